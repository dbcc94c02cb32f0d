/** Without signs that are mistaken for others when read aloud or copied by hand. */
const signs = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * A short name of a report that people can read out, `R-7Q3K9`: always the same for the same id, so that a server,
 * a mail and a phone call speak of the same report. FNV-1a of the id in base 30; not unique in theory.
 */
export const reportReference = (id: string): string => {
  let hash = 0x811c9dc5;
  for (const sign of id) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  let name = '';
  for (let place = 0; place < 5; place++) {
    name += signs.charAt(hash % signs.length);
    hash = Math.floor(hash / signs.length);
  }
  return `R-${name}`;
};
