-- Why: the duty room's lists must not slow down with the winter. Each filter that picks few of
-- 100,000 incidents or tips has an index; what picks many is met soon on the way from the newest.
create index ix_incident_open_state on incident (state, received_at desc, id desc)
    where state not in ('CLOSED', 'CANCELLED');
create index ix_incident_priority on incident (priority, received_at desc, id desc)
    where priority <> 'normal';
create index ix_incident_offered_region_code on incident (offered_region_code text_pattern_ops)
    where offered_region_code is not null;
create index ix_tip_region_code on tip (region_code text_pattern_ops, received_at);
create index ix_tip_unanswered on tip (received_at desc, id desc)
    where answered_at is null and answer_due_at is not null;

-- A server without the extension finds words as well, only slower.
do $$
begin
    if exists (select 1 from pg_extension where extname = 'pg_trgm') then
        create index ix_tip_words on tip using gin (
            (coalesce(address, '') || ' ' || coalesce(description, '')) gin_trgm_ops);
    end if;
end $$;
