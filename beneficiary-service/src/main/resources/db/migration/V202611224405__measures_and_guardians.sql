-- R045, R020 一户一策: what is to be done for one household, of which of the eight kinds, by whom and until
-- when; and C10: who stands for a child or for somebody who cannot decide. Both are kept with their end.
create table measure (
    id uuid constraint pk_measure primary key,
    region_code text not null,
    household_id uuid not null constraint fk_measure_household_id references household,
    unit_id uuid,
    kind text not null,
    need text,
    words text not null,
    officer text,
    planned_on date not null,
    due_on date not null,
    state text not null,
    overdue boolean not null default false,
    ended_on date,
    result text,
    planned_at timestamptz not null,
    planned_by text not null,
    changed_at timestamptz not null,
    version integer not null,
    constraint ck_measure_state check (state in ('planned', 'done', 'dropped')),
    constraint ck_measure_days check (due_on >= planned_on),
    constraint ck_measure_ended check ((state = 'planned') = (ended_on is null))
);
create index ix_measure_region_code on measure (region_code text_pattern_ops, due_on, id);
create index ix_measure_household_id on measure (household_id);
comment on column measure.kind is 'dictionary measure-kind (R045 八送)';
comment on column measure.officer is 'subject of whoever has it in hand';

create table guardian (
    id uuid constraint pk_guardian primary key,
    region_code text not null,
    ward_id uuid not null constraint fk_guardian_ward_id references person,
    ground text not null,
    kind text not null,
    person_id uuid constraint fk_guardian_person_id references person,
    unit_id uuid,
    name_sealed bytea,
    telephone_sealed bytea,
    relation text not null,
    valid_from date not null,
    valid_to date,
    end_reason text,
    named_at timestamptz not null,
    ended_at timestamptz,
    version integer not null,
    constraint ck_guardian_kind check (kind in ('person', 'unit', 'outside')),
    constraint ck_guardian_who check (
        (kind = 'person') = (person_id is not null)
        and (kind = 'unit') = (unit_id is not null)
        and (kind = 'outside') = (name_sealed is not null)),
    constraint ck_guardian_not_oneself check (person_id <> ward_id),
    constraint ck_guardian_valid check (valid_to >= valid_from),
    constraint ck_guardian_end check ((valid_to is null) = (end_reason is null))
);
create index ix_guardian_ward_id on guardian (ward_id);
create index ix_guardian_person_id on guardian (person_id) where person_id is not null;
create unique index uq_guardian_person_open on guardian (ward_id, person_id)
    where valid_to is null and person_id is not null;
comment on table guardian is 'Who stands for a child or for somebody who cannot decide. Erased with the ward';

insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('measure-kind', 'policy', '送政策', 'entitlements', 1),
    ('measure-kind', 'job', '送岗位', 'work', 2),
    ('measure-kind', 'training', '送培训', 'training', 3),
    ('measure-kind', 'medical', '送医疗', 'medical care', 4),
    ('measure-kind', 'education', '送助学', 'schooling', 5),
    ('measure-kind', 'culture', '送文化', 'culture', 6),
    ('measure-kind', 'goods', '送物品', 'goods', 7),
    ('measure-kind', 'money', '送资金', 'money', 8),

    ('guardian-ground', 'minor', '未成年人', 'minor', 1),
    ('guardian-ground', 'incapacitated', '无民事行为能力或限制民事行为能力', 'cannot decide alone', 2),
    ('guardian-relation', 'parent', '父母', 'parent', 1),
    ('guardian-relation', 'grandparent', '祖父母、外祖父母', 'grandparent', 2),
    ('guardian-relation', 'spouse', '配偶', 'spouse', 3),
    ('guardian-relation', 'child', '子女', 'child', 4),
    ('guardian-relation', 'sibling', '兄弟姐妹', 'sibling', 5),
    ('guardian-relation', 'other-relative', '其他亲属', 'other relative', 6),
    ('guardian-relation', 'civil-affairs', '民政部门', 'civil affairs bureau', 7),
    ('guardian-relation', 'community', '村（居）民委员会', 'village or community committee', 8),
    ('guardian-relation', 'appointed', '法院指定', 'appointed by a court', 9),
    ('guardian-end-reason', 'of-age', '已成年', 'the ward is of age', 1),
    ('guardian-end-reason', 'capable', '恢复行为能力', 'the ward can decide again', 2),
    ('guardian-end-reason', 'changed', '变更监护人', 'another guardian', 3),
    ('guardian-end-reason', 'revoked', '法院撤销资格', 'revoked by a court', 4),
    ('guardian-end-reason', 'ward-gone', '被监护人死亡或撤回', 'the ward has died or was withdrawn', 5),
    ('guardian-end-reason', 'guardian-gone', '监护人死亡', 'the guardian has died', 6),
    ('guardian-end-reason', 'mistake', '登记有误', 'entered by mistake', 7);
