-- Why: whoever refuses, or is not found, is not let go (R141, R233): somebody goes there again by a
-- due time. The numbers in force when a task is planned are copied into its row, so that a preset
-- changed later moves no running task. A miss is a fact and stays.
create table follow_up (
    id                  uuid        not null,
    version             integer     not null default 0,
    kind                text        not null,
    incident_id         uuid        not null,
    subject_id          uuid,
    region_code         text        not null,
    unit_id             uuid,
    team_id             uuid,
    state               text        not null,
    round               integer     not null,
    previous_id         uuid,
    planned_at          timestamptz not null,
    due_at              timestamptz not null,
    climb_after         text        not null,
    climbed             integer     not null default 0,
    missed_at           timestamptz,
    result              text,
    result_at           timestamptz,
    result_by_role      text,
    note                text,
    last_seen_at        timestamptz,
    last_seen_place     text,
    last_seen_longitude double precision,
    last_seen_latitude  double precision,
    test                boolean     not null default false,
    constraint pk_follow_up primary key (id),
    constraint fk_follow_up_previous_id foreign key (previous_id) references follow_up (id),
    constraint ck_follow_up_state check (state in ('OPEN', 'DONE', 'CANCELLED')),
    constraint ck_follow_up_result check ((state = 'DONE') = (result is not null))
);
create unique index uq_follow_up_open on follow_up
    (incident_id, kind, coalesce(subject_id, '00000000-0000-0000-0000-000000000000'::uuid))
    where state = 'OPEN';
create index ix_follow_up_region_code on follow_up (region_code text_pattern_ops, due_at, id);
create index ix_follow_up_due_at on follow_up (due_at, id) where state = 'OPEN';
create index ix_follow_up_team_id on follow_up (team_id, due_at) where state = 'OPEN';
create index ix_follow_up_subject_id on follow_up (subject_id) where subject_id is not null;

comment on table follow_up is '后续跟踪: tasks to look after somebody again, with due time and result';
comment on column follow_up.climb_after is
    'ISO-8601 durations after the due time at which it climbs, preset of the moment it was planned';
comment on column follow_up.missed_at is 'when the missed due time was recorded; it stays';
comment on column follow_up.round is '1 for the first one, each that follows from a result is one more';

insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('follow-up-kind', 'refusal', '拒绝救助后回访', 'After a refusal', 10),
    ('follow-up-kind', 'still-refused', '再次拒绝后回访', 'After another refusal', 20),
    ('follow-up-kind', 'second-search', '二次搜寻', 'Second search', 30),
    ('follow-up-kind', 'not-found', '未发现人员后再次查看', 'Nobody was there: look again', 40),
    ('follow-up-kind', 'lost-sight', '失去联系后搜寻', 'Search for whom we lost sight of', 50),
    ('follow-up-kind', 'other', '其他跟踪', 'Other', 90),
    ('follow-up-result', 'escorted', '已护送入站', 'Escorted to the station', 10),
    ('follow-up-result', 'still-refused', '仍拒绝救助', 'Still refused', 20),
    ('follow-up-result', 'not-there', '未见其人', 'Not there', 30),
    ('follow-up-result', 'lost-sight', '失去联系', 'Lost sight of', 40),
    ('follow-up-result', 'found-home', '已回家', 'Found at home', 50),
    ('follow-up-result', 'helped-by-others', '已由他人救助', 'Helped by others', 60),
    ('follow-up-result', 'sent-to-hospital', '已送医', 'Sent to hospital', 70),
    ('follow-up-result', 'moved-away', '已离开本地', 'Has left the area', 80)
on conflict (dictionary, code) do nothing;

insert into preset_key (key, kind, concerns, statutory, unit, label_zh, label_en) values
    ('followup.due.refusal', 'duration', 'clock', false, 'ISO-8601 duration',
        '拒绝救助后回访时限', 'Looked after again after a refusal within'),
    ('followup.due.still-refused', 'duration', 'clock', false, 'ISO-8601 duration',
        '再次拒绝后回访时限', 'Looked after again after another refusal within'),
    ('followup.due.second-search', 'duration', 'clock', false, 'ISO-8601 duration',
        '二次搜寻时限', 'Second search within'),
    ('followup.due.not-found', 'duration', 'clock', false, 'ISO-8601 duration',
        '未发现人员后再次查看时限', 'Looked again where nobody was within'),
    ('followup.due.lost-sight', 'duration', 'clock', false, 'ISO-8601 duration',
        '失去联系后搜寻时限', 'Search for whom we lost sight of within'),
    ('followup.due.other', 'duration', 'clock', false, 'ISO-8601 duration',
        '其他跟踪时限', 'Other follow-ups within'),
    ('followup.climb-after', 'text', 'clock', false, 'ISO-8601 durations',
        '跟踪逾期逐级提醒', 'A missed follow-up climbs after'),
    ('followup.next', 'text', 'other', false, 'result:kind',
        '结果之后的下一次跟踪', 'What follows from a result'),
    ('followup.rounds.most', 'integer', 'other', false, 'rounds',
        '跟踪次数上限', 'Most rounds of follow-ups');

insert into preset (key, region_code, valid_from, value, source)
select key, '000000', timestamptz '2000-01-01 00:00:00+08', value, source
from (values
    ('followup.due.refusal', 'PT12H', 'R141, R233 持续跟踪; the hours are our own choice: the same night'),
    ('followup.due.still-refused', 'P1D', 'R233 后续跟踪劝导; own choice'),
    ('followup.due.second-search', 'PT2H', 'own choice: nobody lies in the cold for a night'),
    ('followup.due.not-found', 'PT2H', 'own choice: as the second search'),
    ('followup.due.lost-sight', 'PT6H', 'own choice: within the shift'),
    ('followup.due.other', 'P1D', 'own choice'),
    ('followup.climb-after', 'PT0S,PT1H,PT4H', 'own choice: team, duty leader, bureau'),
    ('followup.next', 'still-refused:still-refused,not-there:second-search,lost-sight:lost-sight',
        'R141, R233; E2'),
    ('followup.rounds.most', '14', 'own choice: two weeks, then a person decides')
) as seed (key, value, source);
