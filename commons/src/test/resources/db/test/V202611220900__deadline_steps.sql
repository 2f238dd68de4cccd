-- Why: the tests of the deadlines see what a handler did in the sweeper's own transaction.
create table deadline_effect (aggregate_id uuid not null);
create table deadline_mended (aggregate_id uuid not null);
