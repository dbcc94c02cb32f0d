import {randomUUID} from 'node:crypto';
import type {Database, Queries} from './database.js';
import {defaultWords, nextImpact, readEvent, stageAfter, stageAt} from './lab-event.js';
import type {Act, EventRow, LabState, OverrideState, UpdateRow} from './lab-event.js';
import {situations} from './situations.js';
import type {Delivery, SituationId, SupportDelivery} from './situations.js';

export interface Lab {
  state(): Promise<LabState>;
  switchSituation(situation: SituationId, on: boolean): Promise<void>;
  /** Does something with an open event; false when there is none of that id. */
  act(id: string, act: Act, text?: string): Promise<boolean>;
  setDelivery(delivery: Delivery): Promise<void>;
  setSupport(support: SupportDelivery): Promise<void>;
  setOverride(override: Omit<OverrideState, 'since'> | undefined): Promise<void>;
  /** Everything works again, and nothing ever happened. */
  reset(): Promise<void>;
}

interface LabRow {
  delivery: Delivery;
  support: SupportDelivery;
  override: OverrideState | null;
  changed_at: Date;
}

const minutesAfter = (moment: Date, minutes: number): Date => new Date(moment.getTime() + minutes * 60_000);

/** The outage lab on a database; several of them on one database are the same lab. */
export const createLab = (database: Database, clock: () => Date = () => new Date()): Lab => {
  const touch = ({query}: Queries): Promise<object[]> => query('update lab set changed_at = $1', [clock()]);

  const publish = ({query}: Queries, event: string, stage: string, body: string): Promise<object[]> =>
    query('insert into lab_update (id, event_id, stage, body, at) values ($1, $2, $3, $4, $5)', [
      randomUUID(),
      event,
      stage,
      body,
      clock(),
    ]);

  const open = async (queries: Queries, id: SituationId): Promise<void> => {
    const situation = situations[id];
    const now = clock();
    const planned = situation.kind === 'maintenance';
    const from = planned ? minutesAfter(now, situation.startsAfter) : null;
    const stage = planned ? 'scheduled' : 'investigating';
    const [opened] = await queries.query<{id: string}>(
      `insert into lab_event (id, situation, kind, impact, stage, started_at, scheduled_from, scheduled_until)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (situation) where ended_at is null do nothing returning id`,
      [
        randomUUID(),
        id,
        situation.kind,
        planned ? 'maintenance' : situation.impact,
        stage,
        now,
        from,
        planned && from ? minutesAfter(from, situation.lasts) : null,
      ],
    );
    if (opened) await publish(queries, opened.id, stage, situation.body);
  };

  const apply = async (queries: Queries, event: EventRow, act: Act, text?: string): Promise<void> => {
    const stage = stageAfter(act, event);
    const step = act === 'escalate' ? 1 : act === 'ease' ? -1 : undefined;
    await queries.query('update lab_event set impact = $2, stage = $3, ended_at = $4 where id = $1', [
      event.id,
      step ? nextImpact(event.impact, step) : event.impact,
      stage,
      act === 'resolve' ? clock() : null,
    ]);
    await publish(queries, event.id, stage, text?.trim() || defaultWords[act]);
  };

  const openEvent = async ({query}: Queries, column: 'id' | 'situation', value: string) =>
    (
      await query<EventRow>(`select * from lab_event where ${column} = $1 and ended_at is null for update`, [
        value,
      ])
    )[0];

  return {
    state: async () => {
      const [[lab], events, updates] = await Promise.all([
        database.query<LabRow>('select delivery, support, override, changed_at from lab'),
        database.query<EventRow>('select * from lab_event order by started_at desc, id limit 50'),
        database.query<UpdateRow>('select * from lab_update order by at desc, id limit 500'),
      ]);
      const now = clock();
      return {
        delivery: lab?.delivery ?? 'normal',
        support: lab?.support ?? 'normal',
        override: lab?.override ?? undefined,
        changedAt: lab?.changed_at ?? new Date(0),
        events: events.map(row => readEvent(row, updates, now)),
      };
    },

    switchSituation: (situation, on) =>
      database.transaction(async queries => {
        const event = await openEvent(queries, 'situation', situation);
        const spent = event && stageAt(event, clock()) === 'completed';
        if (event && (!on || spent)) await apply(queries, event, 'resolve');
        if (on && (!event || spent)) await open(queries, situation);
        await touch(queries);
      }),

    act: (id, act, text) =>
      database.transaction(async queries => {
        const event = await openEvent(queries, 'id', id);
        if (!event) return false;
        await apply(queries, event, act, text);
        await touch(queries);
        return true;
      }),

    setDelivery: delivery =>
      database.transaction(async queries => {
        await touch(queries);
        await queries.query('update lab set delivery = $1', [delivery]);
      }),

    setSupport: async support => {
      await database.query('update lab set support = $1', [support]);
    },

    setOverride: override =>
      database.transaction(async queries => {
        await touch(queries);
        const value = override ? JSON.stringify({...override, since: clock().toISOString()}) : null;
        await queries.query('update lab set override = $1::jsonb', [value]);
      }),

    reset: () =>
      database.transaction(async queries => {
        await touch(queries);
        await queries.query('delete from lab_event');
        await queries.query(`update lab set delivery = 'normal', support = 'normal', override = null`);
      }),
  };
};
