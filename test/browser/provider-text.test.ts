import {expect} from '@open-wc/testing';
import {render} from 'lit/html.js';
import {richTextView} from '../../src/elements/shared/rich-text-view.js';
import {parseDate} from '../../src/status/dates.js';
import {richText} from '../../src/status/rich-text.js';
import {notTimes, understood} from '../helpers/date-cases.js';
import {hostile} from '../helpers/hostile-markup.js';
import {richTextCases} from '../helpers/rich-text-cases.js';
import {assertSafe, notation} from '../helpers/rich-text.js';

describe("a provider's dates and texts, in this engine", () => {
  it('reads every date form alike', () => {
    for (const [written, iso] of understood) expect(parseDate(written), String(written)).to.equal(iso);
  });

  it('makes no date of what is none', () => {
    for (const value of notTimes) expect(parseDate(value), String(value).slice(0, 40)).to.equal(undefined);
  });

  it('reads every text alike', () => {
    for (const [written, expected] of richTextCases) expect(notation(richText(written))).to.equal(expected);
  });

  it('shows hostile texts as text and harmless links', () => {
    const page = document.createElement('div');
    document.body.append(page);
    for (const text of hostile) {
      const nodes = richText(text);
      assertSafe(nodes);
      render(richTextView(nodes), page);
      for (const element of page.querySelectorAll('*')) {
        expect(element.localName).to.match(/^(?:p|br|ul|ol|li|strong|em|code|a)$/);
        const allowed = element.localName === 'a' ? ['href', 'rel', 'target', 'title'] : [];
        expect(allowed).to.include.members(element.getAttributeNames());
      }
    }
    page.remove();
  });
});
