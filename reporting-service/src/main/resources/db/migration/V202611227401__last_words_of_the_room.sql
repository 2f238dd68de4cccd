-- Why: the duty room asks how things stand: which warning is in force, which team can be sent, what
-- the stores hold, what is owed today. Of each side of a thing the last word holds, by the thing's
-- own order; one row answers, however many events came before it.
create table last_word (
    facet       text        not null,
    subject     uuid        not null,
    name        text        not null,
    region_code text        not null,
    unit_id     uuid,
    occurred_at timestamptz not null,
    since       timestamptz,
    until       timestamptz,
    data        jsonb       not null,
    exercise    boolean     not null,
    epoch       int         not null,
    sequence    bigint      not null,
    constraint pk_last_word primary key (facet, subject)
);
create index ix_last_word_facet_region_code on last_word (facet, region_code text_pattern_ops);
-- Obligations and warnings of a winter are many; those that are not over are few.
create index ix_last_word_facet_until on last_word (facet, until) where until is not null;

comment on table last_word is '最后消息: the last that was said of one side of a thing; older words change nothing';
comment on column last_word.facet is 'warning, warning-word, duty, team, team-doing, stock, stock-low, obligation';
comment on column last_word.since is 'when what it says begins to hold; null where it holds at once';
comment on column last_word.until is 'first instant at which it holds no more; null where nothing ends it';
comment on column last_word.exercise is 'a drill 演练: shown as such and counted nowhere';

create table heard_up_to (
    subject     uuid    not null,
    region_code text    not null,
    unit_id     uuid,
    epoch       int     not null,
    sequence    bigint  not null,
    gap         boolean not null,
    constraint pk_heard_up_to primary key (subject)
);
create index ix_heard_up_to_gap on heard_up_to (region_code text_pattern_ops) where gap;

comment on table heard_up_to is '已收序号: how far the events of each of these things were heard';
comment on column heard_up_to.gap is 'an event before the last one has not come yet: what is shown may be old';

-- Labels of what the other services name by code; their lists, copied for reading.
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
    ('warning-level', 'red', '红色', 'Red', 40),
    ('duty-level', 'NORMAL', '常态', 'Normal', 10),
    ('duty-level', 'HEIGHTENED', '加强', 'Heightened', 20),
    ('duty-level', 'INTENSIVE', '加密', 'Intensive, with night', 30),
    ('duty-level', 'ALL_WEATHER', '全天候', 'All-weather, continuous', 40),
    ('relief-item', 'cotton-coat', '棉衣', 'Cotton coat', 10),
    ('relief-item', 'quilt', '棉被', 'Quilt', 20),
    ('relief-item', 'cotton-shoes', '棉鞋', 'Cotton shoes', 30),
    ('relief-item', 'food', '食品', 'Food', 40),
    ('relief-item', 'drink', '饮料', 'Drink', 50),
    ('relief-item', 'ppe', '防疫物资', 'Protective supplies', 60),
    ('relief-item', 'contact-card', '联系卡', 'Contact card', 70),
    ('relief-item', 'daily-goods', '日用品', 'Daily goods', 80)
on conflict do nothing;
