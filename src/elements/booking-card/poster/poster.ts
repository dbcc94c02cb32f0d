import {BookingError, layoutPoster, posterPdf, qrPath, quietZone, sheetId} from '../../../booking/index.js';
import type {Paper, PosterSheet, PrintedSheet, QrPlanOptions, ReadableQr} from '../../../booking/index.js';
import type {Language} from '../../../i18n/index.js';
import {adopt} from '../../shared/adopt.js';
import {languagesIn, wordsIn} from '../all-words.js';
import {StandbyBookingPrintEvent} from '../events.js';
import type {FormatHost, FormatView} from '../format.js';
import {readableAddress} from '../settings.js';
import {bookingStrings} from '../strings.js';
import type {Words} from '../strings.js';
import {cardView} from '../view.js';
import type {CardView} from '../view.js';
import {codePng, codeSvg} from './code-file.js';
import {styles} from './poster.styles.js';
import {posterView} from './poster-view.js';
import {printSheet} from './print-sheet.js';
import {forgetSheet, printedSheets, rememberSheet} from './printed-sheets.js';
import {saveFile} from './save-file.js';
import {posterStrings} from './strings.js';
import type {PosterStrings} from './strings/en.js';

/** The day of a date field as its last moment here; empty when there is none. */
const endOf = (day: string): string => {
  const moment = new Date(`${day}T23:59:59`);
  return Number.isNaN(moment.getTime()) ? '' : moment.toISOString();
};

/** Today as a date field writes it. */
const today = (now = new Date()): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(part => String(part).padStart(2, '0')).join('-');

const dateIn = (moment: string | number, locale: string): string =>
  new Date(moment).toLocaleDateString(locale, {day: 'numeric', month: 'long', year: 'numeric'});

/** The card as a sheet of paper: what it will look like, and the ways to get it onto paper. */
class Poster implements FormatView {
  #paper: Paper = 'a4';
  /** For the day of the outage, unless somebody says otherwise. */
  #day = today();
  #words: ReadonlyMap<Language, Words> = new Map();
  #own: PosterStrings | undefined;
  #wanted = '';
  /** Of the code on the sheet, in millimetres; 0 before anything was laid out. */
  #side = 0;
  /** What went wrong last. */
  #remark = '';

  constructor(private readonly host: FormatHost) {
    adopt(host, styles);
  }

  plan(): QrPlanOptions | undefined {
    return this.#side ? {medium: 'poster', widthMm: this.#side} : undefined;
  }

  render(view: CardView): ReturnType<typeof cardView> {
    this.#load(view);
    const {target, code} = view;
    // A sheet that leads nowhere would be worse than none.
    if (!target || !this.#own) return cardView(view);
    const readable = code?.ok ? code.code : undefined;
    const sheet = this.#sheetOf(target);
    const layout = this.#compose(view, target, sheet.id, this.#own);
    const side = layout.panels[0]?.code.side ?? 0;
    // The sheet decides how large the code is, and with that how far it reads.
    if (side !== this.#side) queueMicrotask(() => this.#set(() => (this.#side = side)));
    return posterView(view, {
      own: this.#own,
      paper: this.#paper,
      day: this.#day,
      layout,
      remark: this.#remark,
      path: readable && qrPath(readable.matrix),
      printed: printedSheets(),
      choose: paper => this.#set(() => (this.#paper = paper)),
      limit: day => this.#set(() => (this.#day = day)),
      forget: id => this.#set(() => forgetSheet(id)),
      print: () => this.#print(sheet, layout),
      save: kind => void this.#save(kind, view, target, sheet, layout),
      share: () => void navigator.share({url: target, title: view.title}).catch(() => undefined),
    });
  }

  #set(change: () => void): void {
    change();
    this.host.requestUpdate();
  }

  #compose(view: CardView, target: string, id: string, own: PosterStrings): PosterSheet {
    const {language, locale, words, ownTitle} = view;
    const known = this.#words.size ? this.#words : new Map([[language, words]]);
    const blocks = [...known].map(([lang, {label, scan}], at) => ({
      lang,
      title: (at === 0 && ownTitle) || label,
      text: scan,
    }));
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
      address: readableAddress(target),
      note: note.filter(Boolean).join(' · '),
    });
  }

  #sheetOf(href: string): PrintedSheet {
    const validUntil = endOf(this.#day);
    return {id: sheetId(href, validUntil, this.#paper), href, ...(validUntil && {validUntil})};
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

  async #save(
    kind: 'pdf' | 'svg' | 'png',
    view: CardView,
    href: string,
    sheet: PrintedSheet,
    layout: PosterSheet,
  ): Promise<void> {
    const {code, title, language} = view;
    if (!code?.ok || !this.#own) return;
    const name = `${sheet.id}.${kind}`;
    const own = this.#own;
    this.#set(() => (this.#remark = ''));
    try {
      if (kind !== 'pdf') {
        const {matrix} = code.code;
        saveFile(name, kind === 'svg' ? codeSvg(href, code.code) : await codePng(code.code, qrPath(matrix)));
        return;
      }
      saveFile(
        name,
        new Blob([this.#pdf(code.code, href, title, language, layout)], {type: 'application/pdf'}),
      );
      this.#tell(sheet, 'pdf');
    } catch (error) {
      const isText = error instanceof BookingError && error.code === 'unprintable';
      this.#set(() => (this.#remark = isText ? own.unprintable : own.failed));
    }
  }

  #pdf({matrix}: ReadableQr, href: string, title: string, lang: string, layout: PosterSheet) {
    const modules = matrix.size + 2 * quietZone;
    return posterPdf(layout, {title, lang, path: qrPath(matrix), modules, href});
  }

  #load({language}: CardView): void {
    const wanted = languagesIn(this.host.languages, language);
    const key = [language, ...wanted].join(' ');
    if (key === this.#wanted) return;
    this.#wanted = key;
    void Promise.all([wordsIn(bookingStrings, wanted), posterStrings[language]()]).then(
      ([words, {strings}]) =>
        this.#set(() => {
          this.#words = words;
          this.#own = strings;
        }),
      () => {
        // Asked for again with the next redraw; until then it is a card.
        this.#wanted = '';
      },
    );
  }
}

export const createPoster = (host: FormatHost): FormatView => new Poster(host);
