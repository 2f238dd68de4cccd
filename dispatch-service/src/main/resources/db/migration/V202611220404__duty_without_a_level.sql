-- Why: a cold-wave warning whose colour nobody could read still asks for daily patrols (R130), and a
-- step down that nobody confirms must not be forgotten (E8).
insert into preset_key (key, kind, concerns, statutory, unit, label_zh, label_en) values
    ('dispatch.duty.level.none', 'text', 'clock', false, 'code of duty-level',
        '未注明级别的预警对应的值守等级', 'Duty under a warning without a level'),
    ('dispatch.duty.confirm-within', 'duration', 'clock', false, 'ISO-8601 duration',
        '降级待确认时限', 'Time to confirm that duty is stepped down');

insert into preset (key, region_code, valid_from, value, source)
select key, '000000', timestamptz '2000-01-01 00:00:00+08', value, source
from (values
    ('dispatch.duty.level.none', 'HEIGHTENED', 'R130: 寒潮预警后每日巡查'),
    ('dispatch.duty.confirm-within', 'PT2H', 'own choice: within the shift')
) as seed (key, value, source);
