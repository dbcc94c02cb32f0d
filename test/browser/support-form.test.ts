import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {find, hears, next, textOf} from '../helpers/banner.js';
import {incident} from '../helpers/snapshots.js';
import {
  answer,
  begin,
  button,
  expectAccessible,
  isSaved,
  reaches,
  serverForEach,
  submit,
  supportForm,
  type,
} from '../helpers/support-form.js';
import {waitUntil} from '../helpers/wait-until.js';

describe('support form', () => {
  const server = serverForEach();

  it('brings a report to support and shows its reference', async () => {
    const element = await supportForm({'account-id': '4711'});
    await begin(element);
    await type(element, 'description', 'The scanner at gate 2 knows no ticket.');
    await type(element, 'email', 'gate@museum.example');
    await isSaved(element);
    const [saved, sent] = [next(element, 'standby-report-saved'), next(element, 'standby-report-sent')];
    submit(element);
    const {reportId, kept} = await saved;
    expect(kept).to.equal('device');
    expect(await sent).to.include({reportId, reference: 'R-7Q3K9'});
    await reaches(element, 'sent');
    expect(textOf(element, '.reference')).to.equal('R-7Q3K9');
    expect(server.reports[0]).to.deep.include({id: reportId, accountId: '4711'});
    expect(element.matches(':state(done)')).to.equal(true);
    await hears(element, 'status', /^Sent\. .*R-7Q3K9/);
    button(element, 'Report something else').click();
    await waitUntil(() => element.shadowRoot?.querySelector('#description'), 'the next report');
    expect(find<HTMLTextAreaElement>(element, '#description').value).to.equal('');
    await waitUntil(() => textOf(element).includes('Your reports'), 'the first is in the list');
  });

  it('has everything there after a reload', async () => {
    const first = await supportForm();
    await begin(first);
    await type(first, 'description', 'Prices are wrong since this morning.');
    await answer(first, 1, true);
    await isSaved(first);
    expect(textOf(first, '.saved')).to.match(/^Saved on this device, \d/);
    first.remove();
    const again = await supportForm();
    await waitUntil(
      () => again.shadowRoot?.querySelector<HTMLTextAreaElement>('#description')?.value,
      'text',
    );
    expect(find<HTMLTextAreaElement>(again, '#description').value).to.equal(
      'Prices are wrong since this morning.',
    );
    expect(again.matches(':state(urgent)')).to.equal(true);
  });

  it('shows the number of the right desk from the first yes on, and says so', async () => {
    const element = await supportForm();
    await begin(element);
    expect(textOf(element, '.call')).to.contain('Would you rather talk').and.to.contain('+41 21 555 01 02');
    await answer(element, 0, true);
    expect(textOf(element, '.call'))
      .to.match(/^This is urgent/)
      .and.to.contain('+41 21 555 01 02');
    expect(getComputedStyle(find(element, '.call')).position).to.equal('sticky');
    expect(find(element, '.call a').getAttribute('href')).to.equal('tel:+41215550102');
    await hears(element, 'status', /This is urgent/);
    expect(textOf(element, 'button[type=submit]')).to.equal('Send urgent report');
  });

  it('names what is missing on top and at the field, and takes the focus there', async () => {
    const element = await supportForm();
    await begin(element);
    await type(element, 'email', 'gate@');
    submit(element);
    await waitUntil(() => element.shadowRoot?.activeElement?.id === 'faults', 'the focus is on the summary');
    expect(textOf(element, '#faults')).to.match(/^2 things before it is sent:/);
    const email = find(element, '#email');
    expect(email.ariaInvalid).to.equal('true');
    const described = email.getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(described.map(id => textOf(element, `#${id}`)).join()).to.match(/missing in this e-mail/);
    find(element, '#faults a[href="#email"]').click();
    expect(element.shadowRoot?.activeElement).to.equal(email);
    await type(element, 'email', 'gate@museum.example');
    expect(email.ariaInvalid).to.equal(null);
    expect(server.reports.length).to.equal(0);
  });

  it('shows who is responsible for what is written, before the button that sends it', async () => {
    const element = await supportForm();
    const notice = document.createElement('p');
    notice.slot = 'notice';
    notice.textContent = 'Museum, 1 Main Street. Reports are deleted after 90 days.';
    element.append(notice);
    const slot = find<HTMLSlotElement>(element, 'form slot[name=notice]');
    expect(slot.assignedElements()).to.deep.equal([notice]);
    expect(notice.checkVisibility()).to.equal(true);
    const follows = slot.compareDocumentPosition(find(element, 'button[type=submit]'));
    expect(follows & Node.DOCUMENT_POSITION_FOLLOWING).not.to.equal(0);
    await begin(element);
    await expectAccessible(element);
  });

  it('lets nothing stand in the way of an urgent report', async () => {
    const element = await supportForm();
    await begin(element);
    await type(element, 'email', 'gate@');
    await answer(element, 2, true);
    submit(element);
    await reaches(element, 'sent');
    expect(server.reports.length).to.equal(1);
  });

  it('makes chips of what is pasted, which can be taken away', async () => {
    const element = await supportForm();
    await begin(element);
    const input = find<HTMLInputElement>(element, '#references');
    const data = new DataTransfer();
    data.setData('text/plain', 'Booking AB12CD34, see https://shop.example/b/77?x=1');
    const paste = new ClipboardEvent('paste', {
      clipboardData: data,
      bubbles: true,
      cancelable: true,
      composed: true,
    });
    // Firefox gives a made-up paste no data.
    if (!paste.clipboardData?.getData('text/plain'))
      Object.defineProperty(paste, 'clipboardData', {value: data});
    input.dispatchEvent(paste);
    await element.updateComplete;
    const chips = (): string[] =>
      [...(element.shadowRoot?.querySelectorAll('.chip bdi') ?? [])].map(chip => chip.textContent);
    expect(chips()).to.deep.equal(['AB12CD34', 'https://shop.example/b/77?x=1']);
    await hears(element, 'status', /2 references recognised/);
    find(element, '.chip button').click();
    await element.updateComplete;
    expect(chips()).to.deep.equal(['https://shop.example/b/77?x=1']);
    expect(element.shadowRoot?.activeElement).to.equal(input);
  });

  it('asks first whether it is known', async () => {
    const element = await supportForm({incidents: [incident()]});
    await waitUntil(() => element.shadowRoot?.querySelector('#known'), 'the question');
    expect(element.shadowRoot?.querySelector('form')).to.equal(null);
    expect(textOf(element, '#known')).to.contain('Ticket sales at the counter are slow.');
    button(element, 'Yes, it is this').click();
    await waitUntil(() => textOf(element, '#known').includes('Thank you'), 'thanks');
    expect(find(element, '#known a').getAttribute('href')).to.equal('https://status.example.com/subscribe');
    button(element, 'I want to add something').click();
    await waitUntil(() => element.shadowRoot?.querySelector('form'), 'the form');
    expect(textOf(element)).to.contain('Your report belongs to: Slow sales in the POS app');
    button(element, 'It is something else').click();
    await element.updateComplete;
    expect(textOf(element)).not.to.contain('belongs to');
  });

  it('goes on at once when it is something else', async () => {
    const element = await supportForm({incidents: [incident()]});
    await waitUntil(() => element.shadowRoot?.querySelector('#known'), 'the question');
    button(element, 'No, something else').click();
    await waitUntil(() => element.shadowRoot?.querySelector('form'), 'the form');
    expect(element.shadowRoot?.querySelector('#known')).to.equal(null);
  });

  it('shows what else is sent before it is sent', async () => {
    const element = await supportForm();
    const page = new URL(location.href);
    expect(textOf(element, '#context')).to.contain(page.origin + page.pathname);
    expect(textOf(element, '#context')).not.to.contain('?');
  });

  it('can be filled in and sent with the keyboard alone', async function () {
    this.timeout(30_000);
    const element = await supportForm();
    await begin(element);
    const focused = (): Element | null | undefined => element.shadowRoot?.activeElement;
    const tabTo = async (test: (item: Element) => boolean): Promise<void> => {
      for (let step = 0; step < 60; step++) {
        const item = focused();
        if (item && test(item)) return;
        await sendKeys({press: 'Tab'});
      }
      throw new Error('the keyboard does not lead there');
    };
    await tabTo(item => (item as HTMLInputElement).type === 'radio');
    await sendKeys({press: ' '});
    expect(element.matches(':state(urgent)')).to.equal(true);
    await tabTo(({id}) => id === 'description');
    // WebKit's driver takes the space bar for held down after it has pressed it.
    await sendKeys({type: 'Gate-2-is-blocked.'});
    await tabTo(item => (item as HTMLInputElement).type === 'checkbox');
    await sendKeys({press: ' '});
    await tabTo(({id}) => id === 'references');
    await sendKeys({type: 'AB12CD34'});
    await sendKeys({press: 'Enter'});
    expect(textOf(element, '.chips')).to.contain('AB12CD34');
    await tabTo(({id}) => id === 'email');
    await sendKeys({type: 'gate@museum.example'});
    await tabTo(item => item.localName === 'summary');
    await sendKeys({press: 'Enter'});
    expect(find<HTMLDetailsElement>(element, '#context').open).to.equal(true);
    await tabTo(item => (item as HTMLButtonElement).type === 'submit');
    await sendKeys({press: 'Enter'});
    await reaches(element, 'sent');
    await waitUntil(() => focused()?.closest('.report'), 'the focus is on the report');
    expect(server.reports[0]).to.deep.include({
      description: 'Gate-2-is-blocked.',
      bookings: ['AB12CD34'],
      channels: ['online-booking'],
    });
  });
});
