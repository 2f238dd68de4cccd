-- R048 "把实际需求带回来": a need that a visit, survey or inspection hears is a measure of the household, and
-- the measure says where it was heard: what a plan of visits brought back can be counted and followed.
alter table measure
    add column heard_kind text,
    add column heard_id uuid,
    add constraint ck_measure_heard check ((heard_kind is null) = (heard_id is null));
create index ix_measure_heard_id on measure (heard_id) where heard_id is not null;
comment on column measure.heard_kind is 'dictionary need-source';

-- The door in SQL for whoever counts what was brought back.
create view heard_need as
select id as measure_id, heard_kind, heard_id, household_id, region_code, state
from measure where heard_id is not null;

insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('need-source', 'visit', '走访慰问', 'visit', 1),
    ('need-source', 'survey', '摸底排查', 'survey', 2),
    ('need-source', 'inspection', '入户检查', 'inspection', 3);

insert into preset_key (key, kind, concerns, statutory, unit, label_zh, label_en) values
    ('need.solve-within', 'duration', 'clock', false, 'ISO-8601 duration',
        '带回需求办结时限', 'A need that was brought back is met within');
insert into preset (key, region_code, valid_from, value, source) values
    ('need.solve-within', '000000', '2000-01-01 00:00:00+08', 'P30D', 'own choice; R048');
