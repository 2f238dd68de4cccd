-- Who goes out, in what, and where they are (R125, R240 to R243, R250). A team holds at most one
-- incident: the holder stands on its row, so that a booking is one row lock and a conflict can name
-- the holder. Positions stand apart, because they change every few seconds and must not disturb a
-- booking; only the last one is kept, for a track is sensitive.

create table team (
    id          uuid        not null,
    name        text        not null,
    kind        text        not null,
    region_code text        not null,
    unit_id     uuid,
    on_duty     boolean     not null,
    incident_id uuid,
    incident_no text,
    created_at  timestamptz not null,
    version     int         not null,
    constraint pk_team primary key (id),
    constraint ck_team_holder check ((incident_id is null) = (incident_no is null))
);
create index ix_team_region_code on team (region_code text_pattern_ops);
create index ix_team_free on team (region_code text_pattern_ops)
    where on_duty and incident_id is null;

create table team_member (
    team_id      uuid        not null,
    staff        text        not null,
    display_name text        not null,
    role         text        not null,
    joined_at    timestamptz not null,
    constraint pk_team_member primary key (team_id, staff),
    constraint fk_team_member_team_id foreign key (team_id) references team (id)
);
create index ix_team_member_staff on team_member (staff);

create table team_position (
    team_id     uuid             not null,
    longitude   double precision not null,
    latitude    double precision not null,
    measured_at timestamptz      not null,
    constraint pk_team_position primary key (team_id),
    constraint fk_team_position_team_id foreign key (team_id) references team (id)
);

create table vehicle (
    id          uuid        not null,
    plate       text        not null,
    kind        text        not null,
    region_code text        not null,
    unit_id     uuid,
    team_id     uuid,
    in_service  boolean     not null,
    created_at  timestamptz not null,
    version     int         not null,
    constraint pk_vehicle primary key (id),
    constraint uq_vehicle_plate unique (plate),
    constraint fk_vehicle_team_id foreign key (team_id) references team (id)
);
create index ix_vehicle_team_id on vehicle (team_id);
create index ix_vehicle_region_code on vehicle (region_code text_pattern_ops);

create table vehicle_kit (
    vehicle_id uuid not null,
    item       text not null,
    quantity   int  not null,
    constraint pk_vehicle_kit primary key (vehicle_id, item),
    constraint fk_vehicle_kit_vehicle_id foreign key (vehicle_id) references vehicle (id),
    constraint ck_vehicle_kit_quantity check (quantity >= 0)
);

comment on column team.incident_id is 'the incident that holds the team; nobody is sent twice at once';
comment on column team_member.staff is 'the subject of the staff member''s token';
comment on table team_position is 'the last position only; tracks are not kept';
comment on table vehicle_kit is 'what every vehicle carries: coats, shoes, quilts, daily goods (R125)';
