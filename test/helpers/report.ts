import type {HeldFile, SendContext} from '../../src/outbox/index.js';
import type {Report} from '../../src/report/index.js';
import {emptyDraft} from '../../src/report/index.js';

/** A report as somebody at a counter would write it. */
export const report: Report = {
  ...emptyDraft,
  id: '0b8f6c1e-58f4-4b0e-9a51-0d6c9be0f3a7',
  description: 'The scanner shows a white page.\nSince ten o’clock.',
  channels: ['check-in', 'Museum shop'],
  accountId: 'A-77',
  happened: {at: '2026-11-23T10:02', timeZone: 'Europe/Zurich'},
  bookings: ['SMZ-4711'],
  links: ['https://shop.example/booking/4711?step=2'],
  errors: 'TypeError: x is <undefined>',
  contact: {name: 'Zoë Müller', email: 'zoe@museum.example', phone: '+41 22 555 01 02'},
  urgency: {'check-in-blocked': true},
  context: {
    page: 'https://museum.example/desk',
    language: 'en',
    browser: 'Firefox',
    viewport: '1280x800',
    standby: '0.1.0',
    incidents: ['Slow scanner'],
  },
  writtenAt: '2026-11-23T09:10:00.000Z',
};

export const heldFile = (name: string, content: string | number, type = 'image/png'): HeldFile => {
  const bytes = typeof content === 'number' ? new Uint8Array(content) : new TextEncoder().encode(content);
  return {id: `file-${name}`, name, type, size: bytes.byteLength, bytes: bytes.slice().buffer};
};

/** What a sender is told, and what it remembers. */
export const sendContext = () => {
  const told = {
    idempotencyKey: 'key-1',
    signal: new AbortController().signal,
    fractions: [] as number[],
    remembered: undefined as unknown,
    progress: (fraction: number) => void told.fractions.push(fraction),
    remember: (value: unknown) => {
      told.remembered = JSON.parse(JSON.stringify(value));
      return Promise.resolve();
    },
  };
  return told satisfies SendContext;
};
