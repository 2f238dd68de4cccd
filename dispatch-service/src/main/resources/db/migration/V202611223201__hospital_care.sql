-- Why: treatment comes first and nobody waits for a form (R146, R151); afterwards somebody has to know
-- which hospital it was, who pays by the rule of the place (R150), what it cost, and that the guest is
-- looked after there (R153). Amounts are never changed: a wrong one is reversed by a line of its own.

create table designated_hospital (
    id              uuid    not null,
    version         integer not null default 0,
    region_code     text    not null,
    region_prefix   text    not null,
    unit_id         uuid,
    name            text    not null,
    kinds           text    not null,
    designated_from date    not null,
    designated_to   date,
    ward_office     text,
    ward_telephone  text,
    constraint pk_designated_hospital primary key (id),
    constraint ck_designated_hospital_days check (designated_to is null or designated_to >= designated_from)
);
create index ix_designated_hospital_region_code on designated_hospital (region_code text_pattern_ops);

comment on table designated_hospital is '定点医院: takes helped people at any time, from then to then (R151)';
comment on column designated_hospital.ward_telephone is 'an office''s line, nobody''s own';

create table treatment (
    id            uuid        not null,
    version       integer     not null default 0,
    case_id       uuid        not null,
    case_no       text        not null,
    subject_id    uuid        not null,
    region_code   text        not null,
    unit_id       uuid        not null,
    hospital_id   uuid,
    hospital      text        not null,
    other_reason  text,
    reason_owed   boolean     not null,
    brought_by    text,
    payer         text        not null,
    payer_by      text        not null,
    payer_rule    text        not null,
    admitted_at   timestamptz not null,
    discharged_at timestamptz,
    how           text,
    visit_every   text        not null,
    visit_due_at  timestamptz,
    visits_missed integer     not null,
    test          boolean     not null,
    back_entered  boolean     not null,
    constraint pk_treatment primary key (id),
    constraint ck_treatment_payer_by check (payer_by in ('clerk', 'unidentified', 'rule', 'changed'))
);
create index ix_treatment_case_id on treatment (case_id);
create index ix_treatment_region_code on treatment (region_code text_pattern_ops, id desc);

comment on table treatment is '住院救治: what hangs on one stay in hospital; same id as hospital_stay';
comment on column treatment.hospital_id is 'the designated hospital; null when it was another one';
comment on column treatment.reason_owed is 'not designated and nobody has said why; it never held anybody up';
comment on column treatment.payer_rule is 'the rule of the place when it began (R150), copied';

create table treatment_payer (
    id           uuid        not null,
    treatment_id uuid        not null,
    payer        text        not null,
    reason       text        not null,
    at           timestamptz not null,
    recorded_by  text        not null,
    constraint pk_treatment_payer primary key (id),
    constraint fk_treatment_payer_treatment_id foreign key (treatment_id) references treatment (id)
);
create index ix_treatment_payer_treatment_id on treatment_payer (treatment_id, at);

create table treatment_visit (
    id           uuid        not null,
    treatment_id uuid        not null,
    at           timestamptz not null,
    warm         boolean     not null,
    safe         boolean     not null,
    result       text        not null,
    note         bytea,
    recorded_by  text        not null,
    constraint pk_treatment_visit primary key (id),
    constraint fk_treatment_visit_treatment_id foreign key (treatment_id) references treatment (id)
);
create index ix_treatment_visit_treatment_id on treatment_visit (treatment_id, at);

comment on table treatment_visit is '看望住院受助人员: are they warm, are they safe (R153)';
comment on column treatment_visit.note is 'health data: sealed, bound to this row';

create table hospital_cost (
    id             uuid           not null,
    version        integer        not null default 0,
    treatment_id   uuid           not null,
    case_id        uuid           not null,
    region_code    text           not null,
    unit_id        uuid           not null,
    kind           text           not null,
    amount_yuan    numeric(14, 2) not null,
    document_no    text,
    reverses       uuid,
    reason         text,
    recorded_at    timestamptz    not null,
    recorded_by    text           not null,
    verified_at    timestamptz,
    verified_by    text,
    verified_note  text,
    settled_at     timestamptz,
    settled_by     text,
    settled_payer  text,
    reference      text,
    event_id       uuid,
    reversed_at    timestamptz,
    constraint pk_hospital_cost primary key (id),
    constraint fk_hospital_cost_treatment_id foreign key (treatment_id) references treatment (id),
    constraint fk_hospital_cost_reverses foreign key (reverses) references hospital_cost (id),
    constraint ck_hospital_cost_kind check
        (kind in ('estimate', 'bill') and amount_yuan > 0 or kind = 'reversal' and amount_yuan < 0),
    constraint ck_hospital_cost_second_person check (verified_by is null or verified_by <> recorded_by),
    constraint ck_hospital_cost_settled check (settled_at is null or verified_at is not null)
);
create index ix_hospital_cost_treatment_id on hospital_cost (treatment_id, recorded_at);
create unique index uq_hospital_cost_reverses on hospital_cost (reverses) where reverses is not null;

comment on table hospital_cost is '医疗费用: estimated, billed, verified by a second person, settled; reversed, never changed';
comment on column hospital_cost.event_id is 'the event that counted it; a reversal corrects that one';

