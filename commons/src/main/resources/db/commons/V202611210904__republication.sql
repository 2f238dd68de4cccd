-- A source sends its events again under the same ids, in order: a reader that lost its database asks
-- for it. The relay works it off in batches between new events and goes on after a restart.
create table republication (
    id           uuid        not null,
    since        timestamptz not null,
    up_to        bigint      not null,
    reached      bigint      not null default 0,
    sent         bigint      not null default 0,
    requested_by text        not null,
    requested_at timestamptz not null,
    finished_at  timestamptz,
    constraint pk_republication primary key (id)
);
create index ix_republication_open on republication (requested_at) where finished_at is null;

comment on column republication.up_to is 'Highest outbox position when it was asked for';
comment on column republication.reached is 'Outbox position that has been sent again';
