import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {find, hears, textOf} from '../helpers/banner.js';
import {incident} from '../helpers/snapshots.js';
import {
  answer,
  begin,
  beginAtKiosk,
  button,
  fieldOf,
  heldDeskForEach,
  isSaved,
  keptOnDevice,
  reaches,
  serverForEach,
  submit,
  supportForm,
  type,
  written,
} from '../helpers/support-form.js';
import {waitUntil} from '../helpers/wait-until.js';

/** Leaves a draft on this device and takes its form away. */
const leaveDraft = async (fields: Record<string, string>): Promise<void> => {
  const element = await supportForm();
  for (const [name, value] of Object.entries(fields)) await type(element, name, value);
  await isSaved(element);
  element.remove();
};

describe('support form: what was begun, and what is kept', () => {
  const server = serverForEach();
  const held = heldDeskForEach();
  const {form: early} = held;

  it('brings the stored draft back to who has only answered, and keeps both', async () => {
    await leaveDraft({description: 'Prices are wrong since this morning.'});
    const element = await early({incidents: [incident()]});
    await waitUntil(() => element.shadowRoot?.querySelector('#known'), 'the question');
    button(element, 'Yes, it is this').click();
    await waitUntil(() => textOf(element, '#known').includes('Thank you'), 'thanks');
    button(element, 'I want to add something').click();
    await waitUntil(() => element.shadowRoot?.querySelector('form'), 'the form');
    await answer(element, 1, true);
    await hears(element, 'status', /This is urgent/);
    held.release();
    await waitUntil(() => fieldOf(element, 'description').value, 'the stored text');
    await isSaved(element);
    expect(element.matches(':state(urgent)')).to.equal(true);
    expect(textOf(element)).to.contain('Your report belongs to: Slow sales in the POS app');
    expect(textOf(element)).not.to.contain('Continue writing');
  });

  it('leaves the stored draft alone when somebody has begun to tell something else', async () => {
    await leaveDraft({description: 'Prices are wrong since this morning.', email: 'till@museum.example'});
    const element = await early();
    await begin(element);
    await type(element, 'description', 'Gate 2 is blocked.');
    held.release();
    await isSaved(element);
    expect(fieldOf(element, 'description').value).to.equal('Gate 2 is blocked.');
    expect(fieldOf(element, 'email').value).to.equal('');
    await waitUntil(() => textOf(element).includes('Continue writing'), 'the stored draft is listed');
    expect(textOf(element)).to.contain('Prices are wrong since this morning.');
    button(element, 'Continue writing').click();
    await waitUntil(() => fieldOf(element, 'email').value === 'till@museum.example', 'the stored draft');
    await waitUntil(() => textOf(element).includes('Gate 2 is blocked.'), 'now the other one is listed');
  });

  it('does not put the date of the stored draft over half a date', async () => {
    await leaveDraft({happened: '2026-03-01T10:00'});
    const element = await early();
    fieldOf(element, 'happened').focus();
    await sendKeys({press: '1'});
    fieldOf(element, 'references').focus();
    const {badInput} = fieldOf(element, 'happened').validity;
    held.release();
    const isListed = (): boolean => textOf(element).includes('Continue writing');
    await waitUntil(() => isListed() || fieldOf(element, 'happened').value, 'the stored draft');
    expect([fieldOf(element, 'happened').validity.badInput, isListed()]).to.deep.equal([badInput, badInput]);
  });

  it('keeps half a date, and what stands in the field for references', async () => {
    const element = await early();
    await begin(element);
    const happened = fieldOf(element, 'happened');
    happened.focus();
    await sendKeys({press: '1'});
    const references = fieldOf(element, 'references');
    references.focus();
    references.value = 'AB12';
    const {badInput} = happened.validity;
    held.release();
    await waitUntil(() => element.shadowRoot?.querySelector('.saved:not([data-state=saving])'), 'the desk');
    await type(element, 'description', 'Gate 2 is blocked.');
    await isSaved(element);
    expect(happened.validity.badInput).to.equal(badInput);
    expect(references.value).to.equal('AB12');
  });

  it('keeps nothing at a kiosk, neither when it goes nor when it comes', async () => {
    const element = await early({kiosk: ''});
    await beginAtKiosk(element);
    await type(element, 'description', 'The kiosk takes no cards any more.');
    const holder = element.parentElement;
    element.remove();
    await Promise.resolve();
    await Promise.resolve();
    holder?.append(element);
    await waitUntil(() => fieldOf(element, 'description').value === '', 'it is forgotten');
    await type(element, 'description', 'The printer of the kiosk is empty.');
    held.release();
    await isSaved(element, 'memory');
    expect(await keptOnDevice()).not.to.match(/no cards|is empty/);
  });

  it('stores what was written although its form is gone before', async () => {
    const element = await early();
    await type(element, 'description', 'Gate 2 is blocked.');
    element.remove();
    held.release();
    await waitUntil(async () => (await keptOnDevice()).includes('Gate 2 is blocked.'), 'it is stored');
    const again = await supportForm();
    await waitUntil(() => fieldOf(again, 'description').value === 'Gate 2 is blocked.', 'it is there again');
  });

  it('goes on after a move in the document, and with another address', async () => {
    const element = await early();
    await type(element, 'description', 'Gate 2 is blocked.');
    const elsewhere = document.createElement('div');
    element.parentElement?.append(elsewhere);
    elsewhere.append(element);
    element.endpoint = '/elsewhere/support/reports';
    await element.updateComplete;
    expect(fieldOf(element, 'description').value).to.equal('Gate 2 is blocked.');
    held.release();
    await isSaved(element);
    expect((await keptOnDevice()).match(/Gate 2 is blocked/g)).to.have.length(2, 'one report and its label');
  });

  it('keeps the text and the caret when its address changes while somebody writes', async () => {
    const element = await written();
    await isSaved(element);
    const description = find<HTMLTextAreaElement>(element, '#description');
    description.focus();
    description.setSelectionRange(3, 3);
    element.endpoint = '/elsewhere/support/reports';
    await element.updateComplete;
    expect(find(element, '#description')).to.equal(description);
    await sendKeys({type: '-'});
    await waitUntil(async () => (await keptOnDevice()).includes('The- scanner'), 'it is stored again');
    await isSaved(element);
    expect([description.value.slice(0, 12), description.selectionStart]).to.deep.equal(['The- scanner', 4]);
    expect(textOf(element)).not.to.contain('Continue writing');
    submit(element);
    await reaches(element, 'sent');
    expect(server.reports).to.have.length(1);
  });
});
