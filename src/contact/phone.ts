/** The `tel:` address of an international number (RFC 3966: digits only, no trunk zero in brackets). */
export const telHref = (phone: string): string => `tel:${phone.replace(/\(0\)|[^+\d]/g, '')}`;
