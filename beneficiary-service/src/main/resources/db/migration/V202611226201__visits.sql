-- R040-R046 走访慰问: before the festivals offices call on households and institutions with money and goods. A
-- plan copies the standards and shares of its day; who must be visited is drawn from the register; what a
-- visit brought is a fact that the season's payments look at (visit_receipt).
create table visit_plan (
    id uuid constraint pk_visit_plan primary key,
    region_code text not null,
    unit_id uuid,
    season_id uuid,
    project_id uuid,
    kind text not null,
    occasion text,
    title text not null,
    level text not null,
    starts_on date not null,
    ends_on date not null,
    due_before date,
    categories text not null,
    groups text not null,
    standards text not null,
    shares text not null,
    same_household text not null,
    declared_households integer,
    declared_yuan numeric(14, 2),
    test boolean not null default false,
    state text not null,
    overdue boolean not null default false,
    drawn_at timestamptz,
    opened_at timestamptz not null,
    opened_by text not null,
    closed_at timestamptz,
    close_reason text,
    changed_at timestamptz not null,
    version integer not null,
    constraint ck_visit_plan_period check (ends_on >= starts_on),
    constraint ck_visit_plan_same_household check (same_household in ('block', 'warn')),
    constraint ck_visit_plan_state check (state in ('open', 'closed')),
    constraint ck_visit_plan_closed check ((state = 'closed') = (closed_at is not null))
);
create index ix_visit_plan_region_code on visit_plan (region_code text_pattern_ops, id);
comment on column visit_plan.due_before is 'all who must be visited are visited before this day (R041)';
comment on column visit_plan.standards is 'JSON: level, category, minYuan; as the preset was on the day of opening';
comment on column visit_plan.declared_yuan is 'what the plan itself says, shown beside what was counted';

create table visit (
    id uuid constraint pk_visit primary key,
    plan_id uuid not null constraint fk_visit_plan_id references visit_plan,
    region_code text not null,
    unit_id uuid,
    holder_kind text not null,
    holder_id uuid not null,
    must boolean not null default false,
    state text not null,
    scheduled_on date,
    group_number integer,
    misses integer not null,
    visited_on date,
    kinds text not null,
    amount numeric(14, 2),
    source text,
    goods text not null,
    below_reason text,
    repeat_reason text,
    repeat_of uuid constraint fk_visit_repeat_of references visit,
    back_entered boolean not null,
    back_entry_reason text,
    verification text,
    verified_on date,
    reason text,
    recorded_by text,
    test boolean not null default false,
    changed_at timestamptz not null,
    version integer not null,
    constraint ck_visit_holder_kind check (holder_kind in ('household', 'organisation')),
    constraint ck_visit_state
        check (state in ('PLANNED', 'SCHEDULED', 'MISSED', 'DONE', 'VERIFIED', 'CANCELLED')),
    constraint ck_visit_done check ((state in ('DONE', 'VERIFIED')) = (visited_on is not null)),
    constraint ck_visit_amount check (amount >= 0),
    constraint ck_visit_back_entered check (back_entered = (back_entry_reason is not null)),
    constraint ck_visit_repeat check ((repeat_of is null) = (repeat_reason is null))
);
create unique index uq_visit_must on visit (plan_id, holder_id) where must;
create index ix_visit_plan_id on visit (plan_id, region_code, id);
create index ix_visit_coverage on visit (plan_id, region_code, state) where must;
create index ix_visit_holder_id on visit (holder_id, state);
create index ix_visit_region_code on visit (region_code text_pattern_ops, id);
comment on column visit.must is 'on the must-visit list of its plan (R043)';
comment on column visit.amount is 'yuan handed over';
comment on column visit.goods is 'JSON: item of dictionary relief-goods, quantity';

create table visit_share (
    plan_id uuid not null constraint fk_visit_share_plan_id references visit_plan,
    region_code text not null,
    item text not null,
    quantity integer not null,
    used integer not null,
    constraint pk_visit_share primary key (plan_id, region_code, item),
    constraint ck_visit_share_used check (used between 0 and quantity)
);
comment on table visit_share is 'R041: so many pieces a community (4 quilts), and how many are handed out';

