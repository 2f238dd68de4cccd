-- Numbers of teams, alarms and care with their sources; changed through the API from here on.

insert into preset_key (key, kind, concerns, statutory, unit, label_zh, label_en) values
    ('dispatch.travel.detour', 'amount', 'other', false, 'ratio',
        '道路绕行系数', 'Road distance to straight line'),
    ('dispatch.travel.speed-kmh', 'amount', 'other', false, 'km/h',
        '出车平均时速', 'Usual speed of a rescue car'),
    ('alarm.retry-schedule', 'text', 'other', false, 'ISO-8601 durations',
        '告警重发间隔', 'Pauses between attempts of an alarm'),
    ('station.stay.max-days', 'integer', 'clock', true, 'days',
        '在站救助期限', 'Days a stay normally lasts at most'),
    ('tracing.notice-within', 'duration', 'clock', true, 'ISO-8601 duration',
        '发布寻亲公告时限', 'Tracing notice after entry within'),
    ('exit.local-fare-max', 'amount', 'money', true, 'yuan',
        '短途现金车费上限', 'Most cash for a short local fare'),
    ('serious.report-within', 'duration', 'clock', true, 'ISO-8601 duration',
        '重大事项报告时限', 'Serious matter reported upwards within')
on conflict (key) do nothing;

insert into preset (key, region_code, valid_from, value, source)
select key, '000000', timestamptz '2000-01-01 00:00:00+08', value, source
from (values
    ('dispatch.travel.detour', '1.30', 'own estimate: roads beside straight lines in towns'),
    ('dispatch.travel.speed-kmh', '30.00', 'own estimate: town traffic in winter'),
    ('alarm.retry-schedule', 'PT2S,PT5S,PT15S,PT30S,PT1M,PT2M,PT5M,PT10M,PT20M,PT30M',
        'own choice: R102, an alarm that is an hour late wakes nobody in time'),
    ('station.stay.max-days', '10', '381号实施细则 Art. 12; C2, C3'),
    ('tracing.notice-within', 'PT24H', '民发〔2015〕158号; C4'),
    ('exit.local-fare-max', '20.00', '民发〔2014〕132号; C3'),
    ('serious.report-within', 'PT2H', 'R301 at once; upper bound by analogy, C12')
) as seed (key, value, source);
