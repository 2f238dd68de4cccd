-- The register keeps what it said before: who looks back at a payment must see the household as it stood
-- that day, and who changed it. History is written by the table itself, so that no door (single entry,
-- spreadsheet, correction) can forget it. People without a name, deaths, splits and mistakes get their place.
alter table person alter column name drop not null;
alter table person
    add column state text not null default 'active',
    add column died_on date,
    add column state_reason text,
    add column changed_by_roles text[] not null default '{}',
    add column changed_by_unit uuid,
    add constraint ck_person_state check (state in ('active', 'deceased', 'withdrawn')),
    add constraint ck_person_died_on check ((state = 'deceased') = (died_on is not null));
comment on column person.name is 'null: nobody knows it (身份不明)';
comment on column person.state is 'active, deceased, withdrawn (entered by mistake)';
comment on column person.changed_by_roles is 'of whoever brought the row to its present state';

create table person_history (
    id uuid not null,
    version integer not null,
    region_code text not null,
    name text,
    sex text not null,
    born_on date not null,
    born_estimated boolean not null,
    telephone_sealed bytea,
    telephone_index bytea,
    state text not null,
    died_on date,
    state_reason text,
    changed_by_roles text[] not null,
    changed_by_unit uuid,
    changed_at timestamptz not null,
    until timestamptz not null,
    constraint pk_person_history primary key (id, until)
);
comment on table person_history is 'Earlier states of a person: from changed_at until, exclusive. Erased with the person';

create table identity_document_history (
    id uuid not null,
    person_id uuid not null,
    kind text not null,
    number_sealed bytea not null,
    number_index bytea not null,
    entered_at timestamptz not null,
    until timestamptz not null,
    constraint pk_identity_document_history primary key (id, until)
);
create index ix_identity_document_history_person_id on identity_document_history (person_id);
create index ix_identity_document_history_number on identity_document_history (kind, number_index);
comment on table identity_document_history is 'Numbers that were replaced or taken back. Erased with the person';

alter table household
    add column degree text,
    add column needs text[] not null default '{}',
    add column annual_income numeric(14, 2),
    add column rigid_expense numeric(14, 2),
    add column income_on date,
    add column state text not null default 'open',
    add column state_reason text,
    add column ended_on date,
    add column split_from uuid constraint fk_household_split_from references household,
    add column merged_into uuid constraint fk_household_merged_into references household,
    add column changed_by_roles text[] not null default '{}',
    add column changed_by_unit uuid,
    add constraint ck_household_state check (state in ('open', 'closed', 'withdrawn')),
    add constraint ck_household_ended check ((state = 'open') = (ended_on is null)),
    add constraint ck_household_income
        check ((annual_income is null and rigid_expense is null) = (income_on is null)
            and annual_income >= 0 and rigid_expense >= 0);
comment on column household.degree is 'dictionary hardship-degree (R004 困难程度)';
comment on column household.needs is 'dictionary need (R004 需求)';
comment on column household.annual_income is 'yuan a year, of all members (R005)';
comment on column household.rigid_expense is 'yuan a year that cannot be avoided (C10 刚性支出)';
comment on column household.state is 'open, closed, withdrawn (entered by mistake)';
create index ix_household_split_from on household (split_from) where split_from is not null;
create index ix_household_member_person_id on household_member (person_id);

create table household_history (
    id uuid not null,
    version integer not null,
    region_code text not null,
    address_sealed bytea,
    causes text[] not null,
    degree text,
    needs text[] not null,
    annual_income numeric(14, 2),
    rigid_expense numeric(14, 2),
    income_on date,
    state text not null,
    state_reason text,
    ended_on date,
    split_from uuid,
    merged_into uuid,
    changed_by_roles text[] not null,
    changed_by_unit uuid,
    changed_at timestamptz not null,
    until timestamptz not null,
    constraint pk_household_history primary key (id, until)
);
comment on table household_history is 'Earlier states of a household: from changed_at until, exclusive';

create function person_keep_history() returns trigger language plpgsql as $$
begin
    insert into person_history (id, version, region_code, name, sex, born_on, born_estimated,
        telephone_sealed, telephone_index, state, died_on, state_reason, changed_by_roles, changed_by_unit,
        changed_at, until)
    select o.id, o.version, o.region_code, o.name, o.sex, o.born_on, o.born_estimated,
        o.telephone_sealed, o.telephone_index, o.state, o.died_on, o.state_reason, o.changed_by_roles,
        o.changed_by_unit,
        o.changed_at, n.changed_at
    from old_rows o join new_rows n on n.id = o.id
    where n.changed_at > o.changed_at
    on conflict (id, until) do nothing;
    return null;
