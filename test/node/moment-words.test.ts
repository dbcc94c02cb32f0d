import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {adviceStrings} from '../../src/advice/index.js';
import {bannerStrings} from '../../src/elements/status-banner/strings.js';
import {formatMoment} from '../../src/i18n/index.js';

const now = new Date(2026, 0, 14, 9, 0);
const moments = [new Date(2026, 0, 14, 8, 5), new Date(2026, 0, 12, 14, 32)];

describe('words beside a moment', () => {
  // A preposition that is right before "14:32" is wrong before "12 gen, 14:32".
  for (const [language, since, lastKnown] of [
    ['it', 'inizio: ', 'stato: '],
    ['fr', 'début\u00a0: ', 'état\u00a0: '],
  ] as const)
    it(`are right before a time and before a day (${language})`, async () => {
      const [{strings: banner}, {strings: advice}] = await Promise.all([
        bannerStrings[language](),
        adviceStrings[language](),
      ]);
      for (const moment of moments) {
        const time = formatMoment(moment, language, now);
        assert.equal(banner.since(time), `${since}${time}`);
        assert.equal(banner.lastKnown(time), `${lastKnown}${time}`);
        assert.equal(advice.labels.since(time), `${since}${time}`);
      }
    });
});
