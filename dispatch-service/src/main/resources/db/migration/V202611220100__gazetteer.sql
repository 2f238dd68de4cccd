-- Why: a caller on the hotline says a name, not coordinates. Our own points (patrol and rescue points,
-- stations, street offices, communities, landmarks) answer where that may be, so that a travel time
-- can be computed before anybody has found the place on a map.
create table gazetteer_place (
    id             uuid             not null,
    version        integer          not null default 0,
    kind           text             not null,
    name           text             not null,
    address        text,
    longitude      double precision,
    latitude       double precision,
    region_code    text             not null,
    unit_id        uuid,
    from_reference boolean          not null default false,
    constraint pk_gazetteer_place primary key (id),
    constraint ck_gazetteer_place_point check ((longitude is null) = (latitude is null))
);

create index ix_gazetteer_place_region_code on gazetteer_place (region_code text_pattern_ops);
create index ix_gazetteer_place_latitude on gazetteer_place (latitude, longitude)
    where latitude is not null;

comment on table gazetteer_place is 'Gazetteer 地名库: our own points by name and address';
comment on column gazetteer_place.from_reference is 'Copied from the reference units; it goes when the unit goes';
comment on column gazetteer_place.longitude is 'Null until somebody has placed it on the map; then it locates nobody';

insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('gazetteer-kind', 'station', '救助管理站', 'Rescue station', 10),
    ('gazetteer-kind', 'rescue-point', '社会救助点', 'Rescue point', 20),
    ('gazetteer-kind', 'patrol-point', '巡查点位', 'Patrol point', 30),
    ('gazetteer-kind', 'shelter', '避寒场所', 'Shelter', 40),
    ('gazetteer-kind', 'street', '街道办事处', 'Street office', 50),
    ('gazetteer-kind', 'community', '社区', 'Community', 60),
    ('gazetteer-kind', 'landmark', '地标', 'Landmark', 70)
on conflict (dictionary, code) do nothing;

insert into preset_key (key, kind, concerns, statutory, unit, label_zh, label_en) values
    ('dispatch.gazetteer.likeness', 'amount', 'other', false, '0 to 1',
        '地名匹配的最低相似度', 'Likeness from which a place stands in for an address'),
    ('dispatch.gazetteer.region-metres', 'integer', 'other', false, 'metres',
        '以最近点位推定所属区划的距离', 'How near one of our points tells the region of a place');

insert into preset (key, region_code, valid_from, value, source)
select key, '000000', timestamptz '2000-01-01 00:00:00+08', value, source
from (values
    ('dispatch.gazetteer.likeness', '0.50', 'own choice: bears one wrong character in a name of eight'),
    ('dispatch.gazetteer.region-metres', '5000', 'own choice: a city street, not the next county')
) as seed (key, value, source);
