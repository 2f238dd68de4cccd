-- Why: summaries are asked for by a day, which each office names; it need not lie after the action's end.
insert into preset_key (key, kind, concerns, unit, label_zh, label_en) values
    ('report.stage.due', 'integer', 'other', 'days after the stage; that day still counts',
        '阶段小结报送期限', 'Days after a stage within which its summary is due'),
    ('report.final.due', 'text', 'other', 'MM-DD, Asia/Shanghai; still counts',
        '活动总结报送日', 'Day by which the summary of the winter is due');
insert into preset (key, region_code, valid_from, value, source) values
    ('report.stage.due', '000000', '1970-01-01', '10',
        'A26 黄石: 各阶段小结,未明确期限(自定:十日内)'),
    ('report.final.due', '000000', '1970-01-01', '03-16',
        'A26 浙江: 3 月 17 日前报送总结(花溪为 4 月 1 日前,由当地另定)');
