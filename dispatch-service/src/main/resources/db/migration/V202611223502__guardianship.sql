-- Why: a minor in a station has somebody who answers for them, or civil affairs stands in
-- (未成年人保护法 92 to 95); and who works elsewhere reads a minor's record only with leave, by somebody
-- else (未成年人网络保护条例 36).
create table guardian (
    id               uuid        not null,
    case_id          uuid        not null,
    relation         text        not null,
    capacity         text        not null,
    identity_checked boolean     not null,
    duties_taught    boolean     not null,
    name             bytea,
    telephone        bytea,
    address          bytea,
    recorded_at      timestamptz not null,
    recorded_by      text        not null,
    constraint pk_guardian primary key (id)
);
create index ix_guardian_case_id on guardian (case_id);
comment on column guardian.name is 'sealed, as are telephone and address';

create table guardianship (
    id               uuid        not null,
    version          integer     not null,
    case_id          uuid        not null,
    kind             text        not null,
    basis            text        not null,
    assessment       text        not null,
    decided_by       text        not null,
    begun_at         timestamptz not null,
    review_by        timestamptz,
    court_request_at timestamptz,
    court            text,
    ended_at         timestamptz,
    ending           text,
    constraint pk_guardianship primary key (id),
    constraint ck_guardianship_kind check (kind in ('temporary', 'long-term')),
    constraint ck_guardianship_ended check ((ended_at is null) = (ending is null))
);
create unique index uq_guardianship_open on guardianship (case_id) where ended_at is null;
create index ix_guardianship_case_id on guardianship (case_id);
comment on table guardianship is '临时监护、长期监护 of minors in a station';

create table reading_approval (
    id          uuid        not null,
    version     integer     not null,
    case_id     uuid        not null,
    reader      text        not null,
    purpose     text        not null,
    asked_at    timestamptz not null,
    decided_at  timestamptz,
    decided_by  text,
    granted     boolean,
    valid_until timestamptz,
    constraint pk_reading_approval primary key (id),
    constraint ck_reading_approval_four_eyes check (decided_by is null or decided_by <> reader),
    constraint ck_reading_approval_granted
        check ((granted is true) = (valid_until is not null))
);
create index ix_reading_approval_case_id on reading_approval (case_id);
comment on table reading_approval is '查阅审批: leave to read a minor''s record from outside the station';

insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('guardian-relation', 'parent', '父母', 'Parent', 10),
    ('guardian-relation', 'grandparent', '祖父母、外祖父母', 'Grandparent', 20),
    ('guardian-relation', 'sibling', '成年兄姐', 'Grown sibling', 30),
    ('guardian-relation', 'other', '其他监护人', 'Other guardian', 40),
    ('guardian-capacity', 'able', '能够履行监护职责', 'Able', 10),
    ('guardian-capacity', 'unable', '无力履行监护职责', 'Unable', 20),
    ('guardian-capacity', 'unwilling', '拒绝或怠于履行监护职责', 'Unwilling', 30),
    ('guardian-capacity', 'harmful', '侵害未成年人权益', 'Harms the child', 40),
    ('guardian-capacity', 'unreachable', '联系不上', 'Cannot be reached', 50),
    ('guardianship-kind', 'temporary', '临时监护', 'Temporary', 10),
    ('guardianship-kind', 'long-term', '长期监护', 'Long-term', 20),
    ('temporary-guardianship-basis', 'guardian-not-found', '流浪乞讨或身份不明，暂时查找不到父母或其他监护人',
        'Vagrant or unidentified, guardians not found for now', 10),
    ('temporary-guardianship-basis', 'nobody-else', '监护人下落不明且无其他人可以担任监护人',
        'Guardians missing and nobody else', 20),
    ('temporary-guardianship-basis', 'guardian-unable', '监护人因自身客观原因或突发事件不能履行监护职责',
        'Guardians prevented', 30),
    ('temporary-guardianship-basis', 'guardian-refuses', '监护人拒绝或怠于履行监护职责',
        'Guardians refuse or neglect', 40),
    ('temporary-guardianship-basis', 'guardian-incites', '监护人教唆、利用未成年人实施违法犯罪行为',
        'Guardians incite or use the child', 50),
    ('temporary-guardianship-basis', 'guardian-harms', '监护人严重伤害或面临人身安全威胁，需要紧急安置',
        'Harm or danger by guardians, placed at once', 60),
    ('temporary-guardianship-basis', 'other', '法律规定的其他情形', 'As the law says otherwise', 90),
    ('long-term-guardianship-basis', 'parents-not-found', '查找不到未成年人的父母或者其他监护人',
        'Parents and other guardians cannot be found', 10),
    ('long-term-guardianship-basis', 'guardian-dead', '监护人死亡或被宣告死亡且无其他人可以担任监护人',
        'Guardians dead and nobody else', 20),
    ('long-term-guardianship-basis', 'guardian-incapable', '监护人丧失监护能力且无其他人可以担任监护人',
        'Guardians incapable and nobody else', 30),
    ('long-term-guardianship-basis', 'court-order', '人民法院判决撤销监护人资格并指定由民政部门担任监护人',
        'A court removed the guardian and appointed civil affairs', 40),
    ('long-term-guardianship-basis', 'other', '法律规定的其他情形', 'As the law says otherwise', 90),
    ('guardianship-assessment', 'pending', '评估中', 'Being assessed', 10),
    ('guardianship-assessment', 'fit-to-return', '适宜由原监护人抚养', 'Fit to return', 20),
    ('guardianship-assessment', 'not-fit-to-return', '不适宜由原监护人抚养', 'Not fit to return', 30),
    ('guardianship-ending', 'returned-to-guardian', '送回监护人抚养', 'Returned to the guardian', 10),
    ('guardianship-ending', 'guardian-found', '查找到监护人', 'Guardian found', 20),
    ('guardianship-ending', 'long-term-follows', '转为长期监护', 'Long-term guardianship follows', 30),
    ('guardianship-ending', 'adopted', '依法被收养', 'Adopted', 40),
    ('guardianship-ending', 'passed-on', '移交其他民政部门', 'Passed on to another authority', 50),
    ('guardianship-ending', 'of-age', '年满十八周岁', 'Of age', 60),
    ('reading-purpose', 'guardianship', '未成年人监护', 'Guardianship of a minor', 110)
on conflict (dictionary, code) do nothing;

insert into preset_key (key, kind, concerns, statutory, unit, label_zh, label_en) values
    ('guardianship.temporary.review-after', 'duration', 'clock', true, 'ISO-8601 duration',
        '临时监护评估期限', 'A temporary guardianship is reviewed after'),
    ('minor.reading-approval.valid', 'duration', 'other', true, 'ISO-8601 duration',
        '站外查阅未成年人信息审批有效期', 'An approval to read a minor''s record is valid for');
insert into preset (key, region_code, valid_from, value, source) values
    ('guardianship.temporary.review-after', '000000', '2021-06-01 00:00:00+08', 'P90D',
        '未成年人保护法 93 asks for assessment and sets no time; own choice'),
    ('minor.reading-approval.valid', '000000', '2024-01-01 00:00:00+08', 'P7D',
        '未成年人网络保护条例 36 asks for approval and sets no time; own choice');
