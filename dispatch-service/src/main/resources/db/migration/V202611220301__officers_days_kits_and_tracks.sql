-- Why: a team is more than its name. Who can do what (officer), who sits in which group and where the
-- person comes from (R195, R240 to R243), who drives, photographs and protects whom today (R126,
-- R154), what is missing in a vehicle (R125), and where its telephone has been, no longer than needed.

create table officer (
    id           uuid        not null,
    subject      text        not null,
    display_name text        not null,
    region_code  text        not null,
    unit_id      uuid,
    abilities    text[]      not null,
    created_at   timestamptz not null,
    version      int         not null,
    constraint pk_officer primary key (id),
    constraint uq_officer_subject unique (subject)
);
create index ix_officer_region_code on officer (region_code text_pattern_ops);
comment on table officer is
    'Staff who act here: the token''s subject, the name on the board, what they can do; nothing more';

alter table team_member
    add column kind   text not null default 'staff',
    add column agency text;
comment on column team_member.kind is 'code of crew-kind: own staff, purchased service, volunteer';

create table team_crew (
    team_id uuid not null,
    staff   text not null,
    constraint pk_team_crew primary key (team_id, staff),
    constraint fk_team_crew_team_id foreign key (team_id) references team (id)
);
comment on table team_crew is 'who of the running shift is with the team now; the roster writes it';

create table team_day (
    id         uuid        not null,
    team_id    uuid        not null,
    day        date        not null,
    driver     text,
    reporter   text,
    vehicle_id uuid,
    version    int         not null,
    constraint pk_team_day primary key (id),
    constraint uq_team_day_day unique (team_id, day),
    constraint uq_team_day_vehicle unique (vehicle_id, day),
    constraint fk_team_day_team_id foreign key (team_id) references team (id),
    constraint fk_team_day_vehicle_id foreign key (vehicle_id) references vehicle (id)
);
create table team_day_gear (
    team_day_id uuid not null,
    item        text not null,
    quantity    int  not null,
    constraint pk_team_day_gear primary key (team_day_id, item),
    constraint fk_team_day_gear_team_day_id foreign key (team_day_id) references team_day (id),
    constraint ck_team_day_gear_quantity check (quantity >= 0)
);
comment on table team_day is 'driver, vehicle, reporter and protective gear of a group on one day';

alter table vehicle
    add column out_reason     text,
    add column out_since      timestamptz,
    add column kit_checked_at timestamptz;
create index ix_vehicle_unit_id on vehicle (unit_id, id);

alter table team_position
    add column received_at timestamptz,
    add column keep_until  timestamptz;
create table team_track (
    team_id     uuid             not null,
    measured_at timestamptz      not null,
    longitude   double precision not null,
    latitude    double precision not null,
    received_at timestamptz      not null,
    keep_until  timestamptz      not null,
    constraint pk_team_track primary key (team_id, measured_at),
    constraint fk_team_track_team_id foreign key (team_id) references team (id)
);
create index ix_team_track_keep_until on team_track (keep_until);
comment on table team_position is 'the last position only; older ones stand in team_track';
comment on table team_track is 'where a team has been: read with a purpose, deleted at keep_until';

insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('team-kind', 'special-team', '工作专班', 'Special team', 60),
    ('team-kind', 'lead-group', '领导小组', 'Lead group', 70),
    ('team-role', 'head', '总负责人', 'Head', 1),
    ('team-role', 'deputy-head', '副组长', 'Deputy head', 5),
    ('team-role', 'station-leader', '带队站领导', 'Station leader who leads it', 8),
    ('crew-kind', 'staff', '在编及聘用人员', 'Own staff', 10),
    ('crew-kind', 'purchased-service', '购买服务人员', 'Purchased service', 20),
    ('crew-kind', 'volunteer', '志愿者', 'Volunteer', 30),
    ('crew-kind', 'social-worker', '社工', 'Social worker', 40),
    ('crew-kind', 'partner', '联动部门人员', 'Partner agency', 50),
    ('agency', 'social-work', '社工机构', 'Social work agency', 65),
    ('officer-ability', 'female-officer', '女工作人员', 'Woman on the team', 10),
    ('officer-ability', 'minors-training', '未成年人救助培训', 'Trained for minors', 20),
    ('officer-ability', 'first-aid', '急救培训', 'First aid', 30),
    ('officer-ability', 'mental-health', '精神卫生培训', 'Trained in mental health', 40),
    ('officer-ability', 'sign-language', '手语', 'Sign language', 50),
    ('officer-ability', 'driver', '驾驶', 'Drives', 60),
    ('tip-fact', 'woman', '女性', 'Woman', 55),
    ('tip-fact', 'infectious', '疑似传染病', 'Infectious disease suspected', 35),
    ('vehicle-out-reason', 'breakdown', '故障', 'Broken down', 10),
    ('vehicle-out-reason', 'repair', '维修保养', 'Repair or service', 20),
    ('vehicle-out-reason', 'disinfection', '消毒', 'Being disinfected', 30),
    ('vehicle-out-reason', 'accident', '事故', 'Accident', 40),
    ('vehicle-out-reason', 'inspection', '年检', 'Statutory inspection', 50),
    ('vehicle-out-reason', 'other', '其他', 'Other', 60),
    ('track-purpose', 'safety', '队员安全', 'Safety of the team', 10),
    ('track-purpose', 'accident', '事故调查', 'Accident inquiry', 20),
    ('track-purpose', 'complaint', '投诉核查', 'Complaint', 30),
    ('track-purpose', 'breach-review', '超时复核', 'Review of a late arrival', 40),
    ('proposal-reason', 'free', '待命', 'Free', 10),
    ('proposal-reason', 'back-from-the-way', '在站或在医院，可派出', 'At station or hospital, may be sent', 15),
    ('proposal-reason', 'same-place', '正在同一地点处置', 'Is on an incident at the same place', 20),
    ('proposal-reason', 'redirects-patrol', '须调离巡查', 'Would leave its patrol', 30),
    ('proposal-reason', 'way-by-position', '按上报位置计算路程', 'Way from its reported position', 40),
    ('proposal-reason', 'way-by-incident', '按正在处置的现场计算路程', 'Way from the scene it is on', 45),
    ('proposal-reason', 'way-by-base', '位置过旧，按驻点计算路程', 'Position too old or none: way from its base', 50),
    ('proposal-reason', 'way-by-old-position', '位置过旧且无驻点', 'Only an old position is known', 60),
    ('proposal-reason', 'way-unknown', '路程未知', 'Way unknown', 70),
    ('proposal-reason', 'equipped', '具备所需能力', 'Has what the case needs', 80),
    ('proposal-reason', 'lacks-ability', '缺少所需能力', 'Lacks what the case needs', 90),
    ('proposal-reason', 'no-vehicle', '无车辆', 'Has no vehicle in service', 100)
on conflict (dictionary, code) do nothing;

insert into preset_key (key, kind, concerns, statutory, unit, label_zh, label_en) values
    ('dispatch.team.needs', 'text', 'other', false, 'fact:ability pairs',
        '案情所需队伍能力', 'What a fact of the case asks of a team'),
    ('dispatch.team.missing-ability', 'duration', 'other', false, 'ISO-8601 duration',
        '缺少能力折算路程', 'Travel time that a missing ability counts for in the ranking'),
    ('dispatch.team.search-metres', 'integer', 'other', false, 'metres',
        '推荐小组的最远距离', 'Farthest team that is proposed'),
    ('dispatch.team.position-age', 'duration', 'other', false, 'ISO-8601 duration',
        '位置有效时间', 'Age up to which a position is believed'),
    ('dispatch.team.near-metres', 'integer', 'other', false, 'metres',
        '提示到达的距离', 'Nearness that suggests an arrival'),
    ('dispatch.team.gear', 'text', 'other', false, 'item=quantity pairs',
        '小组防护用品标准', 'Protective gear of a group on one day'),
    ('dispatch.vehicle.kit', 'text', 'other', false, 'item=quantity pairs',
        '车载物资标准', 'What every vehicle carries'),
    ('dispatch.track.retention', 'duration', 'other', false, 'ISO-8601 duration',
        '轨迹保存期限', 'How long positions are kept');

insert into preset (key, region_code, valid_from, value, source)
select key, '000000', timestamptz '2000-01-01 00:00:00+08', value, source
from (values
    ('dispatch.team.needs',
        'minor:minors-training,infant:minors-training,woman:female-officer,'
        'infectious:protective-gear,mental-distress:mental-health',
        'R142, R154; 381号实施细则: women are searched and looked after by women'),
    ('dispatch.team.missing-ability', 'PT10M',
        'own choice: an equipped team may be ten minutes further away'),
    ('dispatch.team.search-metres', '60000', 'own choice: an hour of road at 60 km/h'),
    ('dispatch.team.position-age', 'PT20M', 'own choice: ten kilometres at 30 km/h'),
    ('dispatch.team.near-metres', '100', 'own choice: within sight'),
    ('dispatch.team.gear', 'ppe=2', 'R154: 黄石; own number, one each for two persons'),
    ('dispatch.vehicle.kit', 'cotton-coat=2,cotton-shoes=2,quilt=2,daily-goods=2',
        'R125: 黄石 names the goods; own numbers'),
    ('dispatch.track.retention', 'P7D', 'own choice: C5, no longer than an inquiry needs')
) as seed (key, value, source);
