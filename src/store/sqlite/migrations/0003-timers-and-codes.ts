/** Timers that can be taken, each by one at a time, and codes that lead to a contact once. No timer was ever written before. */
export const timersAndCodes = `
drop table timer;
create table timer (
  id text not null,
  contact text not null references contact on delete cascade,
  kind text not null,
  due_at integer not null,
  -- When it can be taken: when it is due, or when the lease of who took it ends.
  ready_at integer not null,
  sealed blob not null,
  primary key (contact, id)
) strict, without rowid;
create index timer_ready on timer (ready_at);

create table code (
  hash text primary key,
  contact text not null references contact on delete cascade,
  expires_at integer not null
) strict, without rowid;
create index code_contact on code (contact);
create index code_expires on code (expires_at);
`
