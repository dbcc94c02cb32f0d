import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {reading} from '../helpers/reading.js';

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const entry = (body: string, title = 'Slow shop', at = '2026-10-01T09:00:00Z') =>
  `<entry><id>tag:${title}</id><updated>${at}</updated><link rel="self" href="https://x.example/self"/><link rel="alternate" href="https://status.example.com/1"/><title>${title}</title><content type="html">${escape(body)}</content></entry>`;
const atom = (...entries: string[]) =>
  reading(
    'feed',
    `<?xml version="1.0"?><!-- <entry> --><feed xml:lang="de-CH" xmlns="http://www.w3.org/2005/Atom"><title>Example Status - Incident History</title><link rel="self" href="https://status.example.com/history.atom"/><link rel="alternate" href="https://status.example.com"/>${entries.join('')}</feed>`,
  );
const rss = (items: string, channel = '') =>
  reading(
    'feed',
    `<rss version="2.0"><channel><title>Example</title><link>https://status.example.com</link><language>fr</language>${channel}${items}</channel></rss>`,
  );
const stage = (words: string, text = 'Text') =>
  `<p><small>Oct <var data-var='date'> 1</var></small><br><strong>${words}</strong> - ${text}</p>`;
const open = ({snapshot}: ReturnType<typeof atom>) => snapshot.incidents.map(({name}) => name);

describe('a feed', () => {
  it('is history: it never says that all is well', () => {
    for (const read of [atom(), atom(entry(stage('Resolved'))), rss('')]) {
      assert.equal(read.snapshot.severity, 'unknown');
      assert.equal(read.snapshot.indicator, undefined);
      assert.equal(read.snapshot.reach, 'live');
    }
    assert.equal(atom(entry(stage('Resolved'))).snapshot.aspects.incidents, 'available');
  });

  it('has an entry open by the first bold word alone', () => {
    const {snapshot} = atom(
      entry(stage('Update') + stage('Investigating'), 'one'),
      entry(stage('Resolved') + stage('Investigating'), 'two'),
      entry(stage('Completed'), 'three'),
      entry(stage('Postmortem') + stage('Resolved'), 'four'),
      entry(stage('Monitoring', '<strong>Resolved</strong> soon'), 'five'),
    );
    assert.deepEqual(snapshot.incidents.map(({name, stage}) => [name, stage]).sort(), [
      ['five', 'monitoring'],
      ['one', 'investigating'],
    ]);
    assert.ok(snapshot.incidents.every(({severity}) => severity === 'unknown'));
  });

  it('tells who it is, in which language, and where the entry is read', () => {
    const {page, incidents} = atom(entry(stage('Identified'))).snapshot;
    assert.equal(page.name, 'Example Status');
    assert.equal(page.lang, 'de-CH');
    assert.equal(page.url, 'https://status.example.com/');
    assert.equal(incidents[0]?.url, 'https://status.example.com/1');
    assert.equal(incidents[0]?.updatedAt, '2026-10-01T09:00:00.000Z');
  });

  it('understands the stages of incident.io and of pages in other languages', () => {
    assert.deepEqual(
      open(atom(entry('<b>Status: Resolved</b><p>x</p>', 'a'), entry('<b>Status: Identified</b>', 'b'))),
      ['b'],
    );
    for (const word of ['Behoben', 'Gelöst', 'Résolu', 'Terminé', 'Risolto', 'Opgelost', 'RESOLVED'])
      assert.deepEqual(open(atom(entry(stage(word)))), [], word);
  });

  it('takes a scheduled event as maintenance', () => {
    const event = 'THIS IS A SCHEDULED EVENT Oct 2, 11:00 - 13:00 UTC';
    const {incidents, maintenances, severity} = atom(
      entry(stage('In progress', event), 'now'),
      entry(stage('Scheduled', event), 'later'),
      entry(stage('Completed', event), 'over'),
    ).snapshot;
    assert.deepEqual(incidents, []);
    assert.deepEqual(maintenances.map(({name, stage}) => [name, stage]).sort(), [
      ['later', 'scheduled'],
      ['now', 'in_progress'],
    ]);
    assert.equal(severity, 'unknown', 'work may hide an incident');
  });

  it('reads the RSS of Uptime Kuma, whose entries have no stage, while they are new', () => {
    const item = (date: string) =>
      `<item><title><![CDATA[Shop is down]]></title><link>https://status.example.com</link><guid>1</guid><pubDate>${date}</pubDate><description><![CDATA[Shop has been <b></b>down]]></description></item>`;
    assert.deepEqual(open(rss(item('Fri, 02 Oct 2026 10:00:00 GMT'))), ['Shop is down']);
    assert.deepEqual(open(rss(item('Tue, 29 Sep 2026 10:00:00 GMT'))), []);
    const inside = rss('', '<link>http://localhost:3001/status/abc</link>').snapshot;
    assert.equal(inside.page.url, 'https://status.example.com/');
    assert.equal(inside.page.lang, 'fr');
  });

  it('reads the RSS of cState, where a time as category means resolved', () => {
    const item = (title: string, category: string) =>
      `<item><title>${title}</title><link>https://status.example.com/${title}</link><pubDate>Fri, 02 Oct 2026 10:00:00 +0000</pubDate><category>${category}</category><description>&lt;p&gt;Text&lt;/p&gt;</description></item>`;
    assert.deepEqual(open(rss(item('open', '') + item('over', '2026-10-02 11:00:00 &#43;0000 UTC'))), [
      'open',
    ]);
  });

  it('reads the stage before a title, and resolves references once', () => {
    const item = (title: string) =>
      `<item><title>${title}</title><pubDate>Fri, 02 Oct 2026 10:00:00 GMT</pubDate><description>x</description></item>`;
    assert.deepEqual(
      open(rss(item('Resolved - Slow') + item('[Resolved] Slow') + item('Slow &amp;lt; &#x26; fast'))),
      ['Slow &lt; & fast'],
    );
  });

  it('reads what there is of a feed that was cut off', () => {
    const whole = `<feed><title>X</title>${entry(stage('Investigating'), 'cut')}`;
    for (let length = 0; length < whole.length; length += 7)
      assert.equal(reading('feed', whole.slice(0, length)).snapshot.severity, 'unknown');
    assert.deepEqual(open(reading('feed', whole)), ['cut']);
  });

  it('is no feed when it is a page', () => {
    const {snapshot, codes} = reading('feed', '<!doctype html><html><body>Moved</body></html>');
    assert.equal(snapshot.reach, 'unreachable');
    assert.deepEqual(codes, ['unreadable-payload']);
  });
});
