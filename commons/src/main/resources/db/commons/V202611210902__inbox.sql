-- An event counts once however often Kafka delivers it: its id is written in the transaction of its
-- effect. Kept 40 days, longer than topics (30) and outboxes (14) can send anything again.
create table inbox (
    event_id uuid        not null,
    seen_at  timestamptz not null,
    constraint pk_inbox primary key (event_id)
);
create index ix_inbox_seen_at on inbox using brin (seen_at);

comment on table inbox is 'Events of other services that have taken effect here';
