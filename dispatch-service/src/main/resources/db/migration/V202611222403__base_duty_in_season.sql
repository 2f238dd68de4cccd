-- The plans' base of patrols is a winter's: three a week from November to March, elsewhere by the
-- place's own window (A29). Outside it nothing is owed without a warning; what a warning or extreme
-- cold demands has no season. A local row without a season, set by a bureau, goes on all year.
update preset set season_from = '11-01', season_to = '03-31',
        source = 'R120: 每周不少于3次 (浙江); season: own choice, the widest of the plans but 花溪'
    where key = 'dispatch.duty.rule.normal' and region_code = '000000' and season_from is null
        and valid_from = timestamptz '2000-01-01 00:00:00+08';

update preset set season_from = '11-21', season_to = '03-15',
        source = 'R120: 城区每天不少于2次 (黄石), 11月21日至次年3月15日'
    where key = 'dispatch.duty.rule.normal' and region_code = '420200' and season_from is null
        and valid_from = timestamptz '2000-01-01 00:00:00+08';

insert into preset (key, region_code, season_from, season_to, valid_from, value, source) values
    ('dispatch.duty.rule.normal', '000000', null, null, timestamptz '2000-01-01 00:00:00+08',
        '{"minPerDay": 0, "minPerWeek": 0, "night": false, "continuous": false}',
        'A29: the action is a winter''s; outside it only warnings demand patrols'),
    ('dispatch.duty.rule.normal', '520111', '12-01', '04-30',
        timestamptz '2000-01-01 00:00:00+08',
        '{"minPerDay": 0, "minPerWeek": 3, "night": false, "continuous": false}',
        'R120: 每周不少于3次; 花溪: 12月1日至次年4月30日');
