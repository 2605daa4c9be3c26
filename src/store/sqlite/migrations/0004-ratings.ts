/** What people said of the help they got: of no contact, so that it outlives them without a name. */
export const ratings = `
create table rating (
  id text primary key,
  at integer not null,
  sealed blob not null
) strict, without rowid;
create index rating_at on rating (at);
`
