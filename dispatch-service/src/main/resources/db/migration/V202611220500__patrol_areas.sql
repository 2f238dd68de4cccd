-- Why: patrols go to known places (R121): areas (a district of streets), the points in them where
-- people sleep rough, and routes that tie points in an order. What is given up stays as a row,
-- because patrols of earlier weeks point to it.

create table patrol_area (
    id           uuid        not null,
    name         text        not null,
    kind         text        not null,
    region_code  text        not null,
    unit_id      uuid,
    team_id      uuid,
    priority     int         not null,
    hours_from   text,
    hours_until  text,
    note         text,
    min_per_day  int,
    min_per_week int,
    rule_night   boolean     not null,
    retired_at   timestamptz,
    created_at   timestamptz not null,
    version      int         not null,
    constraint pk_patrol_area primary key (id),
    constraint ck_patrol_area_hours check ((hours_from is null) = (hours_until is null)),
    constraint ck_patrol_area_rule check (coalesce(min_per_day, 0) >= 0 and coalesce(min_per_week, 0) >= 0)
);
create index ix_patrol_area_region_code on patrol_area (region_code text_pattern_ops);
create index ix_patrol_area_unit_id on patrol_area (unit_id);

create table patrol_point (
    id          uuid             not null,
    area_id     uuid,
    name        text             not null,
    kind        text             not null,
    address     text             not null,
    longitude   double precision not null,
    latitude    double precision not null,
    region_code text             not null,
    unit_id     uuid,
    team_id     uuid,
    priority    int              not null,
    hours_from  text,
    hours_until text,
    note        text,
    retired_at  timestamptz,
    created_at  timestamptz      not null,
    version     int              not null,
    constraint pk_patrol_point primary key (id),
    constraint fk_patrol_point_area_id foreign key (area_id) references patrol_area (id),
    constraint ck_patrol_point_hours check ((hours_from is null) = (hours_until is null))
);
create index ix_patrol_point_region_code on patrol_point (region_code text_pattern_ops);
create index ix_patrol_point_area_id on patrol_point (area_id);
create index ix_patrol_point_place on patrol_point (longitude, latitude) where retired_at is null;

create table patrol_route (
    id          uuid        not null,
    name        text        not null,
    region_code text        not null,
    unit_id     uuid,
    point_ids   uuid[]      not null,
    note        text,
    retired_at  timestamptz,
    created_at  timestamptz not null,
    version     int         not null,
    constraint pk_patrol_route primary key (id)
);
create index ix_patrol_route_region_code on patrol_route (region_code text_pattern_ops);

comment on column patrol_area.min_per_day is 'the area''s own rule beside the duty of its unit; null: none';
comment on column patrol_area.rule_night is 'one of the area''s own patrols is at night';
comment on column patrol_area.priority is '1 is looked at first';
comment on column patrol_point.hours_from is 'HH:mm in Asia/Shanghai when people are likely to be there; may go over midnight';
comment on column patrol_route.point_ids is 'the points in the order they are walked';

insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('patrol-place', 'station-or-dock', '车站码头', 'Station or dock', 10),
    ('patrol-place', 'busy-street', '繁华街区', 'Busy street', 20),
    ('patrol-place', 'bridge-or-culvert', '桥梁涵洞', 'Bridge or culvert', 30),
    ('patrol-place', 'underpass', '地下通道', 'Underpass', 40),
    ('patrol-place', 'hospital', '医院', 'Hospital', 50),
    ('patrol-place', 'abandoned-house', '废弃房屋', 'Abandoned house', 60),
    ('patrol-place', 'urban-fringe', '城乡结合部', 'Urban fringe', 70),
    ('patrol-place', 'back-street', '背街小巷', 'Back street', 80),
    ('patrol-place', 'renewal-area', '棚改区', 'Renewal area', 90),
    ('patrol-place', 'park', '公园', 'Park', 100),
    ('patrol-place', 'main-road', '主次干道', 'Main or secondary road', 110),
    ('patrol-place', 'village', '村寨', 'Village', 120),
    ('patrol-place', 'bank-lobby', '自助银行', 'Self-service bank', 130),
    ('patrol-place', 'market', '市场', 'Market', 140),
    ('patrol-place', 'construction-site', '工地', 'Construction site', 150),
    ('patrol-place', 'other', '其他停留点', 'Other place where people stay', 990)
on conflict (dictionary, code) do nothing;
