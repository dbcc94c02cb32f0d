import {expect} from '@open-wc/testing';
import {fakeHid} from '../helpers/fake-hid.js';
import type {FakeHid} from '../helpers/fake-hid.js';
import {fakeSerial} from '../helpers/fake-serial.js';
import type {FakeSerial} from '../helpers/fake-serial.js';
import {press, said, scanner, sceneShown, typeFast, untilScene} from '../helpers/scanner.js';
import {waitUntil} from '../helpers/wait-until.js';

/** `timeStamp` is when, on the page's own clock; now without it. */
type Key = Partial<KeyboardEventInit> & {key: string; timeStamp?: number};

/** Sends keys as a hand-held scanner does, all at once; true for those that the page may still use. */
const type = (keys: readonly Key[], target: EventTarget = document.body): boolean[] =>
  keys.map(({timeStamp, ...key}) => {
    const event = new KeyboardEvent(key.key === 'Alt' ? 'keyup' : 'keydown', {
      bubbles: true,
      cancelable: true,
      composed: true,
      ...key,
    });
    if (timeStamp !== undefined) Object.defineProperty(event, 'timeStamp', {value: timeStamp});
    return target.dispatchEvent(event);
  });

const plain = (text: string): Key[] => Array.from(text, key => ({key}));
const enter: Key = {key: 'Enter', code: 'Enter'};

describe('hand-held scanners that type', () => {
  for (const end of ['Enter', 'Tab'])
    it(`may end with ${end}`, async () => {
      const {scans} = await scanner();
      const used = type([...plain('ABCD'), {key: end}]);
      expect(scans).to.deep.equal(['keyboard ABCD']);
      expect(used.at(-1)).to.equal(false);
    });

  it('may hold Shift, AltGr and Caps for their characters', async () => {
    const {scans} = await scanner();
    type([
      {key: 'Shift', shiftKey: true},
      {key: 'A', code: 'KeyA', shiftKey: true},
      {key: 'b', code: 'KeyB'},
      {key: '@', code: 'KeyQ', ctrlKey: true, altKey: true},
      {key: 'Ä', code: 'Quote', shiftKey: true},
      {key: 'ß', code: 'Minus'},
      enter,
    ]);
    expect(scans).to.deep.equal(['keyboard Ab@Äß']);
  });

  it('may type characters by their number on the keypad, held with Alt', async () => {
    const {scans} = await scanner();
    const number = (digits: string): Key[] => [
      ...Array.from(digits, digit => ({key: digit, code: `Numpad${digit}`, altKey: true})),
      {key: 'Alt'},
    ];
    type([...plain('T1'), ...number('0045'), ...plain('Z9'), enter]);
    expect(scans).to.deep.equal(['keyboard T1-Z9']);
  });

  it('may send the separators inside tickets as Ctrl and a key', async () => {
    const {scans} = await scanner();
    type([...plain('01'), {key: ']', code: 'BracketRight', ctrlKey: true}, ...plain('21AB'), enter]);
    expect(scans).to.deep.equal(['keyboard 01\u001d21AB']);
  });

  it('may think that the keyboard is American: the reading that looks like a code of the venue counts', async () => {
    const {scans} = await scanner({pattern: '[A-Z]{2}-\\d+'});
    // On a German keyboard the key of Z gives Y, and that of - gives ß.
    type([
      {key: 'D', code: 'KeyD', shiftKey: true},
      {key: 'Z', code: 'KeyY', shiftKey: true},
      {key: 'ß', code: 'Minus'},
      {key: '7', code: 'Digit7'},
      {key: '1', code: 'Digit1'},
      enter,
    ]);
    expect(scans).to.deep.equal(['keyboard DY-71']);
  });

  it('take nothing from fields, and nothing from people who type', async () => {
    const {element, scans} = await scanner();
    const field = document.createElement('input');
    element.before(field);
    field.focus();
    expect(type([...plain('ABCDEF'), enter], field)).to.deep.equal(Array(7).fill(true));
    field.remove();
    const begin = performance.now() - 1000;
    const slow = [...'SLOW', 'Enter'].map((key, at) => ({key, timeStamp: begin + 120 * at}));
    expect(type(slow)).to.deep.equal(Array(5).fill(true));
    expect(type([{key: 'a'}, {key: 'Enter'}])).to.deep.equal([true, true]);
    expect(scans).to.deep.equal([]);
  });

  it('have dead keys among theirs, on a keyboard with accents', async () => {
    const {scans} = await scanner({pattern: '[A-Z]=\\d+'});
    // On a German keyboard the key of = waits for the letter that gets its accent.
    type([
      {key: 'A', code: 'KeyA', shiftKey: true},
      {key: 'Dead', code: 'Equal'},
      {key: '7', code: 'Digit7'},
      {key: '1', code: 'Digit1'},
      enter,
    ]);
    expect(scans).to.deep.equal(['keyboard A=71']);
  });

  it('count also while something has the focus that nobody types into', async () => {
    const {element, scans} = await scanner();
    for (const kind of ['range', 'checkbox', 'radio', 'button', 'file', 'color']) {
      const field = Object.assign(document.createElement('input'), {type: kind});
      element.before(field);
      type([...plain(`ON-${kind}`), enter], field);
      field.remove();
      expect(scans.at(-1)).to.equal(`keyboard ON-${kind}`);
    }
    for (const kind of ['text', 'search', 'number', 'email', 'date']) {
      const field = Object.assign(document.createElement('input'), {type: kind});
      element.before(field);
      type([...plain('OWN-1'), enter], field);
      field.remove();
    }
    expect(scans).to.have.length(6);
  });

  it('hold no key down: a space that somebody holds scrolls the page', async () => {
    const {scans} = await scanner();
    const held = Array.from({length: 6}, (_, at) => ({key: ' ', code: 'Space', repeat: at > 0}));
    expect(type([...held, enter])).to.deep.equal(Array(7).fill(true));
    expect(scans).to.deep.equal([]);
  });

  it('count at once, also before anything else of the scanner is there, and never after it has gone', async () => {
    const {element, scans} = await scanner();
    typeFast('EARLY-1');
    typeFast('EARLY-2');
    expect(scans).to.deep.equal(['keyboard EARLY-1', 'keyboard EARLY-2']);
    await untilScene(element, 'found');
    expect(element.shadowRoot?.querySelector('.value')?.textContent).to.equal('EARLY-2');
    element.remove();
    typeFast('LATE-1');
    expect(scans).to.have.length(2);
  });
});

