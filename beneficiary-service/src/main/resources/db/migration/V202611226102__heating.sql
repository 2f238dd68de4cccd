-- R080 to R085 取暖保障: how each household heats and what it lacks must be known before the cold comes, and what
-- is kept for the cold must be there. Needs are reckoned by a rule of the place, which is a preset, and
-- copied; subsidies are paid by a project that the record names, so that there is one way to pay.
create table heating_record (
    id uuid constraint pk_heating_record primary key,
    region_code text not null,
    household_id uuid not null,
    kind text not null,
    area_m2 numeric(5,1) not null,
    persons integer not null,
    fuel text,
    need numeric(12,1),
    reserve numeric(12,1) not null,
    subsidy_project_id uuid,
    since date not null,
    until date,
    recorded_at timestamptz not null,
    recorded_by text not null,
    changed_at timestamptz not null,
    version integer not null,
    constraint ck_heating_record_need check ((fuel is null) = (need is null)),
    constraint ck_heating_record_reserve check (reserve >= 0)
);
create unique index uq_heating_record_current on heating_record (household_id) where until is null;
create index ix_heating_record_household_id on heating_record (household_id);
create index ix_heating_record_region_code on heating_record (region_code text_pattern_ops, id);
create index ix_heating_record_county on heating_record (left(region_code, 6))
    include (region_code, kind, fuel, need, reserve, subsidy_project_id) where until is null;
create index ix_heating_record_township on heating_record (left(region_code, 9))
    include (region_code, kind, fuel, need, reserve, subsidy_project_id) where until is null;
comment on column heating_record.need is 'fuel for a winter, in the unit of its kind, as reckoned when it was recorded';

create table heating_complaint (
    id uuid constraint pk_heating_complaint primary key,
    region_code text not null,
    household_id uuid,
    kind text not null,
    unit_id uuid,
    received_at timestamptz not null,
    due_at timestamptz not null,
    state text not null,
    overdue boolean not null,
    late boolean not null,
    words text,
    solved_at timestamptz,
    solution text,
    recorded_by text not null,
    version integer not null,
    constraint ck_heating_complaint_state check (state in ('open', 'solved')),
    constraint ck_heating_complaint_solved check ((state = 'solved') = (solved_at is not null))
);
create index ix_heating_complaint_region_code on heating_complaint (region_code text_pattern_ops, due_at);

create table heating_point (
    id uuid constraint pk_heating_point primary key,
    region_code text not null,
    name text not null,
    fuel text not null,
    stock numeric(12,1) not null,
    minimum numeric(12,1) not null,
    open boolean not null,
    version integer not null,
    constraint ck_heating_point_stock check (stock >= 0)
);
create index ix_heating_point_region_code on heating_point (region_code text_pattern_ops, id);

create table heating_stock_move (
    id uuid constraint pk_heating_stock_move primary key,
    point_id uuid not null constraint fk_heating_stock_move_point_id references heating_point,
    kind text not null,
    quantity numeric(12,1) not null,
    stock numeric(12,1) not null,
    household_id uuid,
    moved_at timestamptz not null,
    moved_by text not null,
    constraint ck_heating_stock_move_kind check (kind in ('received', 'issued', 'counted'))
);
create index ix_heating_stock_move_point_id on heating_stock_move (point_id, id);
comment on column heating_stock_move.stock is 'in store after it';

create table fuel_contract (
    id uuid constraint pk_fuel_contract primary key,
    region_code text not null,
    supplier text not null,
    fuel text not null,
    quantity numeric(14,1) not null,
    delivered numeric(14,1) not null,
    green_channel boolean not null,
    from_on date not null,
    until_on date not null,
    recorded_by text not null,
    version integer not null,
    constraint ck_fuel_contract_days check (until_on >= from_on),
    constraint ck_fuel_contract_delivered check (delivered between 0 and quantity)
);
create index ix_fuel_contract_region_code on fuel_contract (region_code text_pattern_ops, id);

