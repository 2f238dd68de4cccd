-- What a paper declares stands beside what its rows add up to, with the variance, and is never "fixed": the
-- published table of one district differs from its own parts by 3,000.00 yuan and by 4,756 heads.
create table declared_total (
    id uuid constraint pk_declared_total primary key,
    season_id uuid not null constraint fk_declared_total_season_id references season_window,
    region_code text not null,
    unit_id uuid,
    block text,
    projects integer,
    heads integer,
    head_unit text,
    amount_yuan numeric(14, 2) not null,
    up_to_yuan numeric(14, 2),
    document text not null,
    state text not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    ended_at timestamptz,
    reason text,
    version integer not null,
    constraint ck_declared_total_state check (state in ('STANDS', 'WITHDRAWN')),
    constraint ck_declared_total_heads check ((heads is null) = (head_unit is null)),
    constraint ck_declared_total_amount check (amount_yuan >= 0 and up_to_yuan >= amount_yuan)
);
create index ix_declared_total_season_id on declared_total (season_id, region_code text_pattern_ops);
comment on column declared_total.block is 'dictionary programme-block; null: of all blocks';
comment on column declared_total.up_to_yuan is 'where the paper gives no exact figure (余, 多): the most its words allow';

-- R070: when a programme is opened the phases of its place are copied with their days.
create table programme_phase (
    id uuid constraint pk_programme_phase primary key,
    programme_id uuid not null constraint fk_programme_phase_programme_id references programme,
    region_code text not null,
    unit_id uuid not null,
    phase text not null,
    position integer not null,
    starts_on date not null,
    due_on date not null,
    remind_on date not null,
    reminded boolean not null,
    overdue boolean not null,
    done_on date,
    done_by text,
    note text,
    version integer not null,
    constraint uq_programme_phase_phase unique (programme_id, phase),
    constraint ck_programme_phase_days check (due_on >= starts_on and remind_on <= due_on)
);

insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('programme-phase', 'survey', '排摸准备', 'survey and preparation', 1),
    ('programme-phase', 'mobilisation', '动员部署', 'mobilisation', 2),
    ('programme-phase', 'carrying-out', '组织实施', 'carrying out', 3),
    ('programme-phase', 'review', '回访总结', 'call-backs and summary', 4),
    ('eligibility-rule', 'category-any', '属于所列类别之一', 'in one of the categories', 1),
    ('eligibility-rule', 'category-none', '不属于所列类别', 'in none of the categories', 2),
    ('eligibility-rule', 'age-between', '年龄范围', 'age', 3),
    ('eligibility-rule', 'any-member-age-between', '家庭有该年龄成员', 'a member of that age', 4),
    ('eligibility-rule', 'region-any', '居住在所列地区', 'lives in one of the regions', 5),
    ('eligibility-rule', 'household-size-between', '家庭人口', 'heads of the household', 6),
    ('eligibility-rule', 'lives-alone', '单独居住', 'lives alone', 7),
    ('eligibility-rule', 'degree-any', '困难程度', 'degree of hardship', 8),
    ('eligibility-rule', 'not-received-this-season', '本次行动未领取', 'has received nothing this season', 9);

insert into preset_key (key, kind, concerns, statutory, unit, label_zh, label_en) values
    ('programme.phases', 'json', 'clock', false, 'phases with first and last day',
        '帮困计划各阶段及期限', 'Phases of a programme and their days');
insert into preset (key, region_code, valid_from, value, source) values
    ('programme.phases', '000000', '2014-05-01 00:00:00+08',
        '[{"phase":"survey","from":"11-15","to":"12-10","remindDays":5},
          {"phase":"mobilisation","from":"12-20","to":"12-31","remindDays":3},
          {"phase":"carrying-out","from":"12-20","to":"01-31","remindDays":7},
          {"phase":"review","from":"02-01","to":"02-28","remindDays":7}]',
        'R070 闵行; the reminders are our own choice');
