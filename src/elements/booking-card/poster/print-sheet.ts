const marker = 'data-standby-print';

/** In millimetres. */
interface Paper {
  width: number;
  height: number;
}

/** Millimetres of white at the lower edge that are left out: WebKit begins a second page for the part of a pixel. */
const hair = 0.5;

/** The picture in its true size. */
const pictureOf = (picture: SVGElement, {width, height}: Paper): Node => {
  const copy = picture.cloneNode(true) as SVGElement;
  const cut = {width: `${width}mm`, height: `${height - hair}mm`, preserveAspectRatio: 'xMidYMin slice'};
  for (const [name, value] of Object.entries(cut)) copy.setAttribute(name, value);
  return copy;
};

/** `@page` is a rule of documents only, and nothing else of the page may reach the paper. */
const rules = ({width, height}: Paper): string => `
  @page { size: ${width}mm ${height}mm; margin: 0 }
  @media screen { [${marker}] { display: none !important } }
  @media print {
    html, body {
      display: block !important; position: static !important; overflow: visible !important;
      inline-size: auto !important; block-size: auto !important; min-block-size: 0 !important;
      margin: 0 !important; padding: 0 !important; background: #fff !important;
    }
    body > :not([${marker}]) { display: none !important }
    [${marker}] { all: initial !important; display: block !important }
  }`;

const ownRules = `
  :host { print-color-adjust: exact; -webkit-print-color-adjust: exact }
  svg { display: block; forced-color-adjust: none }`;

const sheetOf = (text: string): CSSStyleSheet => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
};

/** Apps that show web pages may have no printing, and then nothing says that it is over but a person who goes on. */
const endings = ['afterprint', 'pointerdown', 'keydown'] as const;

let clear: (() => void) | undefined;

/**
 * Prints a picture on paper of this size in millimetres, and nothing else of the page. For the time of printing
 * a place of its own stands in the document; then the page is as it was.
 */
export const printSheet = (picture: SVGElement, paper: Paper): void => {
  clear?.();
  const place = document.createElement('div');
  place.setAttribute(marker, '');
  const root = place.attachShadow({mode: 'open'});
  root.adoptedStyleSheets = [sheetOf(ownRules)];
  root.append(pictureOf(picture, paper));
  const sheet = sheetOf(rules(paper));
  const end = new AbortController();
  clear = () => {
    end.abort();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter(other => other !== sheet);
    place.remove();
    clear = undefined;
  };
  const done = (): void => clear?.();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  document.body.append(place);
  for (const name of endings) addEventListener(name, done, {capture: true, signal: end.signal});
  print();
};
