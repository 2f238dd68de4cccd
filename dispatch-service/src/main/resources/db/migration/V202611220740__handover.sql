-- Why: whoever passes a person on must know that somebody else has taken the duty over, and prove it
-- (R143, R160, R161). A hand-over is offered in writing with a signature and either accepted with the
-- other one's or refused with a reason; until then the duty stays where it is. What the form of the
-- police asks for (民发〔2015〕158号附件1) stands here, its personal fields sealed.
create table handover (
    id                  uuid        not null,
    incident_id         uuid,
    case_id             uuid,
    region_code         text        not null,
    unit_id             uuid,
    reason              text        not null,
    from_agency         text        not null,
    from_organisation   text        not null,
    from_person         bytea       not null,
    to_agency           text        not null,
    to_organisation     text        not null,
    to_person           bytea,
    relation            text,
    note                text,
    offered_at          timestamptz not null,
    offered_by          text        not null,
    answer_by           timestamptz not null,
    giver_signature     uuid        not null,
    giver_sha256        text        not null,
    content_sha256      text        not null,
    state               text        not null,
    answered_at         timestamptz,
    answered_by         text,
    receiver_signature  uuid,
    receiver_sha256     text,
    refusal             text,
    refusal_note        text,
    overdue             boolean     not null,
    test                boolean     not null,
    back_entered        boolean     not null,
    version             int         not null,
    constraint pk_handover primary key (id),
    constraint ck_handover_state
        check (state in ('offered', 'accepted', 'refused', 'withdrawn')),
    constraint ck_handover_about check (incident_id is not null or case_id is not null),
    constraint ck_handover_accepted check (state <> 'accepted'
        or (receiver_signature is not null and receiver_sha256 is not null
            and to_person is not null)),
    constraint ck_handover_refused check ((state = 'refused') = (refusal is not null))
);
create index ix_handover_incident_id on handover (incident_id);
create index ix_handover_case_id on handover (case_id);
create index ix_handover_region_code on handover (region_code text_pattern_ops, id);
comment on column handover.from_person is 'sealed: who hands over';
comment on column handover.to_person is 'sealed: who takes over, a collector of the family above all';
comment on column handover.content_sha256 is
    'hash of the written form that both sides sign: canonical JSON, hexadecimal';

create table handover_person (
    handover_id   uuid not null,
    subject_id    uuid not null,
    position      int  not null,
    name          bytea,
    identity_number bytea,
    home_address  bytea,
    features      bytea,
    sex           text not null,
    age_band      text not null,
    condition     text[] not null,
    suspicions    text[] not null,
    found_at      timestamptz,
    found_place   text,
    circumstances text,
    belongings    jsonb not null,
    minor         boolean not null,
    constraint pk_handover_person primary key (handover_id, subject_id),
    constraint fk_handover_person_handover_id foreign key (handover_id) references handover (id)
);
create index ix_handover_person_subject_id on handover_person (subject_id);
comment on column handover_person.belongings is 'list of things and their number, as both saw them';

insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('handover-party', 'civil-affairs', '民政（救助小组）', 'civil affairs (rescue team)', 10),
    ('handover-party', 'station', '救助管理站', 'relief station', 20),
    ('handover-party', 'police', '公安机关', 'police', 30),
    ('handover-party', 'city-management', '城市管理', 'city management', 40),
    ('handover-party', 'hospital', '医院', 'hospital', 50),
    ('handover-party', 'family', '亲属', 'family', 60),
    ('handover-party', 'street-office', '街镇', 'street office', 70),
    ('handover-reason', 'escort', '护送进站', 'escorted to the station', 10),
    ('handover-reason', 'medical', '送医救治', 'to hospital', 20),
    ('handover-reason', 'police-matter', '移交公安', 'a matter of the police', 30),
    ('handover-reason', 'return-home', '返乡', 'return home', 40),
    ('handover-reason', 'collected', '亲属接领', 'collected by the family', 50),
    ('handover-refusal', 'no-capacity', '无力接收', 'no room', 10),
    ('handover-refusal', 'not-responsible', '非本单位职责', 'not our duty', 20),
    ('handover-refusal', 'condition-differs', '人员状况与登记不符', 'the condition differs', 30),
    ('handover-refusal', 'belongings-differ', '随身物品与登记不符', 'the belongings differ', 40),
    ('handover-refusal', 'identity-unproved', '接领人身份未核实', 'the collector is not proved', 50),
    ('handover-refusal', 'person-unwilling', '本人不愿', 'the person is unwilling', 60),
    ('suspicion', 'lost', '疑似走失', 'lost', 10),
    ('suspicion', 'abandoned', '疑似被遗弃', 'abandoned', 20),
    ('suspicion', 'trafficked', '疑似被拐卖', 'trafficked', 30)
on conflict (dictionary, code) do nothing;

insert into preset_key (key, kind, concerns, statutory, unit, label_zh, label_en) values
    ('handover.answer-within', 'duration', 'clock', false, 'ISO-8601 duration',
        '交接答复时限', 'Time to answer a hand-over');
insert into preset (key, region_code, valid_from, value, source) values
    ('handover.answer-within', '000000', '2000-01-01 00:00:00+08', 'PT30M',
        'own choice: a person waits; as the arrival (R110)');