end $$;
create trigger tr_person_history after update on person
    referencing old table as old_rows new table as new_rows
    for each statement execute function person_keep_history();

create function identity_document_keep_history() returns trigger language plpgsql as $$
begin
    insert into identity_document_history
        (id, person_id, kind, number_sealed, number_index, entered_at, until)
    select o.id, o.person_id, o.kind, o.number_sealed, o.number_index, o.entered_at, n.entered_at
    from old_rows o join new_rows n on n.id = o.id
    where n.number_index <> o.number_index
    on conflict (id, until) do nothing;
    return null;
end $$;
create trigger tr_identity_document_history after update on identity_document
    referencing old table as old_rows new table as new_rows
    for each statement execute function identity_document_keep_history();

create function household_keep_history() returns trigger language plpgsql as $$
begin
    insert into household_history (id, version, region_code, address_sealed, causes, degree, needs,
        annual_income, rigid_expense, income_on, state, state_reason, ended_on, split_from, merged_into,
        changed_by_roles, changed_by_unit, changed_at, until)
    select o.id, o.version, o.region_code, o.address_sealed, o.causes, o.degree, o.needs,
        o.annual_income, o.rigid_expense, o.income_on, o.state, o.state_reason, o.ended_on, o.split_from,
        o.merged_into, o.changed_by_roles, o.changed_by_unit, o.changed_at, n.changed_at
    from old_rows o join new_rows n on n.id = o.id
    where n.changed_at > o.changed_at
    on conflict (id, until) do nothing;
    return null;
end $$;
create trigger tr_household_history after update on household
    referencing old table as old_rows new table as new_rows
    for each statement execute function household_keep_history();

alter table category_enrollment drop constraint ck_category_enrollment_holder_kind;
alter table category_enrollment add constraint ck_category_enrollment_holder_kind
    check (holder_kind in ('person', 'household', 'organisation'));

-- What a category was decided on: the paper itself lies in the office's file (R006).
create table category_evidence (
    id uuid constraint pk_category_evidence primary key,
    enrollment_id uuid not null
        constraint fk_category_evidence_enrollment_id references category_enrollment,
    kind text not null,
    reference text not null,
    issued_by text,
    issued_on date
);
create index ix_category_evidence_enrollment_id on category_evidence (enrollment_id);
comment on column category_evidence.reference is 'number or place of the paper in the file, never the paper';

insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('hardship-degree', 'general', '一般困难', 'in difficulty', 1),
    ('hardship-degree', 'serious', '较为困难', 'in serious difficulty', 2),
    ('hardship-degree', 'severe', '特别困难', 'in severe difficulty', 3),

    ('need', 'living', '基本生活', 'daily living', 1),
    ('need', 'medical', '就医治病', 'medical treatment', 2),
    ('need', 'education', '就学', 'schooling', 3),
    ('need', 'employment', '就业', 'work', 4),
    ('need', 'training', '技能培训', 'training', 5),
    ('need', 'housing', '住房安全', 'safe housing', 6),
    ('need', 'heating', '取暖御寒', 'heating and warm clothes', 7),
    ('need', 'care', '照料护理', 'care', 8),
    ('need', 'policy', '政策落实', 'entitlements delivered', 9),
    ('need', 'company', '精神慰藉', 'company', 10),
    ('need', 'other', '其他', 'other', 99),

    ('household-end-reason', 'moved-away', '迁出本地', 'moved away', 1),
    ('household-end-reason', 'died-out', '全户死亡', 'nobody left alive', 2),
    ('household-end-reason', 'dissolved', '散户', 'dissolved', 3),

    ('withdrawal-reason', 'entered-twice', '重复登记', 'entered twice', 1),
    ('withdrawal-reason', 'wrong-entry', '登记有误', 'entered wrongly', 2),
    ('withdrawal-reason', 'never-there', '查无此人（户）', 'nobody like that there', 3),
    ('withdrawal-reason', 'import-undone', '导入撤销', 'import undone', 4),

    ('category-evidence-kind', 'certificate', '证件、证书', 'certificate', 1),
    ('category-evidence-kind', 'approval', '审批文书', 'approval', 2),
    ('category-evidence-kind', 'medical-record', '诊断证明', 'medical record', 3),
    ('category-evidence-kind', 'survey-record', '入户核查记录', 'record of a home visit', 4),
    ('category-evidence-kind', 'income-proof', '收入证明', 'proof of income', 5),
    ('category-evidence-kind', 'other', '其他', 'other', 9);
