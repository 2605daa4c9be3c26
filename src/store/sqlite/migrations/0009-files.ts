/** What came with messages, apart from the lines of the thread, in sealed pieces; it goes with its contact. */
export const files = `
create table file (
  id text primary key,
  contact text not null references contact on delete cascade,
  size integer not null
) strict, without rowid;
create index file_contact on file (contact, size);

create table file_piece (
  file text not null references file on delete cascade,
  at integer not null,
  sealed blob not null,
  primary key (file, at)
) strict;
`
