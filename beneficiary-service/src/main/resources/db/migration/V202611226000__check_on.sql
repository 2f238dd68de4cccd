-- R085 极寒天气: when duty rises, somebody calls or visits the people whom the cold may kill first. A rise
-- lays down its tasks in one statement and once; the first look is due by a time of the preset.
create table check_on_duty (
    unit_id uuid constraint pk_check_on_duty primary key,
    region_code text not null,
    level text not null,
    heating boolean not null default false,
    epoch integer not null,
    sequence bigint not null,
    changed_at timestamptz not null
);
comment on table check_on_duty is 'The duty of each station as dispatch told it last';
comment on column check_on_duty.heating is 'the heating plan of its regions is active';

create table check_on_watch (
    id uuid constraint pk_check_on_watch primary key,
    unit_id uuid not null,
    region_code text not null,
    level text not null,
    started_at timestamptz not null,
    due_at timestamptz not null,
    again_after text not null,
    tries integer not null,
    people integer not null default 0,
    overdue boolean not null default false,
    completed_at timestamptz,
    ended_at timestamptz,
    end_reason text,
    version integer not null,
    constraint ck_check_on_watch_end check ((ended_at is null) = (end_reason is null)),
    constraint ck_check_on_watch_end_reason check (end_reason in ('fell', 'rose-again'))
);
create unique index uq_check_on_watch_open on check_on_watch (unit_id) where ended_at is null;
create index ix_check_on_watch_region_code on check_on_watch (region_code text_pattern_ops, id);
comment on column check_on_watch.again_after is 'ISO-8601; who was not reached is tried again after it';
comment on column check_on_watch.people is 'how many were to be looked after';

create table check_on (
    id uuid constraint pk_check_on primary key,
    no bigint generated always as identity,
    watch_id uuid not null constraint fk_check_on_watch_id references check_on_watch,
    region_code text not null,
    person_id uuid not null constraint fk_check_on_person_id references person,
    state text not null,
    tries integer not null default 0,
    again_at timestamptz,
    overdue boolean not null default false,
    way text,
    result text,
    note text,
    told_by text,
    changed_at timestamptz not null,
    version integer not null,
    constraint uq_check_on_person unique (watch_id, person_id),
    constraint ck_check_on_state check (state in ('open', 'reached', 'help-sent', 'dropped'))
);
create index ix_check_on_open on check_on (watch_id, region_code text_pattern_ops, id) where state = 'open';
create index ix_check_on_progress on check_on (watch_id, region_code text_pattern_ops, state);
create index ix_check_on_region_code on check_on (region_code text_pattern_ops, id);
create index ix_check_on_person_id on check_on (person_id);
comment on column check_on.state is 'open, reached, help-sent (a tip at the station), dropped (duty fell, or the person is gone)';

insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('check-on-way', 'call', '电话', 'call', 1),
    ('check-on-way', 'visit', '入户', 'visit', 2),
    ('check-on-result', 'well', '平安', 'well', 1),
    ('check-on-result', 'helped', '当场帮助', 'helped on the spot', 2),
    ('check-on-result', 'needs-help', '需要救助', 'help is to be sent', 3),
    ('check-on-result', 'not-reached', '未联系上', 'not reached', 4);

insert into preset_key (key, kind, concerns, statutory, unit, label_zh, label_en) values
    ('check-on.level', 'text', 'other', false, 'duty level',
        '启动看护的值守等级', 'Duty level from which people are looked after'),
    ('check-on.categories', 'json', 'other', false, 'codes of categories',
        '寒冷天气看护对象类别', 'Who is looked after in the cold'),
    ('check-on.within', 'duration', 'clock', false, 'ISO-8601 duration',
        '首次联系时限', 'Everybody is looked after within'),
    ('check-on.again-after', 'duration', 'clock', false, 'ISO-8601 duration',
        '未联系上再次联系间隔', 'Who was not reached is tried again after'),
    ('check-on.tries', 'integer', 'other', false, 'tries',
        '未联系上转求助次数', 'Tries after which help is sent'),
    ('heating-plan.level', 'text', 'other', false, 'duty level',
        '启动取暖应急预案的值守等级', 'Duty level that activates the heating plan');
insert into preset (key, region_code, valid_from, value, source) values
    ('check-on.level', '000000', '2000-01-01 00:00:00+08', 'INTENSIVE', 'R085; the level own choice'),
    ('check-on.categories', '000000', '2000-01-01 00:00:00+08',
        '["LONE_ELDER", "LIVING_ALONE", "DEMENTIA", "TEKUN_SCATTERED", "DISABLED_SELF_CARE"]',
        'R043, R085; the choice own'),
    ('check-on.within', '000000', '2000-01-01 00:00:00+08', 'PT12H', 'R085; own choice'),
    ('check-on.again-after', '000000', '2000-01-01 00:00:00+08', 'PT2H', 'own choice'),
    ('check-on.tries', '000000', '2000-01-01 00:00:00+08', '3', 'own choice'),
    ('heating-plan.level', '000000', '2000-01-01 00:00:00+08', 'ALL_WEATHER', 'R085 极寒');
