-- Why: whoever hands events on from the numbered feed (webhooks to partners) tells their order, too:
-- a receiver that gets two events of one aggregate the wrong way round knows it by the sequence.
alter table change add column sequence bigint;
alter table change add column epoch integer;
alter table change add column recorded_at timestamptz;

comment on column change.sequence is 'Counts the events of the aggregate, +1 each; null in rows of an older program';
comment on column change.recorded_at is 'Time of the record (ce_time)';
