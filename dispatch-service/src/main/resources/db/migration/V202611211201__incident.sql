-- Why: the incident is what a team is sent to and what the clock of R110 runs for. The numbers that
-- were in force when the clock started are copied into the row, so that a preset changed later
-- changes no running clock and no old breach.
create table incident (
    id                    uuid        not null,
    version               integer     not null default 0,
    incident_no           text        not null,
    state                 text        not null,
    kind                  text        not null,
    priority              text        not null,
    region_code           text        not null,
    unit_id               uuid,
    address               text,
    longitude             double precision,
    latitude              double precision,
    description           text,
    first_source          text        not null,
    opened_at             timestamptz not null,
    received_at           timestamptz not null,
    deadline_at           timestamptz not null,
    near_target           text        not null,
    far_target            text        not null,
    warn_before           text        not null,
    escalate_after        text        not null,
    far_reason            text,
    far_note              text,
    far_marked_at         timestamptz,
    far_by_role           text,
    team_id               uuid,
    dispatched_at         timestamptz,
    arrived_at            timestamptz,
    on_time               boolean,
    reported_late         boolean     not null default false,
    breached_at           timestamptz,
    acknowledged_at       timestamptz,
    acknowledged_by_role  text,
    resolved_at           timestamptz,
    closed_at             timestamptz,
    cancelled_at          timestamptz,
    surviving_incident_id uuid,
    by_patrol             boolean     not null default false,
    test                  boolean     not null default false,
    back_entered          boolean     not null default false,
    constraint pk_incident primary key (id),
    constraint uq_incident_incident_no unique (incident_no),
    constraint fk_incident_surviving_incident_id foreign key (surviving_incident_id) references incident (id)
);

-- The duty room's lists: newest first, and what is still to be done by its deadline.
create index ix_incident_received_at on incident (received_at desc, id desc);
create index ix_incident_region_code on incident (region_code text_pattern_ops, received_at);
create index ix_incident_open on incident (deadline_at, id)
    where state not in ('CLOSED', 'CANCELLED');

comment on table incident is 'Incidents 求助事件, one for each place where somebody may need help';
comment on column incident.received_at is 'Earliest tip; the arrival clock starts here';
comment on column incident.deadline_at is 'Arrival deadline; an arrival at this very instant is on time';
comment on column incident.near_target is 'ISO-8601 duration, preset in force when the clock started';
comment on column incident.warn_before is 'ISO-8601 durations before the deadline, comma separated';
comment on column incident.on_time is 'Null until somebody has arrived';
comment on column incident.breached_at is 'When the breach was recorded; never changed afterwards';

-- A breach is a fact: no path of the program, and no hand in the database, takes it back.
create function refuse_breach_edit() returns trigger language plpgsql as $$
begin
    raise exception 'a recorded breach is never changed' using errcode = 'integrity_constraint_violation';
end $$;

create trigger tr_incident_breach_stays before update of breached_at on incident
    for each row when (old.breached_at is not null and new.breached_at is distinct from old.breached_at)
    execute function refuse_breach_edit();

-- Numbers per county-level region and year; the row lock lasts for one statement of the intake.
create table incident_number (
    region_code text    not null,
    year        integer not null,
    last        bigint  not null,
    constraint pk_incident_number primary key (region_code, year)
) with (fillfactor = 50);

comment on table incident_number is 'Last running number of each region and year (2026-420200-000123)';

create table incident_dispatch (
    id            uuid        not null,
    incident_id   uuid        not null,
    team_id       uuid        not null,
    team_name     text        not null,
    vehicle_ids   uuid[]      not null,
    dispatched_at timestamptz not null,
    arrived_at    timestamptz,
    constraint pk_incident_dispatch primary key (id),
    constraint fk_incident_dispatch_incident_id foreign key (incident_id) references incident (id)
);
create index ix_incident_dispatch_incident_id on incident_dispatch (incident_id);

comment on table incident_dispatch is 'Who was sent to an incident, and when they were there';

create table incident_story (
    id          uuid        not null,
    incident_id uuid        not null,
    at          timestamptz not null,
    recorded_at timestamptz not null,
    step        text        not null,
    by_role     text        not null,
    args        text[]      not null,
    constraint pk_incident_story primary key (id),
    constraint fk_incident_story_incident_id foreign key (incident_id) references incident (id)
);
create index ix_incident_story_incident_id on incident_story (incident_id, at);

comment on table incident_story is 'The story of an incident as keys and arguments, told in either language';

create table arrival_explanation (
    id          uuid        not null,
    incident_id uuid        not null,
    reason      text        not null,
    note        text,
    accountable text,
    by_role     text        not null,
    at          timestamptz not null,
    constraint pk_arrival_explanation primary key (id),
    constraint fk_arrival_explanation_incident_id foreign key (incident_id) references incident (id)
);
create index ix_arrival_explanation_incident_id on arrival_explanation (incident_id);

comment on table arrival_explanation is 'Why nobody was there in time; added later, the breach stays';

create table found_person (
    subject_id        uuid        not null,
    version           integer     not null default 0,
    incident_id       uuid        not null,
    sex               text        not null,
    age_band          text        not null,
    conditions        text[]      not null,
    known             boolean     not null,
    features          text,
    found_at          timestamptz not null,
    in_need_of_protection boolean not null,
    outcome           text,
    outcome_at        timestamptz,
    protected         boolean     not null default false,
    capacity          text,
    protection_decider text,
    protection_reason text,
    note              text,
    constraint pk_found_person primary key (subject_id),
    constraint fk_found_person_incident_id foreign key (incident_id) references incident (id)
);
create index ix_found_person_incident_id on found_person (incident_id);

comment on table found_person is 'Persons found at an incident and what became of each (E2)';
comment on column found_person.subject_id is 'Random id under which events speak of this person';
comment on column found_person.features is 'Apparent features, without name or number';

create table goods_given (
    subject_id uuid    not null,
    item       text    not null,
    quantity   integer not null,
    constraint pk_goods_given primary key (subject_id, item),
    constraint fk_goods_given_subject_id foreign key (subject_id) references found_person (subject_id),
    constraint ck_goods_given_quantity check (quantity > 0)
);

comment on table goods_given is 'Goods handed to a person on the scene, in pieces';
