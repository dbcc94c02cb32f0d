import {expect} from '@open-wc/testing';
import {find, next, textOf} from '../helpers/banner.js';
import {moments, setClock, venueConfig} from '../helpers/contact-card.js';
import {incident} from '../helpers/snapshots.js';
import {
  answer,
  begin,
  button,
  codeOf,
  detailsOf,
  expectAccessible,
  isSaved,
  languages,
  reaches,
  reportSays,
  serverForEach,
  submit,
  supportForm,
  type,
  written,
} from '../helpers/support-form.js';
import {waitUntil} from '../helpers/wait-until.js';

describe('support form: every state', () => {
  const server = serverForEach();

  for (const lang of languages) {
    for (const [desk, moment] of Object.entries(moments))
      it(`is accessible while it is filled in, in ${lang}, desk: ${desk}`, async () => {
        const clock = setClock(moment);
        try {
          const element = await supportForm({lang, theme: lang === 'fr' ? 'dark' : 'light'});
          await begin(element);
          await expectAccessible(element);
          await type(element, 'email', 'gate@');
          submit(element);
          await waitUntil(() => element.shadowRoot?.querySelector('#faults'), 'faults');
          await expectAccessible(element);
          await answer(element, 0, true);
          find<HTMLDetailsElement>(element, '#context').open = true;
          await expectAccessible(element);
        } finally {
          clock.restore();
        }
      });

    it(`says that something is known, in ${lang}`, async () => {
      const element = await supportForm({lang, incidents: [incident()]});
      await waitUntil(() => element.shadowRoot?.querySelector('#known'), 'the question');
      await expectAccessible(element);
      find(element, '#known .report button').click();
      await waitUntil(() => element.shadowRoot?.querySelector('#thanks'), 'thanks');
      await expectAccessible(element);
    });

    it(`needs the person, in ${lang}, and sends again what was changed`, async () => {
      server.answer = {status: 422, body: {code: 'invalid', detail: 'No such account.'}};
      const element = await written({lang});
      const rejected = next(element, 'standby-report-rejected');
      submit(element);
      expect(await rejected).to.include({state: 'needs-you', reason: 'invalid'});
      await reaches(element, 'needs-you');
      expect(textOf(element, '.report')).to.contain('No such account.');
      await waitUntil(() => detailsOf(element).querySelector('a'), 'the last resorts');
      await expectAccessible(element);
      server.answer = undefined;
      find(element, '.report button[data-kind=primary]').click();
      await waitUntil(() => element.shadowRoot?.querySelector('#description'), 'the form');
      await type(element, 'description', 'The scanner at gate 2 knows no ticket. Account 4711.');
      submit(element);
      await reaches(element, 'sent');
      await expectAccessible(element);
      expect(server.reports.length).to.equal(1);
    });
  }

  it('is blocked where the server refuses this page, and shows every way out', async () => {
    server.answer = {status: 403};
    const element = await written();
    const rejected = next(element, 'standby-report-rejected');
    submit(element);
    expect(await rejected).to.include({state: 'blocked', reason: 'not-allowed'});
    await reaches(element, 'blocked');
    await waitUntil(() => detailsOf(element).querySelector('a'), 'the last resorts');
    const ways = textOf(element, '.report details');
    expect(ways).to.contain('Write an e-mail').and.to.contain('Save as a mail file');
    expect(find(element, '.report details a').getAttribute('href')).to.match(
      /^mailto:support@tickets\.example\?/,
    );
    button(element, 'Show a code for a phone').click();
    await codeOf(element);
    await expectAccessible(element);
  });

  it('keeps what cannot be sent now, and says why', async () => {
    server.answer = {status: 503};
    const element = await written();
    submit(element);
    await reportSays(element, 'Support is busy');
    expect(textOf(element, '.report .state')).to.match(/^Saved on this device/);
    await expectAccessible(element);
    server.answer = undefined;
    button(element, 'Try again now').click();
    await reaches(element, 'sent');
  });

  it('says that it is on its way', async () => {
    server.answer = 'hang';
    const element = await written();
    submit(element);
    await reaches(element, 'sending');
    expect(element.shadowRoot?.querySelector('progress')).not.to.equal(null);
    await expectAccessible(element);
  });

  it('tells every mistake in its attributes once, and still takes reports', async () => {
    const said: string[] = [];
    const hear = (event: HTMLElementEventMap['standby-error']): unknown =>
      said.push(`${event.code} ${event.message}`);
    document.body.addEventListener('standby-error', hear);
    const element = await written({endpoint: 'ftp://nowhere', destination: 'fax', region: 'XX'});
    document.body.removeEventListener('standby-error', hear);
    expect(element.matches(':state(nowhere)')).to.equal(true);
    submit(element);
    await reaches(element, 'blocked');
    await waitUntil(() => detailsOf(element).querySelector('a'), 'the last resorts');
    expect(said.join()).to.contain('ftp://nowhere').and.to.contain('fax').and.to.contain('XX');
    expect(said.every(text => text.startsWith('attribute-invalid'))).to.equal(true);
    expect(new Set(said).size).to.equal(said.length);
  });

  it('sends to where the configuration of the venue says, with its account and its references', async () => {
    const reports = {
      destinations: [{kind: 'standby' as const, url: new URL('/support/reports', location.href).href}],
      accountId: 'MUSEUM-1',
      references: ['\\bDM-[0-9A-Z]{5}\\b'],
    };
    const element = await supportForm({config: {...venueConfig, reports}, endpoint: undefined});
    await begin(element);
    expect(element.matches(':state(nowhere)')).to.equal(false);
    expect(element.shadowRoot?.querySelector('#account')).to.equal(null, 'nobody is asked for the account');
    await type(element, 'description', 'The printer is silent.');
    await type(element, 'email', 'till@museum.example');
    const references = find<HTMLInputElement>(element, '#references');
    references.value = 'see DM-7QK2P and ABC1234';
    references.dispatchEvent(new Event('change', {bubbles: true}));
    submit(element);
    await reaches(element, 'sent');
    expect(server.reports[0]).to.deep.include({accountId: 'MUSEUM-1', bookings: ['DM-7QK2P']});
  });

  it('prefers its own address to that of the venue', async () => {
    const reports = {destinations: [{kind: 'standby' as const, url: 'https://elsewhere.example/'}]};
    const element = await supportForm({config: {...venueConfig, reports}});
    await begin(element);
    await type(element, 'description', 'The printer is silent.');
    await type(element, 'email', 'till@museum.example');
    submit(element);
    await reaches(element, 'sent');
    expect(server.reports).to.have.length(1);
  });

  it('works without a venue, a desk and an incident', async () => {
    const element = await supportForm({config: {}, region: undefined});
    find(element, '#title').focus();
    await answer(element, 0, true);
    expect(textOf(element, '.call')).to.match(/^This is urgent\. Send your report/);
    await expectAccessible(element);
  });

  it('leaves a draft that is open in one form alone in another', async () => {
    const first = await written();
    await isSaved(first);
    const second = await supportForm({config: venueConfig});
    expect(find<HTMLTextAreaElement>(second, '#description').value).to.equal('');
    await waitUntil(() => textOf(second).includes('Continue writing'), 'the other draft is listed');
  });

  for (const width of [280, 320, 720])
    for (const lang of languages)
      it(`fits into ${String(width)} px in ${lang}`, async () => {
        server.answer = {status: 422};
        const element = await supportForm({lang});
        element.parentElement?.style.setProperty('inline-size', `${String(width)}px`);
        await begin(element);
        await answer(element, 0, true);
        const check = (): void => {
          const card = find(element, 'section');
          const edge = card.getBoundingClientRect().right;
          const over = [...card.querySelectorAll('*')].filter(
            item => item.checkVisibility() && item.getBoundingClientRect().right > edge + 0.5,
          );
          expect(over.map(item => item.textContent.slice(0, 80))).to.deep.equal([]);
        };
        check();
        submit(element);
        await reaches(element, 'needs-you');
        await waitUntil(() => detailsOf(element).querySelector('.actions'), 'the last resorts');
        check();
      });
});
