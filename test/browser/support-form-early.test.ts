import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {StandbyAttachments} from '../../src/elements/support-form/attachments/attachments.js';
import type {StandbySupportForm} from '../../src/elements/support-form/support-form.js';
import {find, hears, next, textOf} from '../helpers/banner.js';
import {venueConfig} from '../helpers/contact-card.js';
import {
  begin,
  expectAccessible,
  heldDeskForEach,
  isSaved,
  keptOnDevice,
  languages,
  reaches,
  serverForEach,
  submit,
  supportForm,
  type,
} from '../helpers/support-form.js';
import {waitUntil} from '../helpers/wait-until.js';

/** The wait until the form says that nothing is saved, which ends when the test says so. */
const longWait = (): {pass(): void; restore(): void} => {
  const {setTimeout} = globalThis;
  const waiting: (() => void)[] = [];
  const hold = (act: () => void, after?: number): unknown =>
    after === 5000 ? waiting.push(act) : setTimeout(act, after);
  globalThis.setTimeout = hold as typeof setTimeout;
  return {
    pass: () => waiting.forEach(act => act()),
    restore: () => (globalThis.setTimeout = setTimeout),
  };
};

describe('support form: before what keeps it is there', () => {
  const server = serverForEach();
  const held = heldDeskForEach();
  const {form: early} = held;

  it('can be written in, says that it is not saved, and then is, without a jump of the caret', async () => {
    const element = await early();
    expect(element.matches(':state(loading)')).to.equal(false);
    await type(element, 'email', 'gate@museum.example');
    const description = find<HTMLTextAreaElement>(element, '#description');
    description.focus();
    await sendKeys({type: 'Gate-2-is-blocked.'});
    description.setSelectionRange(4, 6);
    expect(textOf(element, '.saved')).to.equal('Saving …');
    expect(textOf(element)).not.to.contain('Saved on this device');
    await expectAccessible(element);
    held.release();
    await isSaved(element);
    expect(element.shadowRoot?.activeElement).to.equal(description);
    expect([description.selectionStart, description.selectionEnd]).to.deep.equal([4, 6]);
    expect(find(element, '#description')).to.equal(description);
    await sendKeys({type: '-at-gate'});
    await waitUntil(async () => (await keptOnDevice()).includes('Gate-at-gate-is-blocked.'), 'all is stored');
    expect(await keptOnDevice()).to.contain('gate@museum.example');
  });

  for (const lang of languages)
    it(`says after a while that nothing is saved yet, and how support is reached, in ${lang}`, async () => {
      const clock = longWait();
      try {
        const element = await early({
          lang,
          theme: lang === 'de' ? 'dark' : 'light',
          prepare: (form: StandbySupportForm) => {
            held.prepare(form);
            form.append(document.createElement('p'));
          },
        });
        clock.pass();
        const mail = (): Element | null | undefined => element.shadowRoot?.querySelector('.head a');
        await waitUntil(mail, 'the address of support');
        expect(mail()?.getAttribute('href')).to.equal('mailto:support@tickets.example');
        expect(find<HTMLSlotElement>(element, '.head slot').assignedNodes()).to.have.length(1);
        expect(textOf(element, '.call')).to.contain('+41 21 555 01 02');
        const said = textOf(element, '.head .note');
        // Some of its spaces do not break.
        await hears(element, 'status', new RegExp(`^${said.replaceAll(/\s/g, '\\s')}$`));
        await type(element, 'description', 'Tor 2 öffnet nicht mehr.');
        expect(textOf(element, '.saved')).to.equal(said);
        await expectAccessible(element);
        held.release();
        await isSaved(element);
        expect(mail()).to.equal(null);
        expect(textOf(element, '.head .note')).not.to.equal(said);
      } finally {
        clock.restore();
      }
    });

  it('asks again for what did not load, tells so once, and goes on', async () => {
    const errors: string[] = [];
    const element = await early({
      prepare: (form: StandbySupportForm) => {
        held.prepare(form);
        form.addEventListener('standby-error', ({code}) => errors.push(code));
      },
    });
    await type(element, 'description', 'The scanner at gate 2 knows no ticket.');
    held.fail();
    await waitUntil(() => errors.length, 'the error');
    expect(textOf(element, '.saved')).to.equal('Saving …');
    await isSaved(element);
    expect(errors).to.deep.equal(['chunk-unreachable']);
    expect(await keptOnDevice()).to.contain('knows no ticket');
  });

  it('lets a report be sent, which goes once as soon as it can, with what was written until then', async () => {
    const element = await early({'account-id': '4711'});
    await begin(element);
    await type(element, 'description', 'The scanner at gate 2');
    await type(element, 'email', 'gate@museum.example');
    const events: string[] = [];
    for (const name of ['saved', 'sent'] as const)
      element.addEventListener(`standby-report-${name}`, () => events.push(name));
    const send = find<HTMLButtonElement>(element, 'button[type=submit]');
    send.focus();
    send.click();
    await waitUntil(() => send.ariaDisabled === 'true', 'the button is on its way');
    await hears(element, 'status', /^Saving …$/);
    send.click();
    expect(textOf(element, 'button[type=submit]')).to.equal('Saving …');
    expect(element.shadowRoot?.activeElement).to.equal(send);
    await expectAccessible(element);
    await type(element, 'description', 'The scanner at gate 2 knows no ticket.');
    expect(events).to.deep.equal([]);
    held.release();
    await reaches(element, 'sent');
    expect(events).to.deep.equal(['saved', 'sent']);
    expect(server.reports.map(({description, accountId}) => [description, accountId])).to.deep.equal([
      ['The scanner at gate 2 knows no ticket.', '4711'],
    ]);
  });

  it('names what is missing without waiting', async () => {
    const element = await early();
    await begin(element);
    await type(element, 'email', 'gate@');
    submit(element);
    await waitUntil(() => element.shadowRoot?.activeElement?.id === 'faults', 'the faults have the focus');
    expect(find<HTMLButtonElement>(element, 'button[type=submit]').ariaDisabled).to.equal(null);
    held.release();
    await isSaved(element);
    expect(element.shadowRoot?.activeElement?.id).to.equal('faults');
  });

  it('keeps a file on its way until it is with the report', async () => {
    const element = await early();
    await begin(element);
    await waitUntil(() => element.shadowRoot?.querySelector('standby-attachments'), 'files');
    const attachments = find<StandbyAttachments>(element, 'standby-attachments');
    await attachments.take([new File(['[10:02] scanner: timeout'], 'gate-log.txt', {type: 'text/plain'})]);
    await waitUntil(() => attachments.shadowRoot?.querySelector('dialog .attach'), 'the review');
    attachments.shadowRoot?.querySelector<HTMLButtonElement>('dialog .attach')?.click();
    await waitUntil(
      () => attachments.shadowRoot?.querySelector('[data-waiting] progress'),
      'it is on its way',
    );
    expect(attachments.files ?? []).to.have.length(0);
    held.release();
    await waitUntil(() => attachments.files?.length === 1, 'it is there');
    await isSaved(element);
    expect(await keptOnDevice()).to.contain('gate-log.txt');
  });

  it('is there while a database never answers, and goes on without it', async () => {
    const open = Object.getOwnPropertyDescriptor(IDBFactory.prototype, 'open');
    IDBFactory.prototype.open = () => ({}) as IDBOpenDBRequest;
    try {
      const element = await supportForm({config: venueConfig});
      await type(element, 'description', 'The scanner at gate 2 knows no ticket.');
      await type(element, 'email', 'gate@museum.example');
      expect(textOf(element, '.saved')).to.equal('Saving …');
      const saved = next(element, 'standby-report-saved');
      submit(element);
      expect((await saved).kept).to.equal('memory');
      await reaches(element, 'sent');
      element.remove();
    } finally {
      if (open) Object.defineProperty(IDBFactory.prototype, 'open', open);
    }
  });
});
