/** Small things remembered beside people's data: names are hashes, values sealed. */
export const notes = `
create table note (
  name text primary key,
  version integer not null,
  sealed blob not null
) strict, without rowid;
`
