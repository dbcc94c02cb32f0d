import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import type {VenueConfig} from '../../src/venue/index.js';
import {createVenue} from '../../src/venue/index.js';
import {expectAccessible} from '../helpers/axe.js';
import {find, hears, textOf} from '../helpers/banner.js';
import {
  british,
  codeOf,
  contactCard,
  moments,
  setClock,
  swiss,
  venueConfig,
} from '../helpers/contact-card.js';
import type {LongTimers} from '../helpers/long-timers.js';
import {waitUntil} from '../helpers/wait-until.js';

const languages = ['de', 'en', 'fr', 'it', 'nl'] as const;

/** The first sentence of the card in every language, by state. */
const sentences: Record<keyof typeof moments, Record<(typeof languages)[number], RegExp>> = {
  open: {
    de: /^Jetzt erreichbar, bis 18:00 Uhr\./,
    en: /^Open now, until 0?6:00.PM\./,
    fr: /^Joignable maintenant, jusqu’à 18:00\./,
    it: /^Ora disponibile, fino alle 18:00\./,
    nl: /^Nu bereikbaar, tot 18:00 uur\./,
  },
  closed: {
    de: /^Gerade nicht besetzt\. Wieder erreichbar morgen um 09:00 Uhr\./,
    en: /^Closed now\. Opens tomorrow at 0?9:00.AM\./,
    fr: /^Fermé en ce moment\. De nouveau joignable demain à 09:00\./,
    it: /^Ora chiuso\. Di nuovo disponibile domani alle 09:00\./,
    nl: /^Nu gesloten\. Weer bereikbaar morgen om 09:00 uur\./,
  },
  emergencies: {
    de: /^Nur für Notfälle erreichbar, bis 16:00 Uhr\. .*am Montag um 09:00 Uhr\./,
    en: /^Open for emergencies only, until 0?4:00.PM\. .*on Monday at 0?9:00.AM\./,
    fr: /^Joignable pour les urgences uniquement, jusqu’à 16:00\. .*lundi à 09:00\./,
    it: /^Disponibile solo per emergenze, fino alle 16:00\. .*lunedì alle 09:00\./,
    nl: /^Alleen bereikbaar voor noodgevallen, tot 16:00 uur\. .*maandag om 09:00 uur\./,
  },
};

