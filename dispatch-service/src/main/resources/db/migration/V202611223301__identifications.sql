-- Why: an unknown guest becomes known, and sometimes wrongly (R202): who identified whom by what stays
-- written, also when it is undone. A stay keeps the subject id under which it was told; known_as says
-- which person's id stands behind it, so that a wrong link is undone without touching other stays.

alter table care_case add column known_as uuid;
comment on column care_case.subject_id is 'random id under which this stay was told; never changes';
comment on column care_case.known_as is 'subject id of the person behind it once identified by number';
create index ix_care_case_person on care_case ((coalesce(known_as, subject_id)), admitted_at desc);

create table care_identification (
    id                     uuid        not null,
    case_id                uuid        not null,
    how                    text        not null,
    identified_at          timestamptz not null,
    recorded_by            text        not null,
    note                   text,
    back_entered           boolean     not null,
    known_as               uuid,
    name                   text,
    identity_number        bytea,
    identity_index         bytea,
    born_on                bytea,
    before_identified      boolean     not null,
    before_repeated        boolean     not null,
    before_known_as        uuid,
    before_name            text,
    before_identity_number bytea,
    before_identity_index  bytea,
    before_born_on         bytea,
    before_sex             text        not null,
    before_age_band        text        not null,
    before_condition       text        not null,
    before_origin          text        not null,
    before_special         text        not null,
    reclassified           boolean     not null,
    undone_at              timestamptz,
    undone_by              text,
    undo_reason            text,
    undo_note              text,
    version                int         not null,
    constraint pk_care_identification primary key (id),
    constraint fk_care_identification_case_id foreign key (case_id) references care_case (id)
);
create unique index uq_care_identification_standing on care_identification (case_id)
    where undone_at is null;
create index ix_care_identification_case_id on care_identification (case_id, identified_at);

comment on table care_identification is '身份查明: by what a guest became known; undone, it stays written';
comment on column care_identification.identity_number is 'sealed, bound to the case';
comment on column care_identification.before_identity_number is 'sealed, bound to the case';

insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('identification-way', 'document', '本人证件', 'Own document', 10),
    ('identification-way', 'police', '公安机关查明', 'Found by the police', 20),
    ('identification-way', 'face', '人像比对', 'Face comparison', 30),
    ('identification-way', 'fingerprint', '指纹比对', 'Fingerprint comparison', 40),
    ('identification-way', 'dna', 'DNA比对', 'DNA comparison', 50),
    ('identification-way', 'iris', '虹膜比对', 'Iris comparison', 60),
    ('identification-way', 'relatives', '亲属辨认', 'Recognised by relatives', 70),
    ('identification-way', 'station', '其他救助管理机构', 'Another rescue station', 80),
    ('identification-way', 'own-statement', '本人陈述核实', 'Own statement, checked', 90),
    ('identification-undo-reason', 'wrong-person', '认错人', 'Another person', 10),
    ('identification-undo-reason', 'forged-document', '证件虚假', 'Forged document', 20),
    ('identification-undo-reason', 'entered-wrongly', '录入错误', 'Entered wrongly', 30);
