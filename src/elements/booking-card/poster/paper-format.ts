import type {TemplateResult} from 'lit/html.js';
import {BookingError, layoutPoster, posterPdf, qrPath, quietZone, sheetId} from '../../../booking/index.js';
import type {
  Paper,
  PosterBlock,
  PosterSheet,
  PrintedSheet,
  QrPlanOptions,
  ReadableQr,
} from '../../../booking/index.js';
import type {Language} from '../../../i18n/index.js';
import type {Capability} from '../../../status/index.js';
import {adopt} from '../../shared/adopt.js';
import {languagesIn} from '../late/all-words.js';
import {StandbyBookingPrintEvent} from '../events.js';
import type {FormatHost, FormatView} from '../format.js';
import {typedAddress} from '../late/typed-address.js';
import {ownAddress} from '../settings.js';
import {saveFile} from '../tools/save-file.js';
import {Tools} from '../tools/tools.js';
import type {CardView} from '../view.js';
import {styles} from './poster.styles.js';
import {posterView} from './poster-view.js';
import {printSheet} from './print-sheet.js';
import {confirmPrinted, forgetSheet, printedSheets, rememberSheet} from './printed-sheets.js';
import {posterStrings} from './strings.js';
import type {PosterStrings} from './strings/en.js';

/** What one sheet says. */
export interface SheetText {
  blocks: readonly PosterBlock[];
  /** Where its code leads; without it the sheet has none. */
  href: string | undefined;
  /** Trouble with what it announces, where it is a notice. */
  announces?: Capability;
  /** What tells it apart from other sheets that lead to the same place. */
  facts: readonly string[];
}

/** The day of a date field as its last moment here; empty when there is none. */
const endOf = (day: string): string => {
  const moment = new Date(`${day}T23:59:59`);
  return Number.isNaN(moment.getTime()) ? '' : moment.toISOString();
};

/** Today as a date field writes it. */
const today = (now = new Date(Date.now())): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(part => String(part).padStart(2, '0')).join('-');

const dateIn = (moment: string | number, locale: string): string =>
  new Date(moment).toLocaleDateString(locale, {day: 'numeric', month: 'long', year: 'numeric'});

/** A format that ends on a sheet of paper: what it will look like, and the ways to get it onto paper. */
export abstract class PaperFormat implements FormatView {
  #paper: Paper = 'a4';
  /** The last day that somebody has chosen; empty for ever. */
  #chosenDay: string | undefined;
  readonly #tools: Tools;
  #own: PosterStrings | undefined;
  #wanted = '';
  /** Of the code on the sheet, in millimetres; 0 where there is none. */
  #side = 0;
  /** What went wrong last. */
  #remark = '';
  #severities: CardView['severities'] = new Map();

  constructor(protected readonly host: FormatHost) {
    adopt(host, styles);
    this.#tools = new Tools(host);
  }

  /** Loads what stands on the sheet, in the languages wanted, and what stands beside it in the page's. */
  protected abstract load(wanted: readonly Language[], language: Language): Promise<void>;
  /** What the sheet says now; undefined while there is nothing to put on it. */
  protected abstract write(view: CardView): SheetText | undefined;
  /** What is shown instead of a sheet that says nothing. */
  protected abstract instead(view: CardView): TemplateResult;
  /** What else can be chosen, above the paper. */
  protected fields?(view: CardView): TemplateResult;
  /** What stands below the sheet. */
  protected below?(view: CardView): TemplateResult;

  plan(): QrPlanOptions | undefined {
    return this.#side ? {medium: 'poster', widthMm: this.#side} : undefined;
  }

