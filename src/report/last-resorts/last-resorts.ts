import type {HeldFile} from '../../outbox/index.js';
import {writeLetter} from '../letter.js';
import type {Report} from '../report.js';
import type {ReportWords} from '../strings.js';
import {emlOf} from './eml.js';
import {mailtoOf} from './mailto.js';
import {qrTextOf} from './qr-text.js';

/** What a person takes in hand when nothing can be sent from here. None of them tells whether it arrived. */
export interface LastResorts {
  /** Opens the report in a mail program, shortened where it must be; without files. */
  mailto: string;
  /** To be copied; files are listed. */
  text: string;
  /** At most 700 bytes, for a QR code. */
  qrText: string;
  /** A mail with everything attached, to be downloaded as `.eml`. */
  eml(): Blob;
  /** For `navigator.share`; where `canShare` refuses the files, the text goes alone. */
  shareData(navigator?: Partial<Pick<Navigator, 'canShare'>>): ShareData;
}

/** Prepares every way that needs no server; `to` is the address of support. */
export const lastResorts = (
  {report, files, to}: {report: Report; files: readonly HeldFile[]; to: string},
  words: ReportWords,
): LastResorts => {
  const {text} = writeLetter(report, words, {files, hasFiles: false});
  const letter = writeLetter(report, words, {files});
  return {
    mailto: mailtoOf(to, report, words, files),
    text: `${letter.subject}\n\n${text}`,
    qrText: qrTextOf(report, words),
    eml: () => emlOf(letter, to, files, report.id),
    shareData(navigator) {
      const held = files.map(({name, type, bytes}) => new File([bytes], name, {type}));
      const whole = {title: letter.subject, text: letter.text, files: held};
      if (held.length && navigator?.canShare?.(whole)) return whole;
      return {title: letter.subject, text};
    },
  };
};
