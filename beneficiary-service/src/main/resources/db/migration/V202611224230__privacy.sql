-- What the law gives to everybody who stands in the register (PIPL 13 to 16, 28 to 31, 44 to 50): consent by
-- purpose, who has read the file, correction, and erasure that overwrites and leaves the figures right.
create table file_reader (
    id bigint generated always as identity constraint pk_file_reader primary key,
    actor text not null,
    roles text[] not null,
    units uuid[] not null,
    since timestamptz not null,
    until timestamptz
);
create unique index uq_file_reader_open on file_reader (actor) where until is null;
create index ix_file_reader_actor on file_reader (actor, since);
comment on table file_reader is 'As what somebody read: the audit book names the subject, a person is told role and unit';

create table consent_purpose (
    code text constraint pk_consent_purpose primary key,
    ground text not null,
    basis text not null,
    guardian_below integer not null,
    constraint ck_consent_purpose_ground check (ground in ('consent', 'duty', 'emergency'))
);
comment on table consent_purpose is 'For which purposes consent is needed, and the legal ground where it is not (PIPL 13)';
comment on column consent_purpose.guardian_below is 'Completed years below which a guardian consents (PIPL 31: 14)';
insert into consent_purpose (code, ground, basis, guardian_below) values
    ('relief', 'duty', 'PIPL 13 (3); 社会救助暂行办法', 0),
    ('public-notice', 'duty', 'PIPL 13 (3); 社会救助暂行办法 Art. 11', 0),
    ('rescue', 'emergency', 'PIPL 13 (4)', 0),
    ('publicity-photo', 'consent', 'PIPL 13 (1), 26, 29', 18),
    ('share-with-donor', 'consent', 'PIPL 23, 29', 14),
    ('share-with-charity', 'consent', 'PIPL 23, 29', 14),
    ('health-followup', 'consent', 'PIPL 28, 29', 14);

create table consent (
    id uuid constraint pk_consent primary key,
    person_id uuid not null constraint fk_consent_person_id references person,
    purpose text not null constraint fk_consent_purpose references consent_purpose,
    given_by text not null,
    evidence text,
    given_at timestamptz not null,
    expires_at timestamptz not null,
    recorded_by text not null,
    withdrawn_at timestamptz,
    constraint ck_consent_given_by check (given_by in ('self', 'guardian'))
);
create index ix_consent_person_id on consent (person_id, purpose);

create table privacy_request (
    id uuid constraint pk_privacy_request primary key,
    person_id uuid not null constraint fk_privacy_request_person_id references person,
    region_code text not null,
    kind text not null,
    asked_by text not null,
    note text,
    state text not null,
    received_at timestamptz not null,
    received_by text not null,
    due_at timestamptz not null,
    decided_at timestamptz,
    decided_by text,
    refusal text,
    version integer not null,
    constraint ck_privacy_request_state check (state in ('received', 'granted', 'refused')),
    constraint ck_privacy_request_refusal check ((state = 'refused') = (refusal is not null))
);
create index ix_privacy_request_person_id on privacy_request (person_id);

create table person_erasure (
    person_id uuid constraint pk_person_erasure primary key,
    reason text not null,
    erased_at timestamptz not null,
    replayed boolean not null
);
comment on column person_erasure.replayed is 'Done again from the erasure ledger after a restore';

insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('consent-purpose', 'relief', '社会救助', 'social assistance', 10),
    ('consent-purpose', 'public-notice', '公示', 'public notice', 20),
    ('consent-purpose', 'rescue', '紧急救助', 'emergency rescue', 30),
    ('consent-purpose', 'publicity-photo', '宣传影像', 'pictures for publicity', 40),
    ('consent-purpose', 'share-with-donor', '告知捐赠人', 'told to a donor', 50),
    ('consent-purpose', 'share-with-charity', '提供给慈善组织', 'given to a charity', 60),
    ('consent-purpose', 'health-followup', '健康随访', 'health follow-up', 70),
    ('privacy-request', 'access', '查阅（谁看过我的档案）', 'access: who has seen my file', 10),
    ('privacy-request', 'correction', '更正、补充', 'correction', 20),
    ('privacy-request', 'erasure', '删除', 'erasure', 30),
    ('asked-by', 'self', '本人', 'the person', 10),
    ('asked-by', 'guardian', '监护人', 'a guardian', 20),
    ('asked-by', 'relative', '近亲属（本人死亡）', 'a relative of somebody who died', 30),
    ('privacy-refusal', 'identity-not-shown', '未能核实身份', 'identity not shown', 10),
    ('privacy-refusal', 'kept-by-law', '法定保存期内', 'kept by law', 20),
    ('privacy-refusal', 'right-as-it-is', '信息无误', 'it is right as it is', 30)
on conflict (dictionary, code) do nothing;

insert into preset_key (key, kind, concerns, statutory, unit, label_zh, label_en) values
    ('privacy.answer-within', 'duration', 'clock', false, 'ISO-8601 duration',
        '个人信息请求答复期限', 'A request about own data is answered within'),
    ('privacy.consent-valid', 'duration', 'other', false, 'ISO-8601 duration',
        '同意的有效期', 'Consent is valid for'),
    ('privacy.keep-quiet', 'duration', 'other', false, 'ISO-8601 duration',
        '救助终止后档案保存期', 'A file is kept after the last help or change for')
on conflict (key) do nothing;
insert into preset (key, region_code, valid_from, value, source) values
    ('privacy.answer-within', '000000', timestamptz '2000-01-01 00:00:00+08', 'P15D',
        'PIPL 50 及时; own choice: fifteen days, as GB/T 35273-2020 8.7 has thirty at most'),
    ('privacy.consent-valid', '000000', timestamptz '2000-01-01 00:00:00+08', 'P365D',
        'PIPL 16, 19 shortest time needed; own choice: one winter to the next'),
    ('privacy.keep-quiet', '000000', timestamptz '2000-01-01 00:00:00+08', 'P3650D',
        'PIPL 19, 47; own choice: ten years, as files of social assistance are kept');
