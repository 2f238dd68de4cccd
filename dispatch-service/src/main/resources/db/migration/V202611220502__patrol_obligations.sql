-- Why: what a unit owes in patrols follows its duty, which follows the weather (R120, R130, R131).
-- What is owed is a row per period, set anew when the duty changes and never lost; a miss that was
-- recorded stays, also when a late report proves later that the patrol had been walked.

create table patrol_obliged_unit (
    unit_id     uuid        not null,
    region_code text        not null,
    own_duty    boolean     not null,
    since       timestamptz not null,
    version     int         not null,
    constraint pk_patrol_obliged_unit primary key (unit_id)
);

create table patrol_rule_span (
    unit_id      uuid        not null,
    from_at      timestamptz not null,
    level        text        not null,
    min_per_day  int         not null,
    min_per_week int         not null,
    night        boolean     not null,
    continuous   boolean     not null,
    constraint pk_patrol_rule_span primary key (unit_id, from_at),
    constraint fk_patrol_rule_span_unit_id foreign key (unit_id)
        references patrol_obliged_unit (unit_id)
);

create table patrol_obligation (
    id             uuid        not null,
    unit_id        uuid        not null,
    region_code    text        not null,
    area_id        uuid,
    kind           text        not null,
    period_from    timestamptz not null,
    period_until   timestamptz not null,
    level          text        not null,
    min_per_day    int         not null,
    min_per_week   int         not null,
    night          boolean     not null,
    continuous     boolean     not null,
    owed           int         not null,
    done           int         not null,
    due_at         timestamptz not null,
    lead           text        not null,
    max_gap        text        not null,
    set_at         timestamptz not null,
    warned_at      timestamptz,
    met_at         timestamptz,
    missed_at      timestamptz,
    reported_late  boolean     not null,
    version        int         not null,
    constraint pk_patrol_obligation primary key (id),
    constraint uq_patrol_obligation unique nulls not distinct (unit_id, area_id, kind, period_from),
    constraint fk_patrol_obligation_area_id foreign key (area_id) references patrol_area (id),
    constraint ck_patrol_obligation_period check (period_until > period_from),
    constraint ck_patrol_obligation_counts check (owed >= 0 and done >= 0)
);
create index ix_patrol_obligation_unit_id on patrol_obligation (unit_id, period_until);
create index ix_patrol_obligation_region_code on patrol_obligation (region_code text_pattern_ops);
create index ix_patrol_obligation_due on patrol_obligation (due_at, id);

comment on table patrol_obliged_unit is 'units that owe patrols; its row lock orders all reckoning of the unit';
comment on column patrol_obliged_unit.own_duty is 'false: only areas of the unit ask for patrols, not its duty';
comment on table patrol_rule_span is 'which rule of duty held from when on, copied from the presets of that moment';
comment on column patrol_obligation.owed is '0: the duty was lowered and nothing is owed any more';
comment on column patrol_obligation.due_at is 'until when it can still be met; in continuous shifts the end of the longest gap allowed';
comment on column patrol_obligation.reported_late is 'it was missed by what was known at its time; what came later proves it';

insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('patrol-obligation', 'daily', '每日巡查', 'Patrols of the day', 10),
    ('patrol-obligation', 'nightly', '夜间巡查', 'A patrol in the night', 20),
    ('patrol-obligation', 'weekly', '每周巡查', 'Patrols of the week', 30),
    ('patrol-obligation', 'weekly-night', '每周夜间巡查', 'A night patrol in the week', 40),
    ('patrol-obligation', 'slot', '分时段巡查', 'A patrol in the hours named', 50),
    ('patrol-obligation', 'continuous', '全天候巡查', 'Patrols without a gap', 60)
on conflict (dictionary, code) do nothing;

insert into preset_key (key, kind, concerns, statutory, unit, label_zh, label_en) values
    ('dispatch.patrol.least-part', 'amount', 'clock', false, '0 to 1',
        '要求须覆盖当日（夜）的最低占比方计入', 'Part of a day or night that a rule must hold to be owed'),
    ('dispatch.patrol.slots', 'text', 'clock', false, 'HH:mm-HH:mm, or none',
        '分时段巡查的时段', 'Hours of the day that each ask for a patrol'),
    ('dispatch.patrol.max-gap', 'duration', 'clock', false, 'ISO-8601 duration',
        '全天候巡查允许的最长间隔', 'Longest gap between continuous patrols'),
    ('dispatch.patrol.lead.day', 'duration', 'clock', false, 'ISO-8601 duration',
        '每日、时段巡查到期前提醒', 'Alarm before a day or its hours are over'),
    ('dispatch.patrol.lead.night', 'duration', 'clock', false, 'ISO-8601 duration',
        '夜间巡查到期前提醒', 'Alarm before a night is over'),
    ('dispatch.patrol.lead.week', 'duration', 'clock', false, 'ISO-8601 duration',
        '每周巡查到期前提醒', 'Alarm before a week is over'),
    ('dispatch.patrol.lead.gap', 'duration', 'clock', false, 'ISO-8601 duration',
        '全天候间隔将满前提醒', 'Alarm before a gap is too long');

insert into preset (key, region_code, valid_from, value, source)
select key, region, timestamptz '2000-01-01 00:00:00+08', value, source
from (values
    ('dispatch.patrol.least-part', '000000', '0.25', 'own choice: a warning until 18:00 binds the same day'),
    ('dispatch.patrol.slots', '000000', 'none', 'only where the plan names hours'),
    ('dispatch.patrol.slots', '520111', '08:00-12:00,14:00-18:00,20:00-23:59',
        'R120: 分时段巡查 (花溪); own choice of the hours'),
    ('dispatch.patrol.max-gap', '000000', 'PT1H', 'R131: 全天候; own choice: one change of shift'),
    ('dispatch.patrol.lead.day', '000000', 'PT4H', 'own choice: time for one more patrol'),
    ('dispatch.patrol.lead.night', '000000', 'PT3H', 'own choice: time for one more patrol'),
    ('dispatch.patrol.lead.week', '000000', 'PT24H', 'own choice: one more day'),
    ('dispatch.patrol.lead.gap', '000000', 'PT20M', 'own choice: time to send the next team')
) as seed (key, region, value, source);
