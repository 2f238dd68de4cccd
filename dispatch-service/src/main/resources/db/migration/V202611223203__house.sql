-- Why: a station is a house where people eat and sleep, day and night (R191, R192, R193, R195): what was
-- eaten can be traced, rooms are disinfected by the clock, who worked there is counted, checks of the
-- registry are linked, and what happens in the house goes up with a time of its own (R301).

create table house_area (
    id            uuid        not null,
    version       integer     not null default 0,
    region_code   text        not null,
    unit_id       uuid        not null,
    kind          text        not null,
    name          text        not null,
    since         timestamptz not null,
    due_at        timestamptz,
    done_at       timestamptz,
    missed        integer     not null,
    closed_at     timestamptz,
    constraint pk_house_area primary key (id)
);
create index ix_house_area_region_code on house_area (region_code text_pattern_ops, id desc);
comment on table house_area is '站内场所: disinfected by the clock (R191)';

create table disinfection (
    id          uuid        not null,
    area_id     uuid        not null,
    at          timestamptz not null,
    agent       text        not null,
    recorded_by text        not null,
    constraint pk_disinfection primary key (id),
    constraint fk_disinfection_area_id foreign key (area_id) references house_area (id)
);
create index ix_disinfection_area_id on disinfection (area_id, at);

create table food_sample (
    id           uuid        not null,
    version      integer     not null default 0,
    region_code  text        not null,
    unit_id      uuid        not null,
    meal         text        not null,
    dish         text        not null,
    grams        integer     not null,
    taken_at     timestamptz not null,
    keep_until   timestamptz not null,
    supplier     text        not null,
    batch_no     text,
    cold_chain   boolean     not null,
    discarded_at timestamptz,
    recorded_by  text        not null,
    constraint pk_food_sample primary key (id),
    constraint ck_food_sample_grams check (grams > 0)
);
create index ix_food_sample_region_code on food_sample (region_code text_pattern_ops, id desc);

comment on table food_sample is '食品留样: what was served, kept until then, and where it came from (R191, 冷链)';
comment on column food_sample.keep_until is 'taken_at plus the preset of that moment';

create table house_day (
    unit_id     uuid        not null,
    day         date        not null,
    kind        text        not null,
    region_code text        not null,
    persons     integer     not null,
    vaccinated  integer,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    constraint pk_house_day primary key (unit_id, day, kind),
    constraint ck_house_day_persons check (persons >= 0 and (vaccinated is null or vaccinated between 0 and persons))
);
comment on table house_day is '在岗人员: how many of each kind were in the house that day; the last word counts (R193, R195)';

create table house_check (
    id            uuid        not null,
    region_code   text        not null,
    unit_id       uuid        not null,
    kind          text        not null,
    result        text        not null,
    inspection_id uuid,
    at            timestamptz not null,
    recorded_by   text        not null,
    constraint pk_house_check primary key (id)
);
create index ix_house_check_region_code on house_check (region_code text_pattern_ops, id desc);
comment on column house_check.inspection_id is 'the inspection of the registry: a link, nothing of it is kept here';

create table house_incident (
    id           uuid        not null,
    region_code  text        not null,
    unit_id      uuid        not null,
    kind         text        not null,
    hurt         integer     not null,
    words        text        not null,
    matter_id    uuid        not null,
    at           timestamptz not null,
    recorded_at  timestamptz not null,
    recorded_by  text        not null,
    back_entered boolean     not null,
    constraint pk_house_incident primary key (id),
    constraint ck_house_incident_hurt check (hurt >= 0)
);
create index ix_house_incident_region_code on house_incident (region_code text_pattern_ops, id desc);
comment on table house_incident is '站内突发事件: each is a serious matter with the time of its kind (R301)';

create table house_incident_case (
    incident_id uuid not null,
    case_id     uuid not null,
    constraint pk_house_incident_case primary key (incident_id, case_id),
    constraint fk_house_incident_case_incident_id foreign key (incident_id) references house_incident (id)
);

insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('house-area', 'dormitory', '住宿区', 'Dormitory', 10),
    ('house-area', 'isolation', '隔离观察区', 'Isolation', 20),
    ('house-area', 'canteen', '食堂', 'Canteen', 30),
    ('house-area', 'reception', '接待区', 'Reception', 40),
    ('house-area', 'washroom', '卫生间浴室', 'Washroom', 50),
    ('house-area', 'activity', '活动区', 'Common room', 60),
    ('house-area', 'vehicle', '救助车辆', 'Rescue vehicle', 70),
    ('disinfectant', 'chlorine', '含氯消毒剂', 'Chlorine', 10),
    ('disinfectant', 'alcohol', '酒精', 'Alcohol', 20),
    ('disinfectant', 'ultraviolet', '紫外线', 'Ultraviolet', 30),
    ('disinfectant', 'heat', '高温', 'Heat', 40),
    ('disinfectant', 'other', '其他', 'Other', 190),
    ('meal', 'breakfast', '早餐', 'Breakfast', 10),
    ('meal', 'lunch', '午餐', 'Lunch', 20),
    ('meal', 'supper', '晚餐', 'Supper', 30),
    ('meal', 'night', '夜间加餐', 'At night', 40),
    ('house-staff', 'staff', '工作人员', 'Staff', 10),
    ('house-staff', 'third-party', '第三方人员', 'Purchased services', 20),
    ('house-staff', 'social-worker', '社工', 'Social workers', 30),
    ('house-staff', 'volunteer', '志愿者', 'Volunteers', 40),
    ('house-staff', 'medic', '医护人员', 'Medics', 50),
    ('house-check-kind', 'fire', '消防', 'Fire', 10),
    ('house-check-kind', 'wiring', '用电', 'Wiring', 20),
    ('house-check-kind', 'heating', '取暖', 'Heating', 30),
    ('house-check-kind', 'food', '食品', 'Food', 40),
    ('house-check-kind', 'cctv', '视频监控', 'CCTV', 50),
    ('house-check-result', 'in-order', '正常', 'In order', 10),
    ('house-check-result', 'findings', '发现问题', 'Findings', 20),
    ('house-incident-kind', 'fire', '火灾', 'Fire', 10),
    ('house-incident-kind', 'carbon-monoxide', '一氧化碳中毒', 'Carbon monoxide', 20),
    ('house-incident-kind', 'food-poisoning', '食物中毒', 'Food poisoning', 30),
    ('house-incident-kind', 'infection', '疑似传染病聚集', 'Infections', 40),
    ('house-incident-kind', 'violence', '暴力伤害', 'Violence', 50),
    ('house-incident-kind', 'self-harm', '自伤自残', 'Self-harm', 60),
    ('house-incident-kind', 'missing', '人员走失', 'Somebody is missing', 70),
    ('house-incident-kind', 'other', '其他', 'Other', 190),
    ('serious-matter-kind', 'food-poisoning', '食物中毒', 'Food poisoning', 130),
    ('serious-matter-kind', 'carbon-monoxide', '一氧化碳中毒', 'Carbon monoxide poisoning', 140),
    ('serious-matter-kind', 'self-harm', '自伤自残', 'Self-harm', 150),
    ('serious-matter-about', 'house-incident', '站内突发事件', 'Incident in the house', 100)
on conflict (dictionary, code) do nothing;

insert into preset_key (key, kind, concerns, statutory, unit, label_zh, label_en) values
    ('house.disinfection-every', 'text', 'clock', false, 'area:ISO-8601 duration',
        '场所消毒间隔', 'Rooms are disinfected every'),
    ('house.food-sample.kept', 'duration', 'clock', true, 'ISO-8601 duration',
        '食品留样时间', 'Food samples are kept for'),
    ('house.food-sample.least-grams', 'integer', 'other', true, 'grams',
        '食品留样最少克数', 'A food sample weighs at least'),
    ('house.incident.matter', 'text', 'other', false, 'house-incident-kind:serious-matter-kind',
        '站内突发事件对应的重大事项', 'What an incident in the house is as a serious matter'),
    ('serious.report-within.by-kind', 'text', 'clock', true, 'kind:ISO-8601 duration',
        '按事项类别的报告时限', 'Kinds of matters with a time of their own')
on conflict (key) do nothing;

insert into preset (key, region_code, valid_from, value, source)
select key, '000000', timestamptz '2000-01-01 00:00:00+08', value, source
from (values
    ('house.disinfection-every',
        'dormitory:PT24H,isolation:PT12H,canteen:PT24H,reception:PT24H,washroom:PT12H,activity:PT24H,vehicle:PT24H',
        'own choice: R191 disinfects rooms and gives no number'),
    ('house.food-sample.kept', 'PT48H', '餐饮服务食品安全操作规范 (2018): samples are kept at least 48 hours'),
    ('house.food-sample.least-grams', '125', '餐饮服务食品安全操作规范 (2018): at least 125 grams of each dish'),
    ('house.incident.matter',
        'fire:fire,carbon-monoxide:carbon-monoxide,food-poisoning:food-poisoning,infection:outbreak,violence:violence,self-harm:self-harm,missing:protected-person-missing,other:other',
        'own choice: R301 names no kinds'),
    ('serious.report-within.by-kind',
        'fire:PT30M,carbon-monoxide:PT30M,food-poisoning:PT1H,outbreak:PT1H,protected-person-missing:PT1H',
        'own choice: R301 at once; below the bound of C12')
) as seed (key, value, source);
