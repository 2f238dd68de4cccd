-- Who may stand in the register twice (R002 少重复, R065). A pair is found once, whatever finds it, and
-- what a person said of it is remembered: a pair declared different never returns. The same person is a
-- link to a leading record that can be taken back; no record is ever merged away.

-- Numbers are sealed. To see that two of them differ in one digit, keyed digests of their parts stand
-- here, eight bytes each: they tell nobody a number, and they end with the paper.
create table person_number_trace (
    person_id uuid constraint pk_person_number_trace primary key,
    document_id uuid not null constraint fk_person_number_trace_document_id
        references identity_document on delete cascade,
    entered_at timestamptz not null,
    whole bigint,
    without_birth bigint,
    without_home bigint
);
create index ix_person_number_trace_document_id on person_number_trace (document_id);
create index ix_person_number_trace_whole on person_number_trace (whole);
create index ix_person_number_trace_without_birth on person_number_trace (without_birth);
create index ix_person_number_trace_without_home on person_number_trace (without_home);
comment on column person_number_trace.whole is 'null: the paper holds no identity number';

create index ix_person_born_on on person (born_on, name_initials);

create table duplicate_pair (
    id uuid constraint pk_duplicate_pair primary key,
    first_id uuid not null constraint fk_duplicate_pair_first_id references person,
    second_id uuid not null constraint fk_duplicate_pair_second_id references person,
    band text not null,
    score integer not null,
    fields jsonb not null,
    found_by text not null,
    found_at timestamptz not null,
    state text not null,
    leading_id uuid,
    decided_at timestamptz,
    version integer not null,
    constraint uq_duplicate_pair_people unique (first_id, second_id),
    constraint ck_duplicate_pair_order check (first_id < second_id),
    constraint ck_duplicate_pair_state check (state in ('OPEN', 'UNSURE', 'SAME', 'DIFFERENT')),
    constraint ck_duplicate_pair_leading check ((state = 'SAME') = (leading_id is not null))
);
create index ix_duplicate_pair_second_id on duplicate_pair (second_id);
create index ix_duplicate_pair_open on duplicate_pair (score desc, id) where state in ('OPEN', 'UNSURE');
comment on column duplicate_pair.found_by is 'entry: when one of the two was entered or changed; pass: by a pass over everybody';

create table duplicate_decision (
    id uuid constraint pk_duplicate_decision primary key,
    pair_id uuid not null constraint fk_duplicate_decision_pair_id references duplicate_pair,
    decision text not null,
    leading_id uuid,
    reason text not null,
    note text,
    decided_by text not null,
    decided_at timestamptz not null
);
create index ix_duplicate_decision_pair_id on duplicate_decision (pair_id);
comment on table duplicate_decision is 'whatever was said of a pair, in order; nothing is taken out';

create table person_link (
    id uuid constraint pk_person_link primary key,
    follower_id uuid not null constraint fk_person_link_follower_id references person,
    leading_id uuid not null constraint fk_person_link_leading_id references person,
    pair_id uuid not null constraint fk_person_link_pair_id references duplicate_pair,
    linked_at timestamptz not null,
    ended_at timestamptz,
    constraint ck_person_link_two check (follower_id <> leading_id)
);
create unique index uq_person_link_pair on person_link (pair_id) where ended_at is null;
create unique index uq_person_link_follower on person_link (follower_id) where ended_at is null;
create index ix_person_link_leading_id on person_link (leading_id) where ended_at is null;

create table duplicate_pass (
    id uuid constraint pk_duplicate_pass primary key,
    state text not null,
    asked_by text not null,
    asked_at timestamptz not null,
    started_at timestamptz,
    ended_at timestamptz,
    people bigint not null default 0,
    compared bigint not null default 0,
    found bigint not null default 0,
    version integer not null,
    constraint ck_duplicate_pass_state check (state in ('ASKED', 'RUNNING', 'DONE', 'FAILED'))
);
create unique index uq_duplicate_pass_one on duplicate_pass ((true)) where state in ('ASKED', 'RUNNING');

-- What of a person is compared, in one row.
create view person_twin as
select p.id, p.subject_id, p.name, p.name_sound as sound, p.name_initials as initials, p.sex,
    p.born_on as born, p.born_estimated as estimated, p.region_code as region,
    left(p.region_code, 9) as home, p.telephone_index as telephone, m.household_id as household,
    t.whole, t.without_birth, t.without_home
from person p
    left join person_number_trace t on t.person_id = p.id
    left join household_member m on m.person_id = p.id and m.left_at is null
where p.state <> 'withdrawn';

insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('duplicate-verdict', 'name.same', '姓名相同', 'the same name', 1),
    ('duplicate-verdict', 'name.variant', '姓名为异体字或繁简写法', 'the same name, written otherwise', 2),
    ('duplicate-verdict', 'name.sound', '姓名同音或近音', 'the names sound alike', 3),
    ('duplicate-verdict', 'name.shape', '姓名字形相近', 'the names look alike', 4),
    ('duplicate-verdict', 'name.part', '姓名为另一姓名的一部分', 'one name is part of the other', 5),
    ('duplicate-verdict', 'name.near', '姓名一字不同', 'one character of the name differs', 6),
    ('duplicate-verdict', 'name.differ', '姓名不同', 'other names', 7),
    ('duplicate-verdict', 'name.unknown', '姓名不详', 'a name nobody knows', 8),
    ('duplicate-verdict', 'birth.same', '出生日期相同', 'born on the same day', 11),
    ('duplicate-verdict', 'birth.lunar', '出生日期为农历与公历之别', 'the same day in the old calendar', 12),
    ('duplicate-verdict', 'birth.swapped', '出生月日颠倒', 'day and month swapped', 13),
    ('duplicate-verdict', 'birth.slip', '出生日期一位数字有误', 'one digit of the birth date differs', 14),
    ('duplicate-verdict', 'birth.year', '出生年份相同', 'born in the same year', 15),
    ('duplicate-verdict', 'birth.age', '年龄相近', 'of about the same age', 16),
    ('duplicate-verdict', 'birth.differ', '出生日期不同', 'born on other days', 17),
    ('duplicate-verdict', 'sex.same', '性别相同', 'the same sex', 21),
    ('duplicate-verdict', 'sex.differ', '性别不同', 'other sex', 22),
    ('duplicate-verdict', 'sex.unknown', '性别不详', 'sex unknown', 23),
    ('duplicate-verdict', 'number.same', '证件号码相同', 'the same identity number', 31),
    ('duplicate-verdict', 'number.near', '证件号码部分不同', 'one part of the identity number differs', 32),
    ('duplicate-verdict', 'number.differ', '证件号码不同', 'other identity numbers', 33),
    ('duplicate-verdict', 'number.unknown', '至少一方无证件号码', 'one has no identity number', 34),
    ('duplicate-verdict', 'telephone.same', '电话相同', 'the same telephone', 41),
    ('duplicate-verdict', 'telephone.differ', '电话不同', 'other telephones', 42),
    ('duplicate-verdict', 'telephone.unknown', '至少一方无电话', 'one has no telephone', 43),
    ('duplicate-verdict', 'place.village', '同一社区（村）', 'the same community', 51),
    ('duplicate-verdict', 'place.township', '同一街道（乡镇）', 'the same township', 52),
    ('duplicate-verdict', 'place.county', '同一区县', 'the same county', 53),
    ('duplicate-verdict', 'place.differ', '不同区县', 'other counties', 54),
    ('duplicate-verdict', 'household.same', '同户重复登记', 'entered twice in one household', 61),
    ('duplicate-verdict', 'household.kin', '家庭成员同名', 'relatives of the same name', 62),
    ('duplicate-verdict', 'household.together', '同户不同名', 'two names in one household', 63),
    ('duplicate-verdict', 'household.unknown', '家庭情况无从比对', 'households say nothing', 64),
    ('duplicate-decision', 'same', '同一人', 'the same person', 1),
    ('duplicate-decision', 'different', '不是同一人', 'two people', 2),
    ('duplicate-decision', 'unsure', '暂不能确定', 'not to be said yet', 3),
    ('duplicate-reason', 'papers-compared', '核对证件', 'papers were compared', 1),
    ('duplicate-reason', 'seen-in-person', '当面核实', 'seen in person', 2),
    ('duplicate-reason', 'asked-by-telephone', '电话核实', 'asked by telephone', 3),
    ('duplicate-reason', 'known-to-community', '社区（村）证明', 'the community knows them', 4),
    ('duplicate-reason', 'relatives', '双胞胎或亲属', 'twins or relatives', 5),
    ('duplicate-reason', 'nobody-reached', '联系不上', 'nobody was reached', 6),
    ('duplicate-reason', 'decided-wrongly', '原判定有误', 'the decision was wrong', 7),
    ('duplicate-reason', 'other', '其他', 'other', 9);

insert into preset_key (key, kind, concerns, statutory, unit, label_zh, label_en) values
    ('duplicate.weights', 'text', 'other', false, 'field.verdict:points',
        '疑似重复比对权重', 'Weights of comparing two records'),
    ('duplicate.possible-from', 'integer', 'other', false, 'points',
        '疑似重复起点（可能）', 'Possible duplicate from'),
    ('duplicate.likely-from', 'integer', 'other', false, 'points',
        '疑似重复起点（很可能）', 'Likely duplicate from'),
    ('duplicate.certain-from', 'integer', 'other', false, 'points',
        '疑似重复起点（基本确定）', 'Certain duplicate from'),
    ('duplicate.decide-within', 'duration', 'clock', false, 'ISO-8601 duration',
        '疑似重复判定时限', 'A duplicate is decided within');
insert into preset (key, region_code, valid_from, value, source)
select key, '000000', timestamptz '2000-01-01 00:00:00+08', value, source
from (values
    ('duplicate.weights',
        'name.same:12 name.variant:12 name.sound:10 name.shape:9 name.part:5 name.near:2 name.differ:-10'
        || ' birth.same:14 birth.lunar:11 birth.swapped:11 birth.slip:9 birth.year:5 birth.age:2'
        || ' birth.differ:-8 sex.same:1 sex.differ:-10 number.same:40 number.near:14 number.differ:-24'
        || ' telephone.same:9 telephone.differ:-1 place.village:8 place.township:6 place.county:2'
        || ' place.differ:-2 household.same:4 household.kin:9 household.together:-8',
        'own choice: powers of two by which a verdict is commoner in one person than in two; measured on'
        || ' made-up populations of known truth'),
    ('duplicate.possible-from', '19', 'own choice, measured with the weights'),
    ('duplicate.likely-from', '23', 'own choice, measured with the weights'),
    ('duplicate.certain-from', '26', 'own choice, measured with the weights'),
    ('duplicate.decide-within', 'P10D', 'own choice: help goes on meanwhile')
) as own (key, value, source);
