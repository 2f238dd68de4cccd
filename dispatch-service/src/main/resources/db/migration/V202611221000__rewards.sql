-- Why: whoever told of somebody in the cold gets 200 yuan once the tip is verified (R180). Money needs
-- three pairs of eyes and stands for ever: verified, approved and paid by different people, what was
-- paid is a line that nobody edits, and what was wrong is reversed by another line. The presets of the
-- moment a reward arises are copied into its row.
create table reward (
    id             uuid           not null,
    version        integer        not null default 0,
    incident_id    uuid           not null,
    incident_no    text           not null,
    tip_id         uuid           not null,
    region_code    text           not null,
    unit_id        uuid,
    state          text           not null,
    amount_yuan    numeric(14, 2) not null,
    person_days    integer        not null,
    channels       text           not null,
    staff_kinds    text           not null,
    by_hand        boolean        not null default false,
    back_entered   boolean        not null default false,
    proposed_at    timestamptz    not null,
    verified_at    timestamptz,
    verified_by    text,
    passed_over    text,
    approved_at    timestamptz,
    approved_by    text,
    paid_at        timestamptz,
    paid_by        text,
    refused_at     timestamptz,
    refused_by     text,
    refusal_reason text,
    constraint pk_reward primary key (id),
    constraint uq_reward_incident_id unique (incident_id),
    constraint ck_reward_state check
        (state in ('PENDING_VERIFICATION', 'VERIFIED', 'APPROVED', 'PAID', 'REFUSED', 'REVERSED')),
    constraint ck_reward_amount_yuan check (amount_yuan > 0),
    constraint ck_reward_approver check (approved_by is null or approved_by <> verified_by),
    constraint ck_reward_payer check
        (paid_by is null or (paid_by <> approved_by and paid_by <> verified_by)),
    constraint ck_reward_refusal check ((state = 'REFUSED') = (refusal_reason is not null))
);
create index ix_reward_region_code on reward (region_code text_pattern_ops, proposed_at desc, id desc);
create index ix_reward_state on reward (state, proposed_at desc, id desc);
create index ix_reward_tip_id on reward (tip_id);

comment on table reward is '爱心有奖: 200 yuan for the first verified reporter of an incident, once';
comment on column reward.person_days is 'one person helped earns nobody a second reward within so many days';
comment on column reward.channels is 'codes of tip-source that earn one, preset of the moment it arose';
comment on column reward.staff_kinds is 'codes of reporter-kind that earn none, preset of that moment';
comment on column reward.passed_over is 'why not the first reporter: code of reward-pass-reason';

create table reward_person (
    reward_id  uuid        not null,
    subject_id uuid        not null,
    helped_at  timestamptz not null,
    constraint pk_reward_person primary key (reward_id, subject_id),
    constraint fk_reward_person_reward_id foreign key (reward_id) references reward (id)
);
create index ix_reward_person_subject_id on reward_person (subject_id);

comment on table reward_person is 'Who was helped at the incident of a reward: random ids';

create table helped_person (
    subject_id uuid not null,
    person_id  uuid not null,
    constraint pk_helped_person primary key (subject_id)
);
create index ix_helped_person_person_id on helped_person (person_id);

comment on table helped_person is 'Which random ids are one and the same person; a person is its own id at first';

create table reward_line (
    id            uuid           not null,
    reward_id     uuid           not null,
    kind          text           not null,
    amount_yuan   numeric(14, 2) not null,
    at            timestamptz    not null,
    recorded_at   timestamptz    not null,
    by_subject    text           not null,
    reference     text           not null,
    method        text,
    payee_name    bytea,
    payee_account bytea,
    by_receipt    boolean        not null default false,
    reason        text,
    reverses      uuid,
    constraint pk_reward_line primary key (id),
    constraint fk_reward_line_reward_id foreign key (reward_id) references reward (id),
    constraint fk_reward_line_reverses foreign key (reverses) references reward_line (id),
    constraint uq_reward_line_reverses unique (reverses),
    constraint ck_reward_line_kind check (kind in ('payment', 'reversal')),
    constraint ck_reward_line_sign check ((kind = 'payment') = (amount_yuan > 0)),
    constraint ck_reward_line_reversal check ((kind = 'reversal') = (reverses is not null))
);
create index ix_reward_line_reward_id on reward_line (reward_id, recorded_at);

comment on table reward_line is 'Money that went out or came back; only ever added to';
comment on column reward_line.payee_name is 'sealed, bound to this row; null for who stays unknown';
comment on column reward_line.by_receipt is 'the payee showed the receipt number of the tip';

