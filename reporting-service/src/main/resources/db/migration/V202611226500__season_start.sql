-- Why: a weekly table shows beside its week what has come together since the winter began. The place's own
-- published window decides; where nobody named one, this day does.
insert into preset_key (key, kind, concerns, unit, label_zh, label_en) values
    ('report.season.start', 'text', 'other', 'MM-DD, Asia/Shanghai',
        '累计起算日（未公布行动时段时）', 'Day from which totals of the winter count where no window was published');
insert into preset (key, region_code, valid_from, value, source) values
    ('report.season.start', '000000', '1970-01-01', '11-01',
        'A29: the windows of the plans begin between November and December');
