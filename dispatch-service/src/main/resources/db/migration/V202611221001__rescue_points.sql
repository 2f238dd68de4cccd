-- Why: people in the cold come to points near them before they come to a station: community rescue
-- points (48 in one plan, R260), shelters that open while a warning is in force, and signs that say
-- whom to call (R105). Each community has one (R261), gaps are shown; a point that nobody has looked
-- at for long is none. The way to reach whoever is in charge is sealed.
create table rescue_point (
    id               uuid             not null,
    version          integer          not null default 0,
    kind             text             not null,
    name             text             not null,
    address          text             not null,
    longitude        double precision not null,
    latitude         double precision not null,
    region_code      text             not null,
    unit_id          uuid,
    responsible      text             not null,
    serves           text[]           not null,
    public_telephone text,
    way_to_ask       text,
    hours            jsonb            not null,
    open_in_warning  boolean          not null,
    state            text             not null,
    closed_at        timestamptz,
    closed_until     timestamptz,
    closed_reason    text,
    check_every      text             not null,
    last_checked_at  timestamptz,
    check_result     text,
    check_due_at     timestamptz      not null,
    check_missed_at  timestamptz,
    opened_at        timestamptz      not null,
    constraint pk_rescue_point primary key (id),
    constraint ck_rescue_point_state check (state in ('OPEN', 'CLOSED', 'RETIRED')),
    constraint ck_rescue_point_closed check ((state = 'OPEN') = (closed_at is null)),
    constraint ck_rescue_point_reason check ((state = 'OPEN') = (closed_reason is null))
);
create index ix_rescue_point_region_code on rescue_point (region_code text_pattern_ops, name, id);
create index ix_rescue_point_serves on rescue_point using gin (serves);

comment on table rescue_point is '社会救助点、临时避寒场所、引导标识牌: where people in the cold are helped or told whom to call';
comment on column rescue_point.serves is 'regions (communities, streets) whose point it is';
comment on column rescue_point.hours is 'weekly hours in Asia/Shanghai: days 1 (Monday) to 7, from, to; to at or before from ends the next day';
comment on column rescue_point.open_in_warning is 'open at any hour while a weather warning bears on its region';
comment on column rescue_point.check_every is 'ISO-8601, preset of the moment its check clock started';
comment on column rescue_point.check_missed_at is 'when the missed check was recorded; until the next check';

create table point_officer (
    id              uuid        not null,
    point_id        uuid        not null,
    name            text        not null,
    duty            text        not null,
    telephone       bytea       not null,
    telephone_index bytea       not null,
    since           timestamptz not null,
    ended_at        timestamptz,
    constraint pk_point_officer primary key (id),
    constraint fk_point_officer_point_id foreign key (point_id) references rescue_point (id)
);
create index ix_point_officer_point_id on point_officer (point_id);
create index ix_point_officer_telephone_index on point_officer (telephone_index);

comment on table point_officer is '负责人: who is in charge of a point';
comment on column point_officer.telephone is 'sealed, bound to this row; telephone_index finds the same number';

create table point_check (
    id          uuid        not null,
    point_id    uuid        not null,
    at          timestamptz not null,
    recorded_at timestamptz not null,
    by_subject  text        not null,
    result      text        not null,
    faults      text[]      not null,
    note        text,
    constraint pk_point_check primary key (id),
    constraint fk_point_check_point_id foreign key (point_id) references rescue_point (id)
);
create index ix_point_check_point_id on point_check (point_id, at desc);

comment on table point_check is 'Checks of points and signs: phone, way to ask and place as written, goods there';

create table point_escort (
    id          uuid        not null,
    version     integer     not null default 0,
    point_id    uuid        not null,
    incident_id uuid        not null,
    incident_no text        not null,
    persons     integer     not null,
    mode        text        not null,
    station_id  uuid,
    started_at  timestamptz not null,
    arrived_at  timestamptz,
    constraint pk_point_escort primary key (id),
    constraint fk_point_escort_point_id foreign key (point_id) references rescue_point (id),
    constraint ck_point_escort_persons check (persons between 1 and 50)
);
create index ix_point_escort_point_id on point_escort (point_id, started_at desc);
create index ix_point_escort_incident_id on point_escort (incident_id);

comment on table point_escort is '引导护送: a point leads somebody to the station (R260)';
comment on column point_escort.arrived_at is 'when they were at the station; null while under way';

insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('point-kind', 'rescue-point', '社会救助点', 'Rescue point', 10),
    ('point-kind', 'shelter', '临时避寒场所', 'Cold shelter', 20),
    ('point-kind', 'sign', '引导标识牌', 'Guide sign', 30),
    ('point-closing-reason', 'repair', '维修', 'Repair', 10),
    ('point-closing-reason', 'no-staff', '无人值守', 'Nobody to staff it', 20),
    ('point-closing-reason', 'full', '已满', 'Full', 30),
    ('point-closing-reason', 'holiday', '节假日', 'Holiday', 40),
    ('point-closing-reason', 'damaged', '损坏或遗失', 'Damaged or lost', 50),
    ('point-closing-reason', 'season-over', '季节结束', 'The season is over', 60),
    ('point-closing-reason', 'retired', '撤销', 'Given up', 70),
    ('point-check-result', 'in-order', '完好', 'In order', 10),
    ('point-check-result', 'faulty', '有问题', 'Faulty', 20),
    ('point-fault', 'telephone-wrong', '电话有误或不通', 'Telephone wrong or dead', 10),
    ('point-fault', 'way-to-ask-wrong', '求助方式有误', 'Way to ask wrong', 20),
    ('point-fault', 'place-wrong', '地址有误', 'Place wrong', 30),
    ('point-fault', 'not-legible', '无法辨认', 'Not legible', 40),
    ('point-fault', 'missing', '缺失', 'Missing', 50),
    ('point-fault', 'nobody-there', '开放时间无人', 'Nobody there in its hours', 60),
    ('point-fault', 'goods-short', '物资不足', 'Goods short', 70),
    ('point-fault', 'no-heating', '无取暖', 'No heating', 80),
    ('point-escort-mode', 'by-point', '救助点护送', 'By the point', 10),
    ('point-escort-mode', 'by-team', '等待小组', 'A team fetches them', 20)
on conflict (dictionary, code) do nothing;

insert into preset_key (key, kind, concerns, statutory, unit, label_zh, label_en) values
    ('dispatch.point.check-every', 'duration', 'clock', false, 'ISO-8601 duration',
        '救助点与避寒场所检查周期', 'Points and shelters are checked every'),
    ('dispatch.point.sign-check-every', 'duration', 'clock', false, 'ISO-8601 duration',
        '引导标识牌检查周期', 'Guide signs are checked every');

insert into preset (key, region_code, valid_from, value, source)
select key, '000000', timestamptz '2000-01-01 00:00:00+08', value, source
from (values
    ('dispatch.point.check-every', 'P7D', 'own choice: weekly in the season'),
    ('dispatch.point.sign-check-every', 'P30D', 'R105; C3 Art 6; own choice: monthly')
) as seed (key, value, source);
