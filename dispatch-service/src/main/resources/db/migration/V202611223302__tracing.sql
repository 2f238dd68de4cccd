-- Why: whoever cannot be named is looked for (R200 to R202, 民发〔2015〕158号): features, the notice and its
-- refreshing, what was asked of whom and answered, who misses somebody, and who may be the same. What
-- is compared is coded, what is told in words is sealed; a person decides, never the score.

create table tracing_file (
    case_id       uuid        not null,
    case_no       text        not null,
    subject_id    uuid        not null,
    region_code   text        not null,
    unit_id       uuid        not null,
    entered_at    timestamptz not null,
    state         text        not null,
    suspicions    text        not null,
    first_due_at  timestamptz,
    noticed_at    timestamptz,
    refresh_due_at timestamptz,
    police_due_at timestamptz,
    police_told_at timestamptz,
    minor         boolean     not null,
    test          boolean     not null,
    version       int         not null,
    constraint pk_tracing_file primary key (case_id),
    constraint ck_tracing_file_state check (state in ('OPEN', 'FOUND', 'ENDED'))
);
create index ix_tracing_file_region_code on tracing_file (region_code text_pattern_ops, state, entered_at);
comment on table tracing_file is '寻亲档案: the search for who an unidentified guest is';
comment on column tracing_file.first_due_at is 'the notice must be out by then; null when entered afterwards';
comment on column tracing_file.suspicions is 'codes of the dictionary suspicion: lost, abandoned, trafficked';

create table tracing_profile (
    id          uuid        not null,
    kind        text        not null,
    subject_id  uuid,
    region_code text        not null,
    unit_id     uuid,
    open        boolean     not null,
    test        boolean     not null,
    sex         text        not null,
    born_from   int         not null,
    born_to     int         not null,
    height_from int,
    height_to   int,
    build       text,
    accent      text,
    languages   text        not null,
    marks       text        not null,
    condition   text,
    place_code  text        not null,
    home_code   text,
    seen_at     timestamptz not null,
    marks_words   bytea,
    clothes_words bytea,
    place_words   bytea,
    version     int         not null,
    constraint pk_tracing_profile primary key (id),
    constraint ck_tracing_profile_kind check (kind in ('case', 'missing-person')),
    constraint ck_tracing_profile_born check (born_from <= born_to),
    constraint ck_tracing_profile_height check (height_from <= height_to)
);
create index ix_tracing_profile_match on tracing_profile (kind, born_from, born_to);
comment on table tracing_profile is '特征: how a guest or a missing person looks, as far as it can be compared';
comment on column tracing_profile.born_from is 'year; the age as it looked, counted back from the day it was seen';
comment on column tracing_profile.height_from is 'cm';
comment on column tracing_profile.place_code is 'region where found, or seen last';
comment on column tracing_profile.seen_at is 'found (case) or seen last (missing person)';
comment on column tracing_profile.marks_words is 'sealed, bound to this row';

create table tracing_notice (
    id             uuid        not null,
    case_id        uuid        not null,
    channels       text        not null,
    published_at   timestamptz not null,
    due_at         timestamptz,
    refresh        boolean     not null,
    recorded_by    text        not null,
    reference      text,
    withdrawn_at   timestamptz,
    withdrawal     text,
    constraint pk_tracing_notice primary key (id),
    constraint fk_tracing_notice_case_id foreign key (case_id) references tracing_file (case_id)
);
create index ix_tracing_notice_case_id on tracing_notice (case_id, published_at);
comment on table tracing_notice is '寻亲公告: published, refreshed, withdrawn; never changed otherwise';

create table tracing_request (
    id          uuid        not null,
    case_id     uuid        not null,
    case_no     text        not null,
    subject_id  uuid        not null,
    region_code text        not null,
    unit_id     uuid        not null,
    kind        text        not null,
    asked_of    text        not null,
    reference   text,
    asked_at    timestamptz not null,
    due_at      timestamptz not null,
    asked_by    text        not null,
    state       text        not null,
    result      text,
    note        text,
    answered_at timestamptz,
    answered_by text,
    overdue_at  timestamptz,
    test        boolean     not null,
    version     int         not null,
    constraint pk_tracing_request primary key (id),
    constraint fk_tracing_request_case_id foreign key (case_id) references tracing_file (case_id),
    constraint ck_tracing_request_state check (state in ('OPEN', 'ANSWERED', 'WITHDRAWN'))
);
create index ix_tracing_request_case_id on tracing_request (case_id, asked_at);
create index ix_tracing_request_due on tracing_request (region_code text_pattern_ops, state, due_at, id);
comment on table tracing_request is '协查: what was asked of police, laboratories and other stations';

