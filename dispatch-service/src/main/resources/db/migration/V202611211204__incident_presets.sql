-- Why: the numbers of the arrival clock and of the suggestions are the plans', not the program's.
insert into preset_key (key, kind, concerns, statutory, unit, label_zh, label_en) values
    ('dispatch.arrival.near', 'duration', 'clock', false, 'ISO-8601 duration',
        '到达时限', 'Time to arrive'),
    ('dispatch.arrival.far', 'duration', 'clock', false, 'ISO-8601 duration',
        '路途较远时的到达时限', 'Time to arrive when truly far'),
    ('dispatch.arrival.warn-before', 'text', 'clock', false, 'ISO-8601 durations',
        '到达时限前提醒', 'Warnings before the arrival deadline'),
    ('dispatch.arrival.escalate-after', 'text', 'clock', false, 'ISO-8601 durations',
        '超时后逐级上报', 'Escalations after the arrival deadline'),
    ('dispatch.duplicate.metres', 'integer', 'other', false, 'metres',
        '疑似重复的距离', 'Nearness in place of likely duplicates'),
    ('dispatch.duplicate.within', 'duration', 'other', false, 'ISO-8601 duration',
        '疑似重复的时间', 'Nearness in time of likely duplicates'),
    ('dispatch.duplicate.words', 'amount', 'other', false, '0 to 1',
        '无位置时疑似重复的文字相似度', 'Likeness of words that stands in for a distance'),
    ('dispatch.protection.age-bands', 'text', 'other', false, 'codes of age-band',
        '须保护性救助的年龄段', 'Age bands that may not be left behind'),
    ('dispatch.protection.conditions', 'text', 'other', false, 'codes of found-condition',
        '须保护性救助的状况', 'Conditions that may not be left behind');

insert into preset (key, region_code, valid_from, value, source)
select key, '000000', timestamptz '2000-01-01 00:00:00+08', value, source
from (values
    ('dispatch.arrival.near', 'PT30M', 'R110: 浙江某市寒冬送温暖方案'),
    ('dispatch.arrival.far', 'PT60M', 'R110: 浙江某市寒冬送温暖方案'),
    ('dispatch.arrival.warn-before', 'PT10M,PT5M', 'own choice: time enough to send another team'),
    ('dispatch.arrival.escalate-after', 'PT5M,PT15M,PT30M', 'own choice: team, duty leader, bureau'),
    ('dispatch.duplicate.metres', '300', 'own choice: two callers across one square'),
    ('dispatch.duplicate.within', 'PT2H', 'own choice: one person in one night'),
    ('dispatch.duplicate.words', '0.30', 'own choice: the default of pg_trgm'),
    ('dispatch.protection.age-bands', '0-6,7-13,14-15,16-17', 'R142: 未成年人'),
    ('dispatch.protection.conditions',
        'critical-illness,unconscious,mental-disorder,intellectual-disability,dementia',
        'R142: 危重病人、精神障碍、无或限制行为能力')
) as seed (key, value, source);
