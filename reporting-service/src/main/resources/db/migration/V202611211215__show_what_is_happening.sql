-- Why: the duty room asks "who is waiting and how long still". One row per incident, folded from
-- all its events in the log, so that a late one finds its place and a missing one shows as a gap.
create table board_incident (
    incident_id    uuid        not null,
    incident_no    text,
    region_code    text        not null,
    unit_id        uuid,
    state          text        not null,
    open           boolean     not null,
    priority       text,
    received_at    timestamptz,
    deadline_at    timestamptz,
    target         text,
    team_id        uuid,
    dispatched_at  timestamptz,
    arrived_at     timestamptz,
    on_time        boolean,
    warned_at      timestamptz,
    breached_at    timestamptz,
    acknowledged_at timestamptz,
    found          int         not null,
    epoch          int         not null,
    sequence       bigint      not null,
    gap            boolean     not null,
    version        bigint      not null,
    constraint pk_board_incident primary key (incident_id)
);
create index ix_board_incident_open on board_incident (region_code text_pattern_ops) where open;

comment on column board_incident.gap is 'an event of this incident has not come yet: its state may be old';

-- A quiet night and a broken pipe must not look alike.
create table source_heartbeat (
    service       text        not null,
    "partition"   int         not null,
    epoch         int         not null,
    at            timestamptz not null,
    covered_until timestamptz not null,
    highest_published bigint  not null,
    constraint pk_source_heartbeat primary key (service, "partition")
);

comment on column source_heartbeat.covered_until is 'everything recorded before this instant has been read from the partition';
