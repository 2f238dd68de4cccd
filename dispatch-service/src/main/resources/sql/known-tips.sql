-- The tips that were there before: found by the key of a clerk's request or by a platform's
-- reference. A clerk's repetition gets the first answer again, a platform the incident of today.
-- Each way of finding has an index; one condition with "or" would read the whole table.
with found as (
    select id from tip where idempotency_digest = any(?)
    union
    select id from tip where id = any(?)
    union
    select tip.id
    from unnest(?::text[], ?::text[], ?::text[], ?::boolean[])
        as sent (source, source_office, source_ref, test)
    join tip on tip.source = sent.source and tip.source_office = sent.source_office
        and tip.source_ref = sent.source_ref and tip.test = sent.test
)
select
    tip.id, tip.source, tip.source_office, tip.source_ref, tip.test, tip.idempotency_digest,
    tip.content_digest, tip.received_at, tip.warnings::text as warnings,
    incident.id as incident_id, incident.incident_no,
    case when tip.idempotency_digest is null then incident.deadline_at
         else tip.arrival_deadline_at end as deadline_at
from found
join tip on tip.id = found.id
join incident on incident.id =
    case when tip.idempotency_digest is null then tip.incident_id else tip.opened_incident_id end
