-- The register is kept per household and per person (R001). A member who leaves keeps the row with its
-- last day; whoever is head is the relation 'head', exactly one at a time.
create table household (
    id uuid constraint pk_household primary key,
    region_code text not null,
    address_sealed bytea,
    causes text[] not null,
    back_entered boolean not null,
    back_entry_reason text,
    registered_at timestamptz not null,
    changed_at timestamptz not null,
    version integer not null,
    constraint ck_household_back_entry check (back_entered = (back_entry_reason is not null))
);
create index ix_household_region_code on household (region_code text_pattern_ops, id);
comment on column household.region_code is 'township (9 digits) or village (12 digits)';

create table household_member (
    id uuid constraint pk_household_member primary key,
    household_id uuid not null constraint fk_household_member_household_id references household,
    person_id uuid not null constraint fk_household_member_person_id references person,
    relation text not null,
    joined_at timestamptz not null,
    left_at timestamptz,
    left_on date,
    leave_reason text,
    constraint ck_household_member_left
        check ((left_at is null) = (left_on is null) and (left_at is null) = (leave_reason is null))
);
create unique index uq_household_member_head on household_member (household_id)
    where relation = 'head' and left_at is null;
create unique index uq_household_member_person on household_member (person_id) where left_at is null;
create index ix_household_member_household_id on household_member (household_id);
