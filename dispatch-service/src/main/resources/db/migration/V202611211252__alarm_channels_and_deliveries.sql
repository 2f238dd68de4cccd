-- Alarms must reach people even when nobody looks at a screen (R102, R110). A delivery and its timer
-- are rows of the transaction that raised the alarm, so that neither a crash nor a rollback can part
-- them; the log of attempts says afterwards who was told when.

create table alarm_channel (
    id              uuid        not null,
    region_code     text        not null,
    unit_id         uuid,
    kind            text        not null,
    url             text        not null,
    secret          bytea,
    state           text        not null,
    disabled_reason text,
    created_at      timestamptz not null,
    version         int         not null,
    constraint pk_alarm_channel primary key (id),
    constraint ck_alarm_channel_state check (state in ('active', 'disabled'))
);
create index ix_alarm_channel_unit_id on alarm_channel (unit_id) where state = 'active';

create table alarm_delivery (
    id              uuid        not null,
    channel_id      uuid        not null,
    region_code     text        not null,
    unit_id         uuid,
    incident_id     uuid        not null,
    step            text        not null,
    body            text        not null,
    retry_schedule  text        not null,
    state           text        not null,
    attempts        int         not null,
    last_status     int,
    last_outcome    text,
    created_at      timestamptz not null,
    next_attempt_at timestamptz,
    ended_at        timestamptz,
    version         int         not null,
    constraint pk_alarm_delivery primary key (id),
    constraint fk_alarm_delivery_channel_id foreign key (channel_id) references alarm_channel (id),
    constraint ck_alarm_delivery_state
        check (state in ('pending', 'delivered', 'undelivered', 'dropped'))
);
create index ix_alarm_delivery_channel_id on alarm_delivery (channel_id, id desc);
create index ix_alarm_delivery_incident_id on alarm_delivery (incident_id);
create index ix_alarm_delivery_region_code on alarm_delivery (region_code text_pattern_ops);

comment on column alarm_channel.secret is 'sealed signing secret, bound to this row';
comment on column alarm_delivery.body is 'sent byte for byte in every attempt; nothing personal';
comment on column alarm_delivery.retry_schedule is
    'pauses between attempts as the preset said when the alarm was raised';

create table alarm_attempt (
    id          uuid        not null,
    delivery_id uuid        not null,
    number      int         not null,
    begun_at    timestamptz not null,
    ended_at    timestamptz not null,
    status      int,
    outcome     text        not null,
    constraint pk_alarm_attempt primary key (id),
    constraint fk_alarm_attempt_delivery_id
        foreign key (delivery_id) references alarm_delivery (id),
    constraint uq_alarm_attempt_number unique (delivery_id, number)
);

-- db-scheduler's own table, as its version 16 expects it on PostgreSQL.
create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    constraint pk_scheduled_tasks primary key (task_name, task_instance)
);
create index ix_scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index ix_scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);
