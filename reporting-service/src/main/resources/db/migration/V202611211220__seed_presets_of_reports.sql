-- Why: when tables are due and what counts as 外省籍 is decided by offices, not by a program.
insert into preset_key (key, kind, concerns, unit, label_zh, label_en) values
    ('report.monthly.due', 'integer', 'other', 'day of the next month',
        '月报报送日', 'Day of the next month on which monthly tables are due'),
    ('report.daily.cutoff', 'text', 'other', 'time of day, Asia/Shanghai',
        '日报报送时点', 'Time of the next day at which the daily report is due'),
    ('report.origin.other-province', 'json', 'other', 'codes of origin',
        '计入外省籍的来源', 'Origins that count as from another province');

insert into preset (key, region_code, valid_from, value, source) values
    ('report.monthly.due', '000000', '1970-01-01', '5',
        '上街区 2016-08 月报表:次月 5 日前报送'),
    ('report.daily.cutoff', '000000', '1970-01-01', '09:00',
        '灾情零报告惯例:县级 09:00(类比)'),
    ('report.origin.other-province', '000000', '1970-01-01',
        '["other-province", "hk-mo-tw", "foreign"]',
        '月报表第 4 项:港澳台和外籍计入外省籍,并在第 7 项列出');
