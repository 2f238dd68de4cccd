-- Why: whether help came in time is asked by place, hour and weather, over a winter. One row per
-- incident, folded from all its events, so that what is judged anew or reported late is right here
-- too; and one row per promise that has a time: patrols owed, replies to 12345, follow-ups, ….
create table served_incident (
    incident_id      uuid        not null,
    incident_no      text,
    region_code      text        not null,
    unit_id          uuid,
    state            text        not null,
    priority         text,
    warning_level    text,
    night            boolean,
    by_patrol        boolean     not null,
    back_entered     boolean     not null,
    target           text,
    far              boolean     not null,
    received_at      timestamptz,
    deadline_at      timestamptz,
    dispatched_at    timestamptz,
    arrived_at       timestamptz,
    on_time          boolean,
    reported_late    boolean     not null,
    breached_at      timestamptz,
    breach_reason    text,
    guided_at        timestamptz,
    ended_at         timestamptz,
    answer_seconds   bigint,
    dispatch_seconds bigint,
    travel_seconds   bigint,
    total_seconds    bigint,
    constraint pk_served_incident primary key (incident_id)
);
create index ix_served_incident_received_at on served_incident (received_at);
create index ix_served_incident_region_code
    on served_incident (region_code text_pattern_ops, received_at);

comment on table served_incident is 'Incidents with their arrival clock; test calls are not here';
comment on column served_incident.state is 'waiting, on-scene, not-found, resolved, closed, cancelled, unknown';
comment on column served_incident.breach_reason is 'Code of the explanation; null while nobody explained';
comment on column served_incident.dispatch_seconds is 'From the start of the clock until the team that came first was sent';

create table promise (
    promise_id   uuid        not null,
    kind         text        not null,
    region_code  text        not null,
    unit_id      uuid,
    made_at      timestamptz,
    due_at       timestamptz,
    kept_at      timestamptz,
    kept_late    boolean     not null,
    missed_at    timestamptz,
    dropped      boolean     not null,
    constraint pk_promise primary key (promise_id, kind)
);
create index ix_promise_due_at on promise (kind, due_at);
create index ix_promise_region_code on promise (region_code text_pattern_ops, due_at);

comment on table promise is 'What was owed by a time, and whether it was kept; see sla.PromiseRule';
comment on column promise.kept_late is 'Kept after it was due, or after it was recorded as missed';
comment on column promise.dropped is 'Nothing is owed any more: withdrawn, or the duty was lowered';

insert into preset_key (key, kind, concerns, unit, label_zh, label_en) values
    ('sla.percentiles.least', 'integer', 'other', 'cases',
        '显示分位数所需最少件数', 'Cases below which no percentile is shown');
insert into preset (key, region_code, valid_from, value, source) values
    ('sla.percentiles.least', '000000', '1970-01-01', '20',
        'own choice: of fewer than 20 the 95th percentile is the greatest itself');
