-- Why: each way of leaving has its own papers (细则 Art. 12, 16, 17; 132号): what was told, where one
-- changes trains, who keeps the collector's document, why relief was terminated. The limit of a stay
-- stands on the case, for an extension moves it; a case that began with a transfer names the old one.
alter table care_exit
    add column told                       boolean not null default true,
    add column direct                     boolean not null default true,
    add column transfer_station           text,
    add column food_given                 boolean not null default false,
    add column collector_document_id      uuid,
    add column collector_document_file_no text,
    add column collector_called_back      boolean not null default false,
    add column guardianship               text,
    add column reason_code                text,
    add column notice_given               boolean not null default false;

comment on column care_exit.collector_document_id is 'evidence: copy of the collector''s document';
comment on column care_exit.guardianship is 'code of guardianship: a minor who is entrusted';
comment on column care_exit.reason_code is 'code of termination-reason';

alter table care_case
    add column limit_at         timestamptz,
    add column transferred_from uuid;
update care_case set limit_at = admitted_at + interval '10 days' where limit_at is null;

comment on column care_case.limit_at is '在站期限: preset of the day of admission, moved by extensions';
comment on column care_case.transferred_from is 'case at the station that handed the person over';

insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('termination-reason', 'false-data', '提供虚假情况', 'False data', 10),
    ('termination-reason', 'not-eligible', '经查不符合救助条件', 'Not eligible after all', 20),
    ('termination-reason', 'refuses-security-check', '拒不接受安全检查', 'Refuses the security check', 30),
    ('termination-reason', 'disturbs-order', '扰乱救助管理秩序', 'Disturbs the order of the station', 40),
    ('termination-reason', 'expired-unwilling', '救助期满且有能力而不愿离站',
        'Stay expired, has means, will not leave', 50),
    ('guardianship', 'temporary', '民政部门临时监护', 'Temporary guardianship of civil affairs', 10),
    ('guardianship', 'long-term', '民政部门长期监护', 'Long-term guardianship of civil affairs', 20),
    ('guardianship', 'by-relatives', '委托亲属抚养', 'Entrusted to relatives', 30),
    ('guardianship', 'foster-family', '家庭寄养', 'Foster family', 40)
on conflict (dictionary, code) do nothing;

insert into preset_key (key, kind, concerns, statutory, unit, label_zh, label_en) values
    ('station.stay.warn-before', 'duration', 'clock', true, 'ISO-8601 duration',
        '在站期满提前提醒', 'Reminder before a stay expires'),
    ('station.stay.climb-after', 'duration', 'clock', true, 'ISO-8601 duration',
        '超期滞站上报主管部门', 'Bureau is told of an expired stay after')
on conflict (key) do nothing;

insert into preset (key, region_code, valid_from, value, source)
select key, '000000', timestamptz '2000-01-01 00:00:00+08', value, source
from (values
    ('station.stay.warn-before', 'P2D', 'own choice: time to plan a way home within the ten days of C2'),
    ('station.stay.climb-after', 'P1D', 'own choice: C2 Art. 12 asks for a filing with the superior')
) as seed (key, value, source);