create table tracing_minor_item (
    case_id     uuid        not null,
    item        text        not null,
    done_at     timestamptz not null,
    evidence_id uuid,
    recorded_by text        not null,
    constraint pk_tracing_minor_item primary key (case_id, item),
    constraint fk_tracing_minor_item_case_id foreign key (case_id) references tracing_file (case_id)
);
comment on table tracing_minor_item is '五个一: one record, photo, fingerprint, DNA sample and letter for each minor';

create table missing_person (
    id            uuid        not null,
    region_code   text        not null,
    unit_id       uuid,
    source        text        not null,
    reference     text,
    reported_at   timestamptz not null,
    minor         boolean     not null,
    name          bytea,
    identity_number bytea,
    identity_index  bytea,
    contact       bytea,
    state         text        not null,
    outcome       text,
    found_case_id uuid,
    closed_at     timestamptz,
    recorded_by   text        not null,
    version       int         not null,
    constraint pk_missing_person primary key (id),
    constraint ck_missing_person_state check (state in ('OPEN', 'CLOSED'))
);
create index ix_missing_person_region_code on missing_person (region_code text_pattern_ops, reported_at desc, id desc);
create index ix_missing_person_identity_index on missing_person (identity_index)
    where identity_index is not null;
comment on table missing_person is '走失人员: reported by relatives, police or other stations';
comment on column missing_person.name is 'sealed, bound to this row';

create table tracing_candidate (
    id          uuid          not null,
    case_id     uuid          not null,
    other_kind  text          not null,
    other_id    uuid          not null,
    score       numeric(4, 3) not null,
    comparison  jsonb         not null,
    state       text          not null,
    proposed_at timestamptz   not null,
    first_by    text,
    first_at    timestamptz,
    decided_by  text,
    decided_at  timestamptz,
    reason      text,
    note        text,
    version     int           not null,
    constraint pk_tracing_candidate primary key (id),
    constraint uq_tracing_candidate_pair unique (case_id, other_id),
    constraint ck_tracing_candidate_state check (state in ('PROPOSED', 'SECONDED', 'ACCEPTED', 'REJECTED'))
);
create index ix_tracing_candidate_other_id on tracing_candidate (other_id);
comment on table tracing_candidate is '疑似匹配: may be the same; one person accepts, a second one confirms';
comment on column tracing_candidate.state is 'SECONDED: accepted by one, waiting for the second pair of eyes';

-- Guests of before: what the case itself says, so that nobody who was here once is overlooked.
insert into tracing_profile (id, kind, subject_id, region_code, unit_id, open, test, sex, born_from, born_to,
    languages, marks, condition, place_code, seen_at, version)
select id, 'case', subject_id, region_code, unit_id, state <> 'EXITED', test, sex,
    extract(year from admitted_at)::int - case age_band when '0-6' then 7 when '7-13' then 14
        when '14-15' then 16 when '16-17' then 18 when '18' then 19 when '19-59' then 60
        when '60-79' then 80 else 111 end,
    extract(year from admitted_at)::int - case age_band when '0-6' then 0 when '7-13' then 7
        when '14-15' then 14 when '16-17' then 16 when '18' then 18 when '19-59' then 19
        when '60-79' then 60 else 80 end,
    '', '', condition, region_code, admitted_at, 0
from care_case;

insert into tracing_file (case_id, case_no, subject_id, region_code, unit_id, entered_at, state,
    suspicions, first_due_at, minor, test, version)
select c.id, c.case_no, c.subject_id, c.region_code, c.unit_id, c.admitted_at, 'OPEN', '',
    (select min(d.due_at) from deadline d where d.aggregate_id = c.id and d.step = 'tracing-notice'),
    c.age_band in ('0-6', '7-13', '14-15', '16-17'), c.test, 0
from care_case c
where c.state <> 'EXITED' and not c.identified;

insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('tracing-channel', 'national-system', '全国救助管理信息系统', 'National relief system', 10),
    ('tracing-channel', 'xunqin', '全国救助寻亲网', 'National family tracing site', 20),
    ('tracing-channel', 'radio', '广播电台', 'Radio', 30),
    ('tracing-channel', 'television', '电视台', 'Television', 40),
    ('tracing-channel', 'press', '报刊', 'Press', 50),
    ('tracing-channel', 'online', '网络媒体', 'Online media', 60),
    ('tracing-channel', 'street-notice', '张贴公告', 'Notice in the street', 70),
    ('tracing-withdrawal', 'identified', '已查明身份', 'Identified', 10),
    ('tracing-withdrawal', 'mistaken', '发布有误', 'Published by mistake', 20),
    ('tracing-withdrawal', 'protection', '保护需要', 'To protect the person', 30),
    ('tracing-request-kind', 'police-report', '报告公安机关', 'Report to the police', 10),
    ('tracing-request-kind', 'police-system', '公安系统查询', 'Police system', 20),
    ('tracing-request-kind', 'face', '人像比对', 'Face comparison', 30),
    ('tracing-request-kind', 'fingerprint', '指纹比对', 'Fingerprint comparison', 40),
    ('tracing-request-kind', 'dna', 'DNA采集比对', 'DNA sample and comparison', 50),
    ('tracing-request-kind', 'iris', '虹膜比对', 'Iris comparison', 60),
    ('tracing-request-kind', 'station', '兄弟站协查', 'Other rescue station', 70),
    ('tracing-request-kind', 'inquiry-letter', '调查函', 'Letter of inquiry', 80),
    ('tracing-answer', 'match', '比中', 'Match', 10),
    ('tracing-answer', 'no-match', '未比中', 'No match', 20),
    ('tracing-answer', 'inconclusive', '无法确定', 'Inconclusive', 30),
    ('tracing-answer', 'accepted', '已受理', 'Taken on', 40),
    ('tracing-answer', 'refused', '不予受理', 'Refused', 50),
    ('tracing-minor-item', 'record', '笔录', 'Written record', 10),
    ('tracing-minor-item', 'photo', '照片', 'Photograph', 20),
    ('tracing-minor-item', 'fingerprint', '指纹', 'Fingerprint', 30),
    ('tracing-minor-item', 'dna', 'DNA', 'DNA sample', 40),
    ('tracing-minor-item', 'letter', '调查函', 'Letter of inquiry', 50),
    ('body-build', 'slim', '偏瘦', 'Slim', 10),
    ('body-build', 'medium', '中等', 'Medium', 20),
    ('body-build', 'stout', '偏胖', 'Stout', 30),
    ('accent', 'northeast', '东北口音', 'North-eastern', 10),
    ('accent', 'north', '北方口音', 'Northern', 20),
    ('accent', 'shandong', '山东口音', 'Shandong', 30),
    ('accent', 'henan', '河南口音', 'Henan', 40),
    ('accent', 'northwest', '西北口音', 'North-western', 50),
    ('accent', 'jin', '山西口音', 'Shanxi', 60),
    ('accent', 'sichuan', '四川重庆口音', 'Sichuan and Chongqing', 70),
    ('accent', 'yungui', '云贵口音', 'Yunnan and Guizhou', 80),
    ('accent', 'hubei', '湖北口音', 'Hubei', 90),
    ('accent', 'hunan', '湖南口音', 'Hunan', 100),
    ('accent', 'jianghuai', '江淮口音', 'Anhui and northern Jiangsu', 110),
    ('accent', 'wu', '江浙沪口音', 'Wu', 120),
    ('accent', 'gan', '江西口音', 'Jiangxi', 130),
    ('accent', 'min', '闽南闽东口音', 'Min', 140),
    ('accent', 'hakka', '客家口音', 'Hakka', 150),
    ('accent', 'cantonese', '粤语口音', 'Cantonese', 160),
    ('accent', 'minority', '少数民族语言', 'A minority language', 170),
    ('spoken-language', 'mandarin', '普通话', 'Mandarin', 10),
    ('spoken-language', 'dialect', '方言', 'A dialect', 20),
    ('spoken-language', 'tibetan', '藏语', 'Tibetan', 30),
    ('spoken-language', 'uyghur', '维吾尔语', 'Uyghur', 40),
    ('spoken-language', 'mongolian', '蒙古语', 'Mongolian', 50),
    ('spoken-language', 'zhuang', '壮语', 'Zhuang', 60),
    ('spoken-language', 'yi', '彝语', 'Yi', 70),
    ('spoken-language', 'sign', '手语', 'Sign language', 80),
    ('spoken-language', 'none', '不能言语', 'Does not speak', 90),
    ('body-mark', 'scar-face', '面部疤痕', 'Scar on the face', 10),
    ('body-mark', 'scar-body', '躯干四肢疤痕', 'Scar on body or limbs', 20),
    ('body-mark', 'mole', '明显的痣或胎记', 'Mole or birthmark', 30),
    ('body-mark', 'tattoo', '纹身', 'Tattoo', 40),
    ('body-mark', 'limb-missing', '肢体残缺', 'Limb missing', 50),
    ('body-mark', 'finger-missing', '手指残缺', 'Finger missing', 60),
    ('body-mark', 'limp', '跛行', 'Limp', 70),
    ('body-mark', 'blind', '失明', 'Blind', 80),
    ('body-mark', 'deaf', '失聪', 'Deaf', 90),
    ('body-mark', 'teeth', '缺牙或镶牙', 'Teeth missing or filled', 100),
    ('body-mark', 'surgery', '手术痕迹', 'Marks of surgery', 110),
    ('missing-source', 'relatives', '亲属报告', 'Relatives', 10),
    ('missing-source', 'police', '公安机关通报', 'Police', 20),
    ('missing-source', 'station', '其他救助管理机构', 'Another rescue station', 30),
    ('missing-source', 'community', '村居社区报告', 'Village or community', 40),
    ('missing-outcome', 'found-here', '在站找到', 'Found in a station', 10),
    ('missing-outcome', 'came-home', '自行返家', 'Came home', 20),
    ('missing-outcome', 'found-elsewhere', '他处找到', 'Found elsewhere', 30),
    ('missing-outcome', 'died', '已死亡', 'Died', 40),
    ('missing-outcome', 'mistaken', '登记有误', 'Entered by mistake', 50),
    ('candidate-rejection', 'looks-differ', '体貌不符', 'Looks different', 10),
    ('candidate-rejection', 'relatives-deny', '亲属否认', 'Relatives say no', 20),
    ('candidate-rejection', 'biometrics-differ', '生物特征不符', 'Biometrics differ', 30),
    ('candidate-rejection', 'elsewhere-then', '当时在他处', 'Was elsewhere then', 40)
