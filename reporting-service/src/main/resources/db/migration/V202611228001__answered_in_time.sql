-- Why: how long a caller waited is told since ringing and answering are. What is aimed at is a preset;
-- a city with a hotline of its own may set another.
comment on column served_incident.answer_seconds is 'From ringing to answering of its first call, begun seconds counted; null: not told, or cancelled (a duplicate''s call is its survivor''s)';

insert into preset_key (key, kind, concerns, unit, label_zh, label_en) values
    ('sla.answer.within', 'duration', 'other', 'ISO-8601 duration, whole seconds',
        '及时接听的时限', 'A call answered within this is answered in time');
insert into preset (key, region_code, valid_from, value, source) values
    ('sla.answer.within', '000000', '1970-01-01', 'PT10S',
        'C11: 120 aims to answer within 10 seconds in 95 %');
