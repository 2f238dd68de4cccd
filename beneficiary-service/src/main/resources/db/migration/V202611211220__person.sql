-- A person is entered once. Names are plain and scoped by region; numbers are sealed and found again by
-- their blind index only. subject_id is the person's name towards other services: it says nothing, and
-- ends when the person is erased.
create table person (
    id uuid constraint pk_person primary key,
    subject_id uuid not null constraint uq_person_subject_id unique,
    region_code text not null,
    name text not null,
    sex text not null,
    born_on date not null,
    born_estimated boolean not null,
    telephone_sealed bytea,
    telephone_index bytea,
    back_entered boolean not null,
    registered_at timestamptz not null,
    changed_at timestamptz not null,
    version integer not null
);
create index ix_person_region_code on person (region_code text_pattern_ops, id);
create index ix_person_telephone_index on person (telephone_index) where telephone_index is not null;
comment on column person.born_estimated is 'only the year counts: it was reckoned from the apparent age';

create table identity_document (
    id uuid constraint pk_identity_document primary key,
    person_id uuid not null constraint fk_identity_document_person_id references person,
    kind text not null,
    number_sealed bytea not null,
    number_index bytea not null,
    entered_at timestamptz not null,
    -- The same number is the same person (R002 少重复).
    constraint uq_identity_document_number unique (kind, number_index),
    constraint uq_identity_document_kind unique (person_id, kind)
);