on conflict (dictionary, code) do nothing;

insert into preset_key (key, kind, concerns, statutory, unit, label_zh, label_en) values
    ('tracing.refresh-every', 'text', 'clock', true, 'ISO-8601 period',
        '寻亲公告更新周期', 'Tracing notice refreshed every'),
    ('tracing.police-within', 'duration', 'clock', true, 'ISO-8601 duration',
        '身份不明人员报公安时限', 'Police told of an unidentified person within'),
    ('tracing.police-at-once', 'duration', 'clock', true, 'ISO-8601 duration',
        '未成年人及疑似走失被拐人员报公安时限', 'Police told of minors and suspected cases within'),
    ('tracing.dna-working-days', 'integer', 'clock', true, 'working days',
        '申请DNA采集时限', 'DNA sample asked for within'),
    ('tracing.answer-within', 'text', 'clock', true, 'kind:ISO-8601 period',
        '协查答复时限', 'Answers to requests due within'),
    ('tracing.match-weights', 'text', 'other', false, 'field:weight',
        '疑似匹配各项权重', 'Weights of the fields compared'),
    ('tracing.match-age-tolerance', 'integer', 'other', false, 'years',
        '年龄容差', 'Age may differ by'),
    ('tracing.match-height-tolerance', 'integer', 'other', false, 'cm',
        '身高容差', 'Height may differ by'),
    ('tracing.match-time-tolerance', 'integer', 'other', false, 'days',
        '走失时间容差', 'Found so long before the reported loss'),
    ('tracing.match-least-score', 'amount', 'other', false, '0 to 1',
        '最低匹配分', 'Least score that is shown'),
    ('tracing.match-most', 'integer', 'other', false, 'candidates',
        '最多候选数', 'Most candidates shown')
on conflict (key) do nothing;

insert into preset (key, region_code, valid_from, value, source)
select key, '000000', timestamptz '2000-01-01 00:00:00+08', value, source
from (values
    ('tracing.refresh-every', 'P1M', 'C4: national action of 2020, more than a month: refresh'),
    ('tracing.police-within', 'PT24H',
        'own default: a general duty to tell the police in 24 hours was not found (C4)'),
    ('tracing.police-at-once', 'PT1H', 'C4 at once; the upper bound is our own'),
    ('tracing.dna-working-days', '7', 'unverified: 7 working days, remembered, not read (C4)'),
    ('tracing.answer-within',
        'police-report:P1D,police-system:P7D,face:P7D,fingerprint:P7D,dna:P1M,iris:P7D,station:P7D,inquiry-letter:P15D',
        'C4: DNA within one month of the request; the others are our own'),
    ('tracing.match-weights',
        'sex:10,age:20,height:15,build:5,accent:15,languages:5,marks:15,condition:5,place:7,time:3',
        'own choice, to be tuned on decided candidates'),
    ('tracing.match-age-tolerance', '5', 'own choice: apparent age is a guess'),
    ('tracing.match-height-tolerance', '5', 'own choice: height as it looks'),
    ('tracing.match-time-tolerance', '30', 'own choice: relatives remember badly'),
    ('tracing.match-least-score', '0.60', 'own choice: 0.50 is nothing known'),
    ('tracing.match-most', '20', 'own choice: what one person looks through')
) as seed (key, value, source);
