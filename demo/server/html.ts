/** Markup that is safe to send: every value in it was escaped, or is such markup itself. */
export class Markup {
  constructor(readonly text: string) {}
}

type Value = string | number | Markup | readonly Markup[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it stands in an element, an attribute or an XML document. */
export const escapeText = (text: string): string => text.replace(/[&<>"']/g, sign => entities[sign] ?? sign);

const write = (value: Value): string => {
  if (value instanceof Markup) return value.text;
  return typeof value === 'object' ? value.map(write).join('') : escapeText(String(value));
};

/** Template tag for HTML and XML; values are escaped. */
export const markup = (parts: TemplateStringsArray, ...values: readonly Value[]): Markup =>
  new Markup(parts.reduce((text, part, index) => text + write(values[index - 1] ?? '') + part));

/** Data for the page's script, in a form that cannot end the element it stands in. */
export const jsonBlock = (id: string, data: object): Markup =>
  new Markup(
    `<script type="application/json" id="${escapeText(id)}">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`,
  );
