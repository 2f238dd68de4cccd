-- Why: a clock that runs for somebody's life must survive the process that started it. A deadline is
-- therefore a row of the aggregate's own transaction; nothing in memory decides anything.
create table deadline (
    id             uuid        not null default gen_random_uuid(),
    aggregate_type text        not null,
    aggregate_id   uuid        not null,
    step           text        not null,
    due_at         timestamptz not null,
    region_code    text        not null,
    unit_id        uuid,
    done_at        timestamptz,
    cancelled_at   timestamptz,
    reason         text,
    attempts       integer     not null default 0,
    retry_at       timestamptz,
    -- when the sweeper takes it: at its time, later only after a handler failed
    act_at         timestamptz not null generated always as (coalesce(retry_at, due_at)) stored,
    constraint pk_deadline primary key (id),
    constraint uq_deadline_aggregate_step_due unique (aggregate_id, step, due_at),
    constraint ck_deadline_ends_once check (done_at is null or cancelled_at is null)
);

-- The sweeper looks five times a second: it must see the open ones alone.
create index ix_deadline_open on deadline (act_at) where done_at is null and cancelled_at is null;

comment on table deadline is 'Steps that are due at an instant for one aggregate';
comment on column deadline.due_at is 'When the step is due; never moved, a new time is a new row';
comment on column deadline.done_at is 'When the step was met, or its missing was acted on';
comment on column deadline.retry_at is 'Set after a handler failed; the lateness still counts from due_at';
