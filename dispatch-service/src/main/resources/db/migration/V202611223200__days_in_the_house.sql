-- Why: what a station does for a guest between the door and the way home is to be read as that guest's
-- days (R190, R193, R195): one small log per kind of fact, only ever added to, health values sealed.
-- Observation and leaves are orders with a clock, so they are aggregates of their own.

create table care_service (
    id           uuid        not null,
    case_id      uuid        not null,
    region_code  text        not null,
    unit_id      uuid        not null,
    kind         text        not null,
    item         text        not null,
    payer        text,
    cost_yuan    numeric(14, 2),
    note         text,
    event_id     uuid        not null,
    at           timestamptz not null,
    recorded_at  timestamptz not null,
    recorded_by  text        not null,
    back_entered boolean     not null,
    constraint pk_care_service primary key (id),
    constraint ck_care_service_cost_yuan check (cost_yuan >= 0)
);
create index ix_care_service_case_id on care_service (case_id, at);

comment on table care_service is '在站服务: one thing done for a guest; kind is block 6 of the monthly table';
comment on column care_service.event_id is 'the event that told it; a withdrawal corrects that one';

create table care_service_goods (
    service_id uuid not null,
    item       text not null,
    quantity   int  not null,
    missing    int  not null,
    constraint pk_care_service_goods primary key (service_id, item),
    constraint fk_care_service_goods_service_id foreign key (service_id) references care_service (id),
    constraint ck_care_service_goods_quantity check (quantity > 0 and missing between 0 and quantity)
);
comment on column care_service_goods.missing is 'given though the station''s books held less';

create table care_service_withdrawal (
    service_id  uuid        not null,
    reason      text        not null,
    at          timestamptz not null,
    recorded_by text        not null,
    constraint pk_care_service_withdrawal primary key (service_id),
    constraint fk_care_service_withdrawal_service_id foreign key (service_id) references care_service (id)
);
comment on table care_service_withdrawal is 'Entered by mistake: the service stays in the record and counts nowhere';

create table temperature_reading (
    id           uuid        not null,
    case_id      uuid        not null,
    region_code  text        not null,
    unit_id      uuid        not null,
    celsius      bytea       not null,
    verdict      text        not null,
    at           timestamptz not null,
    recorded_at  timestamptz not null,
    recorded_by  text        not null,
    back_entered boolean     not null,
    constraint pk_temperature_reading primary key (id),
    constraint ck_temperature_reading_verdict check (verdict in ('normal', 'fever', 'low'))
);
create index ix_temperature_reading_case_id on temperature_reading (case_id, at);

comment on column temperature_reading.celsius is 'health data: sealed, bound to this row';
comment on column temperature_reading.verdict is 'by the presets of that moment; the duty room acts on it';

create table vaccination (
    id           uuid        not null,
    case_id      uuid        not null,
    region_code  text        not null,
    unit_id      uuid        not null,
    details      bytea       not null,
    at           timestamptz not null,
    recorded_at  timestamptz not null,
    recorded_by  text        not null,
    back_entered boolean     not null,
    constraint pk_vaccination primary key (id)
);
create index ix_vaccination_case_id on vaccination (case_id, at);
comment on column vaccination.details is 'vaccine, dose, day, given or why not: health data, sealed';

create table lesson (
    id           uuid        not null,
    case_id      uuid        not null,
    region_code  text        not null,
    unit_id      uuid        not null,
    kind         text        not null,
    minutes      int         not null,
    event_id     uuid        not null,
    at           timestamptz not null,
    recorded_at  timestamptz not null,
    recorded_by  text        not null,
    back_entered boolean     not null,
    constraint pk_lesson primary key (id),
    constraint ck_lesson_minutes check (minutes between 1 and 600)
);
create index ix_lesson_case_id on lesson (case_id, at);
comment on table lesson is '未成年人教育: by age and health; vocational for those of an age for it (132号)';

