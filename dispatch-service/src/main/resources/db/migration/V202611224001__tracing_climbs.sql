-- Why: a notice that is not refreshed, police that are not told, an answer that does not come woke
-- the duty leader once and then nobody. Like every other deadline it now goes up, until a person
-- answers the alarm or the step is done (R102).
create table tracing_climb (
    id              uuid        not null,
    case_id         uuid        not null,
    about_id        uuid        not null,
    step            text        not null,
    due_at          timestamptz not null,
    every           text        not null,
    next_at         timestamptz not null,
    rung            integer     not null,
    acknowledged_at timestamptz,
    ended_at        timestamptz,
    version         integer     not null,
    constraint pk_tracing_climb primary key (id),
    constraint fk_tracing_climb_case_id foreign key (case_id) references tracing_file (case_id)
);
create index ix_tracing_climb_open on tracing_climb (case_id)
    where acknowledged_at is null and ended_at is null;
create index ix_tracing_climb_about_id on tracing_climb (about_id)
    where acknowledged_at is null and ended_at is null;
comment on table tracing_climb is '逾期上报: steps of a search that are late, until answered or done';
comment on column tracing_climb.rung is 'how often it has gone up to the bureau';

insert into preset_key (key, kind, concerns, statutory, unit, label_zh, label_en) values
    ('tracing.climb-after', 'duration', 'clock', false, 'ISO-8601 duration',
        '寻亲逾期未确认再上报间隔', 'A late step of a search goes up after'),
    ('tracing.climb-after-urgent', 'duration', 'clock', false, 'ISO-8601 duration',
        '未成年人及疑似走失被拐人员寻亲逾期上报间隔',
        'A late step for a minor or suspected case goes up after');
insert into preset (key, region_code, valid_from, value, source) values
    ('tracing.climb-after', '000000', '2000-01-01T00:00:00+08:00', 'PT4H',
        'own choice: within one working day (R102 asks for a climb, names no time)'),
    ('tracing.climb-after-urgent', '000000', '2000-01-01T00:00:00+08:00', 'PT1H',
        'own choice: as long as the police have at once (tracing.police-at-once)');
