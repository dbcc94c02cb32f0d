import {html} from 'lit/html.js';
import type {TemplateResult} from 'lit/html.js';
import {isSameTime, isTimeZone, sayTime, timetableOf} from '../../contact/index.js';
import type {Desk, DeskHours} from '../../contact/index.js';
import {regionName} from '../shared/names.js';
import type {Scene} from './view.js';

/** The hours of a desk as a table; whose clock they are on is said where the reader's shows another time. */
export const timetable = (desk: Desk, {words, locale, now, timeZone}: Scene): TemplateResult => {
  const differs = isTimeZone(desk.timeZone) && !isSameTime(desk.timeZone, timeZone, new Date(now));
  const times = ({opens, closes}: DeskHours): string =>
    opens && closes ? `${sayTime(opens, locale)} – ${sayTime(closes, locale)}` : words.notStated;
  const ways = ({channels, onlyIf}: DeskHours): string =>
    [...channels.map(channel => words.channel[channel]), ...(onlyIf ? [words.state.emergencies] : [])].join(
      ', ',
    );
  const cells = (hours: readonly DeskHours[]): TemplateResult =>
    hours.length
      ? html`<td>${hours.map(item => html`<div>${times(item)}</div>`)}</td>
          <td>${hours.map(item => html`<div>${ways(item)}</div>`)}</td>`
      : html`<td colspan="2">${words.shut}</td>`;
  return html`<table>
    <caption>
      ${words.hours(differs ? regionName(desk.region, locale) : '')}
    </caption>
    <tbody>
      ${timetableOf(desk, locale, now).map(
        ({days, hours}) =>
          html`<tr>
            <th scope="row">${days}</th>
            ${cells(hours)}
          </tr>`,
      )}
    </tbody>
  </table>`;
};
