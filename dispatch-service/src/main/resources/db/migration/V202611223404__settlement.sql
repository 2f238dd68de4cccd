-- Why: whoever stays without a name must not be forgotten: placed after ten days, registered after three
-- months, then assistance and insurance (R220, R221, 158号). Each step is a row with its owner and its
-- time, and goes on after the person was placed elsewhere.
create table settlement_step (
    id          uuid        not null,
    case_id     uuid        not null,
    case_no     text        not null,
    subject_id  uuid        not null,
    region_code text        not null,
    unit_id     uuid        not null,
    admitted_at timestamptz not null,
    step        text        not null,
    owner       text        not null,
    begins_at   timestamptz not null,
    due_at      timestamptz not null,
    state       text        not null,
    overdue     boolean     not null,
    outcome     text,
    place       text,
    letter_no   text,
    ended_at    timestamptz,
    ended_by    text,
    test        boolean     not null,
    version     int         not null,
    constraint pk_settlement_step primary key (id),
    constraint fk_settlement_step_case_id foreign key (case_id) references care_case (id),
    constraint ck_settlement_step_state check (state in ('AWAITED', 'OPEN', 'DONE', 'CANCELLED')),
    constraint ck_settlement_step_done check ((state = 'DONE') <= (outcome is not null)),
    constraint ck_settlement_step_order check (due_at >= begins_at)
);
create unique index uq_settlement_step_open on settlement_step (case_id, step)
    where state in ('AWAITED', 'OPEN');
create index ix_settlement_step_case_id on settlement_step (case_id, begins_at);
create index ix_settlement_step_letter_no on settlement_step (letter_no)
    where letter_no is not null;
create index ix_settlement_step_region_code
    on settlement_step (region_code text_pattern_ops, due_at, id);

comment on table settlement_step is '安置落户步骤: placement, register, assistance, insurance';
comment on column settlement_step.letter_no is '一人一函: one letter for one person';

insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('settlement-placement', 'in-station', '站内照料', 'Cared for in the station', 10),
    ('settlement-placement', 'entrusted', '托养机构', 'Entrusted care', 20),
    ('settlement-placement', 'special-support', '特困人员供养', 'Support for the extremely poor', 30),
    ('settlement-placement', 'welfare-institution', '公办福利机构', 'Public welfare institution', 40),
    ('settlement-hukou-application', 'applied', '已函请落户', 'Applied for by letter', 10),
    ('settlement-hukou-decision', 'approved', '准予落户', 'Registered', 10),
    ('settlement-hukou-decision', 'rejected', '退回补充', 'Sent back', 20),
    ('settlement-assistance', 'enrolled', '已纳入社会救助', 'Enrolled in assistance', 10),
    ('settlement-assistance', 'not-eligible', '不符合条件', 'Not eligible', 20),
    ('settlement-insurance', 'enrolled', '已参加社会保险', 'Insured', 10),
    ('settlement-insurance', 'not-eligible', '不符合条件', 'Not eligible', 20)
on conflict (dictionary, code) do nothing;

insert into preset_key (key, kind, concerns, statutory, unit, label_zh, label_en) values
    ('settlement.begins', 'text', 'clock', true, 'step:ISO-8601 period',
        '安置、落户起办时间', 'Placement and registration begin after'),
    ('settlement.within', 'text', 'clock', true, 'step:ISO-8601 period',
        '安置落户各步骤办理期限', 'Each step of settling is done within'),
    ('settlement.owners', 'text', 'other', false, 'step:role',
        '安置落户各步骤责任人', 'Who owes each step of settling')
on conflict (key) do nothing;

insert into preset (key, region_code, valid_from, value, source)
select key, '000000', timestamptz '2000-01-01 00:00:00+08', value, source
from (values
    ('settlement.begins', 'placement:P10D,hukou-application:P3M',
        '民发〔2015〕158号 and C4: ten days, three months'),
    ('settlement.within',
        'placement:P7D,hukou-application:P15D,hukou-decision:P28D,assistance:P30D,insurance:P30D',
        'C4: police decide in about 20 working days; the others own choice'),
    ('settlement.owners',
        'placement:duty-leader,hukou-application:station-clerk,hukou-decision:duty-leader,'
        || 'assistance:station-clerk,insurance:station-clerk',
        'own choice: R220 names no persons')
) as seed (key, value, source);
