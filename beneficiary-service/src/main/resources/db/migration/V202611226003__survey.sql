-- R020 to R026 摸底排查: every household of an area is to be seen in a round, "不落一人". A round lays its
-- households down in one statement, freezes its questionnaire, and says at any time who is missing. What a
-- worker wrote without a network is never lost: an answer that disagrees with what came first is kept beside
-- it until somebody decides. Answers stand sealed, for they tell of health and hardship.
create table questionnaire (
    id uuid constraint pk_questionnaire primary key,
    region_code text not null,
    code text not null,
    edition integer not null,
    title_zh text not null,
    title_en text not null,
    questions jsonb not null,
    frozen_at timestamptz,
    changed_at timestamptz not null,
    changed_by text not null,
    version integer not null,
    constraint uq_questionnaire_edition unique (region_code, code, edition)
);
comment on column questionnaire.frozen_at is 'a round uses it: it never changes again';

create table survey_round (
    id uuid constraint pk_survey_round primary key,
    region_code text not null,
    areas text[] not null,
    name text not null,
    questionnaire_id uuid not null constraint fk_survey_round_questionnaire_id references questionnaire,
    from_on date not null,
    until_on date not null,
    again_after text not null,
    state text not null,
    overdue boolean not null default false,
    missing integer,
    close_reason text,
    opened_at timestamptz not null,
    opened_by text not null,
    closed_at timestamptz,
    version integer not null,
    constraint ck_survey_round_state check (state in ('open', 'closed')),
    constraint ck_survey_round_days check (until_on >= from_on),
    constraint ck_survey_round_closed check ((state = 'closed') = (closed_at is not null)
        and (closed_at is null) = (missing is null))
);
create index ix_survey_round_region_code on survey_round (region_code text_pattern_ops, id);
comment on column survey_round.missing is 'households nobody had seen when it was closed; close_reason says why';
comment on column survey_round.again_after is 'ISO-8601; where nobody was at home, somebody comes again after it';

create table survey_task (
    id uuid constraint pk_survey_task primary key,
    round_id uuid not null constraint fk_survey_task_round_id references survey_round,
    region_code text not null,
    household_id uuid not null constraint fk_survey_task_household_id references household,
    worker text,
    state text not null,
    tries integer not null default 0,
    again_on date,
    newly_found boolean not null default false,
    visit_id uuid,
    longitude numeric(6, 3),
    latitude numeric(6, 3),
    item_key uuid,
    changed_at timestamptz not null,
    version integer not null,
    constraint uq_survey_task_household unique (round_id, household_id),
    constraint ck_survey_task_state check (state in
        ('due', 'not-home', 'visited', 'moved-away', 'refused', 'dropped')),
    constraint ck_survey_task_point check ((longitude is null) = (latitude is null))
);
create index ix_survey_task_list on survey_task (round_id, region_code text_pattern_ops, id);
create index ix_survey_task_coverage on survey_task (round_id, region_code text_pattern_ops, state, newly_found);
create index ix_survey_task_household_id on survey_task (household_id);
create unique index uq_survey_task_item_key on survey_task (item_key) where item_key is not null;
comment on column survey_task.state is 'due and not-home are missing still; dropped: the household ended or left the area';
comment on column survey_task.longitude is 'degrees WGS-84, rounded to a thousandth: about a hundred metres';

create table survey_visit (
    id uuid constraint pk_survey_visit primary key,
    task_id uuid not null constraint fk_survey_visit_task_id references survey_task,
    region_code text not null,
    standing text not null,
    result text not null,
    said_sealed bytea,
    visited_at timestamptz not null,
    recorded_at timestamptz not null,
    worker text not null,
    item_key uuid,
    conflict text,
    held_visit_id uuid constraint fk_survey_visit_held references survey_visit,
    seen_version integer not null,
    seen_household_version integer not null,
    decided_at timestamptz,
    decided_by text,
    reason text,
    version integer not null,
    constraint ck_survey_visit_standing check (standing in ('held', 'replaced', 'conflict', 'set-aside')),
    constraint ck_survey_visit_conflict check (standing in ('held', 'replaced') or conflict is not null)
);
create index ix_survey_visit_task_id on survey_visit (task_id, id);
create index ix_survey_visit_conflict on survey_visit (region_code text_pattern_ops, id) where standing = 'conflict';
create unique index uq_survey_visit_item_key on survey_visit (item_key) where item_key is not null;
comment on column survey_visit.said_sealed is 'what the worker wrote; null when it was erased';
comment on column survey_visit.conflict is 'task-changed (somebody else came first), household-changed, round-closed';

insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('survey-result', 'visited', '已入户', 'visited', 1),
    ('survey-result', 'not-home', '家中无人', 'nobody at home', 2),
    ('survey-result', 'moved-away', '已搬离', 'moved away', 3),
    ('survey-result', 'refused', '拒访', 'refused', 4);

insert into preset_key (key, kind, concerns, statutory, unit, label_zh, label_en) values
    ('survey.again-after', 'duration', 'clock', false, 'ISO-8601 duration',
        '家中无人再次入户间隔', 'Where nobody was at home, somebody comes again after'),
    ('survey.wall-list.largest', 'integer', 'other', false, 'households',
        '上墙表户数上限', 'Most households on one wall list or map');
insert into preset (key, region_code, valid_from, value, source) values
    ('survey.again-after', '000000', '2000-01-01 00:00:00+08', 'P3D', 'R020; own choice'),
    ('survey.wall-list.largest', '000000', '2000-01-01 00:00:00+08', '2000', 'own choice');
