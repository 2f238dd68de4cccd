-- Why: whoever has to stay longer than ten days is filed with the superior bureau, which may say no
-- (细则 Art. 12); whoever goes to another station is that station's duty only once it has accepted
-- (R161, R213).
create table stay_extension (
    id           uuid        not null,
    case_id      uuid        not null,
    case_no      text        not null,
    subject_id   uuid        not null,
    region_code  text        not null,
    unit_id      uuid        not null,
    reason       text        not null,
    note         text,
    former_limit timestamptz not null,
    until        timestamptz not null,
    filed_to     uuid        not null,
    filed_at     timestamptz not null,
    filed_by     text        not null,
    answer_by    timestamptz not null,
    state        text        not null,
    answered_at  timestamptz,
    answered_by  text,
    answer       text,
    overdue      boolean     not null,
    test         boolean     not null,
    version      int         not null,
    constraint pk_stay_extension primary key (id),
    constraint fk_stay_extension_case_id foreign key (case_id) references care_case (id),
    constraint ck_stay_extension_state
        check (state in ('FILED', 'ACKNOWLEDGED', 'REFUSED', 'LAPSED')),
    constraint ck_stay_extension_longer check (until > former_limit)
);
create unique index uq_stay_extension_open on stay_extension (case_id) where state = 'FILED';
create index ix_stay_extension_case_id on stay_extension (case_id, filed_at);
create index ix_stay_extension_region_code
    on stay_extension (region_code text_pattern_ops, id desc);

comment on table stay_extension is '延期备案: a stay beyond its limit, filed with the superior';
comment on column stay_extension.former_limit is 'holds again when the superior refuses';

create table care_transfer (
    id             uuid        not null,
    case_id        uuid        not null,
    case_no        text        not null,
    subject_id     uuid        not null,
    sex            text        not null,
    age_band       text        not null,
    condition      text        not null,
    minor          boolean     not null,
    region_code    text        not null,
    unit_id        uuid        not null,
    to_region_code text        not null,
    to_unit_id     uuid        not null,
    reason         text        not null,
    note           text,
    offered_at     timestamptz not null,
    offered_by     text        not null,
    answer_by      timestamptz not null,
    state          text        not null,
    answered_at    timestamptz,
    answered_by    text,
    refusal        text,
    refusal_note   text,
    new_case_id    uuid,
    overdue        boolean     not null,
    test           boolean     not null,
    version        int         not null,
    constraint pk_care_transfer primary key (id),
    constraint fk_care_transfer_case_id foreign key (case_id) references care_case (id),
    constraint ck_care_transfer_state
        check (state in ('OFFERED', 'ACCEPTED', 'REFUSED', 'WITHDRAWN')),
    constraint ck_care_transfer_refused check ((state = 'REFUSED') = (refusal is not null))
);
create unique index uq_care_transfer_open on care_transfer (case_id) where state = 'OFFERED';
create index ix_care_transfer_region_code on care_transfer (region_code text_pattern_ops, id desc);
create index ix_care_transfer_to_region_code
    on care_transfer (to_region_code text_pattern_ops, id desc);

comment on table care_transfer is '转站: offered to another station, which accepts or refuses';
comment on column care_transfer.new_case_id is 'the case at the station that took over';

insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('extension-reason', 'unidentified', '身份尚未查明', 'Not identified yet', 10),
    ('extension-reason', 'in-treatment', '治疗未结束', 'In treatment', 20),
    ('extension-reason', 'relatives-coming', '等待亲属接领', 'Relatives are coming', 30),
    ('extension-reason', 'journey-waiting', '返乡路线或目的地暂不具备条件', 'Way home not safe yet', 40),
    ('extension-reason', 'awaiting-placement', '等待安置', 'Waiting for placement', 50),
    ('extension-reason', 'guardian-sought', '等待查找监护人', 'Guardian being looked for', 60),
    ('extension-reason', 'other', '其他', 'Other', 70),
    ('care-transfer-reason', 'nearer-home', '距户籍地更近', 'Nearer to home', 10),
    ('care-transfer-reason', 'special-care', '需要专门照料', 'Needs special care', 20),
    ('care-transfer-reason', 'minor', '转送未成年人救助保护机构', 'To a centre for minors', 30),
    ('care-transfer-reason', 'no-bed', '床位不足', 'No bed left', 40),
    ('care-transfer-reason', 'other', '其他', 'Other', 50)
on conflict (dictionary, code) do nothing;

insert into preset_key (key, kind, concerns, statutory, unit, label_zh, label_en) values
    ('extension.answer-within', 'duration', 'clock', true, 'ISO-8601 duration',
        '延期备案答复时限', 'Superior answers an extension within'),
    ('care-transfer.answer-within', 'duration', 'clock', false, 'ISO-8601 duration',
        '转站答复时限', 'Other station answers a transfer within')
on conflict (key) do nothing;

insert into preset (key, region_code, valid_from, value, source)
select key, '000000', timestamptz '2000-01-01 00:00:00+08', value, source
from (values
    ('extension.answer-within', 'P3D', 'own choice: C2 Art. 12 asks for the filing, names no time'),
    ('care-transfer.answer-within', 'PT4H', 'own choice: R161, R213, one day holds a journey both ways')
) as seed (key, value, source);
