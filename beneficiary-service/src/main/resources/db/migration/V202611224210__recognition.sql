-- Whom a station takes in and knows by number is one person with the register (ADR 60). Matched by indexes
-- under the exchange key, entered without a name when nobody fits, undone without losing the history.
alter table person alter column name drop not null;

create table person_exchange_index (
    person_id uuid not null constraint fk_person_exchange_index_person_id references person,
    key_id text not null,
    value text not null,
    constraint pk_person_exchange_index primary key (person_id, key_id)
);
create index ix_person_exchange_index_value on person_exchange_index (value, key_id);
comment on table person_exchange_index is 'Who it is under each exchange key; no number can be read from it';

create table case_link (
    case_key uuid constraint pk_case_link primary key,
    case_id uuid not null constraint uq_case_link_case_id unique,
    case_subject_id uuid not null,
    person_id uuid,
    refused_person_id uuid,
    region_code text not null,
    unit_id uuid,
    changed_at timestamptz not null,
    epoch integer not null,
    sequence bigint not null
);
create index ix_case_link_person_id on case_link (person_id) where person_id is not null;
create index ix_case_link_case_subject_id on case_link (case_subject_id);
comment on column case_link.person_id is 'null: nobody, or undone';
comment on column case_link.refused_person_id is 'A person said by hand that it is not this one; never linked again by itself';

create table case_link_step (
    id uuid constraint pk_case_link_step primary key,
    case_id uuid not null,
    person_id uuid not null,
    linked boolean not null,
    reason text,
    at timestamptz not null
);
create index ix_case_link_step_person_id on case_link_step (person_id, at);

create table flag_rule (
    category_code text not null constraint fk_flag_rule_category_code references category,
    flag text not null,
    source text not null,
    constraint pk_flag_rule primary key (category_code, flag)
);
comment on table flag_rule is 'Which enrolled category makes a person known at the door of a station, and as what';
insert into flag_rule (category_code, flag, source) values
    ('DEMENTIA', 'dementia', 'R003, R230'),
    ('DISABLED_SELF_CARE', 'dementia', 'R003, R230; own choice: found alone they are as lost');

create table person_flag (
    id uuid constraint pk_person_flag primary key,
    person_id uuid not null constraint fk_person_flag_person_id references person,
    flag text not null,
    source text not null,
    since timestamptz not null,
    recorded_by text not null,
    ended_at timestamptz,
    ended_by text,
    end_reason text,
    constraint ck_person_flag_source check (source in ('category', 'hand', 'ledger')),
    constraint ck_person_flag_ended check ((ended_at is null) = (ended_by is null))
);
create unique index uq_person_flag_open on person_flag (person_id, flag, source) where ended_at is null;
create index ix_person_flag_person_id on person_flag (person_id);

create table flag_told (
    person_id uuid constraint pk_flag_told primary key,
    state text not null
);
comment on table flag_told is 'What the identity topic was told last, so that nothing is told twice';

insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('person-flag', 'dementia', '认知障碍', 'dementia', 10),
    ('person-flag', 'repeated-wandering', '反复流浪', 'wandered repeatedly', 20),
    ('person-flag', 'missing', '走失（家属或机构正在寻找）', 'missing: looked for', 30),
    ('flag-end-reason', 'found', '已找到', 'found', 10),
    ('flag-end-reason', 'settled', '已安置稳定', 'settled', 20),
    ('flag-end-reason', 'mistake', '登记有误', 'entered by mistake', 30),
    ('flag-end-reason', 'category-ended', '类别终止', 'the category has ended', 40),
    ('case-unlink-reason', 'unidentified', '救助站撤销身份', 'the station took the identification back', 10),
    ('case-unlink-reason', 'identified-anew', '身份另行查明', 'identified as somebody else', 20),
    ('case-unlink-reason', 'entered-anew', '已有正式登记', 'the same person was registered by name', 30),
    ('case-unlink-reason', 'wrong-person', '非同一人', 'not the same person', 40),
    ('case-unlink-reason', 'erased', '已依法删除', 'erased', 50)
on conflict (dictionary, code) do nothing;

insert into preset_key (key, kind, concerns, statutory, unit, label_zh, label_en) values
    ('registry.complete-within', 'duration', 'clock', false, 'ISO-8601 duration',
        '由救助站转来人员的补录期限', 'A person entered from station care is completed within')
on conflict (key) do nothing;
insert into preset (key, region_code, valid_from, value, source) values
    ('registry.complete-within', '000000', timestamptz '2000-01-01 00:00:00+08', 'P15D',
        'R002 不遗漏; own choice: fifteen days');
