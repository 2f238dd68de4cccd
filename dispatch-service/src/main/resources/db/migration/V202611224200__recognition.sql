-- Persons whom the registry has flagged (dementia, repeated wandering, missing) are recognised at the door
-- without a name travelling (ADR 60): both sides keep indexes of the identity number under the exchange key.
alter table care_case
    add column known text[] not null default '{}',
    add column registry_person_id uuid;
alter table help_request add column known text[] not null default '{}';
comment on column care_case.known is 'Flags of the registry on this person, dictionary person-flag';
comment on column care_case.registry_person_id is 'The person of the registry, as the registry linked it';
comment on column help_request.known is 'Flags of the registry on this person, dictionary person-flag';

create table case_exchange_index (
    case_id uuid not null,
    key_id text not null,
    value text not null,
    constraint pk_case_exchange_index primary key (case_id, key_id)
);
create index ix_case_exchange_index_value on case_exchange_index (value, key_id);
comment on table case_exchange_index is 'Whose case it is, under each exchange key; no number can be read from it';

create table flagged_person (
    key uuid constraint pk_flagged_person primary key,
    flags text[] not null,
    epoch integer not null,
    sequence bigint not null
);
comment on table flagged_person is 'Last state of each flagged person; the mark stays when the flags are gone, so that a replay brings nothing back';

create table flagged_index (
    person_key uuid not null constraint fk_flagged_index_person_key references flagged_person,
    key_id text not null,
    value text not null,
    constraint pk_flagged_index primary key (person_key, key_id)
);
create index ix_flagged_index_value on flagged_index (value, key_id);

create table registry_link (
    case_id uuid not null,
    person_id uuid not null,
    linked boolean not null,
    changed_at timestamptz not null,
    epoch integer not null,
    sequence bigint not null,
    constraint pk_registry_link primary key (case_id, person_id)
);
comment on table registry_link is 'Last state of each pair of case and person that the registry ever linked';

create table registry_link_step (
    event_id uuid constraint pk_registry_link_step primary key,
    case_id uuid not null,
    person_id uuid not null,
    linked boolean not null,
    reason text,
    at timestamptz not null
);
create index ix_registry_link_step_case_id on registry_link_step (case_id, at);
comment on table registry_link_step is 'History of the links, in whatever order it became known';

insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('person-flag', 'dementia', '认知障碍', 'Dementia', 10),
    ('person-flag', 'repeated-wandering', '反复流浪', 'Wandered repeatedly', 20),
    ('person-flag', 'missing', '走失（家属或机构正在寻找）', 'Missing: looked for', 30)
on conflict (dictionary, code) do nothing;

insert into preset_key (key, kind, concerns, statutory, unit, label_zh, label_en) values
    ('recognition.alarm-flags', 'text', 'other', false, 'codes of person-flag, separated by commas',
        '入站识别即告警的标记', 'Flags that wake the station when such a person comes')
on conflict (key) do nothing;
insert into preset (key, region_code, valid_from, value, source) values
    ('recognition.alarm-flags', '000000', timestamptz '2000-01-01 00:00:00+08', 'missing',
        'R202 民发〔2015〕158号: whoever is looked for is told of at once; own choice of the flags');
