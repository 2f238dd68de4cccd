-- Why: figures come from rows that only ever grow. A fact or mark is written once, whatever the
-- order in which events arrive; the winner among marks is chosen by (epoch, sequence), so that an
-- exit before its admission, a duplicate and a late event all end in the same tables.
create table fact (
    event_id     uuid          not null,
    kind         text          not null,
    line         int           not null,
    reversing    boolean       not null,
    occurred_at  timestamptz   not null,
    day          date          not null,
    unit_id      uuid,
    region_code  text          not null,
    aggregate_id uuid          not null,
    thing_id     uuid          not null,
    subject_id   uuid,
    dims         jsonb         not null,
    quantity     numeric(18,2) not null,
    back_entered boolean       not null,
    constraint pk_fact primary key (event_id, kind, line, reversing)
);
create index ix_fact_kind_unit_id_day on fact (kind, unit_id, day);
create index ix_fact_kind_region_code_day on fact (kind, region_code text_pattern_ops, day);

comment on table fact is '事实: something that happened and is counted; never changed, only reversed';
comment on column fact.line is 'number of the fact within its event and kind (goods lines)';
comment on column fact.reversing is 'takes back the fact of the same event, kind and line in its own period';
comment on column fact.day is 'calendar day in Asia/Shanghai';
comment on column fact.thing_id is 'incident or case whose number names this fact';
comment on column fact.dims is 'code lists by which the fact can be told apart: {"outcome":["taken-home"]}';

-- Which event takes which back. Either may arrive first.
create table correction (
    corrected_event_id  uuid not null,
    correcting_event_id uuid not null,
    constraint pk_correction primary key (corrected_event_id, correcting_event_id)
);

-- Numbers under which people know a thing (incident number, case number).
create table thing (
    id       uuid   not null,
    kind     text   not null,
    number   text   not null,
    epoch    int    not null,
    sequence bigint not null,
    constraint pk_thing primary key (id)
);

create table spell (
    aggregate_id    uuid        not null,
    kind            text        not null,
    subject_id      uuid,
    unit_id         uuid,
    region_code     text        not null default '',
    opened_at       timestamptz,
    opened_epoch    int         not null default -1,
    opened_sequence bigint      not null default -1,
    back_entered    boolean     not null default false,
    closed_at       timestamptz not null default 'infinity',
    closed_epoch    int         not null default -1,
    closed_sequence bigint      not null default -1,
    constraint pk_spell primary key (aggregate_id, kind)
);
create index ix_spell_kind_unit_id_closed_at on spell (kind, unit_id, closed_at);
create index ix_spell_kind_region_code_closed_at on spell (kind, region_code text_pattern_ops, closed_at);

comment on table spell is '在站期间: the time during which a case (or an incident) is open';
comment on column spell.opened_at is 'null while only its end is known; such a spell is counted nowhere';
comment on column spell.closed_at is 'infinity while open';

create table spell_attribute (
    aggregate_id uuid        not null,
    kind         text        not null,
    attribute    text        not null,
    period       text        not null default '',
    event_id     uuid        not null,
    valid_from   timestamptz not null,
    epoch        int         not null,
    sequence     bigint      not null,
    value        jsonb       not null,
    constraint pk_spell_attribute primary key (aggregate_id, kind, attribute, period, event_id)
);

comment on table spell_attribute is 'what is known of a spell, each value from an instant on or for one period';
comment on column spell_attribute.period is 'month the value was chosen for ("2016-08"), empty for a value that lasts';

create table tally (
    kind         text          not null,
    unit_id      uuid,
    region_code  text          not null,
    day          date          not null,
    dims         jsonb         not null,
    quantity     numeric(18,2) not null,
    back_entered numeric(18,2) not null,
    facts        bigint        not null,
    facts_back   bigint        not null,
    constraint uq_tally unique nulls not distinct (kind, unit_id, region_code, day, dims)
);
create index ix_tally_kind_unit_id_day on tally (kind, unit_id, day);
create index ix_tally_kind_region_code_day on tally (kind, region_code text_pattern_ops, day);

comment on table tally is '日计数: sums of facts a day, kept with them and recomputable from them';
comment on column tally.back_entered is 'part of quantity that was entered afterwards 补录';
comment on column tally.facts is 'facts less reversals behind the quantity';
comment on column tally.facts_back is 'part of facts that was entered afterwards 补录';
