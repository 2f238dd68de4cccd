-- R273, R044 困难群众生活服务热线: somebody who cannot manage alone calls for a doctor, a ride, a repair, the
-- shopping, a meal, a bath. Each request is owed to somebody by a time of its kind, and is over only when the
-- one who called has said so. Who is not in the register stands sealed, until the call-back.
create table life_request (
    id uuid constraint pk_life_request primary key,
    no bigint generated always as identity,
    region_code text not null,
    unit_id uuid,
    kind text not null,
    words text not null,
    person_id uuid constraint fk_life_request_person_id references person,
    caller_sealed bytea,
    state text not null,
    officer text,
    taken_at timestamptz not null,
    taken_by text not null,
    assigned_at timestamptz,
    due_at timestamptz not null,
    overdue boolean not null default false,
    escalated boolean not null default false,
    done_at timestamptz,
    result text,
    called_back_at timestamptz,
    satisfied boolean,
    again integer not null default 0,
    changed_at timestamptz not null,
    version integer not null,
    constraint ck_life_request_state check (state in ('taken', 'assigned', 'done', 'over', 'cancelled'))
);
create index ix_life_request_region_code on life_request (region_code text_pattern_ops, id);
create index ix_life_request_open on life_request (region_code text_pattern_ops, due_at, id)
    where state in ('taken', 'assigned');
create index ix_life_request_person_id on life_request (person_id) where person_id is not null;
comment on column life_request.again is 'how often the call-back found that it was not done';
comment on column life_request.caller_sealed is 'name, telephone and address of whoever is not in the register; gone with the call-back';

insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('life-request-kind', 'medical', '就医', 'medical care', 1),
    ('life-request-kind', 'travel', '出行', 'a ride', 2),
    ('life-request-kind', 'repair', '维修', 'a repair', 3),
    ('life-request-kind', 'shopping', '购物', 'shopping', 4),
    ('life-request-kind', 'meals', '助餐', 'meals', 5),
    ('life-request-kind', 'cleaning', '助洁', 'cleaning', 6),
    ('life-request-kind', 'accompanying', '助医', 'somebody to the doctor''s', 7),
    ('life-request-kind', 'bathing', '助浴', 'bathing', 8),
    ('life-request-kind', 'other', '其他', 'other', 99);

insert into preset_key (key, kind, concerns, statutory, unit, label_zh, label_en) values
    ('life-request.within', 'json', 'clock', false, 'ISO-8601 durations by kind; other for the rest',
        '生活服务办理时限', 'A life-service request is met within'),
    ('life-request.escalate-after', 'duration', 'clock', false, 'ISO-8601 duration',
        '逾期后升级时限', 'Late for so long, it climbs to the leaders');
insert into preset (key, region_code, valid_from, value, source) values
    ('life-request.within', '000000', '2000-01-01 00:00:00+08',
        '{"medical": "PT2H", "accompanying": "PT24H", "repair": "PT24H", "meals": "PT12H", "other": "PT48H"}',
        'R273, R044; the times own choice'),
    ('life-request.escalate-after', '000000', '2000-01-01 00:00:00+08', 'PT12H', 'own choice');
