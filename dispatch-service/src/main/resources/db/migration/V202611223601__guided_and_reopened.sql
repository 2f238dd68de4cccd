-- Why: who was helped from afar in time was owed no arrival; when they need help again hours later,
-- the old deadline lies in the past and would be a breach that nobody could have prevented.
alter table incident add column restarted_at timestamptz;

comment on column incident.restarted_at is 'When help from afar began again after its deadline; the clock counts from here';
