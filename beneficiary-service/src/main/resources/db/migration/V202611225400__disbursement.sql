-- R062 一口下达、一口发放: money leaves by lists that one person makes, others approve, the public sees, and
-- another pays out. What is approved is never written over: a line that was wrong is returned, issued anew or
-- reversed by a line of its own. Who has received what this season is asked set by set, not line by line:
-- a district pays 112,800 people before one festival.
create table payee_account (
    id uuid constraint pk_payee_account primary key,
    region_code text not null,
    payee_kind text not null,
    payee_id uuid not null,
    holder text not null,
    bank text not null,
    account_sealed bytea not null,
    number_index bytea not null,
    tail text not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    ended_at timestamptz,
    constraint ck_payee_account_kind check (payee_kind in ('person', 'household', 'organisation'))
);
create unique index uq_payee_account_open on payee_account (payee_id) where ended_at is null;
create index ix_payee_account_number_index on payee_account (number_index) where ended_at is null;
comment on table payee_account is 'Where a payee''s money goes. A new account is a new row: what was paid stays with the old one';
comment on column payee_account.holder is 'dictionary account-holder: whose name the account bears';

create table payment_list (
    id uuid constraint pk_payment_list primary key,
    region_code text not null,
    unit_id uuid,
    project_id uuid not null,
    season_id uuid,
    payee_kind text not null,
    title text not null,
    source text not null,
    channel text not null,
    state text not null,
    test boolean not null default false,
    created_at timestamptz not null,
    created_by text not null,
    round integer not null default 1,
    submitted_at timestamptz,
    approvals_needed integer,
    step_due_at timestamptz,
    overdue boolean not null default false,
    returned_reason text,
    notice_days integer,
    notice_place text,
    notice_from date,
    notice_until date,
    due_before date,
    changed_at timestamptz not null,
    version integer not null,
    constraint ck_payment_list_state
        check (state in ('DRAFT', 'SUBMITTED', 'APPROVED', 'NOTICED', 'CLEARED', 'CANCELLED')),
    constraint ck_payment_list_channel check (channel in ('bank', 'cash', 'goods')),
    constraint ck_payment_list_notice check ((notice_from is null) = (notice_until is null))
);
create index ix_payment_list_region_code on payment_list (region_code text_pattern_ops, id);
create index ix_payment_list_project_id on payment_list (project_id);
comment on column payment_list.notice_days is 'null: its project asks for no public notice';
comment on column payment_list.round is 'a list that was sent back is approved from the first step again';

create table payment_batch (
    id uuid constraint pk_payment_batch primary key,
    no text not null constraint uq_payment_batch_no unique,
    region_code text not null,
    unit_id uuid,
    project_id uuid not null,
    channel text not null,
    state text not null,
    test boolean not null default false,
    line_count integer not null,
    total_yuan numeric(14, 2) not null,
    by_source text not null,
    drawn_at timestamptz not null,
    drawn_by text not null,
    sent_at timestamptz,
    sent_by text,
    settled_at timestamptz,
    changed_at timestamptz not null,
    version integer not null,
    constraint ck_payment_batch_state check (state in ('DRAWN', 'SENT', 'SETTLED')),
    constraint ck_payment_batch_total check (line_count > 0 and total_yuan >= 0)
);
create index ix_payment_batch_region_code on payment_batch (region_code text_pattern_ops, id);
create sequence payment_batch_no;
comment on column payment_batch.by_source is 'control totals as the officer stated them; they equal the lines';

