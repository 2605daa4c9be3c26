/**
 * What lists of cases are filtered by: keyed hashes, short; the deadline as a civil day. `listed` is 0 until a case of before has them.
 * The two indexes hold all of it, so that a filter reads no row it does not show.
 */
export const facets = `
drop index cases_queue;
drop index cases_latest;
alter table cases add column rank integer not null default 4;
update cases set rank = 1 where urgent = 1;
alter table cases drop column urgent;
alter table cases add column snoozed_until integer;
alter table cases add column due text;
alter table cases add column language text;
alter table cases add column topic text;
alter table cases add column channel text;
alter table cases add column origin text;
alter table cases add column stage text;
alter table cases add column priority text;
alter table cases add column protected text;
alter table cases add column listed integer not null default 0;
create index cases_unlisted on cases (id) where listed = 0;
create index cases_queue on cases (status, rank, opened_at, id, area, staff, snoozed_until, due,
  language, topic, channel, origin, stage, priority, protected);
create index cases_latest on cases (opened_at desc, id desc, status, area, staff, snoozed_until, due,
  language, topic, channel, origin, stage, priority, protected);
`
