-- R061, R062, R064 专款专用: nothing is committed beyond what remains in its source. The truth is the ledger,
-- which only grows; a balance is the sum of its lines, kept beside them so that 200 clerks who pay at once
-- meet in one conditional update, never in a read that is old when it is acted upon.
create table fund_balance (
    id uuid constraint pk_fund_balance primary key,
    account_id uuid not null,
    account_kind text not null,
    region_code text not null,
    unit_id uuid,
    source text not null,
    allotted numeric(14, 2) not null default 0,
    reserved numeric(14, 2) not null default 0,
    paid numeric(14, 2) not null default 0,
    test boolean not null,
    constraint uq_fund_balance_source unique (account_id, source),
    constraint ck_fund_balance_account_kind check (account_kind in ('programme', 'project')),
    constraint ck_fund_balance_reserved check (reserved >= 0),
    constraint ck_fund_balance_paid check (paid >= 0),
    constraint ck_fund_balance_remaining check (allotted - reserved - paid >= 0)
);
create index ix_fund_balance_region_code on fund_balance (region_code text_pattern_ops, account_id);
comment on column fund_balance.account_id is 'the programme or project whose money it is';

create table ledger_line (
    id bigint generated always as identity constraint pk_ledger_line primary key,
    balance_id uuid not null constraint fk_ledger_line_balance_id references fund_balance,
    movement text not null,
    allotted numeric(14, 2) not null,
    reserved numeric(14, 2) not null,
    paid numeric(14, 2) not null,
    cause_id uuid not null,
    reason text,
    occurred_at timestamptz not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    constraint ck_ledger_line_moves check (allotted <> 0 or reserved <> 0 or paid <> 0)
);
create index ix_ledger_line_balance_id on ledger_line (balance_id, id);
create index ix_ledger_line_cause_id on ledger_line (cause_id);
comment on table ledger_line is 'Append-only; what was wrong is set right by a line that reverses it';
comment on column ledger_line.cause_id is 'the order, or the payment that was committed';

create function ledger_line_stays() returns trigger language plpgsql as $$
begin
    raise exception 'ledger_line is append-only: write a reversing line';
end $$;
create trigger tr_ledger_line_stays before update or delete on ledger_line
    for each row execute function ledger_line_stays();
create trigger tr_ledger_line_whole before truncate on ledger_line
    for each statement execute function ledger_line_stays();

create table fund_commitment (
    cause_id uuid constraint pk_fund_commitment primary key,
    project_id uuid not null constraint fk_fund_commitment_project_id references project,
    state text not null,
    rounds integer not null,
    changed_at timestamptz not null,
    constraint ck_fund_commitment_state
        check (state in ('RESERVED', 'SPENT', 'RELEASED', 'RETURNED', 'REVERSED'))
);
create index ix_fund_commitment_project_id on fund_commitment (project_id);
comment on column fund_commitment.rounds is 'how often it was reserved: a returned payment is reserved anew';

create table fund_share (
    cause_id uuid not null constraint fk_fund_share_cause_id references fund_commitment,
    source text not null,
    balance_id uuid not null constraint fk_fund_share_balance_id references fund_balance,
    amount_yuan numeric(14, 2) not null,
    constraint pk_fund_share primary key (cause_id, source),
    constraint ck_fund_share_amount check (amount_yuan > 0)
);

-- Two people for every yuan that comes or goes: one proposes, another approves. An order that was wrong is set
-- right by an order that runs the other way, also by two people.
create table fund_order (
    id uuid constraint pk_fund_order primary key,
    kind text not null,
    region_code text not null,
    unit_id uuid,
    from_kind text,
    from_account uuid,
    from_source text,
    to_kind text,
    to_account uuid,
    to_source text,
    amount_yuan numeric(14, 2) not null,
    document text,
    reason text not null,
    reverses uuid constraint fk_fund_order_reverses references fund_order
        constraint uq_fund_order_reverses unique,
    test boolean not null,
    state text not null,
    proposed_at timestamptz not null,
    proposed_by text not null,
    decided_at timestamptz,
    decided_by text,
    decision text,
    version integer not null,
    constraint ck_fund_order_kind check (kind in ('allotment', 'withdrawal', 'transfer')),
    constraint ck_fund_order_sides check (
        (kind <> 'allotment') = (from_account is not null)
        and (kind <> 'withdrawal') = (to_account is not null)),
    constraint ck_fund_order_amount check (amount_yuan > 0),
    constraint ck_fund_order_state check (state in ('PROPOSED', 'APPROVED', 'REFUSED', 'DROPPED')),
    constraint ck_fund_order_decided check ((state = 'PROPOSED') = (decided_at is null)),
    constraint ck_fund_order_two_people check (state <> 'APPROVED' or decided_by <> proposed_by)
);
create index ix_fund_order_region_code on fund_order (region_code text_pattern_ops, id);
create index ix_fund_order_from_account on fund_order (from_account);
create index ix_fund_order_to_account on fund_order (to_account);