describe('contact card', () => {
  let clock: LongTimers;
  const at = (iso: string): void => {
    clock = setClock(iso);
  };
  afterEach(() => clock.restore());

  for (const [state, moment] of Object.entries(moments) as [keyof typeof moments, string][])
    for (const lang of languages)
      it(`says that it is ${state}, in ${lang}, to everybody`, async () => {
        at(moment);
        const element = await contactCard({lang, theme: lang === 'fr' ? 'dark' : 'light'});
        expect(element.matches(`:state(${state})`), `:state(${state})`).to.equal(true);
        expect(textOf(element, '.state')).to.match(sentences[state][lang]);
        expect(textOf(element, '#number')).to.equal('+41 21 555 01 02');
        await expectAccessible(element);
        find(element, '.more').click();
        await element.updateComplete;
        await expectAccessible(element);
      });

  it('says the time on the clock of the reader only where that is another one', async () => {
    at(moments.open);
    const here = await contactCard({lang: 'de', 'time-zone': 'Europe/Berlin'});
    expect(textOf(here, '.state')).to.equal('Jetzt erreichbar, bis 18:00 Uhr.');
    const there = await contactCard({lang: 'de', 'time-zone': 'Europe/London'});
    expect(textOf(there, '.state')).to.equal(
      'Jetzt erreichbar, bis 18:00 Uhr. Nach Ihrer Uhr: bis 17:00 Uhr',
    );
    expect(textOf(there, 'caption')).to.equal('Zeiten (Ortszeit Schweiz)');
  });

  it('changes at the minute of closing and of opening, and says so', async () => {
    at('2026-11-23T16:59:30Z');
    const element = await contactCard({lang: 'de'});
    expect(element.matches(':state(open)')).to.equal(true);
    clock.pass(30_000);
    await waitUntil(() => element.matches(':state(closed)'), 'closes');
    await hears(element, 'status', /^Gerade nicht besetzt\. Wieder erreichbar morgen um 09:00 Uhr\.$/);
    clock.pass(16 * 3_600_000);
    await waitUntil(() => element.matches(':state(open)'), 'opens');
    await hears(element, 'status', /^Jetzt erreichbar, bis 18:00 Uhr\.$/);
  });

  it('notices after a sleep, whose timers never ran, when somebody comes back', async () => {
    at(moments.open);
    const element = await contactCard();
    const {now} = Date;
    Date.now = () => now.call(Date) + 9 * 3_600_000;
    document.dispatchEvent(new Event('visibilitychange'));
    await waitUntil(() => element.matches(':state(closed)'), 'closes');
  });

  for (const lang of languages)
    it(`goes by the right time where the device’s clock is wrong, and says so, in ${lang}`, async () => {
      const night = '2026-11-22T03:00:00Z';
      clock = setClock(night, moments.open);
      const element = await contactCard({lang});
      await waitUntil(() => element.matches(':state(open)'), 'the right time is known');
      expect(textOf(element, '.state'))
        .to.match(sentences.open[lang])
        .and.to.match(/2026.*11:30/);
      await expectAccessible(element);
      // Somebody sets the clock right.
      clock.pass(Date.parse(moments.open) - Date.parse(night));
      document.dispatchEvent(new Event('visibilitychange'));
      await element.updateComplete;
      expect(textOf(element, '.state')).to.match(sentences.open[lang]).and.not.to.match(/2026/);
    });

  it('goes by the device’s clock where nobody tells the time', async () => {
    at(moments.open);
    const headers = {date: 'soon', age: 'old'};
    for (const answer of [undefined, new Response(), new Response(null, {headers})]) {
      globalThis.fetch = () => (answer ? Promise.resolve(answer) : Promise.reject(new TypeError('offline')));
      // Far enough for the next look at the clock.
      clock.pass(2 * 3_600_000);
      const element = await contactCard();
      await element.updateComplete;
      expect(textOf(element, '.state')).to.not.contain('wrong');
    }
  });

  it('lets go of its timer and listeners when it is removed', async () => {
    at(moments.open);
    const element = await contactCard();
    element.remove();
    clock.pass(9 * 3_600_000);
    document.dispatchEvent(new Event('visibilitychange'));
    await element.updateComplete;
    expect(element.matches(':state(open)')).to.equal(true);
  });

  it('can be called and copied from, but not at a kiosk', async () => {
    at(moments.open);
    const element = await contactCard();
    expect(find(element, '.actions a').getAttribute('href')).to.equal('tel:+41215550102');
    const kiosk = await contactCard({kiosk: ''});
    find(kiosk, '.more').click();
    await kiosk.updateComplete;
    expect(kiosk.shadowRoot?.querySelector('a')).to.equal(null);
    expect(kiosk.shadowRoot?.querySelectorAll('button').length).to.equal(1);
    expect(textOf(kiosk)).to.contain('+41 21 555 01 02').and.to.contain('+44 1632 960123');
    await expectAccessible(kiosk);
  });

  it('shows every region on demand, with the keyboard alone', async () => {
    at(moments.open);
    const element = await contactCard();
    const inTurn = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('a, button') ?? [])].filter(item =>
      item.checkVisibility(),
    );
    expect(inTurn.map(item => item.ariaLabel ?? item.textContent.trim())).to.deep.equal([
      'Call +41 21 555 01 02',
      'Copy number +41 21 555 01 02',
      '+41 21 555 01 03',
      'accounts@tickets.example',
      'All regions',
    ]);
    for (const item of inTurn) {
      item.focus();
      expect(element.shadowRoot?.activeElement).to.equal(item);
    }
    const more = find(element, '.more');
    expect(more.ariaExpanded).to.equal('false');
    expect(find(element, '#desks').checkVisibility()).to.equal(false);
    more.click();
    await element.updateComplete;
    expect(more.ariaExpanded).to.equal('true');
    expect(textOf(element, '#desks li:nth-child(2)')).to.match(
      /^United Kingdom open Languages: English \+44 1632 960123/,
    );
  });

  for (const width of [280, 320, 720])
    for (const lang of languages)
      it(`fits into ${String(width)} px in ${lang}, with every region`, async () => {
        at(moments.closed);
        const element = await contactCard({lang});
        element.parentElement?.style.setProperty('inline-size', `${String(width)}px`);
        find(element, '.more').click();
        await codeOf(element);
        const card = find(element, 'section');
        expect(card.scrollWidth).to.be.at.most(card.clientWidth);
        const edge = card.getBoundingClientRect().right;
        const over = [...card.querySelectorAll('*')].filter(
          item => item.getBoundingClientRect().right > edge + 0.5,
        );
        expect(over.map(item => item.textContent)).to.deep.equal([]);
      });

  it('says who answers in which language, the hours, and who else can help', async () => {
    at(moments.closed);
    const element = await contactCard({lang: 'de'});
    const text = textOf(element);
    expect(text).to.contain('Support Schweiz Sprachen: Französisch, Deutsch');
    expect(text).to.contain('Mo–Fr 09:00 – 18:00 Telefon, E-Mail');
    expect(text).to.contain('Sa–So 10:00 – 16:00 Telefon, nur Notfälle');
    expect(text).to.contain('Account team');
    expect(text).to.contain('Schreiben Sie eine E-Mail: support@tickets.example');
  });

  it('names what is urgent when only emergencies are answered', async () => {
    at(moments.emergencies);
    const element = await contactCard({config: {...venueConfig, urgency: ['check-in-blocked']}});
    expect(textOf(element)).to.contain('Urgent means: Check-in or scanning is blocked on site. Until then');
  });

  it('hints at a public holiday and lists the days that are different', async () => {
    at('2026-12-25T10:30:30Z');
    const contact = {desks: [swiss]};
    const element = await contactCard({config: {contact}});
    expect(textOf(element, '.state')).to.contain('Public holiday today (Switzerland). The hours may differ.');
    const exceptions = [{from: '2026-12-25', until: '2026-12-31', hours: []}];
    const closed = await contactCard({lang: 'de', config: {contact: {desks: [{...swiss, exceptions}]}}});
    expect(closed.matches(':state(closed)')).to.equal(true);
    expect(textOf(closed, '.state')).not.to.contain('Feiertag');
    expect(textOf(closed, 'table')).to.match(/25\. Dez\.? – 31\. Dez\.? geschlossen/);
  });

  it('never claims hours that nobody stated', async () => {
    at('2026-11-24T02:30:30Z');
    const {config} = createVenue({preset: 'smeetz'});
    const weekday = await contactCard({config});
    expect(weekday.matches(':state(day)')).to.equal(true);
    expect(textOf(weekday, '.state')).to.equal('You can call today. The exact hours are not known.');
    clock.restore();
    at(moments.emergencies);
    const weekend = await contactCard({config});
    expect(textOf(weekend, '.state')).to.equal(
      'Open for emergencies only. For everything else it opens on Monday.',
    );
    await expectAccessible(weekend);
  });

  it('does not know what cannot be known, shows the number and reports the fault once', async () => {
    at(moments.open);
    const config: VenueConfig = {contact: {desks: [{...swiss, timeZone: 'Europe/Zurick'}]}};
    const said: string[] = [];
    const hear = (event: HTMLElementEventMap['standby-error']): unknown =>
      said.push(`${event.code} ${event.message}`);
    document.body.addEventListener('standby-error', hear);
    const element = await contactCard({config, region: 'FR', 'time-zone': 'Mars/Crater'});
    document.body.removeEventListener('standby-error', hear);
    expect(element.matches(':state(unknown)')).to.equal(true);
    expect(textOf(element, '.state')).to.equal('We cannot tell whether somebody answers right now.');
    expect(textOf(element)).to.contain('+41 21 555 01 02').and.to.contain('Mon–Fri');
    await expectAccessible(element);
    // Events fire while the element is being put into the page; those after that reach the page.
    element.requestUpdate();
    await element.updateComplete;
    expect(new Set(said).size).to.equal(said.length);
    expect(said.join()).to.contain('Mars/Crater').and.to.contain('Zurick').and.to.contain('region="FR"');
  });

  it('has a way out when there is no phone, or nothing at all', async () => {
    at(moments.open);
    const written = await contactCard({config: {contact: {email: 'support@tickets.example'}}});
    expect(written.matches(':state(written)')).to.equal(true);
    expect(find(written, 'a').getAttribute('href')).to.equal('mailto:support@tickets.example');
    await expectAccessible(written);
    const empty = await contactCard({lang: 'nl', config: {}});
    expect(empty.matches(':state(empty)')).to.equal(true);
    expect(textOf(empty)).to.contain('Hier is geen supportcontact ingesteld. Vraag het uw leidinggevende');
    await expectAccessible(empty);
  });

  it('says when a part of the configuration could not be read', async () => {
    at(moments.open);
    const element = await contactCard();
    element.venue = createVenue({contact: {desks: [{region: 'CH', phone: swiss.phone, timeZone: 'CET 1'}]}});
    await element.updateComplete;
    expect(textOf(element)).to.contain('Some of the contact details could not be read.');
  });

  it('shows what is inside it until the venue is known', async () => {
    at(moments.open);
    const holder = await fixture<HTMLElement>(html`<div lang="en"></div>`);
    const venue = document.createElement('standby-venue');
    const element = document.createElement('standby-contact-card');
    element.append('+41 21 555 01 02');
    venue.append(element);
    holder.append(venue);
    await element.updateComplete;
    expect(element.matches(':state(loading)')).to.equal(true);
    expect(element.shadowRoot?.querySelector('slot')).not.to.equal(null);
    const {StandbyVenue} = await import('../../src/elements/venue/venue.js');
    StandbyVenue.define();
    venue.config = {contact: {desks: [british]}};
    if (!element.matches(':state(open)')) await oneEvent(venue, 'standby-venue-ready');
    await waitUntil(() => element.matches(':state(open)'), 'the venue reaches the card');
  });
});