create table payment (
    id uuid constraint pk_payment primary key,
    list_id uuid not null constraint fk_payment_list_id references payment_list,
    project_id uuid not null,
    season_id uuid,
    region_code text not null,
    unit_id uuid,
    payee_kind text not null,
    payee_id uuid not null,
    subject_id uuid,
    household_id uuid,
    payee_region text not null,
    category_code text constraint fk_payment_category_code references category,
    amount numeric(14, 2) not null,
    source text not null,
    goods text not null default '[]',
    channel text not null,
    account_id uuid constraint fk_payment_account_id references payee_account,
    state text not null,
    test boolean not null default false,
    held boolean not null default false,
    entered_at timestamptz not null,
    entered_by text not null,
    batch_id uuid constraint fk_payment_batch_id references payment_batch,
    batch_line integer,
    paid_at timestamptz,
    ended_reason text,
    reissue_of uuid constraint fk_payment_reissue_of references payment,
    reversed_at timestamptz,
    state_at timestamptz not null,
    version integer not null default 0,
    constraint ck_payment_payee_kind check (payee_kind in ('person', 'household', 'organisation')),
    constraint ck_payment_amount check (amount >= 0 and (amount > 0 or goods <> '[]')),
    constraint ck_payment_state check (state in ('PLANNED', 'APPROVED', 'ISSUED', 'PAID', 'CONFIRMED',
        'RETURNED', 'REISSUED', 'REJECTED', 'CANCELLED')),
    constraint ck_payment_batch check ((batch_id is null) = (batch_line is null)),
    constraint uq_payment_batch_line unique (batch_id, batch_line)
);
-- E6: the same payee and project is one, whoever enters it.
create unique index uq_payment_payee on payment (project_id, payee_id)
    where state not in ('REJECTED', 'CANCELLED', 'REISSUED') and reversed_at is null;
create index ix_payment_list_id on payment (list_id, id);
create index ix_payment_payee_id on payment (payee_id);
create index ix_payment_household_id on payment (household_id) where household_id is not null;
create index ix_payment_account_id on payment (account_id) where account_id is not null;
create index ix_payment_region_code on payment (region_code text_pattern_ops, id);
create index ix_payment_open on payment (project_id, state) where state in ('APPROVED', 'ISSUED', 'RETURNED');
comment on column payment.payee_id is 'person, household or recipient, as payee_kind says';
comment on column payment.amount is 'yuan; never changed once the line is approved';
comment on column payment.held is 'an objection is open: the others of its list go on';

create function payment_is_never_written_over() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        if old.state <> 'PLANNED' then
            raise exception 'a payment that was approved is never deleted';
        end if;
        return old;
    end if;
    if old.state <> 'PLANNED' and (new.amount <> old.amount or new.payee_id <> old.payee_id
            or new.project_id <> old.project_id or new.source <> old.source or new.goods <> old.goods
            or new.account_id is distinct from old.account_id) then
        raise exception 'a payment that was approved is never written over';
    end if;
    return new;
end $$;
create trigger tr_payment_kept before update or delete on payment
    for each row execute function payment_is_never_written_over();

create table payment_finding (
    payment_id uuid not null constraint fk_payment_finding_payment_id references payment on delete cascade,
    list_id uuid not null,
    code text not null,
    blocking boolean not null,
    other_payment_id uuid,
    other_project_id uuid,
    explained boolean not null default false,
    constraint uq_payment_finding unique nulls not distinct (payment_id, code, other_payment_id)
);
create index ix_payment_finding_list_id on payment_finding (list_id, blocking);
comment on table payment_finding is 'What the last check found; made anew by each check';
comment on column payment_finding.explained is 'a reason was given to this very warning';

create table payment_reason (
    payment_id uuid not null constraint fk_payment_reason_payment_id references payment on delete cascade,
    code text not null,
    other_payment_id uuid,
    given_at timestamptz not null,
    given_by text not null,
    reason text not null,
    note text,
    constraint uq_payment_reason unique nulls not distinct (payment_id, code, other_payment_id)
);
comment on table payment_reason is 'A reason answers one warning about one other payment, never those that come later';

create table payment_approval (
    id uuid constraint pk_payment_approval primary key,
    list_id uuid not null constraint fk_payment_approval_list_id references payment_list,
    round integer not null,
    position integer not null,
    approved boolean not null,
    done_at timestamptz not null,
    done_by text not null,
    done_by_roles text[] not null,
    due_at timestamptz not null,
    reason text,
    note text,
    constraint uq_payment_approval_position unique (list_id, round, position),
    constraint uq_payment_approval_officer unique (list_id, round, done_by)
);