create table care_talk (
    id           uuid        not null,
    case_id      uuid        not null,
    region_code  text        not null,
    unit_id      uuid        not null,
    kind         text        not null,
    held_by      text        not null,
    note         bytea,
    at           timestamptz not null,
    recorded_at  timestamptz not null,
    recorded_by  text        not null,
    back_entered boolean     not null,
    constraint pk_care_talk primary key (id)
);
create index ix_care_talk_case_id on care_talk (case_id, at);
comment on column care_talk.note is 'what was said: sealed, bound to this row';

create table observation (
    id           uuid        not null,
    version      integer     not null default 0,
    case_id      uuid        not null,
    case_no      text        not null,
    subject_id   uuid        not null,
    region_code  text        not null,
    unit_id      uuid        not null,
    kind         text        not null,
    reason       text        not null,
    state        text        not null,
    proposed_at  timestamptz,
    decide_by    timestamptz,
    started_at   timestamptz,
    until_at     timestamptz,
    check_every  text,
    check_due_at timestamptz,
    ended_at     timestamptz,
    how          text,
    by_subject   text        not null,
    test         boolean     not null,
    back_entered boolean     not null,
    constraint pk_observation primary key (id),
    constraint ck_observation_state check (state in ('PROPOSED', 'RUNNING', 'DECLINED', 'ENDED'))
);
create unique index uq_observation_open on observation (case_id) where state in ('PROPOSED', 'RUNNING');
create index ix_observation_case_id on observation (case_id);
create index ix_observation_region_code on observation (region_code text_pattern_ops, id desc);

comment on table observation is '隔离观察: observation or isolation of a guest, proposed, running, over';
comment on column observation.check_every is 'ISO-8601, copied from the preset when it started';

create table observation_check (
    id             uuid        not null,
    observation_id uuid        not null,
    at             timestamptz not null,
    result         text        not null,
    note           bytea,
    recorded_by    text        not null,
    constraint pk_observation_check primary key (id),
    constraint fk_observation_check_observation_id foreign key (observation_id) references observation (id)
);
create index ix_observation_check_observation_id on observation_check (observation_id, at);
comment on column observation_check.note is 'health data: sealed, bound to this row';

create table care_leave (
    id           uuid        not null,
    version      integer     not null default 0,
    case_id      uuid        not null,
    case_no      text        not null,
    subject_id   uuid        not null,
    region_code  text        not null,
    unit_id      uuid        not null,
    reason       text        not null,
    companion    text        not null,
    protected_person boolean not null,
    out_at       timestamptz not null,
    due_at       timestamptz not null,
    overdue_at   timestamptz,
    back_at      timestamptz,
    how          text,
    by_subject   text        not null,
    test         boolean     not null,
    back_entered boolean     not null,
    constraint pk_care_leave primary key (id),
    constraint ck_care_leave_order check (due_at > out_at and (back_at is null or back_at >= out_at))
);
create unique index uq_care_leave_open on care_leave (case_id) where back_at is null;
create index ix_care_leave_case_id on care_leave (case_id);
create index ix_care_leave_region_code on care_leave (region_code text_pattern_ops, id desc);

comment on table care_leave is '请假: out for some hours and expected back';
comment on column care_leave.overdue_at is 'when it was noticed that the guest had not come back; it stays';
comment on column care_leave.how is 'returned, or how the stay went on without a return';

create function refuse_day_fact_edit() returns trigger language plpgsql as $$
begin
    raise exception 'what was done on a day is never changed'
        using errcode = 'integrity_constraint_violation';
end $$;

create trigger tr_care_service_stays before update or delete on care_service
    for each row execute function refuse_day_fact_edit();
create trigger tr_care_service_goods_stays before update or delete on care_service_goods
    for each row execute function refuse_day_fact_edit();
create trigger tr_temperature_reading_stays before update or delete on temperature_reading
    for each row execute function refuse_day_fact_edit();
create trigger tr_lesson_stays before update or delete on lesson
    for each row execute function refuse_day_fact_edit();

insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('care-service-item', 'meal', '用餐', 'Meal', 10),
    ('care-service-item', 'lodging', '住宿', 'Lodging', 20),
    ('care-service-item', 'clothing', '衣被', 'Clothes and bedding', 30),
    ('care-service-item', 'washing', '洗浴理发', 'Washing and haircut', 40),
    ('care-service-item', 'hygiene', '卫生用品', 'Hygiene goods', 50),
    ('care-service-item', 'medicine', '常用药品', 'Common medicine', 60),
    ('care-service-item', 'examination', '体检就诊', 'Examination', 70),
    ('care-service-item', 'telephone', '联系亲属', 'Contact with relatives', 80),
    ('care-service-item', 'activity', '文体活动', 'Activity', 90),
    ('care-service-item', 'lesson', '教育', 'Lesson', 100),
    ('care-service-item', 'treatment', '住院救治', 'Treatment in hospital', 110),
    ('care-service-item', 'other', '其他', 'Other', 190),
    ('service-withdrawal-reason', 'wrong-person', '记错对象', 'Wrong person', 10),
    ('service-withdrawal-reason', 'twice', '重复登记', 'Entered twice', 20),
    ('service-withdrawal-reason', 'wrong-amount', '金额有误', 'Wrong amount', 30),
    ('service-withdrawal-reason', 'not-given', '未提供', 'Not given after all', 40),
    ('vaccine', 'influenza', '流感疫苗', 'Influenza', 10),
    ('vaccine', 'covid-19', '新冠疫苗', 'COVID-19', 20),
    ('vaccine', 'pneumonia', '肺炎疫苗', 'Pneumonia', 30),
    ('vaccine', 'measles', '麻疹疫苗', 'Measles', 40),
    ('vaccine', 'hepatitis-b', '乙肝疫苗', 'Hepatitis B', 50),
    ('vaccine', 'rabies', '狂犬病疫苗', 'Rabies', 60),
    ('vaccine', 'tetanus', '破伤风疫苗', 'Tetanus', 70),
    ('vaccine', 'other', '其他疫苗', 'Other', 190),
    ('vaccination-result', 'given', '已接种', 'Given', 10),
    ('vaccination-result', 'up-to-date', '此前已全程接种', 'Complete before', 20),
    ('vaccination-result', 'declined', '本人不愿接种', 'Declined', 30),
    ('vaccination-result', 'contraindicated', '禁忌', 'Must not be given', 40),
    ('observation-kind', 'observation', '观察', 'Observation', 10),
    ('observation-kind', 'isolation', '隔离', 'Isolation', 20),
    ('observation-reason', 'entry', '入站观察', 'On entry', 10),
    ('observation-reason', 'fever', '发热', 'Fever', 20),
    ('observation-reason', 'contact', '密切接触', 'Close contact', 30),
    ('observation-reason', 'suspected-infection', '疑似传染病', 'Infection suspected', 40),
    ('observation-reason', 'self-harm-risk', '自伤风险', 'Might hurt himself', 50),
    ('observation-reason', 'drunk', '醉酒', 'Drunk', 60),
    ('observation-reason', 'other', '其他', 'Other', 190),
    ('observation-result', 'better', '好转', 'Better', 10),
    ('observation-result', 'same', '无变化', 'The same', 20),
    ('observation-result', 'worse', '加重', 'Worse', 30),
    ('observation-end', 'recovered', '已恢复', 'Recovered', 10),
    ('observation-end', 'time-over', '期满', 'Time is over', 20),
    ('observation-end', 'excluded', '排除', 'Ruled out', 30),
    ('observation-end', 'declined-by-guest', '本人不接受', 'The guest does not want it', 40),
    ('observation-end', 'hospitalised', '送医', 'Taken to hospital', 50),
    ('observation-end', 'left', '离站', 'Left the station', 60),
    ('leave-reason', 'errand', '办事', 'Errand', 10),
    ('leave-reason', 'medical', '就医', 'To see a doctor', 20),
    ('leave-reason', 'family', '会见亲友', 'To see family', 30),
    ('leave-reason', 'work', '找工作', 'To look for work', 40),
    ('leave-reason', 'school', '上学', 'School', 50),
    ('leave-reason', 'identity', '核查身份', 'To find out who they are', 60),
    ('leave-reason', 'other', '其他', 'Other', 190),
    ('leave-companion', 'none', '无', 'Nobody', 10),
    ('leave-companion', 'staff', '工作人员', 'Staff', 20),
    ('leave-companion', 'relative', '亲属', 'Relative', 30),
    ('leave-companion', 'guardian', '监护人', 'Guardian', 40),
    ('leave-companion', 'police', '公安', 'Police', 50),
    ('lesson-kind', 'compulsory', '义务教育', 'Compulsory schooling', 10),
    ('lesson-kind', 'vocational', '职业技能培训', 'Vocational training', 20),
    ('lesson-kind', 'life', '生活与安全教育', 'Life and safety', 30),
    ('lesson-kind', 'behaviour', '行为矫治', 'Correction', 40),
    ('lesson-kind', 'psychology', '心理辅导', 'Psychological counselling', 50),
    ('talk-kind', 'first', '入站谈话', 'First talk', 10),
    ('talk-kind', 'psychology', '心理疏导', 'Psychological support', 20),
    ('talk-kind', 'tracing', '寻亲访谈', 'To find family', 30),
    ('talk-kind', 'return', '劝返', 'About going home', 40),
    ('talk-kind', 'policy', '政策宣讲', 'About assistance', 50),
    ('talk-kind', 'other', '其他', 'Other', 190),
    ('talk-holder', 'social-worker', '社工', 'Social worker', 10),
    ('talk-holder', 'psychologist', '心理咨询师', 'Psychologist', 20),
    ('talk-holder', 'staff', '工作人员', 'Staff', 30),
    ('talk-holder', 'volunteer', '志愿者', 'Volunteer', 40),
    ('reading-purpose', 'care', '在站照料', 'Care in the house', 90)
