-- A pass compares who is alike in one thing: a telephone, a birth and a township, a name in a year. What
-- half a county shares (the telephone of an office, the first of January) says nothing and would cost the
-- square of its people: it is left out, and the pass tells how many such blocks there were.
alter table duplicate_pass
    add column blocks_left_out bigint not null default 0,
    add column people_left_out bigint not null default 0;

insert into preset_key (key, kind, concerns, statutory, unit, label_zh, label_en) values
    ('duplicate.largest-block', 'integer', 'other', false, 'persons',
        '全库查重单组人数上限', 'Largest block of people that a pass compares');
insert into preset (key, region_code, valid_from, value, source) values
    ('duplicate.largest-block', '000000', timestamptz '2000-01-01 00:00:00+08', '500',
        'own choice: the commonest name of a year or township stays below it among ten million people');
