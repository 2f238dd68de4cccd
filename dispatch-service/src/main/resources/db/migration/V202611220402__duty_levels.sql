-- Why: a station's duty is the most of its base and of every warning in force for its region (E8). It
-- rises by itself and steps down only when a person confirms; each step stays (R130, R131, R133).

create table duty_level (
    unit_id        uuid        not null,
    region_code    text        not null,
    level          text        not null,
    called_for     text        not null,
    exercise_level text        not null,
    since          timestamptz not null,
    awaiting_since timestamptz,
    version        int         not null,
    constraint pk_duty_level primary key (unit_id),
    constraint ck_duty_level_awaiting check ((awaiting_since is not null) = (level <> called_for))
);
create index ix_duty_level_region_code on duty_level (region_code text_pattern_ops);

comment on column duty_level.called_for is 'the most of base, warnings and declarations in force; below level while a confirmation is awaited';
comment on column duty_level.exercise_level is 'what exercises call for; duty itself never follows it';

create table duty_level_change (
    id          uuid        not null,
    unit_id     uuid        not null,
    region_code text        not null,
    from_level  text        not null,
    to_level    text        not null,
    at          timestamptz not null,
    cause       text        not null,
    cause_id    uuid,
    exercise    boolean     not null,
    by_role     text        not null,
    by_subject  text        not null,
    note        text,
    constraint pk_duty_level_change primary key (id)
);
create index ix_duty_level_change_unit_id on duty_level_change (unit_id, at, id);

comment on column duty_level_change.cause is 'warning, declaration, confirmation or reckoned-anew';

-- 极寒: declared by the duty leader, with a reason and an end.
create table extreme_cold (
    id          uuid        not null,
    unit_id     uuid        not null,
    region_code text        not null,
    reason      text        not null,
    exercise    boolean     not null,
    declared_at timestamptz not null,
    declared_by text        not null,
    ends_at     timestamptz not null,
    ended_at    timestamptz,
    end_reason  text,
    version     int         not null,
    constraint pk_extreme_cold primary key (id),
    constraint ck_extreme_cold_end check (ends_at > declared_at)
);
create index ix_extreme_cold_unit_id on extreme_cold (unit_id, ends_at);
create index ix_extreme_cold_region_code on extreme_cold (region_code text_pattern_ops);

insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('duty-level', 'NORMAL', '常态', 'Normal', 10),
    ('duty-level', 'HEIGHTENED', '加强', 'Heightened', 20),
    ('duty-level', 'INTENSIVE', '加密', 'Intensive, with night', 30),
    ('duty-level', 'ALL_WEATHER', '全天候', 'All-weather, continuous', 40)
on conflict (dictionary, code) do nothing;

insert into preset_key (key, kind, concerns, statutory, unit, label_zh, label_en) values
    ('dispatch.duty.kinds', 'text', 'clock', false, 'codes of warning-kind',
        '提升值守等级的预警种类', 'Kinds of warning that change duty'),
    ('dispatch.duty.extreme-kinds', 'text', 'clock', false, 'codes of warning-kind',
        '视为极寒的预警种类', 'Kinds that are extreme cold whatever their colour'),
    ('dispatch.duty.level.blue', 'text', 'clock', false, 'code of duty-level',
        '蓝色预警对应的值守等级', 'Duty under a blue warning'),
    ('dispatch.duty.level.yellow', 'text', 'clock', false, 'code of duty-level',
        '黄色预警对应的值守等级', 'Duty under a yellow warning'),
    ('dispatch.duty.level.orange', 'text', 'clock', false, 'code of duty-level',
        '橙色预警对应的值守等级', 'Duty under an orange warning'),
    ('dispatch.duty.level.red', 'text', 'clock', false, 'code of duty-level',
        '红色预警对应的值守等级', 'Duty under a red warning'),
    ('dispatch.duty.rule.normal', 'json', 'clock', false, 'minPerDay, minPerWeek, night, continuous',
        '常态巡查要求', 'Patrols of normal duty: the base'),
    ('dispatch.duty.rule.heightened', 'json', 'clock', false,
        'minPerDay, minPerWeek, night, continuous', '加强巡查要求', 'Patrols of heightened duty'),
    ('dispatch.duty.rule.intensive', 'json', 'clock', false,
        'minPerDay, minPerWeek, night, continuous', '加密巡查要求', 'Patrols of intensive duty'),
    ('dispatch.duty.rule.all-weather', 'json', 'clock', false,
        'minPerDay, minPerWeek, night, continuous', '全天候巡查要求', 'Patrols of all-weather duty');

insert into preset (key, region_code, valid_from, value, source)
select key, region, timestamptz '2000-01-01 00:00:00+08', value, source
from (values
    ('dispatch.duty.kinds', '000000',
        'cold-wave,strong-cooling,low-temperature,persistent-low-temperature,severe-cold,cold,'
        || 'freezing-rain-and-snow,snowstorm',
        'R130: 寒潮预警; the other kinds of bitter cold are our own choice'),
    ('dispatch.duty.extreme-kinds', '000000', 'severe-cold', 'R131: 极寒; own choice of the kind'),
    ('dispatch.duty.level.blue', '000000', 'HEIGHTENED', 'R130: 寒潮预警后每日巡查'),
    ('dispatch.duty.level.yellow', '000000', 'HEIGHTENED', 'R130: 寒潮预警后每日巡查'),
    ('dispatch.duty.level.orange', '000000', 'INTENSIVE', 'C6, R133: own table'),
    ('dispatch.duty.level.red', '000000', 'ALL_WEATHER', 'R131, R133: 全天候'),
    ('dispatch.duty.rule.normal', '000000',
        '{"minPerDay": 0, "minPerWeek": 3, "night": false, "continuous": false}',
        'R120: 每周不少于3次 (浙江)'),
    ('dispatch.duty.rule.normal', '420200',
        '{"minPerDay": 2, "minPerWeek": 3, "night": false, "continuous": false}',
        'R120: 城区每天不少于2次 (黄石)'),
    ('dispatch.duty.rule.heightened', '000000',
        '{"minPerDay": 1, "minPerWeek": 7, "night": false, "continuous": false}',
        'R130: 每日巡查 (浙江)'),
    ('dispatch.duty.rule.intensive', '000000',
        '{"minPerDay": 2, "minPerWeek": 14, "night": true, "continuous": false}',
        'C6, R120: with night'),
    ('dispatch.duty.rule.all-weather', '000000',
        '{"minPerDay": 2, "minPerWeek": 14, "night": true, "continuous": true}',
        'R131: 全天候')
) as seed (key, region, value, source);
