-- R050-R055 结对帮扶: one helper stands by one household for a year. What is owed lies down as rows when a pair is
-- made, so that one statement on the day they end says who fell short, for all pairs of a phase at once. Helpers
-- are references of their units: no name of theirs stands here.
create table pairing_phase (
    id uuid constraint pk_pairing_phase primary key,
    region_code text not null,
    unit_id uuid,
    name text not null,
    starts_on date not null,
    ends_on date not null,
    terms text not null,
    per_helper integer not null,
    carried_from uuid constraint fk_pairing_phase_carried_from references pairing_phase,
    state text not null,
    opened_at timestamptz not null,
    opened_by text not null,
    closed_at timestamptz,
    version integer not null,
    constraint ck_pairing_phase_period check (ends_on > starts_on),
    constraint ck_pairing_phase_state check (state in ('open', 'closed')),
    constraint ck_pairing_phase_closed check ((state = 'closed') = (closed_at is not null))
);
create index ix_pairing_phase_region_code on pairing_phase (region_code text_pattern_ops, id);
comment on column pairing_phase.terms is 'JSON: what is owed, as the presets were on the day of opening';

create table pairing (
    id uuid constraint pk_pairing primary key,
    phase_id uuid not null constraint fk_pairing_phase_id references pairing_phase,
    region_code text not null,
    unit_id uuid not null,
    household_id uuid not null constraint fk_pairing_household_id references household,
    helper_kind text not null,
    helper_ref text not null,
    started_on date not null,
    ended_on date,
    end_reason text,
    previous_id uuid constraint fk_pairing_previous_id references pairing,
    changed boolean not null default false,
    shorts integer not null default 0,
    made_at timestamptz not null,
    made_by text not null,
    changed_at timestamptz not null,
    version integer not null,
    constraint ck_pairing_helper_kind check (helper_kind in ('officer', 'member')),
    constraint ck_pairing_days check (ended_on >= started_on),
    constraint ck_pairing_end check ((ended_on is null) = (end_reason is null)),
    constraint ck_pairing_shorts check (shorts >= 0)
);
create unique index uq_pairing_household on pairing (phase_id, household_id) where ended_on is null;
create index ix_pairing_compliance on pairing (phase_id, region_code, shorts) where ended_on is null;
create index ix_pairing_unit on pairing (phase_id, unit_id, shorts) where ended_on is null;
create index ix_pairing_helper on pairing (phase_id, helper_ref) where ended_on is null;
create index ix_pairing_region_code on pairing (region_code text_pattern_ops, id);
create index ix_pairing_household_id on pairing (household_id);
comment on column pairing.unit_id is 'the helper''s unit';
comment on column pairing.changed is 'R054: another helper than before';
comment on column pairing.shorts is 'duties that fell short and were not made up for';

create table pairing_duty (
    id uuid constraint pk_pairing_duty primary key,
    pairing_id uuid not null constraint fk_pairing_duty_pairing_id references pairing,
    phase_id uuid not null constraint fk_pairing_duty_phase_id references pairing_phase,
    rule text not null,
    label text not null,
    starts_on date not null,
    ends_on date not null,
    needed numeric(14, 2) not null,
    got numeric(14, 2) not null,
    state text not null,
    reminded boolean not null,
    reason text,
    words text,
    constraint uq_pairing_duty unique (pairing_id, rule, label),
    constraint ck_pairing_duty_rule
        check (rule in ('quarter-visit', 'festival-visit', 'practical-things', 'value')),
    constraint ck_pairing_duty_state check (state in ('OPEN', 'MET', 'SHORT', 'VOID')),
    constraint ck_pairing_duty_days check (ends_on >= starts_on)
);
create index ix_pairing_duty_open on pairing_duty (phase_id, ends_on) where state = 'OPEN';
create index ix_pairing_duty_short on pairing_duty (phase_id, rule, pairing_id) where state = 'SHORT';
comment on column pairing_duty.needed is 'times, things, or yuan of the rule value';

create table pairing_deed (
    id uuid constraint pk_pairing_deed primary key,
    pairing_id uuid not null constraint fk_pairing_deed_pairing_id references pairing,
    kind text not null,
    done_on date not null,
    amount numeric(14, 2),
    goods_yuan numeric(14, 2),
    words text,
    recorded_at timestamptz not null,
    recorded_by text not null
);
create index ix_pairing_deed_pairing_id on pairing_deed (pairing_id);

create table pairing_coordinator (
    id uuid constraint pk_pairing_coordinator primary key,
    phase_id uuid not null constraint fk_pairing_coordinator_phase_id references pairing_phase,
    region_code text not null,
    officer text not null,
    named_at timestamptz not null,
    named_by text not null,
    ended_at timestamptz
);
create unique index uq_pairing_coordinator on pairing_coordinator (phase_id, region_code)
    where ended_at is null;
comment on table pairing_coordinator is 'R053: one go-between a village';

insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('need-source', 'pairing', '结对帮扶', 'pairing', 4),
    ('pairing-deed-kind', 'contact', '电话联系', 'contact', 1),
    ('pairing-deed-kind', 'visit', '入户走访', 'visit', 2),
    ('pairing-deed-kind', 'practical-thing', '办实事', 'practical thing', 3),
    ('pairing-deed-kind', 'gift', '资助款物', 'gift', 4),
    ('pairing-deed-kind', 'party-activity', '党建活动', 'party activity', 5),
    ('pairing-deed-kind', 'league-activity', '团建活动', 'youth league activity', 6),
    ('pairing-end-reason', 'lifted', '已脱困', 'no longer in need', 1),
    ('pairing-end-reason', 'moved', '迁出', 'moved away', 2),
    ('pairing-end-reason', 'household-ended', '户已注销', 'the household is no more', 3),
    ('pairing-end-reason', 'helper-changed', '调整帮扶人', 'another helper', 4),
    ('pairing-end-reason', 'helper-left', '帮扶人调离、退休', 'the helper has left', 5),
    ('pairing-end-reason', 'declined', '户不愿继续', 'the household does not wish it', 6),
    ('pairing-end-reason', 'renewed', '转入下一年度', 'carried over', 7),
    ('pairing-end-reason', 'year-end', '年度结束', 'the year is over', 8),
    ('pairing-end-reason', 'import-undone', '导入撤销', 'its import was undone', 9),
    ('pairing-end-reason', 'other', '其他', 'other', 99),
    ('pairing-short-reason', 'helper-away', '帮扶人外出、调离', 'the helper was away', 1),
    ('pairing-short-reason', 'household-away', '帮扶户外出', 'the household was away', 2),
    ('pairing-short-reason', 'illness', '患病住院', 'illness', 3),
    ('pairing-short-reason', 'funds-late', '款物未到位', 'funds or goods came late', 4),
    ('pairing-short-reason', 'weather', '恶劣天气、交通不便', 'weather or roads', 5),
    ('pairing-short-reason', 'neglected', '未落实', 'neglected', 6),
    ('pairing-short-reason', 'other', '其他', 'other', 99);

insert into preset_key (key, kind, concerns, statutory, unit, label_zh, label_en) values
    ('pairing.visits-per-quarter', 'integer', 'other', false, 'contacts or visits',
        '结对每季度联系走访次数', 'Contacts or visits of a helper a quarter'),
    ('pairing.practical-things-per-year', 'integer', 'other', false, 'things',
        '结对每年办实事件数', 'Practical things of a helper a year'),
    ('pairing.value-per-year', 'amount', 'money', false, 'yuan',
        '结对每年款物价值', 'Money and goods of a helper a year'),
    ('pairing.festivals', 'json', 'other', false, 'days',
        '结对节日走访时段', 'Days in which a visit counts for a festival'),
    ('pairing.households-per-helper', 'integer', 'other', false, 'households',
        '每名帮扶人结对户数', 'Households of one helper'),
    ('pairing.remind-before', 'duration', 'clock', false, 'ISO-8601 duration',
        '结对任务到期前提醒', 'Helpers are reminded before'),
    ('pairing.grace', 'duration', 'clock', false, 'ISO-8601 duration',
        '新结对任务宽限', 'What ends sooner after the start does not count');
insert into preset (key, region_code, valid_from, value, source) values
    ('pairing.visits-per-quarter', '000000', '2000-01-01 00:00:00+08', '1', 'R051 高埗'),
    ('pairing.practical-things-per-year', '000000', '2000-01-01 00:00:00+08', '1', 'R052 高埗 (1-2)'),
    ('pairing.value-per-year', '000000', '2000-01-01 00:00:00+08', '500.00', 'R052 高埗'),
    ('pairing.festivals', '000000', '2000-01-01 00:00:00+08',
        '[{"occasion":"spring-festival","from":"2024-01-26","until":"2024-02-24"},{"occasion":"mid-autumn","from":"2024-09-03","until":"2024-09-17"},{"occasion":"spring-festival","from":"2025-01-14","until":"2025-02-12"},{"occasion":"mid-autumn","from":"2025-09-22","until":"2025-10-06"},{"occasion":"spring-festival","from":"2026-02-02","until":"2026-03-03"},{"occasion":"mid-autumn","from":"2026-09-11","until":"2026-09-25"},{"occasion":"spring-festival","from":"2027-01-22","until":"2027-02-20"},{"occasion":"mid-autumn","from":"2027-09-01","until":"2027-09-15"},{"occasion":"spring-festival","from":"2028-01-11","until":"2028-02-09"},{"occasion":"mid-autumn","from":"2028-09-19","until":"2028-10-03"}]',
        'R051 高埗 "主要节日"; the days own choice'),
    ('pairing.households-per-helper', '000000', '2000-01-01 00:00:00+08', '1', 'R050 高埗'),
    ('pairing.remind-before', '000000', '2000-01-01 00:00:00+08', 'P15D', 'own choice'),
    ('pairing.grace', '000000', '2000-01-01 00:00:00+08', 'P15D', 'own choice');
