/**
 * What cases are found by: for 256 cases at a time, in the order they were opened, each hashed word with the places (a byte each) of the
 * cases that have it. Small, because a frequent word is one row; near together, because only the newest rows change.
 * `seq` is the order of opening. Cases of before are listed again, with their words.
 */
export const words = `
alter table cases add column seq integer not null default 0;
update cases set seq = n.n from (select id, row_number() over (order by opened_at, id) as n from cases) n where n.id = cases.id;
update cases set listed = 0;
drop index cases_latest;
create unique index cases_latest on cases (seq desc, id, status, area, staff, opened_at, snoozed_until, due,
  language, topic, channel, origin, stage, priority, protected);
create table word (
  block integer not null,
  hash text not null,
  cases blob not null,
  primary key (block, hash)
) strict, without rowid;
`
