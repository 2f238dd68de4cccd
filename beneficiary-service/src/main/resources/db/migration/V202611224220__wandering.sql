-- 流浪史台账 (R230 to R234): who has been on the street, how often and why, and who at home looks after them
-- again. The rows of stays and refusals are facts; an entry is what they add up to for one person, or for
-- a subject of station care that nobody has linked to the register yet.
create table wandering_entry (
    id uuid constraint pk_wandering_entry primary key,
    person_id uuid constraint uq_wandering_entry_person_id unique,
    subject_id uuid not null constraint uq_wandering_entry_subject_id unique,
    region_code text not null,
    home_region text,
    state text not null,
    classes text[] not null,
    times integer not null,
    refusals integer not null,
    reckoned integer not null default 0,
    sex text,
    age_band text,
    condition text,
    causes text[] not null,
    needs text[] not null,
    measures text[] not null,
    first_at timestamptz not null,
    last_at timestamptz not null,
    last_exit_kind text,
    warned_at timestamptz,
    acknowledged_at timestamptz,
    acknowledged_by text,
    follow_up_due_at timestamptz,
    followed_up_at timestamptz,
    closed_at timestamptz,
    close_reason text,
    version integer not null,
    constraint ck_wandering_entry_state check (state in ('open', 'closed', 'joined'))
);
create index ix_wandering_entry_region_code on wandering_entry (region_code text_pattern_ops, id);
create index ix_wandering_entry_home_region on wandering_entry (home_region text_pattern_ops, id)
    where home_region is not null;
comment on column wandering_entry.subject_id is 'The registry''s subject of a person, else dispatch''s subject of a guest';
comment on column wandering_entry.state is 'open, closed, joined (its stays stand in another entry now)';
comment on column wandering_entry.times is 'Stays in stations, one each';
comment on column wandering_entry.reckoned is 'Summarised stays and refusals that were acted on: more of them are news';
comment on column wandering_entry.home_region is 'Region of home as far as a station could find out';

create table wandering_stay (
    case_id uuid constraint pk_wandering_stay primary key,
    subject_id uuid not null,
    entry_id uuid,
    region_code text not null,
    admitted_at timestamptz,
    ended_at timestamptz not null,
    exit_kind text not null,
    sex text,
    age_band text,
    condition text,
    causes text[] not null default '{}',
    needs text[] not null default '{}',
    measures text[] not null default '{}',
    home_region text,
    summarised boolean not null,
    repeated boolean not null
);
create index ix_wandering_stay_subject_id on wandering_stay (subject_id);
create index ix_wandering_stay_entry_id on wandering_stay (entry_id);

create table wandering_refusal (
    outcome_id uuid constraint pk_wandering_refusal primary key,
    subject_id uuid not null,
    entry_id uuid,
    region_code text not null,
    sex text,
    age_band text,
    at timestamptz not null,
    taken_back boolean not null default false
);
comment on column wandering_refusal.taken_back is 'Corrected: it was otherwise, whichever of the two was heard first';
create index ix_wandering_refusal_subject_id on wandering_refusal (subject_id);
create index ix_wandering_refusal_entry_id on wandering_refusal (entry_id);

create table wandering_subject (
    subject_id uuid constraint pk_wandering_subject primary key,
    known_as uuid,
    epoch integer not null,
    sequence bigint not null
);
create index ix_wandering_subject_known_as on wandering_subject (known_as) where known_as is not null;
comment on table wandering_subject is 'Two subjects of station care that turned out to be one person (tracing.identified)';

create table wandering_follow_up (
    id uuid constraint pk_wandering_follow_up primary key,
    entry_id uuid not null constraint fk_wandering_follow_up_entry_id references wandering_entry,
    way text not null,
    result text not null,
    help text[] not null,
    note text,
    at timestamptz not null,
    recorded_by text not null
);
create index ix_wandering_follow_up_entry_id on wandering_follow_up (entry_id, at);

insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('wandering-class', 'minor', '未成年人', 'minor', 10),
    ('wandering-class', 'dementia', '认知障碍', 'dementia', 20),
    ('wandering-class', 'mental-disorder', '精神障碍', 'mental disorder', 30),
    ('wandering-class', 'disability', '肢体或智力残疾', 'disability', 40),
    ('wandering-class', 'repeated', '反复流浪', 'wandered repeatedly', 50),
    ('wandering-class', 'refused', '拒绝救助', 'refused help', 60),
    ('wandering-class', 'elder', '老年人', 'elder', 70),
    ('wandering-class', 'other', '其他', 'other', 90),
    ('wandering-follow-up-way', 'visit', '入户走访', 'visit at home', 10),
    ('wandering-follow-up-way', 'telephone', '电话回访', 'telephone', 20),
    ('wandering-follow-up-way', 'community', '村（社区）了解', 'through the community', 30),
    ('wandering-follow-up-way', 'street', '街面劝导', 'met on the street', 40),
    ('wandering-follow-up-result', 'settled', '稳定在家', 'settled at home', 10),
    ('wandering-follow-up-result', 'at-risk', '在家，有外流风险', 'at home, may leave again', 20),
    ('wandering-follow-up-result', 'gone-again', '再次外出流浪', 'gone again', 30),
    ('wandering-follow-up-result', 'not-met', '未见到', 'not met', 40),
    ('wandering-follow-up-result', 'persuaded', '接受救助', 'accepted help', 50),
    ('wandering-close-reason', 'settled', '稳定', 'settled', 10),
    ('wandering-close-reason', 'moved', '迁出', 'moved away', 20),
    ('wandering-close-reason', 'died', '死亡', 'died', 30),
    ('wandering-close-reason', 'mistake', '登记有误', 'entered by mistake', 40),
    ('wandering-need', 'assistance', '社会救助', 'assistance', 10),
    ('wandering-need', 'welfare', '福利服务', 'welfare services', 20),
    ('wandering-need', 'insurance', '社会保险', 'social insurance', 30),
    ('wandering-need', 'training', '技能培训', 'training', 40),
    ('wandering-need', 'work', '就业帮扶', 'work', 50),
    ('wandering-need', 'schooling', '就学', 'schooling', 60),
    ('wandering-need', 'guardianship', '监护', 'guardianship', 70),
    ('wandering-need', 'treatment', '治疗康复', 'treatment', 80),
    ('wandering-need', 'housing', '住所', 'a home', 90)
on conflict (dictionary, code) do nothing;

insert into preset_key (key, kind, concerns, statutory, unit, label_zh, label_en) values
    ('wandering.repeated-from', 'integer', 'other', false, 'stays',
        '反复流浪的起算次数', 'Wandered repeatedly from so many stays on'),
    ('wandering.follow-up-within', 'text', 'clock', false, 'wandering-class:ISO-8601 duration, the first that applies',
        '分类回访时限', 'Looked after at home within, by class'),
    ('wandering.warn-classes', 'text', 'other', false, 'codes of wandering-class',
        '向流出地预警的类别', 'Classes of which the home community is warned'),
    ('wandering.acknowledge-within', 'duration', 'clock', false, 'ISO-8601 duration',
        '流出地确认预警时限', 'The home community acknowledges a warning within')
on conflict (key) do nothing;
insert into preset (key, region_code, valid_from, value, source) values
    ('wandering.repeated-from', '000000', timestamptz '2000-01-01 00:00:00+08', '2', 'R230; own choice: the second time'),
    ('wandering.follow-up-within', '000000', timestamptz '2000-01-01 00:00:00+08',
        'minor:P15D,dementia:P15D,refused:P7D,mental-disorder:P30D,disability:P30D,repeated:P30D,elder:P60D,other:P90D',
        'R230 help by class, R232, R233; own choice of the days'),
    ('wandering.warn-classes', '000000', timestamptz '2000-01-01 00:00:00+08',
        'minor,dementia,mental-disorder,disability,repeated', 'R230, R232, R234; own choice of the classes'),
    ('wandering.acknowledge-within', '000000', timestamptz '2000-01-01 00:00:00+08', 'P3D',
        'R234 monitor early; own choice: three days');