/** A scanner at work, with one of its buttons pressed. */
const atWork = async (button: string): Promise<Awaited<ReturnType<typeof scanner>>> => {
  const seen = await scanner();
  press(seen.element, 'Start scanning');
  await waitUntil(() => sceneShown(seen.element) !== 'idle');
  await waitUntil(() => seen.element.shadowRoot?.textContent.includes(button), 'it can be connected');
  press(seen.element, button);
  return seen;
};

describe('hand-held scanners on a serial port', () => {
  let serial: FakeSerial | undefined;
  afterEach(() => {
    serial?.restore();
    serial = undefined;
  });
  // Browsers that know both kinds name them.
  const button = 'hid' in navigator ? 'Connect serial scanner' : 'Connect hand scanner';

  const connected = (answer?: Parameters<typeof fakeSerial>[0]): ReturnType<typeof atWork> => {
    serial = fakeSerial(answer);
    return atWork(button);
  };

  it('are read line by line, however the line comes in', async () => {
    const {element, scans} = await connected();
    await waitUntil(() => serial?.isOpen, 'the port is open');
    await waitUntil(() => !element.shadowRoot?.textContent.includes(button), 'there is nothing to connect');
    serial?.send('TICK');
    serial?.send('ET-1\r\nTICKET-2\r');
    await waitUntil(() => scans.length === 2, 'two codes');
    serial?.send('TICKET-ü');
    await waitUntil(() => scans.length === 3, 'without an end, after a moment');
    expect(scans).to.deep.equal(['serial TICKET-1', 'serial TICKET-2', 'serial TICKET-ü']);
  });

  it('are let go with the scanner', async () => {
    const {element, scans} = await connected();
    await waitUntil(() => serial?.isOpen, 'the port is open');
    element.remove();
    await waitUntil(() => !serial?.isOpen, 'the port is closed');
    expect(scans).to.deep.equal([]);
  });

  it('can be connected again after they were unplugged', async () => {
    const {element, scans} = await connected();
    await waitUntil(() => serial?.isOpen, 'the port is open');
    serial?.unplug();
    await waitUntil(() => element.shadowRoot?.textContent.includes(button), 'the button is back');
    press(element, button);
    await waitUntil(() => serial?.isOpen, 'the port is open again');
    serial?.send('AGAIN\n');
    await waitUntil(() => scans.length === 1);
  });

  it('that another program holds are told, with the cure', async () => {
    const {element} = await connected('busy');
    await waitUntil(() => said(element).includes('close other programs'), said(element));
  });

  it('need not be chosen', async () => {
    const {element} = await connected('nothing');
    await waitUntil(() => element.shadowRoot?.textContent.includes(button), 'the button is still there');
    expect(said(element)).not.to.contain('does not answer');
  });

  it('are not offered where the browser has no ports', async () => {
    const {element} = await scanner();
    if ('serial' in navigator || 'hid' in navigator) return;
    press(element, 'Type the code');
    await waitUntil(() => element.shadowRoot?.querySelector('form'), 'it is at work');
    expect(element.shadowRoot?.textContent).not.to.contain(button);
  });
});

