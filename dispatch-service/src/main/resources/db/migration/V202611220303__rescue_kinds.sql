-- Why: only some groups are sent to people in need; logistics or publicity on duty are no rescue team.
insert into preset_key (key, kind, concerns, statutory, unit, label_zh, label_en) values
    ('dispatch.team.rescue-kinds', 'text', 'other', false, 'codes of team-kind',
        '可派出救助的小组类别', 'Kinds of teams that are sent to people in need');

insert into preset (key, region_code, valid_from, value, source) values
    ('dispatch.team.rescue-kinds', '000000', timestamptz '2000-01-01 00:00:00+08',
        'street-patrol,mobile-rescue', 'R240, R242: the groups whose task is the street');

create index ix_team_on_duty on team (region_code text_pattern_ops, kind) where on_duty;
