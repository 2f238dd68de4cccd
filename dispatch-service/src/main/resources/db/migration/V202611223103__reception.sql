-- Why: whoever comes to a station is registered at once, before anybody decides anything (132号
-- Art. 4 to 11, 381号 Art. 6, 细则 Art. 3 to 6, R190): told what the station does, looked at, let in,
-- sent to a doctor or to the police; screened by the four conditions; admitted, or refused in
-- writing with the reason. Who is asked is written down, too: nobody can be turned away unseen.
create table help_request (
    id                uuid        not null,
    request_no        text        not null,
    subject_id        uuid        not null,
    region_code       text        not null,
    unit_id           uuid        not null,
    incident_id       uuid,
    arrived_at        timestamptz not null,
    received_by       text        not null,
    brought_by        text        not null,
    not_informed      text,
    consent           text        not null,
    sex               text        not null,
    age_band          text        not null,
    condition         text        not null,
    origin            text        not null,
    special           text[]      not null,
    cannot_say        boolean     not null,
    danger_signs      text[]      not null,
    name              bytea,
    identity_number   bytea,
    born_on           bytea,
    reentry           boolean     not null,
    state             text        not null,
    moved_at          timestamptz not null,
    referred_to       text,
    security          text,
    screening         text,
    unmet             text[]      not null,
    case_id           uuid,
    notice_no         text,
    refusal_reasons   text[]      not null,
    refusal_note      text,
    refused_at        timestamptz,
    decide_by         timestamptz,
    undecided_at      timestamptz,
    back_entered      boolean     not null,
    test              boolean     not null,
    version           int         not null,
    constraint pk_help_request primary key (id),
    constraint uq_help_request_request_no unique (request_no),
    constraint uq_help_request_notice_no unique (notice_no),
    constraint ck_help_request_state check
        (state in ('RECEIVED', 'INSIDE', 'REFERRED', 'ADMITTED', 'REFUSED', 'WITHDRAWN')),
    constraint ck_help_request_admitted check ((state = 'ADMITTED') = (case_id is not null)),
    constraint ck_help_request_refused check
        ((state = 'REFUSED') = (notice_no is not null)
            and (state <> 'REFUSED' or cardinality(refusal_reasons) > 0))
);
create index ix_help_request_region_code on help_request (region_code text_pattern_ops, id);
create index ix_help_request_unit_id on help_request (unit_id, id);
create index ix_help_request_case_id on help_request (case_id) where case_id is not null;
comment on table help_request is '求助登记: one person who came to a station and asks for help';
comment on column help_request.name is 'sealed, bound to this row, as number and birth date';
comment on column help_request.not_informed is 'why nobody could be told what the station does';
comment on column help_request.unmet is 'of the four conditions those that are not met';
comment on column help_request.reentry is 'left a station less than a month ago (preset)';

create table help_request_step (
    id          uuid        not null,
    request_id  uuid        not null,
    kind        text        not null,
    outcome     text        not null,
    codes       text[]      not null,
    note        text,
    at          timestamptz not null,
    recorded_by text        not null,
    constraint pk_help_request_step primary key (id),
    constraint fk_help_request_step_request_id foreign key (request_id)
        references help_request (id)
);
create index ix_help_request_step_request_id on help_request_step (request_id, at);

create table help_request_evidence (
    id          uuid not null,
    request_id  uuid not null,
    evidence_id uuid not null,
    kind        text not null,
    constraint pk_help_request_evidence primary key (id),
    constraint uq_help_request_evidence_evidence_id unique (request_id, evidence_id),
    constraint fk_help_request_evidence_request_id foreign key (request_id)
        references help_request (id)
);
comment on table help_request_evidence is 'photograph and fingerprint taken at the door (132号)';

create table help_request_number (
    kind        text not null,
    region_code text not null,
    day         text not null,
    last        int  not null,
    constraint pk_help_request_number primary key (kind, region_code, day)
);

insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('help-brought-by', 'self', '自行求助', 'Came alone', 10),
    ('help-brought-by', 'police', '公安机关护送', 'Brought by the police', 20),
    ('help-brought-by', 'city-management', '城管引导护送', 'Brought by city management', 30),
    ('help-brought-by', 'rescue-team', '救助小组护送', 'Brought by a rescue team', 40),
    ('help-brought-by', 'street-office', '街镇社区引导', 'Brought by street or community', 50),
    ('help-brought-by', 'hospital', '医院转来', 'From a hospital', 60),
    ('help-brought-by', 'other-station', '其他救助站转来', 'From another station', 70),
    ('help-brought-by', 'citizen', '群众带领', 'Brought by a citizen', 80),
    ('not-informed-reason', 'unconscious', '意识不清', 'Not conscious', 10),
    ('not-informed-reason', 'cannot-understand', '无法理解', 'Cannot understand', 20),
    ('not-informed-reason', 'no-common-language', '语言不通', 'No common language', 30),
    ('help-consent', 'given', '同意接受救助', 'Accepts help', 10),
    ('help-consent', 'refused', '不接受救助', 'Accepts no help', 20),
    ('help-consent', 'unable', '无法表达', 'Cannot say', 30),
    ('danger-sign', 'mental-crisis', '疑似精神障碍发作', 'Suspected mental crisis', 10),
    ('danger-sign', 'infectious', '疑似传染病', 'Suspected infectious illness', 20),
    ('danger-sign', 'critical', '危重病', 'Critically ill', 30),
    ('danger-sign', 'obvious-injury', '明显外伤', 'Obvious injury', 40),
    ('danger-sign', 'unwell', '身体不适', 'Unwell', 50),
    ('danger-sign', 'danger-to-self', '危害自身安全', 'Danger to self', 60),
    ('danger-sign', 'danger-to-others', '危害他人安全', 'Danger to others', 70),
    ('danger-sign', 'suspected-drug-user', '疑似吸毒人员', 'Suspected drug user', 80),
    ('danger-sign', 'suspected-fugitive', '疑似在逃人员', 'Suspected fugitive', 90),
    ('first-look', 'in', '进站', 'In', 10),
    ('first-look', 'ambulance', '送医', 'Ambulance', 20),
    ('first-look', 'police', '报告公安', 'Police', 30),
    ('security-check', 'passed', '通过', 'Passed', 10),
    ('security-check', 'goods-handed-over', '交出违禁物品后通过', 'Passed, dangerous goods handed over', 20),
    ('security-check', 'refused', '拒绝安检', 'Refused', 30),
    ('dangerous-goods', 'blade', '管制刀具', 'Blade', 10),
    ('dangerous-goods', 'inflammable', '易燃易爆物品', 'Inflammable or explosive', 20),
    ('dangerous-goods', 'poison', '有毒物品', 'Poison', 30),
    ('dangerous-goods', 'drugs', '毒品', 'Drugs', 40),
    ('dangerous-goods', 'weapon', '枪支弹药', 'Firearm or ammunition', 50),
    ('dangerous-goods', 'other', '其他危险物品', 'Other', 90),
    ('help-screening', 'eligible', '符合救助条件', 'Eligible', 10),
    ('help-screening', 'help-first', '先行救助、后查明情况', 'Helped first, asked later', 20),
    ('help-screening', 'not-eligible', '不符合救助条件', 'Not eligible', 30),
    ('help-refusal', 'can-solve-food-and-lodging', '自身有能力解决食宿', 'Can find food and lodging', 10),
    ('help-refusal', 'has-someone-to-rely-on', '有亲友可以投靠', 'Has relatives or friends to rely on', 20),
    ('help-refusal', 'receives-assistance', '享受低保或者特困供养', 'Receives subsistence allowance or support', 30),
    ('help-refusal', 'not-destitute', '未流浪乞讨度日', 'Neither begging nor about to', 40),
    ('help-refusal', 'refuses-data', '拒不如实提供个人情况', 'Refuses to tell', 50),
    ('help-refusal', 'not-found-out', '尚未查明', 'Not found out yet', 55),
    ('help-refusal', 'security-check-refused', '拒不接受安全检查', 'Refuses the security check', 60),
    ('help-refusal', 'reentry', '一个月内重复求助', 'Was helped less than a month ago', 70),
    ('help-withdrawal', 'changed-mind', '本人放弃求助', 'Changed his or her mind', 10),
    ('help-withdrawal', 'left-unannounced', '未办手续离开', 'Gone without a word', 20),
    ('help-withdrawal', 'stays-in-hospital', '留院治疗', 'Stays in hospital', 30),
    ('help-withdrawal', 'with-police', '由公安机关处理', 'With the police', 40),
    ('evidence-subject', 'help-request', '求助登记', 'request for help', 80),
    ('evidence-kind', 'fingerprint', '指纹', 'fingerprint', 80),
    ('serious-matter-about', 'help-request', '求助登记', 'Request for help', 80)
on conflict (dictionary, code) do nothing;

insert into preset_key (key, kind, concerns, statutory, unit, label_zh, label_en) values
    ('reception.decide-within', 'duration', 'clock', false, 'ISO-8601 duration',
        '求助接待办结时限', 'Somebody at the door is admitted or refused within'),
    ('reception.reentry-within', 'duration', 'other', false, 'ISO-8601 duration',
        '重复求助提示期', 'Coming back within this time is marked'),
    ('evidence.size.fingerprint', 'integer', 'other', false, 'MiB',
        '指纹大小上限', 'Largest fingerprint'),
    ('evidence.media-types.fingerprint', 'text', 'other', false, 'media types',
        '指纹文件类型', 'Types of a fingerprint'),
    ('evidence.retention.fingerprint', 'duration', 'other', false, 'ISO-8601 duration',
        '指纹保存期限', 'How long a fingerprint is kept');
insert into preset (key, region_code, valid_from, value, source)
select key, '000000', timestamptz '2000-01-01 00:00:00+08', value, source
from (values
    ('reception.decide-within', 'PT2H', 'own choice: nobody sits at the door for a night'),
    ('reception.reentry-within', 'P30D', 'C3: a place''s rule on coming again within a month'),
    ('evidence.size.fingerprint', '5', 'own choice: one image of a scanner'),
    ('evidence.media-types.fingerprint', 'image/png,image/jpeg', 'own choice'),
    ('evidence.retention.fingerprint', 'P180D', 'own choice: past the season; C5: as short as possible')
) as seed (key, value, source);
