-- Why: how long a caller waited until somebody answered was told by nobody, so the leg 接听 of the
-- service levels stayed empty. A tip may now say when its call began to ring 振铃时刻 and when it was
-- picked up 接听时刻; the incident keeps the seconds of the call its clock runs from.
alter table tip
    add column rang_at      timestamptz,
    add column picked_up_at timestamptz;
alter table incident add column answer_seconds bigint;

comment on column tip.rang_at is 'When the call began to ring 振铃时刻; null: not told';
comment on column tip.picked_up_at is 'When somebody answered the telephone 接听时刻; null: not told';
comment on column incident.answer_seconds is 'From ringing to answering, of the call its clock runs from, begun seconds counted; null: not told';

insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('platform-field-meaning', 'rang-at', '振铃时刻', 'when the call began to ring', 24),
    ('platform-field-meaning', 'picked-up-at', '接听时刻', 'when the call was answered', 26);

insert into preset_key (key, kind, concerns, unit, label_zh, label_en) values
    ('dispatch.call.ringing.longest', 'duration', 'other', 'ISO-8601 duration',
        '振铃至接听的最长可信时间', 'Longest credible time from ringing to answering');
insert into preset (key, region_code, valid_from, value, source) values
    ('dispatch.call.ringing.longest', '000000', '2000-01-01 00:00:00+08', 'PT30M',
        'own choice: nobody waits longer in a queue; more is a wrong clock');

-- A 110 interface with these times is not published; its operator enters the fields it has.
insert into platform_field (platform, region_code, field, meaning, sort, source) values
    ('120', '000000', 'ringTime', 'rang-at', 0, 'dispatch centres record 振铃时刻; own choice of name'),
    ('120', '000000', 'answerTime', 'picked-up-at', 0, 'dispatch centres record 通话时刻; own choice of name'),
    ('12345', '000000', 'ringTime', 'rang-at', 0, 'own choice'),
    ('12345', '000000', 'answerTime', 'picked-up-at', 0, 'own choice');
