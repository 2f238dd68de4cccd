-- Why: the tests of the presets need a key of each concern, and one that the law sets.
insert into preset_key (key, kind, concerns, statutory, unit, label_zh, label_en) values
    ('sample.clock', 'duration', 'clock', false, 'ISO-8601', '样例时限', 'Sample clock'),
    ('sample.money', 'amount', 'money', false, 'yuan', '样例金额', 'Sample amount'),
    ('sample.note', 'text', 'other', false, 'text', '样例文字', 'Sample text'),
    ('sample.law', 'duration', 'clock', true, 'ISO-8601', '样例法定时限', 'Sample clock of the law');

insert into preset (key, region_code, valid_from, value, source) values
    ('sample.clock', '000000', '2000-01-01T00:00:00+08:00', 'PT30M', 'test'),
    ('sample.clock', '420204', '2000-01-01T00:00:00+08:00', 'PT20M', 'test'),
    ('sample.money', '000000', '2000-01-01T00:00:00+08:00', '200.00', 'test'),
    ('sample.note', '000000', '2000-01-01T00:00:00+08:00', 'daily', 'test'),
    ('sample.law', '000000', '2000-01-01T00:00:00+08:00', 'PT240H', 'test');
