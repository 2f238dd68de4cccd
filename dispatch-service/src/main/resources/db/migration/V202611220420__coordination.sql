-- Why: what a joint meeting decides must be done by somebody by a time (R270), what the lead group decides
-- must be signed by its posts in their order (R243), and an outlook of cold days changes next week's
-- plan (R274). Every step stays.

create table joint_meeting (
    id           uuid        not null,
    region_code  text        not null,
    unit_id      uuid,
    kind         text        not null,
    title        text        not null,
    minutes      text,
    agencies     text[]      not null,
    held_at      timestamptz not null,
    recorded_at  timestamptz not null,
    recorded_by  text        not null,
    version      int         not null,
    constraint pk_joint_meeting primary key (id)
);
create index ix_joint_meeting_region_code on joint_meeting (region_code text_pattern_ops);

create table coordination_task (
    id              uuid        not null,
    kind            text        not null,
    title           text        not null,
    source_id       uuid,
    plan_week       date,
    region_code     text        not null,
    unit_id         uuid        not null,
    due_at          timestamptz not null,
    set_at          timestamptz not null,
    set_by          text        not null,
    done_at         timestamptz,
    done_by         text,
    done_role       text,
    result          text,
    overdue_at      timestamptz,
    withdrawn_at    timestamptz,
    withdrawn_reason text,
    version         int         not null,
    constraint pk_coordination_task primary key (id),
    constraint uq_coordination_task_week unique (unit_id, plan_week)
);
create index ix_coordination_task_region_code on coordination_task (region_code text_pattern_ops);
create index ix_coordination_task_source_id on coordination_task (source_id);

comment on column coordination_task.unit_id is 'who owes it';
comment on column coordination_task.source_id is 'the meeting or the forecast that it comes from';
comment on column coordination_task.plan_week is 'Monday of the week whose plan a forecast changes';

create table lead_group_member (
    id          uuid        not null,
    region_code text        not null,
    unit_id     uuid,
    post        text        not null,
    holder      text        not null,
    holder_name text        not null,
    since       timestamptz not null,
    until       timestamptz,
    version     int         not null,
    constraint pk_lead_group_member primary key (id)
);
create index ix_lead_group_member_region_code on lead_group_member (region_code text_pattern_ops);

comment on column lead_group_member.holder is 'the subject of the token of who holds the post';

create table lead_document (
    id           uuid        not null,
    region_code  text        not null,
    unit_id      uuid,
    kind         text        not null,
    title        text        not null,
    body         text        not null,
    submitted_at timestamptz not null,
    submitted_by text        not null,
    state        text        not null,
    version      int         not null,
    constraint pk_lead_document primary key (id),
    constraint ck_lead_document_state check (state in ('waiting', 'signed', 'refused'))
);
create index ix_lead_document_region_code on lead_document (region_code text_pattern_ops);

create table lead_signature (
    id          uuid not null,
    document_id uuid not null,
    no          int  not null,
    member_id   uuid not null,
    post        text not null,
    holder      text not null,
    holder_name text not null,
    decided_at  timestamptz,
    refused     boolean not null,
    opinion     text,
    version     int  not null,
    constraint pk_lead_signature primary key (id),
    constraint fk_lead_signature_document_id foreign key (document_id) references lead_document (id),
    constraint fk_lead_signature_member_id foreign key (member_id) references lead_group_member (id),
    constraint uq_lead_signature_no unique (document_id, no)
);

insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('agency', 'health', '卫健', 'Health', 80),
    ('agency', 'finance', '财政', 'Finance', 90),
    ('agency', 'weather-bureau', '气象', 'Weather bureau', 100),
    ('agency', 'sanitation', '环卫', 'Sanitation', 110),
    ('agency', 'grid', '网格', 'Grid', 120),
    ('agency', 'community', '社区', 'Community', 130),
    ('agency', 'media', '媒体', 'Media', 140),
    ('meeting-kind', 'joint-meeting', '联席会议', 'Joint meeting', 10),
    ('meeting-kind', 'weather-consultation', '气象会商', 'Consultation on the weather', 20),
    ('meeting-kind', 'lead-group', '领导小组会议', 'Meeting of the lead group', 30),
    ('task-kind', 'decision', '会议议定事项', 'Decision of a meeting', 10),
    ('task-kind', 'plan-next-week', '按预报调整下周巡查计划', 'Next week''s plan by the forecast', 20),
    ('task-kind', 'other', '其他', 'Other', 30),
    ('document-kind', 'decision', '决定', 'Decision', 10),
    ('document-kind', 'notice', '通知', 'Notice', 20),
    ('document-kind', 'report', '报告', 'Report', 30),
    ('lead-post', 'head', '组长', 'Head', 10),
    ('lead-post', 'deputy-head', '副组长', 'Deputy head', 20),
    ('lead-post', 'office-director', '办公室主任', 'Director of the office', 30),
    ('lead-post', 'station-leader', '站领导', 'Station leader', 40),
    ('lead-post', 'member', '成员', 'Member', 50)
on conflict (dictionary, code) do nothing;

insert into preset_key (key, kind, concerns, statutory, unit, label_zh, label_en) values
    ('dispatch.forecast.cold-celsius', 'amount', 'other', false, '°C',
        '需调整下周计划的预报最低气温', 'Lowest temperature that changes next week''s plan'),
    ('dispatch.forecast.plan-before', 'duration', 'clock', false, 'ISO-8601 duration',
        '下周计划须在周一零点前多久完成', 'How long before Monday the plan is due');
insert into preset (key, region_code, valid_from, value, source)
select key, '000000', timestamptz '2000-01-01 00:00:00+08', value, source
from (values
    ('dispatch.forecast.cold-celsius', '4', 'C6: every colour begins at 4 °C'),
    ('dispatch.forecast.plan-before', 'PT6H', 'own choice: Sunday 18:00')
) as seed (key, value, source);
