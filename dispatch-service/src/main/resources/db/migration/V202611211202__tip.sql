-- Why: no tip may be lost (R102) and none may be taken twice. Who sends a tip again, a platform by
-- its reference or a clerk by the key of the request, finds the first one by the two unique indexes
-- below; the intake relies on them inside one statement.
create table tip (
    id                   uuid        not null,
    version              integer     not null default 0,
    source               text        not null,
    source_office        text,
    source_ref           text,
    idempotency_digest   bytea,
    content_digest       bytea       not null,
    state                text        not null,
    incident_id          uuid        not null,
    opened_incident_id   uuid        not null,
    region_code          text        not null,
    unit_id              uuid,
    received_at          timestamptz not null,
    occurred_at          timestamptz,
    recorded_at          timestamptz not null,
    arrival_deadline_at  timestamptz not null,
    kind                 text        not null,
    address              text,
    longitude            double precision,
    latitude             double precision,
    description          text,
    facts                text[]      not null,
    reporter_kind        text,
    reporter_name        bytea,
    reporter_phone       bytea,
    reporter_phone_index bytea,
    wishes_unknown       boolean     not null default false,
    raw                  bytea,
    warnings             jsonb       not null,
    recorded_by          text        not null,
    back_entry_reason    text,
    test                 boolean     not null default false,
    constraint pk_tip primary key (id)
);

create unique index uq_tip_source_ref on tip (source, source_office, source_ref)
    where source_ref is not null;
create unique index uq_tip_idempotency_digest on tip (idempotency_digest)
    where idempotency_digest is not null;
create index ix_tip_incident_id on tip (incident_id);
create index ix_tip_received_at on tip (received_at desc, id desc);
create index ix_tip_reporter_phone_index on tip (reporter_phone_index)
    where reporter_phone_index is not null;

comment on table tip is 'Tips 线索: each report that someone may need help';
comment on column tip.source_office is 'Home region of the platform: two cities may use the same reference';
comment on column tip.idempotency_digest is 'SHA-256 of caller and Idempotency-Key';
comment on column tip.content_digest is 'SHA-256 of the request, tells the same again from a supplement';
comment on column tip.opened_incident_id is 'The incident opened for this tip; it stays when the tip is linked elsewhere';
comment on column tip.arrival_deadline_at is 'The deadline that the first answer named';
comment on column tip.reporter_phone is 'Encrypted; reporter_phone_index finds the same number again';
comment on column tip.raw is 'The whole call of a platform, encrypted';
comment on column tip.warnings is 'Values that could not be read: [{field, code}]';

create table tip_supplement (
    id             uuid        not null,
    tip_id         uuid        not null,
    received_at    timestamptz not null,
    content_digest bytea       not null,
    address        text,
    longitude      double precision,
    latitude       double precision,
    description    text,
    raw            bytea       not null,
    warnings       jsonb       not null,
    constraint pk_tip_supplement primary key (id),
    constraint uq_tip_supplement_content unique (tip_id, content_digest),
    constraint fk_tip_supplement_tip_id foreign key (tip_id) references tip (id)
);

comment on table tip_supplement is 'Supplements 续报: the same reference with other content';

-- Descriptions are compared by trigrams where the server offers them; a server of locale C finds
-- nothing in Chinese text and is refused at the start.
do $$
begin
    if exists (select 1 from pg_available_extensions where name = 'pg_trgm') then
        create extension if not exists pg_trgm;
    end if;
end $$;
