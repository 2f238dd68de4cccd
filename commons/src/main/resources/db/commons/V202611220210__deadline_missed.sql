-- Why: a list of what is due must also show what is overdue. The sweeper ends a row when its time has
-- come; the work behind it may still have to be done, until somebody does it or gives it up.
alter table deadline
    add column missed_at  timestamptz,
    add column settled_at timestamptz;

create index ix_deadline_missed on deadline (act_at)
    where missed_at is not null and settled_at is null;

comment on column deadline.missed_at is 'Its time came and the work was still to be done';
comment on column deadline.settled_at is 'When a missed one was met late or given up';
