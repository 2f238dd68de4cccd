-- What a person, a household or an organisation is in need of help for (R003). Codes are data with dates
-- and a list version, because each year's plan names others and last year's file must still be readable.
create table category (
    code text constraint pk_category primary key,
    family text not null,
    label_zh text not null,
    label_en text not null,
    applies_to text[] not null,
    region_code text not null default '000000',
    national_class text,
    sensitive boolean not null default false,
    valid_from date not null default date '1949-10-01',
    valid_to date,
    list_version text not null default '2026.1',
    sort integer not null generated always as identity
);
comment on column category.applies_to is 'person, household, organisation';
comment on column category.region_code is 'who defined it: 000000 the nation, else a local code list';
comment on column category.national_class is 'class of the low-income population it counts as (C10)';
comment on column category.sensitive is 'shown only to the roles that decide on it';

create table category_enrollment (
    id uuid constraint pk_category_enrollment primary key,
    holder_kind text not null,
    holder_id uuid not null,
    category_code text not null constraint fk_category_enrollment_category_code references category,
    list_version text not null,
    valid_from date not null,
    valid_to date,
    end_reason text,
    enrolled_at timestamptz not null,
    ended_at timestamptz,
    constraint ck_category_enrollment_holder_kind check (holder_kind in ('person', 'household')),
    constraint ck_category_enrollment_valid check (valid_to >= valid_from),
    constraint ck_category_enrollment_end
        check ((valid_to is null) = (end_reason is null) and (valid_to is null) = (ended_at is null))
);
create unique index uq_category_enrollment_open on category_enrollment (holder_id, category_code)
    where valid_to is null;
create index ix_category_enrollment_holder_id on category_enrollment (holder_id);
create index ix_category_enrollment_category_code on category_enrollment (category_code, holder_id)
    where valid_to is null;
comment on column category_enrollment.valid_to is 'last day, inclusive';
comment on column category_enrollment.list_version is 'of the code list that was in force at enrolment';
