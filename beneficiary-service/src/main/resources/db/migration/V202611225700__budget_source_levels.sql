-- R061, R064: a street's two people could allot themselves the city's money. The level that a source belongs to
-- decides when its money comes, goes or turns into another; a source that is not named is raised on the spot.
insert into preset_key (key, kind, concerns, statutory, unit, label_zh, label_en) values
    ('budget.source-levels', 'json', 'money', true, 'level of the region: 0 nation to 5 village',
        '各资金来源的审批层级', 'The level whose approver decides on a source');
insert into preset (key, region_code, valid_from, value, source) values
    ('budget.source-levels', '000000', '2000-01-01 00:00:00+08',
        '{"municipal":2,"department":3,"district":3,"county-special":3,"winter-spring-living":3}',
        'R061 闵行: 市级、区级资金, 部门预算; 阳高: 县财政专项; 乡镇: 专款; the levels are our own reading');