create function refuse_reward_line_edit() returns trigger language plpgsql as $$
begin
    raise exception 'a line of a reward is never changed'
        using errcode = 'integrity_constraint_violation';
end $$;

create trigger tr_reward_line_stays before update or delete on reward_line
    for each row execute function refuse_reward_line_edit();

insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('reward-state', 'pending-verification', '待核实', 'To be verified', 10),
    ('reward-state', 'verified', '已核实', 'Verified', 20),
    ('reward-state', 'approved', '已审批', 'Approved', 30),
    ('reward-state', 'paid', '已发放', 'Paid', 40),
    ('reward-state', 'refused', '不予奖励', 'Refused', 50),
    ('reward-state', 'reversed', '已冲销', 'Reversed', 60),
    ('reward-refusal-reason', 'not-verified', '线索未能核实', 'The tip could not be verified', 10),
    ('reward-refusal-reason', 'person-rewarded', '同一对象近期已奖励', 'The same person has earned one lately', 20),
    ('reward-refusal-reason', 'staff', '举报人为工作人员', 'The reporter is staff', 30),
    ('reward-refusal-reason', 'declined', '举报人放弃', 'The reporter declines it', 40),
    ('reward-refusal-reason', 'unreachable', '无法联系举报人', 'The reporter cannot be reached', 50),
    ('reward-refusal-reason', 'false-tip', '虚假线索', 'A false tip', 60),
    ('reward-refusal-reason', 'not-approved', '审批不通过', 'Not approved', 70),
    ('reward-pass-reason', 'not-verified', '其线索未能核实', 'That tip could not be verified', 10),
    ('reward-pass-reason', 'other-person', '所报并非此人', 'That tip told of somebody else', 20),
    ('reward-pass-reason', 'staff', '为工作人员', 'That reporter is staff', 30),
    ('reward-pass-reason', 'declined', '该举报人放弃', 'That reporter declines it', 40),
    ('reward-pass-reason', 'unreachable', '无法联系该举报人', 'That reporter cannot be reached', 50),
    ('reward-payment-method', 'bank-transfer', '银行转账', 'Bank transfer', 10),
    ('reward-payment-method', 'mobile-payment', '移动支付', 'Mobile payment', 20),
    ('reward-payment-method', 'cash-signed', '现金签领', 'Cash, signed for', 30),
    ('reward-reversal-reason', 'returned', '款项退回', 'The money came back', 10),
    ('reward-reversal-reason', 'wrong-payee', '收款人有误', 'Paid to somebody else', 20),
    ('reward-reversal-reason', 'false-tip', '虚假线索', 'A false tip', 30)
on conflict (dictionary, code) do nothing;

insert into preset_key (key, kind, concerns, statutory, unit, label_zh, label_en) values
    ('dispatch.reward.amount', 'amount', 'money', false, 'yuan',
        '有效线索奖励金额', 'Reward for a verified tip'),
    ('dispatch.reward.person-days', 'integer', 'money', false, 'days',
        '同一对象不重复奖励的天数', 'One person helped earns one reward within'),
    ('dispatch.reward.channels', 'text', 'money', false, 'codes of tip-source',
        '可获奖励的线索渠道', 'Channels whose tips earn a reward'),
    ('dispatch.reward.staff-kinds', 'text', 'money', false, 'codes of reporter-kind',
        '不予奖励的举报人类别', 'Kinds of reporters who earn none'),
    ('dispatch.reward.unhelped-outcomes', 'text', 'money', false, 'codes of scene-outcome',
        '不视为获助的处置结果', 'Outcomes that count nobody as helped');

insert into preset (key, region_code, valid_from, value, source)
select key, '000000', timestamptz '2000-01-01 00:00:00+08', value, source
from (values
    ('dispatch.reward.amount', '200.00', 'R180: 黄石 2021, 线索经核实奖励 200 元'),
    ('dispatch.reward.person-days', '30', 'own choice: one person, one reward a month'),
    ('dispatch.reward.channels', 'hotline,public',
        'R180 names the hotline; the public form is its written twin, own choice'),
    ('dispatch.reward.staff-kinds', 'self,police,city-management,rescue-point,community',
        'own choice: whose duty it is, and whoever asks for themselves'),
    ('dispatch.reward.unhelped-outcomes', 'not-eligible', 'R180 有效线索: somebody was in need')
) as seed (key, value, source);
