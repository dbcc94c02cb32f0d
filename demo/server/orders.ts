import {randomInt} from 'node:crypto';
import type {FastifyInstance} from 'fastify';
import type {Capability} from '../../src/status/index.js';
import type {Database} from './database.js';
import type {LabState} from './lab-event.js';
import type {Lab} from './lab.js';
import {platformComponents} from './situations.js';
import {componentStatus} from './statuspage.js';

/** In cents. */
export const prices = {adult: 1800, child: 900} as const;
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

type Channel = 'website' | 'kiosk';

interface OrderBody {
  channel: Channel;
  adult: number;
  child: number;
}

interface OrderRow {
  reference: string;
  channel: Channel | 'counter' | 'partner';
  tickets: number;
  amount_cents: number;
  email: 'sent' | 'queued' | 'none';
  admitted: boolean;
  ordered_at: Date;
}

const count = {type: 'integer', minimum: 0, maximum: 10};
const orderBody = {
  type: 'object',
  properties: {channel: {enum: ['website', 'kiosk']}, adult: count, child: count},
  required: ['channel', 'adult', 'child'],
  additionalProperties: false,
};

const capabilityOf: Record<Channel, Capability> = {website: 'online-booking', kiosk: 'kiosk'};

/** How one thing the venue does with its platform is doing in the lab. */
export const capabilityStatus = (state: LabState, capability: Capability) => {
  const component = platformComponents.find(known => known.capability === capability);
  return component ? componentStatus(state, component) : 'operational';
};

const makeReference = (): string =>
  `DM-${Array.from({length: 5}, () => letters[randomInt(letters.length)]).join('')}`;

/** Reference, channel, tickets, amount, admitted, minutes ago: a morning at the counter, always a recent one. */
const samples: readonly (readonly [string, OrderRow['channel'], number, number, boolean, number])[] = [
  ['DM-7QK2P', 'website', 2, 3600, false, 6],
  ['DM-M4TZ9', 'counter', 4, 5400, true, 14],
  ['DM-B8WXE', 'kiosk', 1, 1800, true, 21],
  ['DM-3HJRD', 'partner', 2, 3600, true, 35],
  ['DM-YV6NC', 'website', 3, 4500, false, 52],
  ['DM-K2FGA', 'website', 5, 7200, true, 68],
  ['DM-P9UQL', 'counter', 2, 2700, true, 83],
  ['DM-X5SDM', 'kiosk', 2, 3600, true, 97],
];

/** Puts the sample orders in, or brings them up to the present. */
export const seedOrders = async ({query}: Database, now: Date): Promise<void> => {
  for (const [reference, channel, tickets, amount, admitted, minutes] of samples)
    await query(
      `insert into booking_order (reference, channel, tickets, amount_cents, email, admitted, ordered_at)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (reference) do update set ordered_at = excluded.ordered_at`,
      [
        reference,
        channel,
        tickets,
        amount,
        channel === 'website' || channel === 'partner' ? 'sent' : 'none',
        admitted,
        new Date(now.getTime() - minutes * 60_000),
      ],
    );
};

interface OrderRoutesOptions {
  database: Database;
  lab: Lab;
  clock: () => Date;
}

/** The invented platform's shop. It fails where the lab says that the platform does. */
export const orderRoutes = async (
  app: FastifyInstance,
  {database, lab, clock}: OrderRoutesOptions,
): Promise<void> => {
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
  });

  app.get('/', async (_request, reply) => {
    const state = await lab.state();
    if (capabilityStatus(state, 'back-office') === 'major_outage')
      return reply.code(503).send({error: 'platform-down', message: 'The platform does not answer.'});
    // What the guide says of late e-mails: they are queued, and go out by themselves on recovery.
    if (capabilityStatus(state, 'email') === 'operational')
      await database.query(`update booking_order set email = 'sent' where email = 'queued'`);
    const since = new Date(clock().getTime() - 86_400_000);
    const orders = await database.query<OrderRow>(
      'select * from booking_order where ordered_at > $1 order by ordered_at desc, reference limit 200',
      [since],
    );
    return {
      figures: {
        orders: orders.length,
        tickets: orders.reduce((sum, {tickets}) => sum + tickets, 0),
        amountCents: orders.reduce((sum, {amount_cents: amount}) => sum + amount, 0),
        queuedEmails: orders.filter(({email}) => email === 'queued').length,
      },
      orders: orders.slice(0, 12).map(({amount_cents: amountCents, ordered_at: orderedAt, ...order}) => ({
        ...order,
        amountCents,
        orderedAt,
      })),
    };
  });

  app.post<{Body: OrderBody}>('/', {schema: {body: orderBody}}, async ({body}, reply) => {
    const {channel, adult, child} = body;
    if (adult + child === 0)
      return reply.code(400).send({error: 'no-tickets', message: 'Choose at least one ticket.'});
    const state = await lab.state();
    if (capabilityStatus(state, capabilityOf[channel]) === 'major_outage')
      return reply.code(503).send({error: 'platform-down', message: 'The platform does not answer.'});
    if (['partial_outage', 'major_outage'].includes(capabilityStatus(state, 'payments')))
      return reply.code(502).send({error: 'payment-declined', message: 'The payment did not go through.'});
    const late = capabilityStatus(state, 'email') !== 'operational';
    const email = channel === 'kiosk' ? 'none' : late ? 'queued' : 'sent';
    const reference = makeReference();
    const amountCents = adult * prices.adult + child * prices.child;
    await database.query(
      `insert into booking_order (reference, channel, tickets, amount_cents, email, ordered_at)
       values ($1, $2, $3, $4, $5, $6)`,
      [reference, channel, adult + child, amountCents, email, clock()],
    );
    return reply.code(201).send({reference, amountCents, email});
  });
};