create table fuel_delivery (
    id uuid constraint pk_fuel_delivery primary key,
    contract_id uuid not null constraint fk_fuel_delivery_contract_id references fuel_contract,
    quantity numeric(12,1) not null,
    delivered_on date not null,
    household_id uuid,
    point_id uuid,
    recorded_at timestamptz not null,
    recorded_by text not null,
    constraint ck_fuel_delivery_way check ((household_id is null) <> (point_id is null))
);
create index ix_fuel_delivery_contract_id on fuel_delivery (contract_id, id);

create table heating_alert (
    id uuid constraint pk_heating_alert primary key,
    region_code text not null,
    station_id uuid,
    cause text not null,
    started_at timestamptz not null,
    ended_at timestamptz,
    points integer not null,
    at_risk bigint not null,
    version integer not null
);
create unique index uq_heating_alert_running on heating_alert (region_code) where ended_at is null;
create index ix_heating_alert_region_code on heating_alert (region_code text_pattern_ops, id);

insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('heating-kind', 'electricity', '煤改电', 'electricity', 1),
    ('heating-kind', 'biomass', '生物质', 'biomass', 2),
    ('heating-kind', 'central', '集中供热', 'central heating', 3),
    ('heating-kind', 'gas', '煤改气', 'gas', 4),
    ('heating-kind', 'coal', '燃煤（未改造）', 'coal, not converted', 5),
    ('heating-kind', 'firewood', '柴草', 'firewood or straw', 6),
    ('heating-kind', 'none', '无取暖设施', 'none', 9),
    ('fuel', 'coal', '洁净煤（公斤）', 'clean coal, kg', 1),
    ('fuel', 'pellet', '生物质颗粒（公斤）', 'biomass pellets, kg', 2),
    ('fuel', 'firewood', '柴草（公斤）', 'firewood or straw, kg', 3),
    ('heating-complaint-kind', 'no-heat', '停暖、不热', 'no heat', 1),
    ('heating-complaint-kind', 'power-cut', '停电、线路故障', 'no power', 2),
    ('heating-complaint-kind', 'broken', '取暖设备损坏', 'appliance broken', 3),
    ('heating-complaint-kind', 'fuel-late', '燃料未按时送到', 'fuel did not come', 4),
    ('heating-complaint-kind', 'fuel-quality', '燃料质量', 'quality of fuel', 5),
    ('heating-complaint-kind', 'subsidy', '补贴未到账', 'subsidy did not come', 6),
    ('heating-complaint-kind', 'other', '其他', 'other', 9);

insert into preset_key (key, kind, concerns, statutory, unit, label_zh, label_en) values
    ('heating.fuel-need', 'json', 'other', false, 'per kind: fuel, base, perSquareMetre, perPerson',
        '一冬燃料需求测算', 'Fuel that a kind of heating needs for a winter'),
    ('heating.safe-share', 'amount', 'other', false, 'share of the winter''s need',
        '燃料储备安全比例', 'Share of the need below which a household is at risk'),
    ('heating.complaint-within', 'json', 'clock', false, 'per kind: ISO-8601 duration',
        '供暖投诉办结时限', 'A complaint about heating is solved within');
insert into preset (key, region_code, valid_from, value, source) values
    ('heating.fuel-need', '000000', '2000-01-01 00:00:00+08',
        '{"biomass": {"fuel": "pellet", "base": 200, "perSquareMetre": 20, "perPerson": 50},
          "coal": {"fuel": "coal", "base": 200, "perSquareMetre": 15, "perPerson": 50},
          "firewood": {"fuel": "firewood", "base": 300, "perSquareMetre": 30, "perPerson": 50}}',
        'own choice; R081'),
    ('heating.safe-share', '000000', '2000-01-01 00:00:00+08', '0.20', 'own choice; R085'),
    ('heating.complaint-within', '000000', '2000-01-01 00:00:00+08',
        '{"no-heat": "PT4H", "power-cut": "PT2H", "broken": "PT12H", "fuel-late": "P1D",
          "fuel-quality": "P2D", "subsidy": "P10D", "other": "P2D"}',
        'own choice; R084 asks for in time');
