-- Why: the duty of every station follows the warnings of the weather service (R130, R131, R133). A
-- message is kept as it came; a warning is what was understood of it. One message may hold several.

create table weather_message (
    id          uuid        not null,
    received_at timestamptz not null,
    client      text        not null,
    region_code text        not null,
    media_type  text        not null,
    digest      bytea       not null,
    raw         bytea       not null,
    outcome     text        not null,
    warnings    jsonb       not null,
    constraint pk_weather_message primary key (id)
);
create index ix_weather_message_region_code on weather_message (region_code text_pattern_ops);

comment on column weather_message.raw is 'the whole message, sealed under weather-message:raw:<id>';
comment on column weather_message.outcome is 'taken, repeated or nothing-understood';
comment on column weather_message.warnings is 'fields that could not be read: field and code, never the value';

create table warning (
    id             uuid        not null,
    message_id     uuid        not null,
    sender         text        not null,
    identifier     text        not null,
    part           int         not null,
    sent           timestamptz not null,
    status         text        not null,
    message_type   text        not null,
    kind           text        not null,
    kind_text      text,
    level          text,
    headline       text,
    description    text,
    source         text,
    effective_at   timestamptz not null,
    expires_at     timestamptz not null,
    filled         text[]      not null,
    area_names     text[]      not null,
    region_code    text        not null,
    unit_id        uuid,
    region_codes   text[]      not null,
    placed_by      text,
    placed_at      timestamptz,
    state          text        not null,
    received_at    timestamptz not null,
    ended_at       timestamptz,
    ended_by       uuid,
    version        int         not null,
    constraint pk_warning primary key (id),
    constraint fk_warning_message_id foreign key (message_id) references weather_message (id),
    constraint uq_warning_identity unique (sender, identifier, sent, part),
    constraint ck_warning_state check (state in
        ('current', 'superseded', 'cancelled', 'expired', 'without-effect'))
);
create index ix_warning_current on warning (expires_at) where state = 'current';
create index ix_warning_identifier on warning (identifier);
create index ix_warning_region_code on warning (region_code text_pattern_ops);

comment on column warning.status is 'CAP: Actual, Exercise, System, Test, Draft; only Actual changes duty';
comment on column warning.kind is 'code of warning-kind; unknown is kept and changes nothing';
comment on column warning.level is 'blue, yellow, orange or red as the sender says; never computed';
comment on column warning.filled is 'fields that the payload lacked and the adapter filled';
comment on column warning.region_codes is 'where it holds; empty: unplaced, a clerk is to place it';
comment on column warning.region_code is 'the first region it holds in, or the home of the client that sent it';
comment on column warning.ended_by is 'the warning that superseded or cancelled it';

create table warning_reference (
    warning_id uuid not null,
    sender     text,
    identifier text not null,
    constraint fk_warning_reference_warning_id foreign key (warning_id) references warning (id)
);
create index ix_warning_reference_warning_id on warning_reference (warning_id);
create index ix_warning_reference_identifier on warning_reference (identifier);

comment on table warning_reference is 'what an Update or Cancel names, whether it has come yet or not';

-- 预报 (R274): the outlook that next week's plan is made from.
create table forecast (
    id          uuid        not null,
    message_id  uuid        not null,
    region_code text        not null,
    issued_at   timestamptz not null,
    source      text,
    days        jsonb       not null,
    received_at timestamptz not null,
    constraint pk_forecast primary key (id),
    constraint fk_forecast_message_id foreign key (message_id) references weather_message (id),
    constraint uq_forecast unique (region_code, issued_at)
);

comment on column forecast.days is 'per day: date, minCelsius, maxCelsius, text, as the weather service says';

-- How senders call a kind: words and codes, the longest that occurs in a text wins.
create table warning_kind_name (
    name text not null,
    kind text not null,
    constraint pk_warning_kind_name primary key (name)
);

insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('warning-kind', 'cold-wave', '寒潮', 'Cold wave', 10),
    ('warning-kind', 'strong-cooling', '强降温', 'Strong cooling', 20),
    ('warning-kind', 'low-temperature', '低温', 'Low temperature', 30),
    ('warning-kind', 'persistent-low-temperature', '持续低温', 'Persistent low temperature', 40),
    ('warning-kind', 'severe-cold', '严寒', 'Severe cold', 50),
    ('warning-kind', 'cold', '寒冷', 'Cold', 60),
    ('warning-kind', 'freezing-rain-and-snow', '低温雨雪冰冻', 'Freezing rain and snow', 70),
    ('warning-kind', 'snowstorm', '暴雪', 'Snowstorm', 80),
    ('warning-kind', 'heavy-snow', '大雪', 'Heavy snow', 90),
    ('warning-kind', 'road-icing', '道路结冰', 'Road icing', 100),
    ('warning-kind', 'frost', '霜冻', 'Frost', 110),
    ('warning-kind', 'gale', '大风', 'Gale', 120),
    ('warning-kind', 'heavy-fog', '大雾', 'Heavy fog', 130),
    ('warning-kind', 'unknown', '其他', 'Other', 990),
    ('warning-level', 'blue', '蓝色', 'Blue', 10),
    ('warning-level', 'yellow', '黄色', 'Yellow', 20),
    ('warning-level', 'orange', '橙色', 'Orange', 30),
    ('warning-level', 'red', '红色', 'Red', 40)
on conflict (dictionary, code) do nothing;

insert into warning_kind_name (name, kind) values
    ('寒潮', 'cold-wave'), ('cold wave', 'cold-wave'), ('11B05', 'cold-wave'),
    ('type:04', 'cold-wave'), ('type:1005', 'cold-wave'),
    ('强降温', 'strong-cooling'), ('降温', 'strong-cooling'), ('type:95', 'strong-cooling'),
    ('type:1039', 'strong-cooling'),
    ('低温', 'low-temperature'), ('low temperature', 'low-temperature'),
    ('type:1056', 'low-temperature'),
    ('持续低温', 'persistent-low-temperature'), ('type:1059', 'persistent-low-temperature'),
    ('严寒', 'severe-cold'), ('extreme cold', 'severe-cold'), ('severe cold', 'severe-cold'),
    ('type:1050', 'severe-cold'),
    ('寒冷', 'cold'), ('type:91', 'cold'),
    ('低温雨雪冰冻', 'freezing-rain-and-snow'), ('type:1030', 'freezing-rain-and-snow'),
    ('暴雪', 'snowstorm'), ('snowstorm', 'snowstorm'), ('blizzard', 'snowstorm'),
    ('type:03', 'snowstorm'), ('type:1004', 'snowstorm'),
    ('大雪', 'heavy-snow'), ('type:1033', 'heavy-snow'),
    ('道路结冰', 'road-icing'), ('道路冰雪', 'road-icing'), ('road icing', 'road-icing'),
    ('type:14', 'road-icing'), ('type:96', 'road-icing'), ('type:1021', 'road-icing'),
    ('霜冻', 'frost'), ('frost', 'frost'), ('type:11', 'frost'),
    ('大风', 'gale'), ('gale', 'gale'), ('type:05', 'gale'),
    ('大雾', 'heavy-fog'), ('type:12', 'heavy-fog');

comment on table warning_kind_name is 'how weather services call a kind: words of a title, type:<code> of a payload; senders change them';

insert into preset_key (key, kind, concerns, statutory, unit, label_zh, label_en) values
    ('dispatch.weather.expiry', 'duration', 'clock', false, 'ISO-8601 duration',
        '未注明失效时间的预警有效期', 'How long a warning holds that names no end');

insert into preset (key, region_code, valid_from, value, source)
select key, '000000', timestamptz '2000-01-01 00:00:00+08', value, source
from (values
    ('dispatch.weather.expiry', 'PT24H', 'C6: the default of weather services, start + 24 h')
) as seed (key, value, source);
