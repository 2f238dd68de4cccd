-- Why: the duty room sees where people wait, as cells of about a kilometre. An incident that was read
-- before this column shows its cell with its next event, or after a rebuild.
alter table board_incident add column grid_cell text;

comment on column board_incident.grid_cell is 'latitude,longitude cut to hundredths of a degree; never an address';

-- The room counts one day over all places: without this index the whole winter would be walked.
create index ix_tally_day_kind on tally (day, kind);