-- The door in SQL for whoever asks what somebody has received this season.
create view visit_receipt as
select v.id as visit_id, v.holder_kind, v.holder_id, p.season_id, v.visited_on, v.amount, v.test
from visit v join visit_plan p on p.id = v.plan_id
where v.state in ('DONE', 'VERIFIED') and (v.amount > 0 or v.goods <> '[]');

insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('visit-kind', 'condolence', '走访慰问', 'condolence visit', 1),
    ('visit-kind', 'home-service', '上门服务', 'service at home', 2),
    ('visit-kind', 'tutoring', '一对一帮教', 'tutoring', 3),
    ('visit-kind', 'hobby-class', '兴趣班', 'hobby class', 4),
    ('visit-kind', 'counselling', '心理疏导', 'counselling', 5),
    ('visit-kind', 'new-year-dinner', '年夜饭', 'New Year''s Eve dinner', 6),

    ('visit-occasion', 'winter-solstice', '冬至', 'winter solstice', 1),
    ('visit-occasion', 'new-year-day', '元旦', 'New Year''s Day', 2),
    ('visit-occasion', 'spring-festival', '春节', 'Spring Festival', 3),
    ('visit-occasion', 'lantern-festival', '元宵节', 'Lantern Festival', 4),
    ('visit-occasion', 'dragon-boat-festival', '端午节', 'Dragon Boat Festival', 5),
    ('visit-occasion', 'mid-autumn', '中秋节', 'Mid-Autumn Festival', 6),
    ('visit-occasion', 'double-ninth', '重阳节', 'Double Ninth Festival', 7),
    ('visit-occasion', 'cold-wave', '寒潮', 'cold wave', 8),
    ('visit-occasion', 'other', '其他', 'other', 99),

    ('payment-finding', 'visit-money', '本季已在走访慰问中领取', 'received this season at a visit', 20);

insert into preset_key (key, kind, concerns, statutory, unit, label_zh, label_en) values
    ('visit.standards', 'json', 'money', false, 'yuan per household',
        '走访慰问标准', 'Standards of visits'),
    ('visit.goods-per-community', 'json', 'other', false, 'pieces',
        '每社区慰问品数量', 'Goods of a plan per community'),
    ('visit.must-visit', 'json', 'other', false, 'dictionary category',
        '应访对象类别', 'Categories that must be visited'),
    ('visit.enter-within', 'duration', 'clock', false, 'ISO-8601 duration',
        '走访登记时限', 'A visit is written down within');
insert into preset (key, region_code, valid_from, value, source) values
    ('visit.standards', '000000', '2000-01-01 00:00:00+08',
        '[{"level":"city","minYuan":400.00},{"level":"county","minYuan":200.00},{"level":"township","minYuan":200.00},{"level":"village","minYuan":200.00},{"category":"ENTITLED_VETERAN_FAMILY","minYuan":200.00},{"category":"DISABLED_VETERAN","minYuan":200.00},{"category":"VETERAN","minYuan":200.00}]',
        'R041 镇通知'),
    ('visit.goods-per-community', '000000', '2000-01-01 00:00:00+08', '[{"item":"quilt","quantity":4}]',
        'R041 镇通知'),
    ('visit.must-visit', '000000', '2000-01-01 00:00:00+08',
        '["LIVING_ALONE","LONE_ELDER","DEMENTIA","AUTISM","CHILD_IN_DIFFICULTY","SERIOUS_ILLNESS","SERIOUS_ILLNESS_HOUSEHOLD","ELDER_CARING_FOR_ELDER","POLICY_REDRESS","FORMER_VILLAGE_DOCTOR","RETURNED_FROM_ANHUI","ENTITLED_VETERAN_FAMILY","DISABLED_VETERAN","VETERAN"]',
        'R043 闵行; R041 镇通知'),
    ('visit.enter-within', '000000', '2000-01-01 00:00:00+08', 'P7D', 'own choice');
