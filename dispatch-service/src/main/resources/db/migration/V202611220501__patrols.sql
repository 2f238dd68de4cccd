-- Why: a patrol is planned, walked and counted (R120 to R123, R126). Plan and going out are one row:
-- what was planned stays beside what was done. Telephones report late and in bulk, so each fact has
-- the telephone's time and its own key; a point visited twice on one patrol counts once.

create table patrol (
    id                uuid        not null,
    state             text        not null,
    region_code       text        not null,
    unit_id           uuid,
    team_id           uuid        not null,
    team_name         text        not null,
    route_id          uuid,
    point_ids         uuid[]      not null,
    planned_from      timestamptz not null,
    planned_until     timestamptz not null,
    content           text        not null,
    measures          text,
    responsible       text        not null,
    driver            text,
    reporter          text,
    partners          text[]      not null,
    vehicle_ids       uuid[]      not null,
    handed_over_from  uuid,
    handover_note     text,
    started_at        timestamptz,
    ended_at          timestamptz,
    cancelled_at      timestamptz,
    cancel_reason     text,
    called_to         uuid,
    night_window      text,
    night_least_share numeric(5, 2),
    near_metres       int,
    night_share       numeric(5, 2),
    night             boolean     not null,
    points            int         not null,
    found             int         not null,
    person_times      int         not null,
    vehicle_times     int         not null,
    joint_partners    text[]      not null,
    done_event_id     uuid,
    test              boolean     not null,
    back_entered      boolean     not null,
    back_entry_reason text,
    created_at        timestamptz not null,
    version           int         not null,
    constraint pk_patrol primary key (id),
    constraint fk_patrol_route_id foreign key (route_id) references patrol_route (id),
    constraint fk_patrol_handed_over_from foreign key (handed_over_from) references patrol (id),
    constraint ck_patrol_state check (state in ('PLANNED', 'RUNNING', 'PAUSED', 'DONE', 'CANCELLED')),
    constraint ck_patrol_planned check (planned_until > planned_from),
    constraint ck_patrol_walked check (ended_at is null or ended_at >= started_at)
);
create index ix_patrol_region_code on patrol (region_code text_pattern_ops);
create index ix_patrol_unit_id on patrol (unit_id, started_at);
create index ix_patrol_unit_planned on patrol (unit_id, planned_from);
create index ix_patrol_team_id on patrol (team_id, planned_from);
create unique index uq_patrol_team_out on patrol (team_id)
    where state = 'RUNNING' and not back_entered;

create table patrol_crew (
    patrol_id uuid not null,
    agency    text not null,
    persons   int  not null,
    constraint pk_patrol_crew primary key (patrol_id, agency),
    constraint fk_patrol_crew_patrol_id foreign key (patrol_id) references patrol (id),
    constraint ck_patrol_crew_persons check (persons > 0)
);

create table patrol_check_in (
    id              uuid        not null,
    patrol_id       uuid        not null,
    client_key      text        not null,
    point_id        uuid        not null,
    area_id         uuid,
    at              timestamptz not null,
    received_at     timestamptz not null,
    longitude       double precision,
    latitude        double precision,
    distance_metres int,
    near            boolean,
    on_route        boolean     not null,
    counted         boolean     not null,
    conflict        text,
    note            text,
    constraint pk_patrol_check_in primary key (id),
    constraint fk_patrol_check_in_patrol_id foreign key (patrol_id) references patrol (id),
    constraint fk_patrol_check_in_point_id foreign key (point_id) references patrol_point (id),
    constraint uq_patrol_check_in_client_key unique (patrol_id, client_key)
);
create unique index uq_patrol_check_in_counted on patrol_check_in (patrol_id, point_id) where counted;

create table patrol_skip (
    id        uuid        not null,
    patrol_id uuid        not null,
    point_id  uuid        not null,
    reason    text        not null,
    note      text,
    at        timestamptz not null,
    constraint pk_patrol_skip primary key (id),
    constraint fk_patrol_skip_patrol_id foreign key (patrol_id) references patrol (id),
    constraint fk_patrol_skip_point_id foreign key (point_id) references patrol_point (id),
    constraint uq_patrol_skip unique (patrol_id, point_id)
);

create table patrol_finding (
    id          uuid        not null,
    patrol_id   uuid        not null,
    point_id    uuid,
    incident_id uuid        not null,
    incident_no text        not null,
    found_at    timestamptz not null,
    constraint pk_patrol_finding primary key (id),
    constraint fk_patrol_finding_patrol_id foreign key (patrol_id) references patrol (id)
);
create index ix_patrol_finding_patrol_id on patrol_finding (patrol_id);

