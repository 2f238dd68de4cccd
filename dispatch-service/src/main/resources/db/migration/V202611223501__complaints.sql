-- Why: whoever was treated wrongly may complain (381号 Art. 15), and is answered by somebody else than
-- whom it concerns. What was said and by whom is sealed; the due times of the day it came in stay
-- its own, and a miss is a fact and stays.
create table complaint (
    id                        uuid        not null,
    version                   integer     not null,
    complaint_no              text        not null,
    secret_digest             bytea       not null,
    region_code               text        not null,
    unit_id                   uuid        not null,
    about_kind                text        not null,
    about_unit_id             uuid        not null,
    about_case_id             uuid,
    about_no                  text,
    about_officer             text,
    kind                      text        not null,
    channel                   text        not null,
    state                     text        not null,
    received_at               timestamptz not null,
    received_by               text        not null,
    acknowledge_by            timestamptz not null,
    answer_by                 timestamptz not null,
    climb_after               text        not null,
    acknowledged_at           timestamptz,
    acknowledged_by           text,
    answered_at               timestamptz,
    answered_by               text,
    outcome                   text,
    acknowledgement_missed_at timestamptz,
    answer_missed_at          timestamptz,
    test                      boolean     not null,
    description               bytea       not null,
    complainant_name          bytea,
    complainant_telephone     bytea,
    answer                    bytea,
    constraint pk_complaint primary key (id),
    constraint uq_complaint_complaint_no unique (complaint_no),
    constraint ck_complaint_state check (state in ('RECEIVED', 'ACKNOWLEDGED', 'ANSWERED')),
    constraint ck_complaint_answered check ((state = 'ANSWERED') = (outcome is not null)),
    constraint ck_complaint_other_answers
        check (about_officer is null or answered_by is null or answered_by <> about_officer)
);
create index ix_complaint_region_code on complaint
    (region_code text_pattern_ops, received_at desc, id desc);
comment on table complaint is '投诉: complaints about stations, their people and stays';
comment on column complaint.unit_id is 'the unit that answers: above the station when its head is meant';
comment on column complaint.about_officer is 'token subject of whom it concerns; never in an event';
comment on column complaint.description is 'sealed: what was said; as are name, telephone and answer';

create table complaint_number (
    region_code text    not null,
    year        integer not null,
    last        integer not null,
    constraint pk_complaint_number primary key (region_code, year)
);

insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('complaint-about', 'station', '救助管理站', 'The station', 10),
    ('complaint-about', 'officer', '工作人员', 'One of its people', 20),
    ('complaint-about', 'station-leader', '站负责人', 'The head of the station', 30),
    ('complaint-about', 'case', '救助个案', 'A stay', 40),
    ('complaint-kind', 'refusal', '拒绝或推诿救助', 'Relief refused or put off', 10),
    ('complaint-kind', 'attitude', '态度粗暴', 'Rudeness', 20),
    ('complaint-kind', 'detention', '拘禁或变相拘禁', 'Kept from leaving', 30),
    ('complaint-kind', 'violence', '打骂、体罚、虐待', 'Beaten or abused', 40),
    ('complaint-kind', 'extortion', '敲诈、勒索、侵吞财物', 'Extortion, property taken', 50),
    ('complaint-kind', 'supplies-withheld', '克扣生活供应品', 'Supplies withheld', 60),
    ('complaint-kind', 'documents-withheld', '扣压证件、申诉控告材料', 'Documents withheld', 70),
    ('complaint-kind', 'forced-labour', '强迫劳动', 'Forced labour', 80),
    ('complaint-kind', 'fee', '收取费用', 'A fee was taken', 90),
    ('complaint-kind', 'conditions', '食宿、卫生条件', 'Food, lodging, hygiene', 100),
    ('complaint-kind', 'other', '其他', 'Other', 110),
    ('complaint-channel', 'public-form', '网上表单', 'Public form', 10),
    ('complaint-channel', 'visit', '来访', 'Came in person', 20),
    ('complaint-channel', 'telephone', '来电', 'Telephone', 30),
    ('complaint-channel', 'letter', '来信', 'Letter', 40),
    ('complaint-channel', 'hotline-12345', '12345转办', 'Passed on by 12345', 50),
    ('complaint-outcome', 'upheld', '属实', 'Upheld', 10),
    ('complaint-outcome', 'partly-upheld', '部分属实', 'Partly upheld', 20),
    ('complaint-outcome', 'unfounded', '不属实', 'Unfounded', 30),
    ('complaint-outcome', 'passed-on', '移送有权机关', 'Passed on to whom it belongs', 40),
    ('reading-purpose', 'complaint', '处理投诉', 'Handling a complaint', 100)
on conflict (dictionary, code) do nothing;

insert into preset_key (key, kind, concerns, statutory, unit, label_zh, label_en) values
    ('complaint.acknowledge-within', 'duration', 'clock', true, 'ISO-8601 duration',
        '投诉受理时限', 'A complaint is acknowledged within'),
    ('complaint.answer-within', 'duration', 'clock', true, 'ISO-8601 duration',
        '投诉答复时限', 'A complaint is answered within'),
    ('complaint.climb-after', 'duration', 'clock', true, 'ISO-8601 duration',
        '投诉逾期上报主管民政部门', 'A missed complaint climbs to the bureau after');
insert into preset (key, region_code, valid_from, value, source) values
    ('complaint.acknowledge-within', '000000', '2003-08-01 00:00:00+08', 'P3D',
        '381号 Art. 15 sets no time; own choice'),
    ('complaint.answer-within', '000000', '2003-08-01 00:00:00+08', 'P15D',
        '381号 Art. 15 sets no time; own choice'),
    ('complaint.climb-after', '000000', '2003-08-01 00:00:00+08', 'P1D', 'own choice');
