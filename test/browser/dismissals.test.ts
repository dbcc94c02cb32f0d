import {expect} from '@open-wc/testing';
import {dismissalsOf} from '../../src/elements/shared/dismissals.js';
import type {Incident} from '../../src/status/index.js';

type Known = Pick<Incident, 'id' | 'severity' | 'stage'>;
const incident = (changes: Partial<Known> = {}): Known => ({
  id: 'counter-1',
  severity: 'major',
  stage: 'identified',
  ...changes,
});
const now = Date.parse('2026-03-01T10:00:00Z');
const minute = 60_000;
const day = 1440 * minute;

let count = 0;
const freshScope = (): string => `test-${++count}`;
const keyOf = (scope: string): string => `standby.dismissed.${scope}`;
const otherTabWrites = (scope: string, value: string | null): void => {
  if (value === null) localStorage.removeItem(keyOf(scope));
  else localStorage.setItem(keyOf(scope), value);
  dispatchEvent(new StorageEvent('storage', {key: keyOf(scope)}));
};

describe('dismissals', () => {
  let realSet: Storage['setItem'];
  let realGet: Storage['getItem'];
  beforeEach(() => {
    realSet = Storage.prototype.setItem;
    realGet = Storage.prototype.getItem;
  });
  afterEach(() => {
    Storage.prototype.setItem = realSet;
    Storage.prototype.getItem = realGet;
    localStorage.clear();
  });

  it('hides until the time given, thirty days at most', () => {
    const memory = dismissalsOf(freshScope());
    expect(memory.hiddenUntil(incident(), now)).to.equal(undefined);
    memory.hide(incident(), now + 30 * minute, now);
    expect(memory.hiddenUntil(incident(), now + 29 * minute)).to.equal(now + 30 * minute);
    expect(memory.hiddenUntil(incident(), now + 30 * minute)).to.equal(undefined);
    memory.hide(incident(), undefined, now);
    expect(memory.hiddenUntil(incident(), now)).to.equal(now + 30 * day);
    expect(memory.hiddenUntil(incident({id: 'other'}), now)).to.equal(undefined);
  });

  it('forgets what is over, also in storage, and tells the others', () => {
    const scope = freshScope();
    const memory = dismissalsOf(scope);
    let told = 0;
    const leave = memory.subscribe(() => (told += 1));
    memory.hide(incident(), undefined, now);
    memory.hide(incident({id: 'other'}), undefined, now);
    memory.forget(['counter-1', 'never-hidden']);
    expect(told).to.equal(3);
    memory.forget(['never-hidden']);
    expect(told, 'nothing to forget').to.equal(3);
    leave();
    expect(memory.hiddenUntil(incident(), now)).to.equal(undefined);
    expect(memory.hiddenUntil(incident({id: 'other'}), now)).not.to.equal(undefined);
    expect(localStorage.getItem(keyOf(scope)))
      .to.contain('other')
      .and.not.to.contain('counter-1');
  });

  it('shows again what got worse, and only that', () => {
    const memory = dismissalsOf(freshScope());
    memory.hide(incident(), undefined, now);
    const hidden = (changes: Partial<Known>): boolean =>
      memory.hiddenUntil(incident(changes), now) !== undefined;
    expect(hidden({severity: 'critical'}), 'more severe').to.equal(false);
    expect(hidden({stage: 'investigating'}), 'a step back').to.equal(false);
    expect(hidden({severity: 'minor'}), 'less severe').to.equal(true);
    expect(hidden({stage: 'monitoring'}), 'a step on').to.equal(true);
    expect(hidden({stage: 'unknown'}), 'a stage we cannot read').to.equal(true);
  });

  it('keeps scopes and users apart, and no user in the key', () => {
    const scope = freshScope();
    dismissalsOf(scope, 'anna@example.com').hide(incident(), undefined, now);
    expect(dismissalsOf(scope, 'ben@example.com').hiddenUntil(incident(), now)).to.equal(undefined);
    expect(dismissalsOf(scope).hiddenUntil(incident(), now)).to.equal(undefined);
    expect(JSON.stringify(localStorage)).to.contain('counter-1').and.not.to.contain('anna');
  });

  it('follows the other tabs', () => {
    const scope = freshScope();
    const memory = dismissalsOf(scope);
    let calls = 0;
    const stop = memory.subscribe(() => (calls += 1));
    otherTabWrites(scope, JSON.stringify([['counter-1', 'major', 'identified', now + minute]]));
    expect(calls).to.equal(1);
    expect(memory.hiddenUntil(incident(), now)).to.equal(now + minute);
    otherTabWrites(scope, null);
    expect(memory.hiddenUntil(incident(), now)).to.equal(undefined);
    stop();
    otherTabWrites(scope, '[]');
    expect(calls).to.equal(2);
  });

  it('does not lose what another tab wrote meanwhile', () => {
    const scope = freshScope();
    const memory = dismissalsOf(scope);
    localStorage.setItem(keyOf(scope), JSON.stringify([['theirs', 'major', 'identified', now + minute]]));
    memory.hide(incident(), undefined, now);
    expect(memory.hiddenUntil(incident({id: 'theirs'}), now)).to.equal(now + minute);
    expect(localStorage.getItem(keyOf(scope)))
      .to.contain('theirs')
      .and.contain('counter-1');
  });

  it('forgets what is over and keeps the newest hundred', () => {
    const scope = freshScope();
    const memory = dismissalsOf(scope);
    memory.hide(incident({id: 'past'}), now + minute, now);
    for (let index = 0; index < 150; index += 1)
      memory.hide(incident({id: `n${index}`}), undefined, now + 2 * minute);
    const stored = JSON.parse(localStorage.getItem(keyOf(scope)) ?? '') as unknown[][];
    expect(stored.map(([id]) => id))
      .to.have.length(100)
      .and.to.include('n149');
    expect(stored.map(([id]) => id)).not.to.include('past');
  });

  for (const hostile of [
    'no json',
    'null',
    '42',
    '{"__proto__":[]}',
    '[[1,2,3,4]]',
    '[null,[],["counter-1"]]',
    '[["counter-1","none-such","identified",1e15]]',
    '[["counter-1","constructor","identified",9e15]]',
    '[["counter-1","critical","identified","soon"]]',
    `[["counter-1","critical","monitoring",${now + 31 * day}]]`,
  ])
    it(`ignores a damaged memory: ${hostile}`, () => {
      const scope = freshScope();
      localStorage.setItem(keyOf(scope), hostile);
      const memory = dismissalsOf(scope);
      expect(memory.hiddenUntil(incident(), now)).to.equal(undefined);
      memory.hide(incident(), undefined, now);
      expect(memory.hiddenUntil(incident(), now)).to.equal(now + 30 * day);
    });

  it('lasts as long as the page when storage is blocked', () => {
    const refuse = (): never => {
      throw new DOMException('blocked', 'SecurityError');
    };
    Storage.prototype.setItem = refuse;
    Storage.prototype.getItem = refuse;
    const memory = dismissalsOf(freshScope());
    memory.hide(incident(), undefined, now);
    memory.hide(incident({id: 'second'}), undefined, now);
    expect(memory.hiddenUntil(incident(), now)).to.equal(now + 30 * day);
    expect(memory.hiddenUntil(incident({id: 'second'}), now)).to.equal(now + 30 * day);
  });

  it('keeps what a full storage refused when another tab writes', () => {
    const scope = freshScope();
    const memory = dismissalsOf(scope);
    const stop = memory.subscribe(() => undefined);
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    memory.hide(incident(), undefined, now);
    Storage.prototype.setItem = realSet;
    otherTabWrites(scope, JSON.stringify([['theirs', 'major', 'identified', now + minute]]));
    expect(memory.hiddenUntil(incident(), now)).to.equal(now + 30 * day);
    expect(memory.hiddenUntil(incident({id: 'theirs'}), now)).to.equal(now + minute);
    stop();
  });
});