describe('hand-held scanners that are HID devices', () => {
  let hid: FakeHid | undefined;
  afterEach(() => {
    hid?.restore();
    hid = undefined;
  });
  const button = 'serial' in navigator ? 'Connect USB scanner' : 'Connect hand scanner';

  const connected = (answer?: Parameters<typeof fakeHid>[0]): ReturnType<typeof atWork> => {
    hid = fakeHid(answer);
    return atWork(button);
  };

  it('are read report by report, and a long code is put together', async () => {
    const {element, scans} = await connected();
    await waitUntil(() => hid?.isOpen, 'the device is open');
    await waitUntil(() => !element.shadowRoot?.textContent.includes(button), 'there is nothing to connect');
    const long = `LONG-${'0123456789'.repeat(15)}-ü`;
    hid?.scan('TICKET-1\r\n');
    hid?.scan(long);
    await waitUntil(() => scans.length === 2, 'two codes');
    expect(scans).to.deep.equal(['hid TICKET-1', `hid ${long}`]);
  });

  it('may send what is no code', async () => {
    const {scans} = await connected();
    await waitUntil(() => hid?.isOpen, 'the device is open');
    hid?.send([]);
    hid?.send([255, 0x5d]);
    hid?.send(Array<number>(63).fill(255));
    hid?.scan('   ');
    hid?.send([200, 0x5d, 0x51, 0x31, ...Array<number>(58).fill(65), 0]);
    hid?.scan('AFTER');
    await waitUntil(() => scans.includes('hid AFTER'), 'goes on');
    expect(scans).to.deep.equal([`hid ${'A'.repeat(58)}`, 'hid AFTER']);
  });

  it('are let go with the scanner', async () => {
    const {element, scans} = await connected();
    await waitUntil(() => hid?.isOpen, 'the device is open');
    element.remove();
    await waitUntil(() => !hid?.isOpen, 'the device is closed');
    hid?.scan('LATE');
    expect(scans).to.deep.equal([]);
  });

  it('can be connected again after they were unplugged', async () => {
    const {element, scans} = await connected();
    await waitUntil(() => hid?.isOpen, 'the device is open');
    hid?.unplug();
    await waitUntil(() => element.shadowRoot?.textContent.includes(button), 'the button is back');
    press(element, button);
    await waitUntil(() => hid?.isOpen, 'the device is open again');
    hid?.scan('AGAIN');
    await waitUntil(() => scans.length === 1);
  });

  it('that another program holds are told, and need not be chosen', async () => {
    const {element} = await connected('busy');
    await waitUntil(() => said(element).includes('close other programs'), said(element));
    hid?.restore();
    const {element: other} = await connected('nothing');
    await waitUntil(() => other.shadowRoot?.textContent.includes(button), 'the button is still there');
    expect(said(other)).not.to.contain('does not answer');
  });
});
