import {expect} from '@open-wc/testing';
import {find, hears, next, textOf} from '../helpers/banner.js';
import {readInPlace} from '../helpers/read-code.js';
import {
  answer,
  beginAtKiosk,
  button,
  codeOf,
  detailsOf,
  expectAccessible,
  isSaved,
  keptOnDevice,
  reaches,
  reportSays,
  serverForEach,
  submit,
  supportForm,
  type,
  written,
} from '../helpers/support-form.js';
import {waitUntil} from '../helpers/wait-until.js';

describe('support form: what stays on the device', () => {
  const server = serverForEach();

  it('shows a long report as a code that a phone reads from this screen, without the network', async () => {
    server.answer = 'dead';
    const element = await supportForm({lang: 'de', kiosk: ''});
    await beginAtKiosk(element);
    await type(element, 'email', 'gate@museum.example');
    await type(
      element,
      'description',
      `Der Drehkreuzleser an Tor 2 lässt niemanden durch. ${'äöü '.repeat(400)}`,
    );
    await type(element, 'name', 'Zoë Müller');
    await answer(element, 0, true);
    submit(element);
    await reportSays(element, 'Andere Wege');
    detailsOf(element).open = true;
    await waitUntil(() => detailsOf(element).querySelector('button'), 'the ways at a kiosk');
    button(element, /Code für ein Telefon/).click();
    const text = await readInPlace(await codeOf(element));
    expect(new TextEncoder().encode(text).length).to.be.within(600, 700);
    expect(text).to.match(/R-[A-Z2-9]{5}\nDer Drehkreuzleser an Tor 2 lässt niemanden durch\. äöü/);
    expect(text).to.contain('Zoë Müller, gate@museum.example');
    await expectAccessible(element);
  });

  it('deletes everything only after a question, which says what would be lost', async () => {
    server.answer = {status: 503};
    const element = await written();
    submit(element);
    await reportSays(element, 'busy');
    find(element, '#erase').click();
    await waitUntil(() => element.shadowRoot?.activeElement?.id === 'ask-all', 'the question');
    expect(textOf(element)).to.contain('1 report has not arrived yet. It would be lost.');
    await expectAccessible(element);
    button(element, 'Keep everything').click();
    await waitUntil(() => element.shadowRoot?.activeElement?.id === 'erase', 'back to the button');
    expect(await keptOnDevice())
      .to.contain('knows no ticket')
      .and.to.contain('gate@museum.example');
    find(element, '#erase').click();
    await element.updateComplete;
    button(element, 'Delete everything').click();
    await hears(element, 'status', /Everything is deleted/);
    await waitUntil(() => element.shadowRoot?.querySelector('#description'), 'an empty form');
    expect(element.shadowRoot?.querySelector('.report')).to.equal(null);
    expect(find<HTMLTextAreaElement>(element, '#description').value).to.equal('');
    expect(await keptOnDevice()).not.to.match(/knows no ticket|gate@/);
  });

  it('warns where the browser keeps nothing, and sends all the same', async () => {
    const open = Object.getOwnPropertyDescriptor(IDBFactory.prototype, 'open');
    IDBFactory.prototype.open = () => {
      throw new DOMException('no', 'SecurityError');
    };
    try {
      const element = await written();
      await isSaved(element, 'memory');
      await waitUntil(() => /Nothing can be saved in this browser/.test(textOf(element)), 'the warning');
      expect(textOf(element, '.saved')).to.match(/^Kept on this page/);
      await expectAccessible(element);
      const saved = next(element, 'standby-report-saved');
      submit(element);
      expect((await saved).kept).to.equal('memory');
      await reaches(element, 'sent');
      element.remove();
    } finally {
      if (open) Object.defineProperty(IDBFactory.prototype, 'open', open);
    }
  });

  it('keeps nothing at a kiosk, and offers nothing that nobody can use there', async () => {
    const element = await supportForm({kiosk: ''});
    await beginAtKiosk(element);
    await type(element, 'description', 'The kiosk takes no cards any more.');
    await isSaved(element, 'memory');
    await answer(element, 1, true);
    expect(element.shadowRoot?.querySelector('a, standby-attachments')).to.equal(null);
    await expectAccessible(element);
    await type(element, 'email', 'guest@home.example');
    submit(element);
    await reaches(element, 'sent');
    expect(await keptOnDevice()).not.to.match(/no cards|guest@home/);
    element.remove();
    const next = await supportForm({kiosk: ''});
    expect(find<HTMLTextAreaElement>(next, '#description').value).to.equal('');
  });
});
