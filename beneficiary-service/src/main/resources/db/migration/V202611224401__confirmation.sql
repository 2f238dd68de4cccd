-- R006: nobody comes into a category by one person's word. Which steps a confirmation takes differs by
-- place (community, office, public notice; elsewhere the township's meeting), so they are a preset that is
-- copied into the confirmation when it begins. Help goes on meanwhile: nothing here waits for anything else.
create table confirmation (
    id uuid constraint pk_confirmation primary key,
    region_code text not null,
    unit_id uuid,
    holder_kind text not null,
    holder_id uuid not null,
    category_code text not null constraint fk_confirmation_category_code references category,
    valid_from date not null,
    applied_on date not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    plan text not null,
    evidence text not null,
    position integer not null,
    state text not null,
    step_due_at timestamptz,
    overdue boolean not null default false,
    notice_place text,
    notice_from date,
    notice_until date,
    decided_at timestamptz,
    reason text,
    version integer not null,
    constraint ck_confirmation_holder_kind check (holder_kind in ('person', 'household', 'organisation')),
    constraint ck_confirmation_state
        check (state in ('RUNNING', 'NOTICED', 'CONFIRMED', 'REFUSED', 'WITHDRAWN')),
    constraint ck_confirmation_notice check ((notice_from is null) = (notice_until is null)),
    constraint ck_confirmation_decided
        check ((state in ('CONFIRMED', 'REFUSED', 'WITHDRAWN')) = (decided_at is not null))
);
create unique index uq_confirmation_running on confirmation (holder_id, category_code)
    where state in ('RUNNING', 'NOTICED');
create index ix_confirmation_region_code on confirmation (region_code text_pattern_ops, id);
create index ix_confirmation_holder_id on confirmation (holder_id);
comment on column confirmation.plan is 'the steps of the place as they were when it began';

create table confirmation_step (
    id uuid constraint pk_confirmation_step primary key,
    confirmation_id uuid not null constraint fk_confirmation_step_confirmation_id references confirmation,
    position integer not null,
    step text not null,
    due_at timestamptz not null,
    done_at timestamptz not null,
    done_by text not null,
    done_by_roles text[] not null,
    passed boolean not null,
    reason text,
    note text,
    constraint uq_confirmation_step_position unique (confirmation_id, position)
);
comment on column confirmation_step.done_by is 'subject of the token: another person decides than checked';

create table confirmation_objection (
    id uuid constraint pk_confirmation_objection primary key,
    confirmation_id uuid not null
        constraint fk_confirmation_objection_confirmation_id references confirmation,
    kind text not null,
    received_on date not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    words_sealed bytea not null,
    objector_sealed bytea,
    answered_at timestamptz,
    answered_by text,
    upheld boolean,
    answer text,
    constraint ck_confirmation_objection_answered
        check ((answered_at is null) = (upheld is null) and (answered_at is null) = (answered_by is null))
);
create index ix_confirmation_objection_confirmation_id on confirmation_objection (confirmation_id);

insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('confirmation-step', 'community-check', '村（居）核对', 'checked by the community', 1),
    ('confirmation-step', 'office-approval', '社会事务办审核同意', 'approved by the office', 2),
    ('confirmation-step', 'meeting-decision', '乡镇党委会议讨论决定', 'decided by the township meeting', 3),
    ('confirmation-step', 'public-notice', '公示', 'public notice', 4),
    ('confirmation-refusal', 'not-in-need', '不符合条件', 'does not meet the conditions', 1),
    ('confirmation-refusal', 'facts-untrue', '情况不实', 'what was said is not so', 2),
    ('confirmation-refusal', 'papers-missing', '材料不全', 'papers are missing', 3),
    ('confirmation-refusal', 'other-place', '应由其他地区认定', 'another place decides', 4),
    ('confirmation-refusal', 'objection-upheld', '异议成立', 'an objection was upheld', 5),
    ('confirmation-objection', 'income', '收入财产不实', 'income or property', 1),
    ('confirmation-objection', 'family', '家庭成员不实', 'members of the family', 2),
    ('confirmation-objection', 'supporter', '有赡养抚养人', 'somebody has to support them', 3),
    ('confirmation-objection', 'procedure', '程序问题', 'how it was decided', 4),
    ('confirmation-objection', 'other', '其他', 'other', 9);

insert into preset_key (key, kind, concerns, statutory, unit, label_zh, label_en) values
    ('confirmation.steps', 'json', 'clock', true, 'steps with role, unit kind and days',
        '认定步骤及时限', 'Steps of a confirmation and their time');
insert into preset (key, region_code, valid_from, value, source) values
    ('confirmation.steps', '000000', '2014-05-01 00:00:00+08',
        '[{"step":"community-check","role":"field-worker","unitKind":"street-office","withinDays":10},
          {"step":"office-approval","role":"approver","unitKind":"street-office","withinDays":10},
          {"step":"public-notice","role":"registrar","unitKind":"street-office","withinDays":3,"noticeDays":7}]',
        'R006 高埗 (application, community, office); notice 乡镇 1-27 to 2-4; times own choice');
