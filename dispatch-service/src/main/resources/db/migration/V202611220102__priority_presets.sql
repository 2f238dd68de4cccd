-- Why: which facts go first is the plans' and the bureau's to say, not the program's. A clerk who sees
-- more than the facts may set another priority, with a reason.
insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('priority', 'urgent', '特急', 'urgent', 10),
    ('priority', 'high', '优先', 'high', 20),
    ('priority', 'normal', '一般', 'normal', 30),
    ('priority-reason', 'condition-worse', '情况恶化', 'the condition is worse', 10),
    ('priority-reason', 'condition-better', '情况好转', 'the condition is better', 20),
    ('priority-reason', 'others-are-there', '已有他人照看', 'somebody is with them', 30),
    ('priority-reason', 'place-is-dangerous', '所处位置危险', 'the place is dangerous', 40),
    ('priority-reason', 'set-in-error', '误判', 'set in error', 50),
    ('priority-reason', 'new-facts', '补充情况', 'new facts came', 60)
on conflict (dictionary, code) do nothing;

insert into preset_key (key, kind, concerns, statutory, unit, label_zh, label_en) values
    ('dispatch.priority.urgent', 'text', 'other', false, 'codes of tip-fact, night, warning-…',
        '列为特急的情形', 'Facts that make an incident urgent'),
    ('dispatch.priority.high', 'text', 'other', false, 'codes of tip-fact, night, warning-…',
        '列为优先的情形', 'Facts that give an incident priority'),
    ('dispatch.priority.night', 'text', 'other', false, 'HH:mm-HH:mm, Beijing time',
        '夜间时段', 'What counts as night');

insert into preset (key, region_code, valid_from, value, source)
select key, '000000', timestamptz '2000-01-01 00:00:00+08', value, source
from (values
    ('dispatch.priority.urgent', 'unconscious,injury,illness,infant',
        'R150: 先救治、后救助; own choice of the facts'),
    ('dispatch.priority.high',
        'minor,elder,disability,mental-distress,exposed-to-cold,night,warning-orange,warning-red',
        'R142, R143: 未成年人、老年人、残疾人、行动不便者; own choice of the rest'),
    ('dispatch.priority.night', '22:00-06:00', 'own choice: 夜间')
) as seed (key, value, source);
