-- One statement takes in a batch of tips: tip, incident, its number, the first deadlines of both (when
-- the reporter must be answered is the tip's), the answer that a receipt is, the two events with their sequences, and the audit entries. A tip that is known already, by its id, by the
-- platform's reference or by the key of the request, gives no row back; the intake then looks it up.
-- Each parameter is an array with one element per tip.
with job as (
    select *
    from unnest(
        :tip_id::uuid[], :incident_id::uuid[], :source::text[], :source_office::text[],
        :source_ref::text[], :idempotency_digest::bytea[], :content_digest::bytea[],
        :region_code::text[], :unit_id::uuid[], :received_at::timestamptz[],
        :occurred_at::timestamptz[], :recorded_at::timestamptz[], :kind::text[],
        :priority::text[], :address::text[], :longitude::float8[], :latitude::float8[],
        :description::text[], :facts::text[], :reporter_kind::text[], :reporter_name::bytea[],
        :reporter_phone::bytea[], :reporter_phone_index::bytea[], :wishes_unknown::boolean[],
        :raw::bytea[], :warnings::text[], :recorded_by::text[],
        :back_entry_reason::text[], :test::boolean[], :number_year::int[],
        :deadline_at::timestamptz[], :near_target::text[], :far_target::text[],
        :warn_before::text[], :escalate_after::text[], :warning_due_at::timestamptz[],
        :breach_due_at::timestamptz[], :tip_event_id::uuid[], :tip_event::text[],
        :tip_audit_mark::bytea[], :incident_event_id::uuid[], :incident_event::text[],
        :incident_audit_mark::bytea[], :topic::text[], :traceparent::text[],
        :place_from::text[], :receipt_digest::bytea[], :answer_due_at::timestamptz[],
        :answered_at::timestamptz[], :point_datum::text[], :reporter_sex::text[],
        :rang_at::timestamptz[], :picked_up_at::timestamptz[], :answer_seconds::int8[]
    ) with ordinality as job (
        tip_id, incident_id, source, source_office,
        source_ref, idempotency_digest, content_digest,
        region_code, unit_id, received_at,
        occurred_at, recorded_at, kind,
        priority, address, longitude, latitude,
        description, facts, reporter_kind, reporter_name,
        reporter_phone, reporter_phone_index, wishes_unknown,
        raw, warnings, recorded_by,
        back_entry_reason, test, number_year,
        deadline_at, near_target, far_target,
        warn_before, escalate_after, warning_due_at,
        breach_due_at, tip_event_id, tip_event,
        tip_audit_mark, incident_event_id, incident_event,
        incident_audit_mark, topic, traceparent,
        place_from, receipt_digest, answer_due_at,
        answered_at, point_datum, reporter_sex,
        rang_at, picked_up_at, answer_seconds, turn)
), new_tip as (
    insert into tip (
        id, source, source_office, source_ref, idempotency_digest, content_digest, state,
        incident_id, opened_incident_id, region_code, unit_id, received_at, occurred_at,
        recorded_at, arrival_deadline_at, kind, address, longitude, latitude, description, facts,
        reporter_kind, reporter_name, reporter_phone, reporter_phone_index, wishes_unknown, raw,
        warnings, recorded_by, back_entry_reason, test, place_from, receipt_digest, answer_due_at,
        answered_at, point_datum, reporter_sex, rang_at, picked_up_at)
    select
        tip_id, source, source_office, source_ref, idempotency_digest, content_digest, 'ACCEPTED',
        incident_id, incident_id, region_code, unit_id, received_at, occurred_at,
        recorded_at, deadline_at, kind, address, longitude, latitude, description,
        string_to_array(facts, ','),
        reporter_kind, reporter_name, reporter_phone, reporter_phone_index, wishes_unknown, raw,
        warnings::jsonb, recorded_by, back_entry_reason, test, place_from, receipt_digest,
        answer_due_at, answered_at, point_datum, reporter_sex, rang_at, picked_up_at
    from job
    on conflict do nothing
    returning id
), taken as (
    select job.*, substr(job.region_code, 1, 6) as number_region
    from job join new_tip on new_tip.id = job.tip_id
), numbers as (
    insert into incident_number (region_code, year, last)
    select number_region, number_year, count(*)
    from taken
    group by number_region, number_year
    order by number_region, number_year
    on conflict (region_code, year) do update set last = incident_number.last + excluded.last
    returning region_code, year, last
), running as (
    select
        taken.*,
        numbers.last + 1
            - row_number() over (partition by number_region, number_year order by turn desc)
            as running_number
    from taken
    join numbers on numbers.region_code = number_region and numbers.year = number_year
), opened as (
    select
        running.*,
        number_year || '-' || number_region || '-'
            || lpad(running_number::text, greatest(6, length(running_number::text)), '0')
            as incident_no
    from running
), new_incident as (
    insert into incident (
        id, incident_no, state, kind, priority, region_code, unit_id, address, longitude, latitude,
        description, first_source, opened_at, received_at, deadline_at, near_target, far_target,
        warn_before, escalate_after, test, back_entered, answer_seconds)
    select
        incident_id, incident_no, 'OPEN', kind, priority, region_code, unit_id, address, longitude,
        latitude, description, source, recorded_at, received_at, deadline_at, near_target,
        far_target, warn_before, escalate_after, test, back_entry_reason is not null,
        answer_seconds
    from opened
), first_deadlines as (
    insert into deadline (aggregate_type, aggregate_id, step, due_at, region_code, unit_id)
    select aggregate_type, aggregate_id, step, due_at, region_code, unit_id
    from opened
    cross join lateral (
        values
            ('incident', incident_id, 'arrival-warning', warning_due_at),
            ('incident', incident_id, 'arrival-breach', breach_due_at),
            ('tip', tip_id, 'tip-answer', answer_due_at)
    ) as first (aggregate_type, aggregate_id, step, due_at)
    where due_at is not null
), answered_by_receipt as (
    insert into tip_answer (
        tip_id, at, recorded_at, means, outcome, by_role, answered_by)
    select tip_id, answered_at, recorded_at, 'receipt', 'reached', 'system', recorded_by
    from opened
    where answered_at is not null
), sequences as (
    insert into event_sequence (aggregate_id, last)
    select unnest(array[tip_id, incident_id]), 1
    from opened
), event as (
    select
        opened.turn, incident_no, region_code, unit_id, test, received_at, recorded_at,
        recorded_by, topic, traceparent, told.*
    from opened
    cross join lateral (
        values
            (1, tip_event_id, 'tip', tip_id, 'tip.received', tip_event::jsonb, tip_audit_mark),
            (2, incident_event_id, 'incident', incident_id, 'incident.opened',
                incident_event::jsonb || jsonb_build_object('incidentNo', incident_no),
                incident_audit_mark)
    ) as told (place, id, aggregatetype, aggregateid, name, payload, audit_mark)
), events as (
    insert into outbox (
        id, aggregatetype, aggregateid, type, payload, sequence, epoch, region, unit, test,
        occurred_at, recorded_at, traceparent, topic)
    select
        id, aggregatetype, aggregateid, 'org.nuandong.dispatch.' || name || '.v1', payload, 1,
        (select epoch from service_epoch), region_code, unit_id, test,
        received_at, recorded_at, traceparent, topic
    from event
    order by turn, place
), audited as (
    insert into audit_entry (
        at, actor, kind, action, object_type, object_id, region_code, unit_id, event_id, mark)
    select
        recorded_at, recorded_by, 'change', name, aggregatetype, aggregateid, region_code, unit_id,
        id, audit_mark
    from event
    order by turn, place
)
select tip_id, incident_no from opened
