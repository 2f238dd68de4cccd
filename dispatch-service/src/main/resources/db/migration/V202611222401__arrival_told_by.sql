-- An earlier tip that is linked after a team has come may make its arrival late. The new judgement
-- corrects the event that told the arrival, so that reports count one arrival, not two.
alter table incident add column arrival_event_id uuid;
comment on column incident.arrival_event_id is 'the incident.arrived event of the arrival that decided the clock';
