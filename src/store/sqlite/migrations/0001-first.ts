/**
 * The first schema. Blobs named `sealed`, `state` and `key` tell nothing without the master key; hashes are keyed.
 * `seq` is the order of commits.
 */
export const first: string = `
create table meta (
  name text primary key,
  value blob not null
) strict;

create table contact (
  id text primary key,
  key blob not null,
  revision integer not null,
  state blob not null,
  nameless integer not null,
  at integer not null
) strict;

create table alias (
  hash text primary key,
  contact text not null references contact on delete cascade
) strict, without rowid;
create index alias_contact on alias (contact);

create table thread (
  seq integer primary key,
  id text not null unique,
  contact text not null references contact on delete cascade,
  sealed blob not null
) strict;
create index thread_contact on thread (contact, seq);

-- Kept without a contact for a while after an erase, so that a message repeated late is still known.
create table inbound (
  hash text primary key,
  contact text references contact on delete set null,
  replies text not null,
  at integer not null
) strict, without rowid;
create index inbound_contact on inbound (contact);

create table outbox (
  seq integer primary key,
  id text not null unique,
  contact text not null references contact on delete cascade,
  account text not null,
  door text not null,
  policy text not null,
  status text not null,
  attempts integer not null,
  next_at integer not null,
  code text,
  platform text,
  at integer not null,
  sealed blob
) strict;
create index outbox_contact on outbox (contact, seq);
create index outbox_moving on outbox (contact, door, seq) where status in ('pending', 'sending');
create index outbox_due on outbox (next_at, seq) where status = 'pending';
create index outbox_platform on outbox (platform, account) where platform is not null;
create index outbox_status on outbox (status);

create table cases (
  id text primary key,
  contact text not null references contact on delete cascade,
  area text not null,
  status text not null,
  urgent integer not null,
  staff text,
  opened_at integer not null,
  version integer not null,
  sealed blob not null
) strict;
create unique index cases_open on cases (contact) where status in ('waiting', 'owned');
create index cases_contact on cases (contact);
-- Lists are found in these alone, so that only the rows shown are read.
create index cases_queue on cases (status, urgent desc, opened_at, id, area, staff);
create index cases_latest on cases (opened_at desc, id desc, status, area, staff);
create index contact_nameless on contact (id) where nameless = 1;

create table case_event (
  seq integer primary key,
  case_id text not null references cases on delete cascade,
  type text not null,
  at integer not null,
  by text
) strict;
create index case_event_case on case_event (case_id, seq);

create table timer (
  id text not null,
  contact text not null references contact on delete cascade,
  kind text not null,
  due_at integer not null,
  primary key (contact, id)
) strict, without rowid;
create index timer_due on timer (due_at);

create table staff (
  seq integer primary key,
  id text not null unique,
  login text not null unique,
  sealed blob not null
) strict;

create table session (
  token_hash text primary key,
  staff text not null,
  created_at integer not null,
  last_seen_at integer not null
) strict, without rowid;
create index session_staff on session (staff);
`
