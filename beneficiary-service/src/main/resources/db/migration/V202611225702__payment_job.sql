-- R062: a district enters, checks, approves and draws 112,800 lines before one festival. What is that large is
-- asked for in the request and done as a job, in one transaction: wholly, or not at all; killed, it begins anew.
create table payment_job (
    id uuid constraint pk_payment_job primary key,
    kind text not null,
    list_id uuid not null constraint fk_payment_job_list_id references payment_list,
    region_code text not null,
    unit_id uuid,
    request text not null,
    state text not null,
    lines integer not null,
    done integer not null default 0,
    attempts integer not null default 0,
    asked_at timestamptz not null,
    asked_by text not null,
    asked_roles text[] not null,
    started_at timestamptz,
    ended_at timestamptz,
    added integer,
    batch_id uuid,
    problem text,
    problem_field text,
    problem_args text[] not null default '{}',
    version integer not null,
    constraint ck_payment_job_kind
        check (kind in ('selection', 'check', 'submission', 'approval', 'batch')),
    constraint ck_payment_job_state check (state in ('ASKED', 'RUNNING', 'DONE', 'REFUSED', 'FAILED')),
    constraint ck_payment_job_ended check ((ended_at is null) = (state in ('ASKED', 'RUNNING')))
);
create unique index uq_payment_job_list on payment_job (list_id) where ended_at is null;
comment on column payment_job.list_id is 'of a batch the first of its lists';
comment on column payment_job.done is 'lines that are through; counted outside of the job''s own transaction';

insert into preset_key (key, kind, concerns, statutory, unit, label_zh, label_en) values
    ('payment.at-once', 'integer', 'other', false, 'lines',
        '发放名单即时办理的行数上限', 'Most lines of a payment list that a request does at once');
insert into preset (key, region_code, valid_from, value, source) values
    ('payment.at-once', '000000', '2000-01-01 00:00:00+08', '5000', 'own choice: some seconds of a request');
