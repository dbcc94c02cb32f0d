-- Who is storing which report at the moment. A claim that nobody renews ends with its node.
create table support_claim (
  key text primary key,
  holder uuid not null unique,
  until timestamptz not null
);

-- A report keeps its reference when it is sent again in another wording, under another key.
create table support_reference (
  report_id text primary key,
  reference text not null unique
);

create table support_report (
  key text primary key,
  report_id text not null references support_reference,
  fingerprint text not null,
  -- JSON, but kept as text: it comes back as it was sent, and jsonb refuses some of what JSON allows.
  report text not null,
  received_at timestamptz not null,
  -- When it is to be passed on to the help desk; null when there is nothing (more) to do.
  relay_due timestamptz,
  relay_attempts integer not null default 0,
  relay_resume text,
  relay_failure text,
  relay_reference text
);

create index support_report_latest on support_report (received_at desc);
create index support_report_due on support_report (relay_due) where relay_due is not null;

-- A file belongs to a report, or for the time being to a claim (a form's part) or to nobody (a resumable upload).
create table support_file (
  id uuid primary key,
  report_key text references support_report on delete cascade,
  place integer,
  holder uuid,
  expires_at timestamptz,
  name text not null,
  type text not null,
  length integer,
  size integer not null default 0,
  sha256 text
);

create index support_file_report on support_file (report_key, place);
create index support_file_holder on support_file (holder) where report_key is null;

create table support_chunk (
  file_id uuid not null references support_file on delete cascade,
  begins integer not null,
  bytes bytea not null,
  primary key (file_id, begins)
);

-- Pictures and videos do not shrink any further.
alter table support_chunk alter column bytes set storage external;

create table support_visitor (
  client text primary key,
  opened_at timestamptz not null,
  used integer not null
);

alter table lab add column support text not null default 'normal';
