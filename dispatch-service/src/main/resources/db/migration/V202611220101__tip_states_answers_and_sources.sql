-- Why: every tip gets an action and a closing result (R112). A tip may turn out invalid or belong to
-- another duty (E1); its reporter is answered, by call, message or the receipt of the public form;
-- the recording of the telephone is found again. Nothing of it is ever deleted.
alter table tip
    add column place_from     text,
    add column receipt_digest bytea,
    add column answer_due_at  timestamptz,
    add column answered_at    timestamptz,
    add column state_reason   text,
    add column transferred_to text;

create unique index uq_tip_receipt_digest on tip (receipt_digest) where receipt_digest is not null;

comment on column tip.place_from is 'gazetteer when our own points stood in for coordinates; null: as it was told';
comment on column tip.receipt_digest is 'SHA-256 of the receipt number of the public form; the number itself is not kept';
comment on column tip.answer_due_at is 'When the reporter must have been answered; null when nobody can be';
comment on column tip.state_reason is 'Why it was rejected or transferred';

-- A clerk writes supplements, too: without a platform's raw call, and maybe with further facts.
alter table tip_supplement
    alter column raw drop not null,
    add column facts       text[],
    add column recorded_by text;
create index ix_tip_supplement_tip_id on tip_supplement (tip_id, received_at);

create table tip_answer (
    id          uuid        not null default gen_random_uuid(),
    tip_id      uuid        not null,
    at          timestamptz not null,
    recorded_at timestamptz not null,
    means       text        not null,
    outcome     text        not null,
    note        text,
    by_role     text        not null,
    answered_by text        not null,
    constraint pk_tip_answer primary key (id),
    constraint fk_tip_answer_tip_id foreign key (tip_id) references tip (id)
);
create index ix_tip_answer_tip_id on tip_answer (tip_id, at);

comment on table tip_answer is 'Answers to reporters 回复举报人: each try, by what means and with what outcome';

create table tip_recording (
    id          uuid        not null,
    tip_id      uuid        not null,
    reference   bytea,
    evidence_id uuid,
    recorded_at timestamptz not null,
    linked_at   timestamptz not null,
    keep_until  timestamptz not null,
    by_role     text        not null,
    constraint pk_tip_recording primary key (id),
    constraint fk_tip_recording_tip_id foreign key (tip_id) references tip (id),
    constraint ck_tip_recording_one check ((reference is null) <> (evidence_id is null))
);
create index ix_tip_recording_tip_id on tip_recording (tip_id, recorded_at);

comment on table tip_recording is 'Recordings of the telephone 录音, as the telephone system or the evidence book names them';
comment on column tip_recording.reference is 'Encrypted: such names often hold the number that called';
comment on column tip_recording.keep_until is 'Kept at least until then (C3, preset of the day it was recorded)';

insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('tip-source', 'public', '公众网上报告', 'the public form', 30),
    ('tip-source', 'point', '社区救助点', 'a rescue point', 40),
    ('tip-source', 'grid', '网格员', 'a grid member', 50),
    ('tip-source', 'patrol', '街面巡查', 'a patrol', 60),
    ('tip-source', 'inspection', '入户检查', 'an inspection', 70),
    ('tip-source', 'platform-120', '120平台', 'the 120 platform', 80),
    ('tip-source', 'platform-12345', '12345平台', 'the 12345 platform', 90),
    ('tip-state', 'accepted', '已受理', 'Accepted', 10),
    ('tip-state', 'linked', '已并案', 'Linked to another incident', 20),
    ('tip-state', 'rejected', '无效', 'Rejected', 30),
    ('tip-state', 'transferred', '已移交', 'Transferred', 40),
    ('tip-rejection-reason', 'wrong-number', '号码错误', 'wrong number', 10),
    ('tip-rejection-reason', 'insufficient', '信息不足', 'too little to go by', 20),
    ('tip-rejection-reason', 'malicious', '恶意报警', 'malicious', 30),
    ('tip-transfer-target', 'police-110', '110', '110', 10),
    ('tip-transfer-target', 'medical-120', '120', '120', 20),
    ('tip-transfer-target', 'duty-12345', '12345', '12345', 30),
    ('tip-transfer-reason', 'crime', '涉嫌违法犯罪', 'a crime', 10),
    ('tip-transfer-reason', 'medical-emergency', '急危重症', 'a medical emergency', 20),
    ('tip-transfer-reason', 'other-matter', '不属救助事项', 'not a matter of relief', 30),
    ('tip-reinstatement-reason', 'rejected-in-error', '误判无效', 'rejected in error', 10),
    ('tip-reinstatement-reason', 'came-back', '被退回', 'it came back', 20),
    ('tip-reinstatement-reason', 'called-again', '再次来电', 'called again', 30),
    ('cancellation-reason', 'tip-rejected', '线索无效', 'its tip was rejected', 80),
    ('cancellation-reason', 'tip-transferred', '线索已移交', 'its tip was transferred', 90),
    ('answer-means', 'call', '电话回复', 'By call', 10),
    ('answer-means', 'message', '短信回复', 'By message', 20),
    ('answer-means', 'receipt', '网上回执', 'By receipt', 30),
    ('answer-means', 'in-person', '当面回复', 'In person', 40),
    ('answer-outcome', 'reached', '已告知', 'Reached', 10),
    ('answer-outcome', 'not-reached', '未联系上', 'Not reached', 20),
    ('answer-outcome', 'not-wanted', '举报人不需回复', 'The reporter wants no answer', 30),
    ('public-tip-state', 'received', '已收到，正在安排', 'Received, help is being arranged', 10),
    ('public-tip-state', 'on-the-way', '救助人员已出发', 'A team is on its way', 20),
    ('public-tip-state', 'on-scene', '救助人员已到场', 'A team is on the scene', 30),
    ('public-tip-state', 'done', '已处置完毕，感谢您', 'Done; thank you', 40),
    ('public-tip-state', 'not-pursued', '经核实未予受理', 'Looked into and not pursued', 50),
    ('public-tip-state', 'passed-on', '已转交有关部门', 'Passed on to the service in charge', 60),
    ('duplicate-reason', 'near-place', '地点相近', 'Near in place', 10),
    ('duplicate-reason', 'like-address', '地址相似', 'Address alike', 20),
    ('duplicate-reason', 'like-description', '描述相似', 'Description alike', 30),
    ('duplicate-reason', 'same-caller', '同一来电号码', 'Same caller', 40),
    ('duplicate-reason', 'near-time', '时间相近', 'Near in time', 50)
on conflict (dictionary, code) do nothing;

insert into preset_key (key, kind, concerns, statutory, unit, label_zh, label_en) values
    ('dispatch.answer.within', 'duration', 'clock', false, 'ISO-8601 duration',
        '回复举报人的时限', 'Time to answer the reporter'),
    ('dispatch.answer.sources', 'text', 'other', false, 'codes of tip-source',
        '须回复举报人的线索来源', 'Sources whose reporters are answered by us'),
    ('dispatch.recording.keep', 'duration', 'other', true, 'ISO-8601 duration',
        '热线录音保存期限', 'Time a recording of the hotline is kept');

insert into preset (key, region_code, valid_from, value, source)
select key, '000000', timestamptz '2000-01-01 00:00:00+08', value, source
from (values
    ('dispatch.answer.within', 'PT4H', 'own choice: the same night (R112 names no number)'),
    ('dispatch.answer.sources',
        'hotline,point,grid,patrol,platform-110,platform-120,platform-12345',
        'own choice: the public form answers by its receipt'),
    ('dispatch.recording.keep', 'P92D', 'C3: 录音保存不少于3个月')
) as seed (key, value, source);