  render(view: CardView): TemplateResult {
    this.#load(view);
    this.#severities = view.severities;
    const own = this.#own;
    const text = own && this.write(view);
    if (!own || !text) return this.instead(view);
    const readable = view.code?.ok ? view.code.code : undefined;
    const sheet = this.#sheetOf(text);
    const layout = this.#compose(view, text, sheet.id, own);
    const side = layout.panels[0]?.code?.side ?? 0;
    // The sheet decides how large the code is, and with that how far it reads.
    if (side !== this.#side) queueMicrotask(() => this.change(() => (this.#side = side)));
    const code = text.href ? readable : undefined;
    return posterView(view, {
      own,
      paper: this.#paper,
      day: this.#day,
      layout,
      remark: this.#remark,
      href: text.href,
      code: code && {matrix: code.matrix, path: qrPath(code.matrix)},
      printed: printedSheets(),
      fields: this.fields?.(view),
      tools: text.href ? this.#tools.render(view, text.href, sheet.id) : undefined,
      below: this.below?.(view),
      choose: paper => this.change(() => (this.#paper = paper)),
      limit: day => this.change(() => (this.#chosenDay = day)),
      forget: id => this.change(() => forgetSheet(id)),
      print: () => this.#print(sheet, layout),
      savePdf: () => this.#savePdf(view, sheet, layout),
    });
  }

  /** For the day of the outage, unless somebody says otherwise: a page may stay open overnight. */
  get #day(): string {
    return this.#chosenDay ?? today();
  }

  shown(): void {
    confirmPrinted(this.#severities);
  }

  protected change(act: () => void): void {
    act();
    this.host.requestUpdate();
  }

  #compose({locale}: CardView, {blocks, href}: SheetText, id: string, own: PosterStrings): PosterSheet {
    const until = endOf(this.#day);
    const note = [
      own.sheet(id),
      until && own.validUntil(dateIn(until, locale)),
      own.printed(dateIn(Date.now(), locale)),
    ];
    return layoutPoster({
      paper: this.#paper,
      heading: this.host.venueName,
      blocks,
      address: href && typedAddress(href),
      note: note.filter(Boolean).join(' · '),
    });
  }

  #sheetOf({href, facts, announces}: SheetText): PrintedSheet {
    const validUntil = endOf(this.#day);
    const id = sheetId(href ?? '', validUntil, this.#paper, ...facts);
    const ofCard = !!href && href === ownAddress(this.host.href);
    return {
      id,
      ...(href && {href}),
      ...(ofCard && {ofCard}),
      ...(validUntil && {validUntil}),
      ...(announces && {announces}),
    };
  }

  #tell(sheet: PrintedSheet, output: 'printer' | 'pdf'): void {
    rememberSheet(sheet);
    this.host.dispatchEvent(new StandbyBookingPrintEvent(sheet, this.#paper, output));
    this.host.requestUpdate();
  }

  #print(sheet: PrintedSheet, layout: PosterSheet): void {
    const picture = this.host.renderRoot.querySelector<SVGElement>('.sheet');
    if (!picture) return;
    this.#tell(sheet, 'printer');
    printSheet(picture, layout);
  }

  #savePdf(view: CardView, sheet: PrintedSheet, layout: PosterSheet): void {
    const {href} = sheet;
    const readable = href && view.code?.ok ? view.code.code : undefined;
    const own = this.#own;
    this.change(() => (this.#remark = ''));
    try {
      saveFile(`${sheet.id}.pdf`, this.#pdf(view, layout, readable, view.linkTo(href ?? '')));
      this.#tell(sheet, 'pdf');
    } catch (error) {
      const isText = error instanceof BookingError && error.code === 'unprintable';
      this.change(() => (this.#remark = (isText ? own?.unprintable : own?.failed) ?? ''));
    }
  }

  #pdf({title, language}: CardView, layout: PosterSheet, code: ReadableQr | undefined, href: string): Blob {
    const drawn = code && {
      path: qrPath(code.matrix),
      modules: code.matrix.size + 2 * quietZone,
      href,
    };
    return new Blob([posterPdf(layout, {title, lang: language, code: drawn})], {type: 'application/pdf'});
  }

  #load({language}: CardView): void {
    const wanted = languagesIn(this.host.languages, language);
    const key = [language, ...wanted].join(' ');
    if (key === this.#wanted) return;
    this.#wanted = key;
    void Promise.all([posterStrings[language](), this.load(wanted, language)]).then(
      ([{strings}]) => this.change(() => (this.#own = strings)),
      () => {
        // Asked for again with the next redraw; until then something else stands here.
        this.#wanted = '';
      },
    );
  }
}
