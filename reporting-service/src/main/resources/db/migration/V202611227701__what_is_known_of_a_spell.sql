-- Why: a table of the country looks up what is known of a hundred thousand spells, seven values
-- each. It stands with the spell, put together when something new is told; only spells of which
-- something was told after a period's end are still looked up one by one for that period.
alter table spell
    add column known       jsonb       not null default '{}',
    add column known_until timestamptz not null default '-infinity',
    add column known_as    boolean     not null default false;

comment on column spell.known is 'by period ("" for what lasts): codes, number of events and sum of their hashes; a digest of spell_attribute';
comment on column spell.known_until is 'last instant from which anything that lasts was told';
comment on column spell.known_as is 'who it is was told apart from its opening (查明身份)';

-- A correction names an event; the spells that it described are found by it.
create index ix_spell_attribute_event_id on spell_attribute (event_id);

update spell s set known = d.known, known_until = d.known_until, known_as = d.known_as
from (
    select aggregate_id, kind, jsonb_object_agg(period, told) as known,
        coalesce(max(until), '-infinity') as known_until, bool_or(known_as) as known_as
    from (
        select aggregate_id, kind, period,
            jsonb_build_object(
                'codes', coalesce(jsonb_object_agg(attribute, value
                    order by case when period = '' then valid_from end, epoch, sequence)
                    filter (where attribute <> 'known-as' and not corrected), '{}'),
                'events', count(*),
                'sum', sum(('x' || left(md5(event_id || attribute), 15))::bit(60)::bigint)) as told,
            max(valid_from) filter (where period = '') as until,
            bool_or(attribute = 'known-as' and period = '') as known_as
        from (select *, exists (select from correction c
                where c.corrected_event_id = spell_attribute.event_id) as corrected
            from spell_attribute) a
        group by aggregate_id, kind, period) p
    group by aggregate_id, kind
) d
where d.aggregate_id = s.aggregate_id and d.kind = s.kind;
