-- Why: who changed and who read what must be told years later, and nobody, the database's own
-- administrator included, may change that book unseen. Entries are written in the change's own
-- transaction and wait for nobody; a sealer chains them behind the transactions, in batches.
create table audit_entry (
    id          bigint      not null generated always as identity,
    at          timestamptz not null,
    actor       text        not null,
    kind        text        not null,
    action      text        not null,
    object_type text        not null,
    object_id   uuid        not null,
    region_code text,
    unit_id     uuid,
    event_id    uuid,
    fields      text[]      not null default '{}',
    purpose     text,
    mark        bytea       not null,
    constraint pk_audit_entry primary key (id),
    constraint ck_audit_entry_kind check (kind in ('change', 'read'))
);

create index ix_audit_entry_object on audit_entry (object_id, id);

create index ix_audit_entry_actor on audit_entry (actor, id);

-- Entries that no link holds yet. Filled by a trigger, so that a writer cannot forget it; emptied by
-- the sealer. A late commit simply appears here later.
create table audit_pending (
    entry_id bigint      not null,
    since    timestamptz not null default clock_timestamp()
);

create table audit_link (
    chain_no  bigint      not null,
    entry_id  bigint      not null,
    hash      bytea       not null,
    sealed_at timestamptz not null,
    constraint pk_audit_link primary key (chain_no),
    constraint uq_audit_link_entry_id unique (entry_id)
);

create function audit_note_pending() returns trigger language plpgsql as $$
begin
    insert into audit_pending (entry_id) select id from added;
    return null;
end $$;

create function audit_refuse() returns trigger language plpgsql as $$
begin
    raise exception 'the audit book is append-only' using errcode = 'insufficient_privilege';
end $$;

create trigger tr_audit_entry_pending after insert on audit_entry
    referencing new table as added for each statement execute function audit_note_pending();

create trigger tr_audit_entry_append_only before update or delete or truncate on audit_entry
    for each statement execute function audit_refuse();

create trigger tr_audit_link_append_only before update or delete or truncate on audit_link
    for each statement execute function audit_refuse();

comment on table audit_entry is 'Who changed or read what: ids and field names, never values';
comment on column audit_entry.mark is 'HMAC over the entry, so that a row put in by hand is found';
comment on table audit_link is 'The chain: hash = SHA-256(hash before, number, entry)';
