import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {fc} from '../helpers/properties.js';
import {parseDate} from '../../src/status/dates.js';
import {notTimes, understood} from '../helpers/date-cases.js';

describe('parseDate', () => {
  const zone = process.env['TZ'];
  before(() => {
    process.env['TZ'] = 'Pacific/Kiritimati';
    assert.notEqual(new Date(0).getHours(), 0, 'the machine really is in another zone');
  });
  after(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  for (const [written, iso] of understood)
    it(`reads ${String(written)}`, () => assert.equal(parseDate(written), iso));

  for (const value of notTimes)
    it(`leaves out ${String(value).slice(0, 40)}`, () => assert.equal(parseDate(value), undefined));

  it('reads every moment in every way it writes it', () => {
    const moments = fc.date({min: new Date('1980-01-01'), max: new Date('2079-12-31'), noInvalidDate: true});
    fc.assert(
      fc.property(moments, date => {
        const iso = date.toISOString();
        const toSeconds = `${iso.slice(0, 19)}.000Z`;
        assert.equal(parseDate(iso), iso);
        assert.equal(parseDate(date.getTime()), iso);
        assert.equal(parseDate(date.toString()), toSeconds);
        assert.equal(parseDate(date.toUTCString()), toSeconds);
      }),
    );
  });

  it('gives nothing but ISO times, whatever comes', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.string(), fc.double()), value => {
        const iso = parseDate(value);
        if (iso !== undefined) assert.equal(new Date(iso).toISOString(), iso);
      }),
    );
  });
});
