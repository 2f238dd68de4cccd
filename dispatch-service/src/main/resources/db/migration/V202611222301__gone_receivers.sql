-- Why: a receiver that answered 410 missed what happened until it was switched on again. It is kept
-- for it as long as a replay reaches back, and goes to it first when it returns.
alter table subscription add column disabled_at timestamptz;
update subscription set disabled_at = now() where disabled_reason = 'gone';

comment on column subscription.disabled_at is 'What happens after a 410 (gone) waits from here on for so long as the preset says';

insert into preset_key (key, kind, concerns, statutory, unit, label_zh, label_en) values
    ('exchange.gone-kept', 'duration', 'other', false, 'ISO-8601 duration',
        '接收端失效（410）后消息保留期', 'How long messages gather for a receiver that is gone (410)');

insert into preset (key, region_code, valid_from, value, source) values
    ('exchange.gone-kept', '000000', timestamptz '2000-01-01 00:00:00+08', 'P14D',
        'own choice: as far back as a replay reaches');
