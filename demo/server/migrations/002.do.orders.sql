-- Bookings of the invented museum. No personal data: a reference is enough for a demonstration.
create table booking_order (
  reference text primary key,
  channel text not null check (channel in ('website', 'kiosk', 'counter', 'partner')),
  tickets integer not null check (tickets between 1 and 20),
  amount_cents integer not null check (amount_cents >= 0),
  email text not null check (email in ('sent', 'queued', 'none')),
  admitted boolean not null default false,
  ordered_at timestamptz not null
);

create index booking_order_latest on booking_order (ordered_at desc);
