-- Why: a month of the country is a hundred thousand sums and as many stays. What was counted of it
-- once is kept; the intake only notes what has come since (in its own transaction, rows that nobody
-- else touches), and a reader adds that to what is kept. A fold takes the notes into the sums.
create table kept_reading (
    id       bigint      generated always as identity,
    nature   text        not null,
    kind     text        not null,
    persons  boolean     not null,
    period   text        not null,
    source   text        not null,
    asked_at timestamptz not null,
    node     bigint,
    version  bigint,
    units    numeric,
    constraint pk_kept_reading primary key (id),
    constraint uq_kept_reading unique (nature, kind, persons, period)
);

comment on table kept_reading is '留存读数: what was counted of the nation for a calendar month and is kept';
comment on column kept_reading.kind is 'kind of spell; empty for flows, which are kept for all kinds together';
comment on column kept_reading.period is 'calendar month 2026-12';
comment on column kept_reading.source is 'table that was counted';
comment on column kept_reading.node is 'file of that table when it was counted: after a rebuild or truncation it is another; null: to be counted';
comment on column kept_reading.version is 'reference_version when it was counted: units may have changed their level or kind since';
comment on column kept_reading.units is 'sum of the hashes of all units, their kinds and levels then: whether they have';

create table kept_sum (
    reading_id  bigint  not null,
    kind        text    not null,
    level       int     not null,
    unit_kind   text,
    codes       jsonb   not null,
    amount      bigint  not null,
    amount_back bigint  not null,
    weight      numeric not null,
    weight_back numeric not null,
    events      numeric not null,
    total       numeric not null,
    constraint uq_kept_sum unique nulls not distinct (reading_id, kind, level, unit_kind, codes)
);

comment on table kept_sum is 'sums of a kept reading by level, kind of unit and codes';

create table kept_stay (
    reading_id   bigint not null,
    aggregate_id uuid   not null,
    person       uuid   not null,
    constraint pk_kept_stay primary key (reading_id, aggregate_id)
);
create index ix_kept_stay_reading_id_person on kept_stay (reading_id, person);

comment on table kept_stay is 'every spell of a kept reading and whose it was';

create table kept_member (
    reading_id   bigint      not null,
    person       uuid        not null,
    aggregate_id uuid        not null,
    opened_at    timestamptz not null,
    closed_at    timestamptz,
    unit_id      uuid,
    region_code  text        not null,
    codes        jsonb       not null,
    days         bigint      not null,
    back_entered boolean     not null,
    events       bigint      not null,
    total        numeric     not null,
    constraint pk_kept_member primary key (reading_id, person)
);
create index ix_kept_member_reading_id_opened_at on kept_member (reading_id, opened_at);

comment on table kept_member is 'the counted spell of each person of a kept reading';

-- Notes of the intake. No keys: they are only added, and taken all together by the fold.
create table spell_touched (
    aggregate_id uuid not null,
    kind         text not null
);

comment on table spell_touched is 'spells of which something was told since the last fold';

create table tally_told (
    node         bigint        not null,
    kind         text          not null,
    unit_id      uuid,
    region_code  text          not null,
    month        date          not null,
    dims         jsonb         not null,
    quantity     numeric(18,2) not null,
    back_entered numeric(18,2) not null,
    facts        bigint        not null,
    facts_back   bigint        not null
);

comment on table tally_told is 'what was added to tally_month since the last fold';
comment on column tally_told.node is 'file of the tally_month to which it was added; a rebuild fills another one beside';

-- Locked by whoever folds: one at a time.
create table kept_fold ();

comment on table kept_fold is 'empty: locked by whoever folds notes into what is kept';
