-- R003: homes for the elderly, welfare institutions, hospitals and garrisons are visited and given to as
-- well. They are no families: a name, a place, how many live there, and somebody to call.
create table recipient (
    id uuid constraint pk_recipient primary key,
    region_code text not null,
    name text not null,
    address text,
    contact_sealed bytea,
    telephone_sealed bytea,
    residents integer,
    residents_on date,
    state text not null default 'open',
    closed_on date,
    changed_by_roles text[] not null default '{}',
    changed_by_unit uuid,
    registered_at timestamptz not null,
    changed_at timestamptz not null,
    version integer not null,
    constraint ck_recipient_state check (state in ('open', 'closed')),
    constraint ck_recipient_closed check ((state = 'closed') = (closed_on is not null)),
    constraint ck_recipient_residents check (residents >= 0 and (residents is null) = (residents_on is null))
);
create index ix_recipient_region_code on recipient (region_code text_pattern_ops, id);
create unique index uq_recipient_name on recipient (region_code, name) where state = 'open';
comment on column recipient.residents is 'persons who live or serve there, as counted on residents_on';

insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('category-end-reason', 'closed', '单位撤销', 'the organisation is no more', 8);
