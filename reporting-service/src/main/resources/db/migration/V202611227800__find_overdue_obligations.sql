-- Why: what is overdue is counted every ten seconds for the monitor; what was handed in, most of the
-- table, must not be read for it.
create index ix_report_obligation_waiting on report_obligation (due_at) where handed_in_at is null;
