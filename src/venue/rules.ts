import {wayKinds} from '../booking/index.js';
import {languages} from '../i18n/index.js';
import {urgencyRules, weekdays} from '../contact/index.js';
import {pageDestinations} from '../report/index.js';
import {capabilities, providerNames} from '../status/index.js';
import type {Schema} from './conform.js';

/** http(s) or relative, without spaces and without a user name in it. */
const address = {
  type: 'string',
  format: 'uri-reference',
  pattern: '^(?:https?://[^\\s@/?#]+(?:[/?#]\\S*)?|(?![A-Za-z][A-Za-z0-9+.\\-]*:)[^\\s\\u0000-\\u001f]+)$',
  examples: ['https://status.example.com'],
} as const satisfies Schema;

const name = {type: 'string', pattern: '\\S', examples: ['Museum of Time']} as const satisfies Schema;

const email = {
  type: 'string',
  format: 'email',
  pattern: '^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$',
  examples: ['support@example.com'],
} as const satisfies Schema;

const language = {
  type: 'string',
  pattern: '^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$',
  examples: ['de-CH'],
} as const satisfies Schema;

const time = {
  type: 'string',
  pattern: '^(?:[01][0-9]|2[0-3]):[0-5][0-9]$',
  examples: ['09:00'],
} as const satisfies Schema;

const endTime = {
  type: 'string',
  pattern: '^(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00)$',
  examples: ['18:00'],
} as const satisfies Schema;

const date = {
  type: 'string',
  format: 'date',
  pattern: '^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$',
  examples: ['2026-12-24'],
} as const satisfies Schema;

const phone = {
  type: 'string',
  pattern: '^\\+[1-9](?: ?[0-9]){6,14}$',
  examples: ['+41 21 555 01 02'],
} as const satisfies Schema;

const region = {
  type: 'string',
  pattern: '^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$',
  examples: ['CH'],
} as const satisfies Schema;

const seconds = {type: 'number', minimum: 5, maximum: 3600} as const satisfies Schema;

const fields = <const P extends Readonly<Record<string, Schema>>>(properties: P) =>
  ({type: 'object', properties, additionalProperties: false}) as const;

const listOf = <const I extends Schema>(items: I) => ({type: 'array', items}) as const;

/** By names of the venue's own, such as it would write into an attribute or an address. */
const mapOf = <const V extends Schema>(additionalProperties: V) =>
  ({
    type: 'object',
    propertyNames: {type: 'string', pattern: '^[A-Za-z0-9][\\w.\\-]*$'},
    additionalProperties,
  }) as const;

const way = {
  ...fields({
    kind: {enum: wayKinds},
    href: address,
    links: mapOf(address),
    campaign: mapOf({type: 'string', pattern: '\\S', examples: ['standby']}),
    phone,
    label: name,
    at: {
      type: 'string',
      format: 'date-time',
      pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(?::\\d\\d)?(?:Z|[+\\-]\\d\\d:\\d\\d)$',
      examples: ['2026-03-01T14:00:00+01:00'],
    },
    needs: listOf({enum: capabilities}),
  }),
  required: ['kind'],
} as const satisfies Schema;

const hours = {
  opens: time,
  closes: endTime,
  channels: listOf({enum: ['phone', 'email']}),
  onlyIf: {enum: ['urgent']},
} as const satisfies Schema['properties'];

const desk = {
  ...fields({
    region,
    phone,
    email,
    languages: listOf(language),
    timeZone: {
      type: 'string',
      pattern: '^[A-Za-z][A-Za-z0-9_+\\-]*(?:/[A-Za-z0-9_+\\-]+)*$',
      examples: ['Europe/Zurich'],
    },
    rules: listOf({
      ...fields({days: listOf({enum: weekdays}), ...hours}),
      required: ['days', 'channels'],
    }),
    exceptions: listOf({
      ...fields({
        from: date,
        until: date,
        hours: listOf({...fields(hours), required: ['channels']}),
      }),
      required: ['from', 'hours'],
    }),
    holidays: region,
  }),
  required: ['region'],
} as const satisfies Schema;

/** What a venue's configuration may say, without the words that explain it: those are loaded by editors only. */
export const venueRules = fields({
  $schema: {type: 'string'},
  preset: {enum: ['smeetz']},
  name,
  platform: name,
  language: {enum: languages},
  status: fields({
    src: address,
    provider: {enum: ['auto', ...providerNames]},
    page: address,
    override: address,
    mirror: address,
    feed: address,
    relay: address,
    lang: language,
    subscribe: address,
    interval: fields({quiet: seconds, incident: seconds}),
    background: {enum: ['stop', 'poll']},
  }),
  capabilities: listOf({enum: capabilities}),
  components: {type: 'object', additionalProperties: {enum: [...capabilities, null]}},
  contact: fields({
    email,
    desks: listOf(desk),
    escalation: {enum: ['account-manager']},
    accountManager: fields({name, phone, email}),
  }),
  booking: fields({ways: listOf(way)}),
  reports: fields({
    destinations: listOf({
      ...fields({kind: {enum: pageDestinations}, url: address}),
      required: ['kind', 'url'],
    }),
    accountId: {...name, examples: ['4711']},
    references: listOf({...name, examples: ['[A-Z]{2}-[0-9]{6}']}),
  }),
  urgency: listOf({enum: urgencyRules}),
}) satisfies Schema;
