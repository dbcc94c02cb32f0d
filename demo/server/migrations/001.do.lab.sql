-- What the lab's status page says, and how it behaves. One row: there is one lab per database.
create table lab (
  single boolean primary key default true check (single),
  delivery text not null default 'normal',
  override jsonb,
  changed_at timestamptz not null default now()
);

insert into lab default values;

create table lab_event (
  id uuid primary key,
  situation text not null,
  kind text not null check (kind in ('incident', 'maintenance')),
  impact text not null check (impact in ('minor', 'major', 'critical', 'maintenance')),
  stage text not null,
  started_at timestamptz not null,
  scheduled_from timestamptz,
  scheduled_until timestamptz,
  ended_at timestamptz
);

-- Two nodes that switch the same situation on at the same time publish it once.
create unique index lab_event_open on lab_event (situation) where ended_at is null;

create table lab_update (
  id uuid primary key,
  event_id uuid not null references lab_event on delete cascade,
  stage text not null,
  body text not null,
  at timestamptz not null
);

create index lab_update_event on lab_update (event_id, at);