create table payment_objection (
    id uuid constraint pk_payment_objection primary key,
    payment_id uuid not null constraint fk_payment_objection_payment_id references payment,
    list_id uuid not null constraint fk_payment_objection_list_id references payment_list,
    kind text not null,
    received_on date not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    words_sealed bytea not null,
    objector_sealed bytea,
    answered_at timestamptz,
    answered_by text,
    upheld boolean,
    answer text,
    constraint ck_payment_objection_answered
        check ((answered_at is null) = (upheld is null) and (answered_at is null) = (answered_by is null))
);
create index ix_payment_objection_payment_id on payment_objection (payment_id);
create index ix_payment_objection_list_id on payment_objection (list_id);

create table payment_result_file (
    id uuid constraint pk_payment_result_file primary key,
    batch_id uuid not null constraint fk_payment_result_file_batch_id references payment_batch,
    digest bytea not null,
    received_at timestamptz not null,
    received_by text not null,
    constraint uq_payment_result_file unique (batch_id, digest)
);
create table payment_result (
    file_id uuid not null constraint fk_payment_result_file_id references payment_result_file,
    row_no integer not null,
    batch_line integer,
    amount numeric(14, 2),
    outcome text,
    reason text,
    verdict text not null,
    moved_from text,
    constraint pk_payment_result primary key (file_id, row_no)
);
create index ix_payment_result_line on payment_result (file_id, batch_line);
comment on column payment_result.verdict is 'paid, returned, again, unknown-line, other-amount, twice, contradiction, unreadable';

create table payment_receipt (
    id uuid constraint pk_payment_receipt primary key,
    payment_id uuid not null constraint fk_payment_receipt_payment_id references payment
        constraint uq_payment_receipt_payment_id unique,
    kind text not null,
    received_on date not null,
    received_by text not null,
    file_id uuid,
    recorded_at timestamptz not null,
    recorded_by text not null,
    constraint ck_payment_receipt_file check (kind = 'call-back' or file_id is not null)
);
create table payment_receipt_file (
    id uuid constraint pk_payment_receipt_file primary key,
    payment_id uuid not null constraint fk_payment_receipt_file_payment_id references payment,
    media_type text not null,
    digest bytea not null,
    size bigint not null,
    kept_at timestamptz not null,
    kept_by text not null
);
create index ix_payment_receipt_file_payment_id on payment_receipt_file (payment_id);

create table payment_reversal (
    id uuid constraint pk_payment_reversal primary key,
    payment_id uuid not null constraint fk_payment_reversal_payment_id references payment,
    amount numeric(14, 2) not null,
    reason text not null,
    asked_at timestamptz not null,
    asked_by text not null,
    decided_at timestamptz,
    decided_by text,
    approved boolean,
    constraint ck_payment_reversal_amount check (amount <= 0),
    constraint ck_payment_reversal_two check (decided_by <> asked_by),
    constraint ck_payment_reversal_decided check ((decided_at is null) = (approved is null))
);
create unique index uq_payment_reversal on payment_reversal (payment_id) where approved is distinct from false;
comment on column payment_reversal.amount is 'the line that takes the paid amount back: never more, never a change of it';

-- Which payment is alive: on its way or received.
create view live_payment as
select * from payment where state not in ('REJECTED', 'CANCELLED', 'REISSUED') and reversed_at is null;

-- 应享: who stands in a category, on their own or through household or member. "leads" is whom a selection
-- takes: of a household in need, the head.
create view payment_entitlement as
select 'person' as payee_kind, p.id as payee_id, p.subject_id, p.region_code, m.household_id,
    e.category_code, e.valid_from, e.valid_to, true as leads
