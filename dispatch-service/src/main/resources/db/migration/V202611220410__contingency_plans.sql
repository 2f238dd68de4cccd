-- Why: contingency plans for extreme weather, public opinion and emergencies are data (R037, R132): what
-- triggers them, who does what by when; each activation and each drill keeps its own checklist.

create table contingency_plan (
    id            uuid        not null,
    region_code   text        not null,
    unit_id       uuid,
    name          text        not null,
    kind          text        not null,
    trigger_kind  text        not null,
    trigger_value text,
    steps         jsonb       not null,
    drawn_up_at   timestamptz not null,
    drawn_up_by   text        not null,
    retired_at    timestamptz,
    version       int         not null,
    constraint pk_contingency_plan primary key (id),
    constraint ck_contingency_plan_trigger check ((trigger_kind = 'hand') = (trigger_value is null))
);
create index ix_contingency_plan_region_code on contingency_plan (region_code text_pattern_ops);

comment on column contingency_plan.steps is 'the checklist: title, ownerRole, ownerTeamId, dueAfter (ISO-8601)';
comment on column contingency_plan.trigger_value is 'a colour, a duty-level or the code of plan-event';

create table plan_activation (
    id            uuid        not null,
    plan_id       uuid        not null,
    plan_kind     text        not null,
    plan_name     text        not null,
    region_code   text        not null,
    unit_id       uuid,
    state         text        not null,
    drill         boolean     not null,
    cause         text        not null,
    cause_id      uuid,
    reason        text,
    proposed_at   timestamptz not null,
    confirm_by    timestamptz,
    steps         jsonb       not null,
    activated_at  timestamptz,
    activated_by  text,
    activated_role text,
    ended_at      timestamptz,
    ended_by      text,
    end_reason    text,
    version       int         not null,
    constraint pk_plan_activation primary key (id),
    constraint fk_plan_activation_plan_id foreign key (plan_id) references contingency_plan (id),
    constraint ck_plan_activation_state check
        (state in ('proposed', 'active', 'stood-down', 'declined'))
);
create unique index uq_plan_activation_open on plan_activation (plan_id, drill)
    where state in ('proposed', 'active');
create index ix_plan_activation_region_code on plan_activation (region_code text_pattern_ops);

comment on column plan_activation.drill is 'drills are counted apart';
comment on column plan_activation.steps is 'the checklist as it stood when the plan was proposed';

create table plan_item (
    id            uuid        not null,
    activation_id uuid        not null,
    no            int         not null,
    title         text        not null,
    owner_role    text        not null,
    owner_team_id uuid,
    due_at        timestamptz not null,
    done_at       timestamptz,
    done_by       text,
    done_role     text,
    note          text,
    overdue_at    timestamptz,
    version       int         not null,
    constraint pk_plan_item primary key (id),
    constraint fk_plan_item_activation_id foreign key (activation_id) references plan_activation (id),
    constraint uq_plan_item_no unique (activation_id, no)
);

insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('plan-kind', 'extreme-weather', '极端恶劣天气', 'Extreme weather', 10),
    ('plan-kind', 'public-opinion', '重要舆情', 'Public opinion', 20),
    ('plan-kind', 'emergency', '突发事件', 'Emergency', 30),
    ('plan-trigger', 'warning', '预警达到级别', 'A warning of a level', 10),
    ('plan-trigger', 'duty-level', '值守达到等级', 'A duty level', 20),
    ('plan-trigger', 'event', '发生事件', 'An event', 30),
    ('plan-trigger', 'hand', '人工启动', 'By hand', 40),
    ('plan-event', 'serious-matter', '重大事项', 'A serious matter', 10),
    ('plan-event', 'death-by-cold', '冻死冻伤', 'Death or injury by cold', 20),
    ('plan-event', 'public-opinion', '舆情', 'Public opinion', 30),
    ('plan-owner', 'duty-leader', '带班领导', 'Duty leader', 10),
    ('plan-owner', 'team-member', '救助小组', 'Rescue team', 20),
    ('plan-owner', 'hotline-clerk', '热线值班员', 'Hotline clerk', 30),
    ('plan-owner', 'station-clerk', '救助站', 'Station clerk', 40),
    ('plan-owner', 'bureau-leader', '局领导', 'Bureau leader', 50),
    ('plan-owner', 'lead-group', '领导小组', 'Lead group', 60)
on conflict (dictionary, code) do nothing;

insert into preset_key (key, kind, concerns, statutory, unit, label_zh, label_en) values
    ('dispatch.plan.confirm-within', 'duration', 'clock', false, 'ISO-8601 duration',
        '预案启动确认时限', 'Time to confirm a proposed activation');
insert into preset (key, region_code, valid_from, value, source) values
    ('dispatch.plan.confirm-within', '000000', timestamptz '2000-01-01 00:00:00+08', 'PT30M',
        'own choice: as long as a team may take to a person');
