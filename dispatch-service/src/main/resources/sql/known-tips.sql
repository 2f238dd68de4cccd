-- The tips that were there before: found by the key of a clerk's request or by a platform's
-- reference. A clerk's repetition gets the first answer again, a platform the incident of today.
select
    tip.id, tip.source, tip.source_office, tip.source_ref, tip.idempotency_digest,
    tip.content_digest, tip.received_at, tip.warnings::text as warnings,
    incident.id as incident_id, incident.incident_no,
    case when tip.idempotency_digest is null then incident.deadline_at
         else tip.arrival_deadline_at end as deadline_at
from tip
join incident on incident.id =
    case when tip.idempotency_digest is null then tip.incident_id else tip.opened_incident_id end
where tip.idempotency_digest = any(?)
   or tip.id = any(?)
   or (tip.source, tip.source_office, tip.source_ref) in (
        select * from unnest(?::text[], ?::text[], ?::text[]))