create table patrol_pause (
    id          uuid        not null,
    patrol_id   uuid        not null,
    incident_id uuid        not null,
    from_at     timestamptz not null,
    until_at    timestamptz,
    constraint pk_patrol_pause primary key (id),
    constraint fk_patrol_pause_patrol_id foreign key (patrol_id) references patrol (id)
);
create index ix_patrol_pause_patrol_id on patrol_pause (patrol_id);

create table patrol_adjustment (
    id         uuid        not null,
    patrol_id  uuid        not null,
    reason     text        not null,
    note       text,
    was_from   timestamptz not null,
    was_until  timestamptz not null,
    at         timestamptz not null,
    by_subject text        not null,
    constraint pk_patrol_adjustment primary key (id),
    constraint fk_patrol_adjustment_patrol_id foreign key (patrol_id) references patrol (id)
);
create index ix_patrol_adjustment_patrol_id on patrol_adjustment (patrol_id);

comment on column patrol.point_ids is 'the route''s points as they were when the patrol was planned';
comment on column patrol.responsible is 'the subject of the token of who answers for it (R122)';
comment on column patrol.reporter is 'the member who photographs and reports (R126), token subject';
comment on column patrol.near_metres is 'preset in force at the start: a check-in within it is at the point';
comment on column patrol.night_share is 'part of its time within the night window of its start';
comment on column patrol.night is 'planned: by its plan; walked: by its time';
comment on column patrol.points is 'points visited, each once; planned ones until it is walked';
comment on column patrol.person_times is 'persons of all agencies (人次)';
comment on column patrol.vehicle_times is 'vehicles (台次)';
comment on column patrol.called_to is 'the incident that called the team away';
comment on column patrol_check_in.counted is 'false: the same point again, or outside the patrol''s time';
comment on column patrol_check_in.conflict is 'shown to the team; never a reason to lose a fact';

insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('agency', 'health', '卫健', 'Health authority', 55),
    ('joint-partner', 'police', '公安', 'Police', 10),
    ('joint-partner', 'city-management', '城管（综合行政执法）', 'City management', 20),
    ('joint-partner', 'health', '卫健', 'Health authority', 30),
    ('joint-partner', 'hospital', '医院', 'Hospital', 40),
    ('joint-partner', 'street-office', '街道', 'Street office', 50),
    ('skip-reason', 'called-away', '中途出警', 'Called away', 10),
    ('skip-reason', 'no-access', '无法进入', 'No access', 20),
    ('skip-reason', 'road-closed', '道路封闭', 'Road closed', 30),
    ('skip-reason', 'ice-or-snow', '冰雪路面', 'Ice or snow', 40),
    ('skip-reason', 'danger', '现场危险', 'Danger on the spot', 50),
    ('skip-reason', 'place-gone', '点位已不存在', 'The place is gone', 60),
    ('skip-reason', 'out-of-time', '时间不足', 'Out of time', 70),
    ('plan-adjustment', 'warning', '预警', 'A warning', 10),
    ('plan-adjustment', 'forecast', '天气预报', 'The forecast', 20),
    ('plan-adjustment', 'staffing', '人员变动', 'Staff', 30),
    ('plan-adjustment', 'vehicle', '车辆变动', 'Vehicle', 40),
    ('plan-adjustment', 'joint-patrol', '联合巡查', 'Joint patrol', 50),
    ('plan-adjustment', 'incident', '突发事件', 'An incident', 60),
    ('plan-adjustment', 'other', '其他', 'Other', 990)
on conflict (dictionary, code) do nothing;

insert into preset_key (key, kind, concerns, statutory, unit, label_zh, label_en) values
    ('dispatch.patrol.night-window', 'text', 'other', false, 'HH:mm-HH:mm',
        '夜间时段', 'Hours that are night'),
    ('dispatch.patrol.night-least-share', 'amount', 'other', false, '0 to 1',
        '计为夜间巡查的夜间占比', 'Part of its time that makes a patrol one at night'),
    ('dispatch.patrol.near', 'integer', 'other', false, 'metres',
        '打卡距点位的距离', 'Within it a check-in is at the point');

insert into preset (key, region_code, valid_from, value, source)
select key, '000000', timestamptz '2000-01-01 00:00:00+08', value, source
from (values
    ('dispatch.patrol.night-window', '20:00-06:00', 'R120 stresses the night; own choice of the hours'),
    ('dispatch.patrol.night-least-share', '0.50', 'own choice: at least half of it'),
    ('dispatch.patrol.near', '200', 'own choice: a telephone between houses')
) as seed (key, value, source);
