-- Why: summaries are written for the whole winter and for each stage of it. Where no bureau published its
-- window, these days hold; how a winter is divided is for each place to say (a row of its own region).
insert into preset_key (key, kind, concerns, unit, label_zh, label_en) values
    ('report.season.end', 'text', 'other', 'MM-DD, Asia/Shanghai; still counts',
        '行动时段截止日（未公布行动时段时）', 'Last day of the winter where no window was published'),
    ('report.season.stages', 'json', 'other', 'list of {id, from MM-DD, label {zh, en}}, in order',
        '行动时段的阶段划分', 'Stages of the winter: each runs until the next begins');
insert into preset (key, region_code, valid_from, value, source) values
    ('report.season.end', '000000', '1970-01-01', '03-31',
        'A29: most windows of the plans end in March (03-15 to 03-31); 04-30 is published by its place'),
    ('report.season.stages', '000000', '1970-01-01',
        '[{"id": "S1", "from": "11-01", "label": {"zh": "动员部署阶段", "en": "Preparation"}}, {"id": "S2", "from": "12-01", "label": {"zh": "集中救助阶段", "en": "Main relief"}}, {"id": "S3", "from": "03-01", "label": {"zh": "总结提升阶段", "en": "Conclusion"}}]',
        'A26: 阶段小结,each stage; the plan names no days, so each place sets its own');
