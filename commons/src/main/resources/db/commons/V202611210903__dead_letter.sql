-- What can never be taken in as it is waits here, byte for byte, for a repair and a replay. The place
-- in its topic makes it unique however often the dead letter is delivered.
create table dead_letter (
    id            uuid        not null,
    topic         text        not null,
    partition     integer     not null,
    record_offset bigint      not null,
    record_key    bytea,
    value         bytea,
    headers       jsonb       not null,
    event_type    text,
    reason        text        not null,
    stored_at     timestamptz not null,
    replayed_at   timestamptz,
    replayed_by   text,
    constraint pk_dead_letter primary key (id),
    constraint uq_dead_letter_place unique (topic, partition, record_offset)
);
create index ix_dead_letter_stored_at on dead_letter (stored_at desc, id desc);

comment on table dead_letter is 'Events that could not be taken in, with the reason; replayed_at when repaired';
