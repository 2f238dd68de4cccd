-- The relay, alone and after the commit, numbers here what has happened: numbers become visible in
-- their order, so "since number n" loses nothing. Front ends that synchronise and the live stream
-- read it. Partitions by day; what is older than the feed is kept is dropped and the floor raised.
create table change (
    number           bigint generated always as identity,
    numbered_at      timestamptz not null,
    event_id         uuid        not null,
    event_type       text        not null,
    aggregate_type   text        not null,
    aggregate_id     uuid        not null,
    region_code      text,
    left_region_code text,
    unit_id          uuid,
    test             boolean     not null,
    at               timestamptz not null,
    data             jsonb,
    constraint pk_change primary key (number, numbered_at)
) partition by range (numbered_at);

create table change_default partition of change default;

comment on table change is 'Numbered feed of what happened, for changes-since and the live stream';
comment on column change.left_region_code is 'Region that the aggregate left: its readers see it as gone';
comment on column change.at is 'Business time of the event';

create table change_floor (
    only_row boolean not null default true,
    number   bigint  not null default 0,
    constraint pk_change_floor primary key (only_row),
    constraint ck_change_floor_only_row check (only_row)
);
insert into change_floor default values;

comment on table change_floor is 'One row: the highest number no longer kept; an older cursor has expired';
