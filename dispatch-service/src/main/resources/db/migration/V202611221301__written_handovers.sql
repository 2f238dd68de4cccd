-- Why: an escort by the police ends with a form that both sides signed; which outcomes need one
-- differs from place to place, so it is a preset and not a line of the program.
insert into preset_key (key, kind, concerns, statutory, unit, label_zh, label_en) values
    ('scene.handover.outcomes', 'text', 'other', false, 'codes of scene-outcome',
        '须书面交接的处置结果', 'Outcomes that need a written hand-over');

insert into preset (key, region_code, valid_from, value, source) values
    ('scene.handover.outcomes', '000000', timestamptz '2000-01-01 00:00:00+08',
        'handed-to-police', 'R160: 公安护送须办理书面交接手续');
