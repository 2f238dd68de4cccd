-- Why: who is handed to an institution leaves the station's books (B6 5.1) and must not leave its sight
-- (R194, R221): where they are, under which agreement, who went to see, how it ended.

create table entrusted_institution (
    id            uuid        not null,
    version       integer     not null default 0,
    region_code   text        not null,
    unit_id       uuid        not null,
    name          text        not null,
    kind          text        not null,
    office        text,
    telephone     text,
    since         timestamptz not null,
    closed_at     timestamptz,
    visit_due_at  timestamptz,
    visits_missed integer     not null,
    constraint pk_entrusted_institution primary key (id)
);
create index ix_entrusted_institution_region_code on entrusted_institution (region_code text_pattern_ops, id desc);

comment on table entrusted_institution is '托养机构: cares for people on behalf of a station';
comment on column entrusted_institution.telephone is 'an office''s line, nobody''s own';

create table entrusted_agreement (
    id             uuid    not null,
    institution_id uuid    not null,
    agreement_no   text    not null,
    valid_from     date    not null,
    valid_to       date    not null,
    places         integer not null,
    fee_yuan       numeric(14, 2),
    recorded_by    text    not null,
    constraint pk_entrusted_agreement primary key (id),
    constraint fk_entrusted_agreement_institution_id foreign key (institution_id) references entrusted_institution (id),
    constraint uq_entrusted_agreement_no unique (institution_id, agreement_no),
    constraint ck_entrusted_agreement_days check (valid_to >= valid_from),
    constraint ck_entrusted_agreement_places check (places > 0)
);
comment on column entrusted_agreement.fee_yuan is 'per person and month';

create table entrusted_placement (
    id               uuid        not null,
    version          integer     not null default 0,
    case_id          uuid        not null,
    case_no          text        not null,
    subject_id       uuid        not null,
    region_code      text        not null,
    unit_id          uuid        not null,
    institution_id   uuid,
    destination      text,
    placed_at        timestamptz not null,
    protected_person boolean     not null,
    ended_at         timestamptz,
    how              text,
    test             boolean     not null,
    back_entered     boolean     not null,
    constraint pk_entrusted_placement primary key (id),
    constraint uq_entrusted_placement_case_id unique (case_id),
    constraint fk_entrusted_placement_institution_id foreign key (institution_id) references entrusted_institution (id),
    constraint ck_entrusted_placement_end check ((ended_at is null) = (how is null))
);
create index ix_entrusted_placement_region_code on entrusted_placement (region_code text_pattern_ops, id desc);
create index ix_entrusted_placement_institution_id on entrusted_placement (institution_id) where ended_at is null;
create index ix_entrusted_placement_subject_id on entrusted_placement (subject_id) where ended_at is null;

comment on table entrusted_placement is '托养人员: lives on after the stay was closed by 托养; known until it ends';
comment on column entrusted_placement.destination is 'as the clerk wrote it at the exit';

create table entrusted_move (
    id             uuid        not null,
    placement_id   uuid        not null,
    institution_id uuid        not null,
    at             timestamptz not null,
    recorded_by    text        not null,
    constraint pk_entrusted_move primary key (id),
    constraint fk_entrusted_move_placement_id foreign key (placement_id) references entrusted_placement (id)
);
create index ix_entrusted_move_placement_id on entrusted_move (placement_id, at);

create table supervision_visit (
    id             uuid        not null,
    institution_id uuid        not null,
    at             timestamptz not null,
    result         text        not null,
    areas          text        not null,
    expected       integer     not null,
    seen           integer     not null,
    note           text,
    recorded_by    text        not null,
    constraint pk_supervision_visit primary key (id),
    constraint fk_supervision_visit_institution_id foreign key (institution_id) references entrusted_institution (id),
    constraint ck_supervision_visit_seen check (seen >= 0)
);
create index ix_supervision_visit_institution_id on supervision_visit (institution_id, at);

comment on column supervision_visit.areas is 'where something was wrong: codes between commas';
comment on column supervision_visit.expected is 'persons placed there then';

insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('entrusted-institution-kind', 'welfare-institution', '社会福利院', 'Welfare institution', 10),
    ('entrusted-institution-kind', 'psychiatric-hospital', '精神卫生机构', 'Psychiatric hospital', 20),
    ('entrusted-institution-kind', 'nursing-home', '养老机构', 'Nursing home', 30),
    ('entrusted-institution-kind', 'childrens-home', '儿童福利机构', 'Children''s home', 40),
    ('entrusted-institution-kind', 'disability-centre', '残疾人托养中心', 'Centre for the disabled', 50),
    ('entrusted-institution-kind', 'other', '其他', 'Other', 190),
    ('supervision-result', 'good', '良好', 'Good', 10),
    ('supervision-result', 'shortcomings', '存在不足', 'Shortcomings', 20),
    ('supervision-result', 'grave', '严重问题', 'Grave', 30),
    ('supervision-area', 'food', '饮食', 'Food', 10),
    ('supervision-area', 'warmth', '取暖', 'Warmth', 20),
    ('supervision-area', 'hygiene', '卫生', 'Hygiene', 30),
    ('supervision-area', 'medicine', '医疗用药', 'Medicine', 40),
    ('supervision-area', 'fire-safety', '消防安全', 'Fire safety', 50),
    ('supervision-area', 'staffing', '人员配备', 'Staff', 60),
    ('supervision-area', 'treatment', '对待受助人员', 'How people are treated', 70),
    ('supervision-area', 'records', '台账', 'Records', 80),
    ('placement-end', 'returned-to-station', '回站', 'Back in the station', 10),
    ('placement-end', 'settled', '落户安置', 'Settled', 20),
    ('placement-end', 'collected', '亲属接回', 'Collected by relatives', 30),
    ('placement-end', 'died', '死亡', 'Died', 40),
    ('placement-end', 'left', '擅自离开', 'Left without notice', 50),
    ('placement-end', 'own-departure', '自行离开', 'Own departure', 60),
    ('placement-end', 'other', '其他', 'Other', 190),
    ('serious-matter-kind', 'neglect-in-entrusted-care', '托养机构严重问题', 'Grave fault of an institution', 120),
    ('serious-matter-about', 'entrusted-institution', '托养机构', 'Institution', 80),
    ('serious-matter-about', 'entrusted-placement', '托养人员', 'Person in entrusted care', 90)
on conflict (dictionary, code) do nothing;

insert into preset_key (key, kind, concerns, statutory, unit, label_zh, label_en) values
    ('entrusted.visit-every', 'duration', 'clock', false, 'ISO-8601 duration',
        '托养机构检查间隔', 'Institutions are visited every'),
    ('entrusted.name-within', 'duration', 'clock', false, 'ISO-8601 duration',
        '登记托养机构时限', 'Which institution, told within')
on conflict (key) do nothing;

insert into preset (key, region_code, valid_from, value, source)
select key, '000000', timestamptz '2000-01-01 00:00:00+08', value, source
from (values
    ('entrusted.visit-every', 'P30D', 'own choice: R194 supervises and gives no number; monthly, as the tables'),
    ('entrusted.name-within', 'PT24H', 'own choice: R194 knows everyone sent there')
) as seed (key, value, source);
