-- Why: who comes to a station's door ill or in danger is sent to a doctor or the police first; that
-- decision asks for them by itself, and there is no incident then.
alter table agency_request alter column incident_id drop not null;
alter table agency_request alter column incident_no drop not null;
alter table agency_request add column help_request_id uuid;
alter table agency_request add column help_request_no text;
alter table agency_request add constraint ck_agency_request_occasion
    check ((incident_id is null) = (incident_no is null)
        and (help_request_id is null) = (help_request_no is null)
        and (incident_id is null) <> (help_request_id is null));
create index ix_agency_request_help_request_id on agency_request (help_request_id)
    where help_request_id is not null;
comment on column agency_request.help_request_id is
    'who waits at a station''s door; null where it was asked in an incident';
