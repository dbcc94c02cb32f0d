import {expect} from '@open-wc/testing';
import type {StandbyAttachments} from '../../src/elements/support-form/attachments/attachments.js';
import {find} from '../helpers/banner.js';
import {incident} from '../helpers/snapshots.js';
import {
  beginAtKiosk,
  button,
  detailsOf,
  fieldOf,
  isSaved,
  reaches,
  reportSays,
  serverForEach,
  submit,
  supportForm,
  type,
  written,
} from '../helpers/support-form.js';
import {waitUntil} from '../helpers/wait-until.js';

/** What waits for 90 seconds of quiet, to be let go at once; the seconds of the question after it fly by. */
const quickQuiet = (): {let: () => void; readonly waits: number; restore: () => void} => {
  const {setTimeout: later, clearTimeout: clear} = globalThis;
  const waiting = new Map<unknown, () => void>();
  let isOver = false;
  const fake = (act: () => void, delay = 0, ...more: unknown[]): unknown => {
    const id = later(act, isOver && delay === 1000 ? 0 : delay, ...more);
    if (delay === 90_000) waiting.set(id, act);
    return id;
  };
  globalThis.setTimeout = fake as typeof setTimeout;
  globalThis.clearTimeout = ((id?: number): void => {
    waiting.delete(id);
    clear(id);
  }) as typeof clearTimeout;
  return {
    let: () => {
      isOver = true;
      for (const act of [...waiting.values()]) act();
    },
    get waits() {
      return waiting.size;
    },
    restore: () => Object.assign(globalThis, {setTimeout: later, clearTimeout: clear}),
  };
};

describe('support form at a kiosk that somebody has left', () => {
  const server = serverForEach();
  let quiet: ReturnType<typeof quickQuiet>;
  beforeEach(() => (quiet = quickQuiet()));
  afterEach(() => quiet.restore());

  it('is emptied, also while something is known to be wrong', async () => {
    const element = await supportForm({kiosk: '', incidents: [incident()]});
    await waitUntil(() => element.shadowRoot?.querySelector('#known'), 'the question');
    button(element, /something else/).click();
    await element.updateComplete;
    await type(element, 'description', 'The kiosk takes no cards any more.');
    await type(element, 'email', 'guest@home.example');
    await isSaved(element, 'memory');
    // What a minute brings is no sign of anybody.
    const {waits} = quiet;
    expect(waits).to.equal(1);
    quiet.let();
    element.requestUpdate();
    await waitUntil(() => element.shadowRoot?.querySelector('#known'), 'it begins anew', {timeout: 10_000});
    button(element, /something else/).click();
    await element.updateComplete;
    expect(fieldOf(element, 'description').value).to.equal('');
    expect(fieldOf(element, 'email').value).to.equal('');
  });

  it('sends what waits for the network, though it is emptied', async () => {
    server.answer = 'dead';
    const element = await supportForm({kiosk: ''});
    await beginAtKiosk(element);
    await type(element, 'description', 'The kiosk takes no cards any more.');
    submit(element);
    await waitUntil(() => element.shadowRoot?.querySelector('.report'), 'it is kept');
    quiet.let();
    await waitUntil(() => element.shadowRoot?.querySelector('#description'), 'it begins anew', {
      timeout: 10_000,
    });
    server.answer = undefined;
    dispatchEvent(new Event('online'));
    await waitUntil(() => server.reports.length === 1, 'the report', {timeout: 15_000});
  });
});

describe('support form: everything that was given', () => {
  const server = serverForEach();

  it('asks once about a file that nobody has decided on', async () => {
    const element = await written();
    const tag = 'standby-attachments';
    await waitUntil(() => element.shadowRoot?.querySelector(tag), 'the place for files');
    const place = find<StandbyAttachments>(element, tag);
    await place.take([new File(['a'], 'log.txt', {type: 'text/plain'})]);
    const buttons = (): HTMLElement[] => [
      ...(place.shadowRoot?.querySelectorAll<HTMLElement>('dialog button') ?? []),
    ];
    const later = (): HTMLElement | undefined => buttons().find(item => item.textContent.includes('Not now'));
    await waitUntil(later, 'it is looked at');
    later()?.click();
    submit(element);
    await waitUntil(() => element.shadowRoot?.querySelector('#faults'), 'the question');
    expect(find(element, '#faults').textContent).to.include('A file is not attached yet.');
    expect(server.reports).to.have.length(0);
    await waitUntil(() => element.shadowRoot?.activeElement?.id === 'faults', 'it has the focus');
    find(element, '#faults a').click();
    expect(element.shadowRoot?.activeElement?.id).to.equal('files');
    submit(element);
    await reaches(element, 'sent');
  });

  it('offers the text that was changed by every other way', async () => {
    server.answer = {status: 422, body: {code: 'invalid'}};
    const element = await written();
    submit(element);
    await reportSays(element, 'Change and send again');
    await waitUntil(
      () => detailsOf(element).querySelector('pre')?.textContent.includes('gate 2'),
      'its text',
    );
    button(element, /Change and send/).click();
    await waitUntil(() => element.shadowRoot?.querySelector('#description'), 'the form');
    await type(element, 'description', 'The scanner at gate 3 knows no ticket.');
    submit(element);
    await reportSays(element, 'Change and send again');
    await waitUntil(
      () => detailsOf(element).querySelector('pre')?.textContent.includes('gate 3'),
      'the new one',
    );
  });
});
