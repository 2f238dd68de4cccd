-- Why: police and ambulance are asked in an incident and their answer is tracked; one that stays
-- silent wakes people (R250, R271, R272).
create table agency_request (
    id              uuid        not null,
    version         int         not null default 0,
    incident_id     uuid        not null,
    incident_no     text        not null,
    region_code     text        not null,
    unit_id         uuid,
    agency          text        not null,
    agency_unit_id  uuid,
    kind            text        not null,
    note            text,
    state           text        not null,
    agency_ref      text,
    refusal_reason  text,
    reminders       text        not null,
    asked_at        timestamptz not null,
    acknowledged_at timestamptz,
    arrived_at      timestamptz,
    ended_at        timestamptz,
    unanswered_at   timestamptz,
    changed_at      timestamptz not null,
    test            boolean     not null,
    back_entered    boolean     not null,
    constraint pk_agency_request primary key (id)
);
create index ix_agency_request_incident_id on agency_request (incident_id);
create index ix_agency_request_region_code on agency_request (region_code text_pattern_ops);

comment on table agency_request is 'Requests to other agencies 协助请求';
comment on column agency_request.reminders is
    'When people are woken while nobody answers, as the preset said when it was asked';

insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('agency-request-kind', 'ambulance', '派救护车', 'an ambulance', 10),
    ('agency-request-kind', 'police', '派警力', 'the police', 20),
    ('agency-request-kind', 'restraint', '现场约束保护', 'protective restraint', 30),
    ('agency-request-kind', 'identification', '身份核查', 'identification', 40),
    ('agency-request-kind', 'escort', '护送', 'an escort', 50),
    ('agency-request-kind', 'access', '破拆或开门', 'access to a closed place', 60),
    ('agency-request-kind', 'treatment', '收治', 'treatment', 70),
    ('agency-request-kind', 'other', '其他协助', 'other help', 90),
    ('agency-request-state', 'asked', '已请求', 'asked', 10),
    ('agency-request-state', 'acknowledged', '已受理', 'acknowledged', 20),
    ('agency-request-state', 'unit-sent', '已派车', 'a unit is sent', 30),
    ('agency-request-state', 'on-the-way', '已出车', 'on the way', 40),
    ('agency-request-state', 'arrived', '到达现场', 'arrived', 50),
    ('agency-request-state', 'patient-aboard', '病人上车', 'patient aboard', 60),
    ('agency-request-state', 'at-hospital', '送达医院', 'at the hospital', 70),
    ('agency-request-state', 'ended', '已结束', 'ended', 80),
    ('agency-request-state', 'refused', '拒绝', 'refused', 90),
    ('agency-request-state', 'withdrawn', '已撤回', 'withdrawn', 100);

insert into preset_key (key, kind, concerns, statutory, unit, label_zh, label_en) values
    ('dispatch.agency-request.answer-within', 'text', 'clock', false, 'ISO-8601 durations',
        '协助请求无回应的提醒时间', 'When an unanswered request wakes people');

insert into preset (key, region_code, valid_from, value, source) values
    ('dispatch.agency-request.answer-within', '000000', '2000-01-01 00:00:00+08', 'PT3M,PT8M',
        'C11: 120 sends within three minutes; the second time own choice');
