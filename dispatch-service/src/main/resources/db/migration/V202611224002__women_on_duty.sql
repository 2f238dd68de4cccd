-- Why: women are looked after by women (381号 Art. 8). A bed is not given while none is on duty; now
-- also whoever sleeps there already is not left without one unnoticed.
insert into preset_key (key, kind, concerns, statutory, unit, label_zh, label_en) values
    ('lodging.women-grace', 'duration', 'clock', false, 'ISO-8601 duration',
        '女工作人员离岗到告警的间隔', 'From the last woman off duty to the alarm');
insert into preset (key, region_code, valid_from, value, source) values
    ('lodging.women-grace', '000000', '2000-01-01T00:00:00+08:00', 'PT15M',
        'own choice: a change of shifts takes some minutes; 381号 Art. 8 names no time');
