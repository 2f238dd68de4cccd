-- R042, R044, R290: couplets, hot water, group tickets home, leaflets and articles are counted for the reports, each
-- in its own measure: people, times served, households, pieces and times a vehicle went out are never added up.
create table activity (
    id uuid constraint pk_activity primary key,
    family text not null,
    kind text not null,
    region_code text not null,
    unit_id uuid,
    title text not null,
    place text,
    starts_on date not null,
    ends_on date not null,
    planned_persons integer,
    planned_items integer,
    state text not null,
    held_on date,
    persons integer,
    person_times integer,
    households integer,
    items integer,
    vehicle_times integer,
    goods text not null,
    back_entered boolean not null,
    back_entry_reason text,
    reason text,
    test boolean not null default false,
    planned_by text not null,
    changed_at timestamptz not null,
    version integer not null,
    constraint ck_activity_family check (family in ('activity', 'publicity')),
    constraint ck_activity_days check (ends_on >= starts_on),
    constraint ck_activity_state check (state in ('planned', 'held', 'cancelled')),
    constraint ck_activity_held check ((state = 'held') = (held_on is not null)),
    constraint ck_activity_back_entered check (back_entered = (back_entry_reason is not null))
);
create index ix_activity_region_code on activity (region_code text_pattern_ops, id);
create index ix_activity_held on activity (held_on, region_code) where state = 'held' and not test;
comment on column activity.items is 'pairs of couplets, leaflets, cards, signs, tickets, articles';

insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('activity-kind', 'couplets', '写春联送春联', 'spring couplets', 1),
    ('activity-kind', 'hot-water', '送热水', 'hot water', 2),
    ('activity-kind', 'homeward', '农民工团体票返乡', 'migrant workers'' group tickets home', 3),
    ('activity-kind', 'clothes', '衣物捐赠', 'clothes', 4),
    ('activity-kind', 'dumplings', '包饺子', 'dumplings together', 5),
    ('activity-kind', 'new-year-dinner', '年夜饭', 'New Year''s Eve dinner', 6),
    ('activity-kind', 'hobby-class', '兴趣班', 'hobby class', 7),
    ('activity-kind', 'volunteering', '志愿服务', 'volunteering', 8),
    ('activity-kind', 'performance', '文艺演出', 'performance', 9),
    ('activity-kind', 'other-activity', '其他活动', 'other activity', 99),
    ('publicity-kind', 'handbook', '宣传手册、明白纸', 'handbook or leaflet', 1),
    ('publicity-kind', 'card', '救助联系卡', 'card with the hotline', 2),
    ('publicity-kind', 'guide-sign', '引导标识牌', 'guide sign', 3),
    ('publicity-kind', 'led', '电子屏', 'LED screen', 4),
    ('publicity-kind', 'article', '新闻报道', 'article', 5),
    ('publicity-kind', 'social-media', '微信、微博', 'social media', 6),
    ('publicity-kind', 'broadcast', '广播电视', 'radio or television', 7),
    ('publicity-kind', 'good-case', '典型事例', 'a good case told', 8),
    ('publicity-kind', 'tracing-story', '寻亲故事', 'a tracing story told', 9),
    ('publicity-kind', 'other-publicity', '其他宣传', 'other publicity', 99);

insert into preset_key (key, kind, concerns, statutory, unit, label_zh, label_en) values
    ('activity.enter-within', 'duration', 'clock', false, 'ISO-8601 duration',
        '活动登记时限', 'An activity is written down within');
insert into preset (key, region_code, valid_from, value, source) values
    ('activity.enter-within', '000000', '2000-01-01 00:00:00+08', 'P15D', 'own choice');
