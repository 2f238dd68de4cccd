-- Why: a way home is planned before it begins, waits while the way or its end is unsafe (R212), and is
-- over only when somebody has taken over (R161). Whoever was called, what was spent and who went along
-- is kept with it.
create table journey (
    id                 uuid           not null,
    case_id            uuid           not null,
    case_no            text           not null,
    subject_id         uuid           not null,
    region_code        text           not null,
    unit_id            uuid           not null,
    means              text           not null,
    destination        text           not null,
    destination_region text,
    transfer_station   text,
    cross_province     boolean        not null,
    escorts            text           not null,
    depart_by          timestamptz    not null,
    state              text           not null,
    held_for           text,
    held_note          text,
    held_by            text,
    held_at            timestamptz,
    weather_level      text,
    waiting_since      timestamptz,
    departed_at        timestamptz,
    ended_at           timestamptz,
    handover_id        uuid,
    ended_for          text,
    ended_note         text,
    cost_yuan          numeric(14, 2) not null,
    planned_by         text           not null,
    planned_at         timestamptz    not null,
    test               boolean        not null,
    version            int            not null,
    constraint pk_journey primary key (id),
    constraint fk_journey_case_id foreign key (case_id) references care_case (id),
    constraint ck_journey_state check
        (state in ('PLANNED', 'WAITING', 'DEPARTED', 'ARRIVED', 'RETURNED', 'CANCELLED')),
    constraint ck_journey_waiting check ((state = 'WAITING') <= (waiting_since is not null)),
    constraint ck_journey_cost_yuan check (cost_yuan >= 0)
);
create unique index uq_journey_open on journey (case_id)
    where state in ('PLANNED', 'WAITING', 'DEPARTED');
create index ix_journey_not_departed on journey (id) where state in ('PLANNED', 'WAITING');
create index ix_journey_case_id on journey (case_id);
create index ix_journey_region_code on journey (region_code text_pattern_ops, id desc);

comment on table journey is '返乡行程: a way home, from the plan to the hands that take over';
comment on column journey.weather_level is 'highest warning on the way that counts as unsafe';
comment on column journey.held_for is 'code of journey-hold: declared unsafe by the duty leader';
comment on column journey.ended_for is 'refusal of the receiver, or the way out that made it void';

create table journey_leg (
    journey_id  uuid not null,
    position    int  not null,
    vehicle     text not null,
    place       text not null,
    region_code text,
    constraint pk_journey_leg primary key (journey_id, position),
    constraint fk_journey_leg_journey_id foreign key (journey_id) references journey (id)
);

create table journey_home_call (
    id         uuid        not null,
    journey_id uuid        not null,
    to_whom    text        not null,
    result     text        not null,
    note       text,
    called_at  timestamptz not null,
    called_by  text        not null,
    constraint pk_journey_home_call primary key (id),
    constraint fk_journey_home_call_journey_id foreign key (journey_id) references journey (id)
);
create index ix_journey_home_call_journey_id on journey_home_call (journey_id, called_at);

create table journey_cost (
    id          uuid           not null,
    journey_id  uuid           not null,
    kind        text           not null,
    yuan        numeric(14, 2) not null,
    spent_at    timestamptz    not null,
    recorded_by text           not null,
    constraint pk_journey_cost primary key (id),
    constraint fk_journey_cost_journey_id foreign key (journey_id) references journey (id),
    constraint ck_journey_cost_yuan check (yuan > 0)
);
create index ix_journey_cost_journey_id on journey_cost (journey_id, spent_at);

insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('journey-means', 'voucher', '乘车凭证', 'Travel voucher', 10),
    ('journey-means', 'escort', '护送', 'Escort', 20),
    ('journey-means', 'home-unit', '户籍地接领', 'Fetched by the home unit', 30),
    ('journey-vehicle', 'train', '火车', 'Train', 10),
    ('journey-vehicle', 'bus', '客车', 'Bus', 20),
    ('journey-vehicle', 'car', '救助车', 'Rescue car', 30),
    ('journey-vehicle', 'ambulance', '救护车', 'Ambulance', 40),
    ('journey-vehicle', 'ship', '客船', 'Ship', 50),
    ('journey-hold', 'road-closed', '道路封闭', 'Road closed', 10),
    ('journey-hold', 'snow-or-ice', '雨雪冰冻', 'Snow or ice', 20),
    ('journey-hold', 'epidemic', '疫情风险', 'Epidemic', 30),
    ('journey-hold', 'disaster', '目的地受灾', 'Disaster at the destination', 40),
    ('journey-hold', 'health', '身体状况不宜旅行', 'Not fit to travel', 50),
    ('journey-hold', 'other', '其他', 'Other', 60),
    ('journey-cost', 'fare', '车船费', 'Fare', 10),
    ('journey-cost', 'food', '途中伙食', 'Food on the way', 20),
    ('journey-cost', 'lodging', '途中住宿', 'Lodging on the way', 30),
    ('journey-cost', 'medical', '途中医疗', 'Medical on the way', 40),
    ('journey-cost', 'other', '其他', 'Other', 50),
    ('home-contact', 'relatives', '亲属', 'Relatives', 10),
    ('home-contact', 'origin-station', '流出地救助管理站', 'Station of origin', 20),
    ('home-contact', 'home-unit', '户籍地单位', 'Home unit', 30),
    ('home-contact', 'village-committee', '村（居）民委员会', 'Village or residents'' committee', 40),
    ('home-contact', 'employer', '用工单位', 'Employer', 50),
    ('home-call-result', 'will-receive', '同意接收', 'Will receive', 10),
    ('home-call-result', 'will-collect', '将来站接领', 'Will come and collect', 20),
    ('home-call-result', 'refuses', '拒绝接收', 'Refuses', 30),
    ('home-call-result', 'not-reached', '未联系上', 'Not reached', 40),
    ('home-call-result', 'not-known-there', '查无此人', 'Not known there', 50)
on conflict (dictionary, code) do nothing;

insert into preset_key (key, kind, concerns, statutory, unit, label_zh, label_en) values
    ('journey.unsafe-from-level', 'text', 'other', false, 'blue, yellow, orange or red',
        '暂缓返乡的预警级别', 'Warning level from which a journey waits'),
    ('journey.depart-within', 'duration', 'clock', false, 'ISO-8601 duration',
        '恢复返乡后出发时限', 'Leave within, once the way is safe again')
on conflict (key) do nothing;

insert into preset (key, region_code, valid_from, value, source)
select key, '000000', timestamptz '2000-01-01 00:00:00+08', value, source
from (values
    ('journey.unsafe-from-level', 'orange', 'own choice: R212 postpones by risk level, names no colour'),
    ('journey.depart-within', 'P2D', 'own choice: R212 resumes when safe, names no time')
) as seed (key, value, source);

insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('evidence-subject', 'journey', '返乡行程', 'way home', 80)
on conflict (dictionary, code) do nothing;
