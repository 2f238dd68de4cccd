-- Why: stock that runs low and a hand-over that nobody answers must wake people too, and need not
-- belong to an incident.
alter table alarm_delivery alter column incident_id drop not null;