from category_enrollment e
    join person p on p.id = e.holder_id and p.state = 'active'
    left join household_member m on m.person_id = p.id and m.left_at is null
where e.holder_kind = 'person'
union all
select 'person', p.id, p.subject_id, p.region_code, m.household_id, e.category_code, e.valid_from, e.valid_to,
    m.relation = 'head'
from category_enrollment e
    join household_member m on m.household_id = e.holder_id and m.left_at is null
    join person p on p.id = m.person_id and p.state = 'active'
where e.holder_kind = 'household'
union all
select 'household', h.id, null, h.region_code, h.id, e.category_code, e.valid_from, e.valid_to, true
from category_enrollment e join household h on h.id = e.holder_id and h.state = 'open'
where e.holder_kind = 'household'
union all
select 'household', h.id, null, h.region_code, h.id, e.category_code, e.valid_from, e.valid_to, true
from category_enrollment e
    join household_member m on m.person_id = e.holder_id and m.left_at is null
    join household h on h.id = m.household_id and h.state = 'open'
where e.holder_kind = 'person'
union all
select 'organisation', r.id, null, r.region_code, null, e.category_code, e.valid_from, e.valid_to, true
from category_enrollment e join recipient r on r.id = e.holder_id and r.state = 'open'
where e.holder_kind = 'organisation';

-- One person under two spellings is one payee.
create view same_person as
select follower_id as person_id, leading_id as other_id from person_link where ended_at is null
union all
select leading_id, follower_id from person_link where ended_at is null
union all
select a.follower_id, b.follower_id
from person_link a join person_link b on b.leading_id = a.leading_id and b.follower_id <> a.follower_id
where a.ended_at is null and b.ended_at is null;

-- Whoever can be paid, and whether they still can.
create view payee as
select 'person' as kind, p.id, p.subject_id, p.region_code, m.household_id, p.state = 'active' as live,
    p.name, p.born_on
from person p left join household_member m on m.person_id = p.id and m.left_at is null
union all
select 'household', h.id, null, h.region_code, h.id, h.state = 'open', null, null from household h
union all
select 'organisation', r.id, null, r.region_code, null, r.state = 'open', r.name, null from recipient r;

insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('account-holder', 'self', '本人', 'the payee', 1),
    ('account-holder', 'guardian', '监护人', 'the guardian', 2),
    ('account-holder', 'head', '户主', 'the head of the household', 3),
    ('account-holder', 'relative', '受委托亲属', 'a relative by proxy', 4),
    ('account-holder', 'organisation', '单位', 'the organisation', 5),

    ('payment-channel', 'bank', '银行代发', 'by bank', 1),
    ('payment-channel', 'cash', '现金发放', 'in cash', 2),
    ('payment-channel', 'goods', '实物发放', 'in kind', 3),

    ('payment-finding', 'not-entitled', '不在项目对象类别内', 'in none of the project''s categories', 1),
    ('payment-finding', 'amount-outside', '金额超出标准', 'outside the standard', 2),
    ('payment-finding', 'gone', '已死亡、销户或撤销', 'has died or is no more', 3),
    ('payment-finding', 'same-person', '同一人以不同姓名写法已列入本项目', 'the same person under another spelling is paid by this project', 4),
    ('payment-finding', 'received', '本季已由其他项目发放', 'received from another project this season', 5),
    ('payment-finding', 'planned-elsewhere', '已列入其他项目名单', 'stands on another project''s list', 6),
    ('payment-finding', 'household-paid', '所在户或同户成员已发放', 'the household or another member is paid', 7),
    ('payment-finding', 'open-duplicate', '疑似重复对象均在名单上', 'a possible double of somebody on a list', 8),
    ('payment-finding', 'minor-without-guardian', '未成年人无监护人', 'a minor without a guardian', 9),
    ('payment-finding', 'minor-own-account', '未成年人账户非监护人账户', 'a minor is not paid to the guardian', 10),
    ('payment-finding', 'no-account', '无收款账户', 'no account', 11),
    ('payment-finding', 'account-shared', '收款账户与他人相同', 'several payees share the account', 12),
    ('payment-finding', 'not-eligible', '不符合项目条件', 'does not meet the project''s conditions', 13),

    ('payment-reason', 'severe-hardship', '特别困难，可叠加', 'in severe hardship', 1),
    ('payment-reason', 'other-purpose', '帮扶事项不同', 'for another purpose', 2),
    ('payment-reason', 'two-people', '经核实为两人', 'two people, as was checked', 3),
    ('payment-reason', 'proxy', '委托代领', 'a proxy receives it', 4),
    ('payment-reason', 'other', '其他', 'other', 9),

    ('payment-refusal', 'wrong-lines', '名单有误', 'lines are wrong', 1),
    ('payment-refusal', 'too-many', '超出名额', 'more than the quota', 2),
    ('payment-refusal', 'papers-missing', '材料不全', 'papers are missing', 3),
    ('payment-refusal', 'other', '其他', 'other', 9),

    ('payment-objection', 'not-in-need', '不符合条件', 'not in need', 1),
    ('payment-objection', 'received-twice', '重复享受', 'receives twice', 2),
    ('payment-objection', 'amount', '金额有误', 'the amount', 3),
    ('payment-objection', 'procedure', '程序问题', 'how it was decided', 4),
    ('payment-objection', 'other', '其他', 'other', 9),

    ('payment-end-reason', 'objection-upheld', '异议成立', 'an objection was upheld', 1),
    ('payment-end-reason', 'payee-gone', '对象死亡或销户', 'the payee is no more', 2),
    ('payment-end-reason', 'no-longer-needed', '不再需要', 'no longer needed', 3),
    ('payment-end-reason', 'entered-wrongly', '录入有误', 'entered wrongly', 4),
    ('payment-end-reason', 'paid-wrongly', '错发追回', 'paid wrongly, taken back', 5),
    ('payment-end-reason', 'not-received', '核实未收到', 'never received', 6),

    ('payment-return-reason', 'account-unknown', '账号不存在', 'no such account', 1),
    ('payment-return-reason', 'account-closed', '账户已销户', 'the account is closed', 2),
    ('payment-return-reason', 'name-differs', '户名不符', 'the name differs', 3),
    ('payment-return-reason', 'account-frozen', '账户冻结', 'the account is frozen', 4),
    ('payment-return-reason', 'other', '其他', 'other', 9),

    ('receipt-kind', 'signature', '签收', 'signature', 1),
    ('receipt-kind', 'photo', '照片', 'photo', 2),
    ('receipt-kind', 'call-back', '回访确认', 'call-back', 3),
    ('receipt-by', 'self', '本人', 'the payee', 1),
    ('receipt-by', 'guardian', '监护人', 'the guardian', 2),
    ('receipt-by', 'relative', '亲属', 'a relative', 3),
    ('receipt-by', 'organisation', '单位经办人', 'for the organisation', 4);

insert into preset_key (key, kind, concerns, statutory, unit, label_zh, label_en) values
    ('payment.approve-within', 'duration', 'clock', false, 'ISO-8601 duration',
        '发放名单每级审批时限', 'Each approval of a payment list within'),
    ('payment.remind-before', 'duration', 'clock', false, 'ISO-8601 duration',
        '节前发放提前提醒', 'Festive payments are called to mind before'),
    ('payment.receipt-bytes', 'integer', 'other', false, 'bytes',
        '签收凭证文件上限', 'Largest file of a receipt');
insert into preset (key, region_code, valid_from, value, source) values
    ('payment.approve-within', '000000', '2000-01-01 00:00:00+08', 'P3D', 'own choice; R068 及时、准确'),
    ('payment.remind-before', '000000', '2000-01-01 00:00:00+08', 'P7D', 'own choice; R068 before the festival'),
    ('payment.receipt-bytes', '000000', '2000-01-01 00:00:00+08', '5242880', 'own choice');
