-- Why: not every incident takes the straight road. Somebody nearer is told how to help (R104), a team
-- turns round, others join it, nobody is found: each leaves its own trace beside the one clock.
alter table incident
    add column guided_at     timestamptz,
    add column remote_result text,
    add column last_seen_at  timestamptz,
    add column searched_longitude double precision,
    add column searched_latitude  double precision;

comment on column incident.guided_at is 'When somebody nearer was last told by telephone how to help (R104)';
comment on column incident.remote_result is 'How it ended without a team having arrived';
comment on column incident.searched_longitude is 'Where the team looked that found nobody (R112)';
comment on column incident.last_seen_at is 'When the person who was not found was last seen';

alter table incident_dispatch
    alter column team_id drop not null,
    alter column team_name drop not null,
    add column support       boolean not null default false,
    add column recalled_at   timestamptz,
    add column recall_reason text,
    add column crew          text[]  not null default '{}';

comment on column incident_dispatch.team_id is 'Null where other agencies alone were sent (R250)';
comment on column incident_dispatch.crew is 'Persons and vehicles of each agency, agency:persons:vehicles';
comment on column incident_dispatch.recalled_at is 'The team turned round; the clock ran on';
