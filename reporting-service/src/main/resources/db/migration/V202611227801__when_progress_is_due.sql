-- Why: 推进情况 is asked for once, in the middle of the winter, by a day that each office names.
insert into preset_key (key, kind, concerns, unit, label_zh, label_en) values
    ('report.progress.due', 'text', 'other', 'MM-DD, Asia/Shanghai; still counts',
        '推进情况报送日', 'Day by which the progress of the winter action is reported');
insert into preset (key, region_code, valid_from, value, source) values
    ('report.progress.due', '000000', '1970-01-01', '01-09',
        'A26 花溪: 1 月 10 日前报送推进情况');
