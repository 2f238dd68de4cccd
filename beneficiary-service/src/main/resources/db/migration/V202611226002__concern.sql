-- R025 矛盾纠纷, R049 意见: what people quarrel about and what they think is collected wherever somebody hears
-- it, and counts as solved only when somebody says what was done.
create table concern (
    id uuid constraint pk_concern primary key,
    region_code text not null,
    unit_id uuid,
    kind text not null,
    topic text not null,
    words text not null,
    household_id uuid constraint fk_concern_household_id references household,
    heard_kind text,
    heard_id uuid,
    raised_at timestamptz not null,
    raised_by text not null,
    due_at timestamptz not null,
    overdue boolean not null default false,
    solved_at timestamptz,
    solved_by text,
    solution text,
    settled boolean,
    changed_at timestamptz not null,
    version integer not null,
    constraint ck_concern_kind check (kind in ('dispute', 'opinion')),
    constraint ck_concern_heard check ((heard_kind is null) = (heard_id is null)),
    constraint ck_concern_solved check ((solved_at is null) = (solution is null) and (solved_at is null) = (settled is null))
);
create index ix_concern_region_code on concern (region_code text_pattern_ops, id);
create index ix_concern_heard_id on concern (heard_id) where heard_id is not null;
create index ix_concern_household_id on concern (household_id) where household_id is not null;
comment on column concern.settled is 'false: it was answered, and could not be settled';
comment on column concern.heard_kind is 'dictionary need-source: where it was heard';

insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('concern-topic', 'housing', '住房安全', 'safe housing', 1),
    ('concern-topic', 'wages', '拖欠工资', 'unpaid wages', 2),
    ('concern-topic', 'entitlement', '养老、失业、低保等待遇', 'pension, unemployment, allowances', 3),
    ('concern-topic', 'employment', '再就业政策', 're-employment', 4),
    ('concern-topic', 'neighbours', '邻里纠纷', 'neighbours', 5),
    ('concern-topic', 'family', '家庭赡养', 'support within the family', 6),
    ('concern-topic', 'land', '土地、宅基地', 'land', 7),
    ('concern-topic', 'help', '救助公平', 'fairness of help', 8),
    ('concern-topic', 'other', '其他', 'other', 99);

insert into preset_key (key, kind, concerns, statutory, unit, label_zh, label_en) values
    ('concern.opinion-within', 'duration', 'clock', false, 'ISO-8601 duration',
        '意见办结时限', 'An opinion is answered within'),
    ('concern.dispute-within', 'duration', 'clock', false, 'ISO-8601 duration',
        '矛盾纠纷调处时限', 'A dispute is settled within');
insert into preset (key, region_code, valid_from, value, source) values
    ('concern.opinion-within', '000000', '2000-01-01 00:00:00+08', 'P15D', 'R049; own choice'),
    ('concern.dispute-within', '000000', '2000-01-01 00:00:00+08', 'P30D', 'R025; own choice');
