/** Who was erased, as keyed hashes in the order it happened: a backup made before has them forgotten again (docs/design/store.md). */
export const tombstones = `
create table tombstone (
  seq integer primary key,
  hash text not null unique,
  day text not null
) strict;
`
