-- Why: who has to report what until when is decided by offices. A week was due the next morning like a
-- day; the plans name no weekday, so the office names one, and a reminder comes before every date.
insert into preset_key (key, kind, concerns, unit, label_zh, label_en) values
    ('report.weekly.due', 'text', 'other', 'weekday (1 Monday to 7) and time, Asia/Shanghai',
        '周报报送时点', 'Weekday and time after the week at which weekly tables are due'),
    ('report.weekly.from', 'text', 'other', 'MM-DD, Asia/Shanghai',
        '周报起报日', 'Day of the winter from which weekly tables are owed'),
    ('report.daily.cutoff.city', 'text', 'other', 'time of day, Asia/Shanghai',
        '日报报送时点（市级）', 'Time of the next day at which units of a city report'),
    ('report.daily.cutoff.province', 'text', 'other', 'time of day, Asia/Shanghai',
        '日报报送时点（省级）', 'Time of the next day at which units of a province report'),
    ('report.reminder.before', 'duration', 'other', 'ISO-8601',
        '报送提醒提前量', 'How long before it is due a unit is reminded of a table');

insert into preset (key, region_code, valid_from, value, source) values
    ('report.weekly.due', '000000', '1970-01-01', '1 17:00',
        'A26 花溪: 每周报送,未明确星期几(自定:次周一下班前)'),
    ('report.weekly.from', '000000', '1970-01-01', '12-01',
        'A26 花溪: 自12月1日起每周报送调度表'),
    ('report.daily.cutoff.city', '000000', '1970-01-01', '10:00',
        '灾情零报告惯例:市级 10:00(类比)'),
    ('report.daily.cutoff.province', '000000', '1970-01-01', '12:00',
        '灾情零报告惯例:省级 12:00(类比)'),
    ('report.reminder.before', '000000', '1970-01-01', 'P2D',
        '各方案未规定(自定:提前两天;日报自当日结束起)');