create function refuse_hospital_cost_edit() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or new.amount_yuan <> old.amount_yuan or new.kind <> old.kind
        or new.treatment_id <> old.treatment_id or new.recorded_by <> old.recorded_by
        or old.verified_by is not null and new.verified_by is distinct from old.verified_by
        or old.settled_at is not null and new.settled_at is distinct from old.settled_at
        or old.reversed_at is not null and new.reversed_at is distinct from old.reversed_at then
        raise exception 'an amount is never changed, it is reversed'
            using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;

create trigger tr_hospital_cost_stays before update or delete on hospital_cost
    for each row execute function refuse_hospital_cost_edit();

insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('hospital-kind', 'general', '综合医院', 'General', 10),
    ('hospital-kind', 'psychiatric', '精神专科医院', 'Psychiatric', 20),
    ('hospital-kind', 'infectious', '传染病医院', 'Infectious diseases', 30),
    ('hospital-kind', 'children', '儿童医院', 'Children', 40),
    ('hospital-kind', 'maternity', '妇产医院', 'Maternity', 50),
    ('hospital-choice-reason', 'nearest', '就近抢救', 'The nearest, life in danger', 10),
    ('hospital-choice-reason', 'ambulance', '120 决定', 'The ambulance decided', 20),
    ('hospital-choice-reason', 'full', '定点医院无床位', 'The designated one was full', 30),
    ('hospital-choice-reason', 'special', '需专科救治', 'A special ward was needed', 40),
    ('hospital-choice-reason', 'in-hospital', '入站前已住院', 'Was in hospital before', 50),
    ('hospital-choice-reason', 'other', '其他', 'Other', 190),
    ('brought-by', 'station', '救助站送医', 'The station', 10),
    ('brought-by', 'police', '公安送医', 'Police', 20),
    ('brought-by', 'city-management', '城管送医', 'City management', 30),
    ('brought-by', 'ambulance', '120 送医', 'Ambulance', 40),
    ('brought-by', 'citizen', '群众送医', 'A citizen', 50),
    ('brought-by', 'self', '自行就医', 'Came alone', 60),
    ('payer-change-reason', 'identified', '身份已查明', 'Now it is known who they are', 10),
    ('payer-change-reason', 'insurance-found', '查明有医保', 'Insured after all', 20),
    ('payer-change-reason', 'family-pays', '家属承担', 'The family pays', 30),
    ('payer-change-reason', 'not-eligible', '甄别后不属救助对象', 'Not entitled after screening', 40),
    ('payer-change-reason', 'agreed', '部门协商', 'The agencies agreed', 50),
    ('payer-change-reason', 'correction', '更正', 'Correction', 60),
    ('hospital-visit-result', 'stable', '病情平稳', 'Stable', 10),
    ('hospital-visit-result', 'better', '好转', 'Better', 20),
    ('hospital-visit-result', 'worse', '加重', 'Worse', 30),
    ('hospital-visit-result', 'fit-to-leave', '可出院', 'Fit to leave', 40),
    ('hospital-visit-result', 'gone', '已不在院', 'Not there any more', 50),
    ('cost-reversal-reason', 'wrong-amount', '金额有误', 'Wrong amount', 10),
    ('cost-reversal-reason', 'wrong-person', '对象有误', 'Wrong person', 20),
    ('cost-reversal-reason', 'twice', '重复登记', 'Entered twice', 30),
    ('cost-reversal-reason', 'refunded', '医院退费', 'Refunded by the hospital', 40)
on conflict (dictionary, code) do nothing;

insert into preset_key (key, kind, concerns, statutory, unit, label_zh, label_en) values
    ('hospital.payer.rule', 'text', 'money', false, 'station-settles or who-brings-pays',
        '医疗费用结算规则', 'Who pays the hospital'),
    ('hospital.payer.unidentified', 'text', 'money', false, 'code of medical-payer, or none',
        '身份不明者费用承担', 'Who pays for the unidentified'),
    ('hospital.visit-every', 'duration', 'clock', false, 'ISO-8601 duration',
        '住院看望间隔', 'Guests in hospital are visited every'),
    ('hospital.reason-within', 'duration', 'clock', false, 'ISO-8601 duration',
        '非定点就医说明时限', 'Why another hospital, told within')
on conflict (key) do nothing;

insert into preset (key, region_code, valid_from, value, source)
select key, region, timestamptz '2000-01-01 00:00:00+08', value, source
from (values
    ('hospital.payer.rule', '000000', 'station-settles', 'R150, R152: 花溪, the station settles after screening'),
    ('hospital.payer.rule', '520111', 'station-settles', 'R150, R152: 花溪'),
    ('hospital.payer.rule', '522325', 'who-brings-pays', 'R150: 贞丰, 谁送谁结算'),
    ('hospital.payer.unidentified', '000000', 'hospital-fund',
        '社会救助暂行办法 Art. 32: the fund pays for emergency patients nobody knows; C10'),
    ('hospital.visit-every', '000000', 'P3D', 'own choice: R153 regularly, no number given'),
    ('hospital.reason-within', '000000', 'PT24H', 'own choice: R151 no delay, the reason comes after')
) as seed (key, region, value, source);
