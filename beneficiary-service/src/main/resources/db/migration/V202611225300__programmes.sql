-- R060, R062, R063: one channel down. A season's programmes hang from a department, a street or the civil
-- affairs bureau; projects hang from a programme and say who may receive what, how much and until when.
-- What a project says is copied into it when it is written: a preset that changes later changes no project.
create sequence project_no;

create table programme (
    id uuid constraint pk_programme primary key,
    region_code text not null,
    unit_id uuid not null constraint fk_programme_unit_id references unit,
    season_id uuid not null constraint fk_programme_season_id references season_window,
    block text not null,
    name text not null,
    document text,
    test boolean not null,
    state text not null,
    opened_at timestamptz not null,
    opened_by text not null,
    closed_at timestamptz,
    version integer not null,
    constraint ck_programme_state check (state in ('OPEN', 'CLOSED')),
    constraint ck_programme_closed check ((state = 'CLOSED') = (closed_at is not null))
);
create index ix_programme_region_code on programme (region_code text_pattern_ops, id);
create index ix_programme_season_id on programme (season_id);
comment on column programme.block is 'dictionary programme-block: civil affairs, department, street (R060)';
comment on column programme.document is 'number of the paper that orders it';

create table project (
    id uuid constraint pk_project primary key,
    no text not null constraint uq_project_no unique,
    programme_id uuid not null constraint fk_project_programme_id references programme,
    season_id uuid not null constraint fk_project_season_id references season_window,
    region_code text not null,
    unit_id uuid not null constraint fk_project_unit_id references unit,
    level text not null,
    block text not null,
    kind text not null,
    name text not null,
    payee_kind text not null,
    categories text[] not null,
    planned_heads integer not null,
    head_unit text not null,
    standards jsonb not null,
    goods jsonb not null,
    rules jsonb not null,
    approvals jsonb not null,
    starts_on date not null,
    ends_on date not null,
    due_before date,
    same_payee text not null,
    notice_required boolean not null,
    notice_days integer not null,
    test boolean not null,
    state text not null,
    created_at timestamptz not null,
    created_by text not null,
    submitted_at timestamptz,
    submitted_by text,
    approved_at timestamptz,
    approved_by text,
    ended_at timestamptz,
    reason text,
    version integer not null,
    constraint ck_project_state
        check (state in ('DRAFT', 'SUBMITTED', 'APPROVED', 'CLOSED', 'WITHDRAWN')),
    constraint ck_project_days check (ends_on >= starts_on),
    constraint ck_project_payee_kind check (payee_kind in ('person', 'household', 'organisation')),
    constraint ck_project_same_payee check (same_payee in ('block', 'warn')),
    constraint ck_project_heads check (planned_heads >= 0),
    constraint ck_project_notice check (notice_days >= 0),
    constraint ck_project_two_people check (approved_by is null
        or approved_by <> created_by and approved_by <> submitted_by)
);
create index ix_project_region_code on project (region_code text_pattern_ops, id);
create index ix_project_programme_id on project (programme_id);
create index ix_project_season_id on project (season_id, state);
comment on column project.level is 'dictionary region-level, of the region that carries it out';
comment on column project.head_unit is 'dictionary head-unit: persons, households and times are never added up';
comment on column project.standards is 'yuan from and to, by level and category where stated (R063, R041)';
comment on column project.approvals is 'from which amount how many approvers; copied from project.approvals';
comment on column project.due_before is 'the festival before which the money must be in hand (R068)';

create table project_source (
    project_id uuid not null constraint fk_project_source_project_id references project,
    source text not null,
    amount_yuan numeric(14, 2) not null,
    constraint pk_project_source primary key (project_id, source),
    constraint ck_project_source_amount check (amount_yuan >= 0)
);
comment on table project_source is 'What is planned from each source (R061); not-stated where the paper says no amount';

-- R008, R042 名额: how many a unit may name, and how many pieces it may hand out. Used under the row's own lock.
create table quota (
    id uuid constraint pk_quota primary key,
    project_id uuid not null constraint fk_quota_project_id references project,
    unit_id uuid not null constraint fk_quota_unit_id references unit,
    item text not null,
    quantity integer not null,
    used integer not null,
    set_at timestamptz not null,
    set_by text not null,
    version integer not null,
    constraint uq_quota_item unique (project_id, unit_id, item),
    constraint ck_quota_used check (used >= 0 and used <= quantity)
);
comment on column quota.item is 'places, or a code of dictionary relief-goods';

create table quota_use (
    cause_id uuid not null,
    item text not null,
    quota_id uuid not null constraint fk_quota_use_quota_id references quota,
    quantity integer not null,
    used_at timestamptz not null,
    constraint pk_quota_use primary key (cause_id, item),
    constraint ck_quota_use_quantity check (quantity > 0)
);
create index ix_quota_use_quota_id on quota_use (quota_id);
comment on column quota_use.cause_id is 'the line of a list that takes the place; once per cause';

insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('programme-block', 'civil-affairs', '民政部门', 'civil affairs', 1),
    ('programme-block', 'department', '相关职能部门', 'departments', 2),
    ('programme-block', 'street', '镇、街道、工业区', 'streets and towns', 3),
    ('project-kind', 'living', '生活困难', 'living', 1),
    ('project-kind', 'elderly', '老年人', 'elderly people', 2),
    ('project-kind', 'disability', '残疾人', 'people with a disability', 3),
    ('project-kind', 'children', '困境儿童', 'children', 4),
    ('project-kind', 'schooling', '助学', 'schooling', 5),
    ('project-kind', 'illness', '大重病', 'severe illness', 6),
    ('project-kind', 'workers', '困难职工', 'workers in need', 7),
    ('project-kind', 'entitled', '优抚对象', 'entitled groups', 8),
    ('project-kind', 'institution', '机构慰问', 'institutions', 9),
    ('project-kind', 'heating', '取暖保障', 'heating', 10),
    ('project-kind', 'temporary', '临时救助', 'temporary help', 11),
    ('project-kind', 'other', '其他', 'other', 99),
    ('region-level', 'province', '省级', 'province', 1),
    ('region-level', 'city', '市级', 'city', 2),
    ('region-level', 'county', '区县级', 'district or county', 3),
    ('region-level', 'township', '街镇级', 'street or township', 4),
    ('region-level', 'village', '村居级', 'village or community', 5),
    ('head-unit', 'persons', '人', 'persons', 1),
    ('head-unit', 'households', '户', 'households', 2),
    ('head-unit', 'person-times', '人次', 'person-times', 3),
    ('head-unit', 'persons-or-households', '人（户）次', 'persons or households, times', 4),
    ('head-unit', 'organisations', '家', 'organisations', 5),
    ('fund-source', 'municipal', '市级资金', 'municipal funds', 1),
    ('fund-source', 'department', '部门预算', 'department budget', 2),
    ('fund-source', 'district', '区级资金', 'district funds', 3),
    ('fund-source', 'street-match', '街镇配套', 'matched by the street', 4),
    ('fund-source', 'self-raised', '条线自筹', 'raised by the line itself', 5),
    ('fund-source', 'social-donation', '社会募集', 'raised in society', 6),
    ('fund-source', 'county-special', '县财政专项', 'county special fund', 7),
    ('fund-source', 'union', '工会帮扶资金', 'union relief fund', 8),
    ('fund-source', 'winter-spring-living', '今冬明春生活补助专款', 'winter and spring living allowance', 9),
    ('fund-source', 'donations', '捐款', 'donations', 10),
    ('fund-source', 'civic-fund', '市民帮扶基金', 'civic relief fund', 11),
    ('fund-source', 'charity-fund', '慈善基金', 'charity fund', 12),
    ('fund-source', 'children-fund', '困境儿童专项帮扶基金', 'fund for children in difficulty', 13),
    ('fund-source', 'not-stated', '未注明', 'not stated', 99),
    ('relief-goods', 'gift-parcel', '节日礼包', 'festive parcel', 1),
    ('relief-goods', 'rice', '大米', 'rice', 2),
    ('relief-goods', 'oil', '食用油', 'cooking oil', 3),
    ('relief-goods', 'flour', '面粉', 'flour', 4),
    ('relief-goods', 'meat', '猪肉', 'meat', 5),
    ('relief-goods', 'quilt', '棉被', 'quilt', 6),
    ('relief-goods', 'cotton-coat', '棉衣', 'cotton coat', 7),
    ('relief-goods', 'coal', '爱心煤', 'coal', 8),
    ('relief-goods', 'stationery', '学习文具', 'stationery', 9),
    ('relief-goods', 'food-voucher', '粮油补助券', 'food voucher', 10),
    ('relief-goods', 'couplets', '春联', 'spring couplets', 11),
    ('relief-goods', 'other', '其他物品', 'other goods', 99);

insert into preset_key (key, kind, concerns, statutory, unit, label_zh, label_en) values
    ('project.approvals', 'json', 'money', true, 'approvers from an amount on',
        '发放审批人数（按金额）', 'Approvers of a payment list by its amount'),
    ('project.notice-days', 'integer', 'clock', true, 'days', '发放公示天数', 'Days a payment list hangs out');
insert into preset (key, region_code, valid_from, value, source) values
    ('project.approvals', '000000', '2014-05-01 00:00:00+08',
        '[{"fromYuan":0.00,"approvers":1},{"fromYuan":50000.00,"approvers":2}]',
        'issue: approvers by amount; the amounts are our own choice'),
    ('project.notice-days', '000000', '2014-05-01 00:00:00+08', '7', 'R064; 乡镇 1-27 to 2-2');