on conflict (dictionary, code) do nothing;

insert into preset_key (key, kind, concerns, statutory, unit, label_zh, label_en) values
    ('care.temperature.fever-from', 'amount', 'other', false, 'degrees Celsius',
        '发热标准', 'Fever from'),
    ('care.temperature.low-below', 'amount', 'other', false, 'degrees Celsius',
        '低体温标准', 'Hypothermia below'),
    ('care.isolation.decide-within', 'duration', 'clock', false, 'ISO-8601 duration',
        '隔离决定时限', 'A proposed isolation is decided within'),
    ('care.observation.lasts', 'text', 'clock', false, 'kind:ISO-8601 duration',
        '观察与隔离期限', 'How long observation and isolation last'),
    ('care.observation.check-every', 'text', 'clock', false, 'kind:ISO-8601 duration',
        '观察检查间隔', 'A guest under observation is looked at every'),
    ('care.leave.longest', 'duration', 'clock', false, 'ISO-8601 duration',
        '请假最长时间', 'Longest leave'),
    ('care.vocational.from-age', 'integer', 'other', true, 'years',
        '职业培训起始年龄', 'Vocational training from the age of')
on conflict (key) do nothing;

insert into preset (key, region_code, valid_from, value, source)
select key, '000000', timestamptz '2000-01-01 00:00:00+08', value, source
from (values
    ('care.temperature.fever-from', '37.30',
        'R190 measures at the gate; 37.3 as in the national gate checks of 2020 to 2022'),
    ('care.temperature.low-below', '35.00', 'medical usage: core temperature below 35 is hypothermia'),
    ('care.isolation.decide-within', 'PT30M', 'own choice: R190 report and hospital at once'),
    ('care.observation.lasts', 'observation:PT24H,isolation:P3D',
        'own choice: R190 gives no days; the station changes it with the health office'),
    ('care.observation.check-every', 'observation:PT4H,isolation:PT8H', 'own choice: R190, R191 day and night'),
    ('care.leave.longest', 'PT12H', 'own choice: out by day, back for the night'),
    ('care.vocational.from-age', '14', '民发〔2014〕132号; C3: from 14, not fit for compulsory schooling')
) as seed (key, value, source);
