/** Documents of the office beside people's conversations; those of a contact go with it. */
export const records = `
create table record (
  kind text not null,
  id text not null,
  "of" text,
  contact text references contact on delete cascade,
  at integer not null,
  version integer not null,
  sealed blob not null,
  primary key (kind, id)
) strict;
create index record_at on record (kind, at, id);
create index record_of on record (kind, "of", at, id) where "of" is not null;
create index record_contact on record (contact) where contact is not null;
`
