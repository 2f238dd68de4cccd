-- Why: a count of two or three can point at a person. How small is too small is decided by offices.
insert into preset_key (key, kind, concerns, unit, label_zh, label_en) values
    ('report.public.least-count', 'integer', 'other', 'persons or cases',
        '对外公开的最小计数', 'Least count that is shown to the public; smaller ones are hidden');

insert into preset (key, region_code, valid_from, value, source) values
    ('report.public.least-count', '000000', '1970-01-01', '5',
        '统计披露控制惯例:公开表格中小于 5 的计数不显示(无民政专门规定,地方可另定)');
