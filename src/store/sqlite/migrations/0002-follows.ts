/** Who asked to be told when a fact about a topic changes; the topic is a keyed hash. */
export const follows = `
create table follow (
  contact text not null references contact on delete cascade,
  topic text not null,
  primary key (contact, topic)
);
create index follow_topic on follow (topic);
`
