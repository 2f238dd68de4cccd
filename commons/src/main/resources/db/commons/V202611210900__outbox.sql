-- Every state change writes its event into this table in its own transaction; the relay sends it to
-- Kafka after the commit. Columns id, aggregatetype, aggregateid, type and payload are those of
-- Debezium's outbox event router, so that an operator can switch to it. Rows stay 14 days after
-- publication for a republication; partitions by day make their removal free. The default partition
-- catches what is written before the relay has made the day's own.
create table outbox (
    position       bigint generated always as identity,
    id             uuid        not null,
    aggregatetype  text        not null,
    aggregateid    uuid        not null,
    type           text        not null,
    payload        jsonb,
    sequence       bigint      not null,
    epoch          integer     not null,
    region         text,
    unit           uuid,
    test           boolean     not null default false,
    occurred_at    timestamptz not null,
    recorded_at    timestamptz not null,
    traceparent    text,
    topic          text        not null,
    left_region    text,
    numbered_ahead boolean     not null default false,
    published_at   timestamptz,
    constraint pk_outbox primary key (position, recorded_at)
) partition by range (recorded_at);

create table outbox_default partition of outbox default;

-- The relay reads by these two alone. An id is assigned before its transaction commits, so "greater
-- than the last one seen" would lose a late one: only the mark says what is still to be sent.
create index ix_outbox_unpublished on outbox (position) where published_at is null;
create index ix_outbox_unnumbered on outbox (position)
    where published_at is null and not numbered_ahead;

comment on table outbox is 'Events of this service in the order in which they were recorded';
comment on column outbox.position is 'Order of sending; not the order of commits';
comment on column outbox.payload is 'JSON data of the event with occurredAt; null is a tombstone on a compacted topic';
comment on column outbox.sequence is 'Counts the events of one aggregate, +1 each, without gaps';
comment on column outbox.epoch is 'Raised by a restore; precedes the sequence in every comparison';
comment on column outbox.occurred_at is 'Business time, decides the period';
comment on column outbox.recorded_at is 'Time of the record (ce_time)';
comment on column outbox.left_region is 'Region that the aggregate has left with this event';
comment on column outbox.numbered_ahead is 'The change feed already holds it though Kafka has not acknowledged it yet';
comment on column outbox.published_at is 'Set after Kafka has acknowledged; never before';

-- The row lock on this row is taken before the outbox row is inserted: outbox order is sequence order.
create table event_sequence (
    aggregate_id uuid   not null,
    last         bigint not null,
    constraint pk_event_sequence primary key (aggregate_id)
) with (fillfactor = 70);

comment on table event_sequence is 'Last event sequence of each aggregate';

create table service_epoch (
    only_row  boolean     not null default true,
    epoch     integer     not null default 1,
    raised_at timestamptz not null default now(),
    constraint pk_service_epoch primary key (only_row),
    constraint ck_service_epoch_only_row check (only_row)
);
insert into service_epoch default values;

comment on table service_epoch is 'One row; a restore from a backup raises epoch, for sequences may then repeat';
