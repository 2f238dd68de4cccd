package org.nuandong.deploy.local.fault;

import java.sql.SQLException;
import org.nuandong.deploy.local.Service;

/** What one database must never hold, as the count of what breaks it. */
enum Law {
    I1_EACH_CALL_ONCE(
            """
            select count(*) from (
                select source_ref from tip where source_ref is not null
                group by source, source_office, source_ref having count(*) > 1) twice
            """),
    I1_EACH_TEAM_ONCE(
            """
            select count(*) from (
                select name from team where name like '故障组 %' group by name
                having count(*) > 1) twice
            """),
    I3_EACH_TIP_WITH_ITS_INCIDENT(
            """
            select count(*) from tip t left join incident i on i.id = t.incident_id
            where i.id is null
            """),
    I4_OPENING_TOLD_ONCE(
            """
            select count(*) from incident i left join (
                select aggregateid, count(*) as told from outbox
                where type like '%.incident.opened.v1' group by aggregateid) o
                on o.aggregateid = i.id
            where o.told is distinct from 1
            """),
    I4_TIP_TOLD_ONCE(
            """
            select count(*) from tip t left join (
                select aggregateid, count(*) as told from outbox
                where type like '%.tip.received.v1' group by aggregateid) o
                on o.aggregateid = t.id
            where o.told is distinct from 1
            """),
    I4_CANCELLATION_TOLD_ONCE(
            """
            select count(*) from incident i full join (
                select aggregateid, count(*) as told from outbox
                where type like '%.incident.cancelled.v1' group by aggregateid) o
                on o.aggregateid = i.id
            where coalesce(o.told, 0) <> (i.cancelled_at is not null)::int
            """),
    I4_TEAM_TOLD_ONCE(
            """
            select count(*) from team t left join (
                select aggregateid, count(*) as told from outbox
                where type like '%.team.changed.v1' group by aggregateid) o
                on o.aggregateid = t.id
            where t.name like '故障组 %' and o.told is distinct from 1
            """),
    I4_SEQUENCES_WITHOUT_GAPS(
            """
            select count(*) from (
                select aggregateid from outbox group by aggregateid
                having min(sequence) <> 1 or max(sequence) <> count(*)
                    or count(distinct sequence) <> count(*)) gaps
            """),
    I6_OPEN_INCIDENTS_HAVE_THEIR_DEADLINE(
            """
            select count(*) from incident i
            where i.state = 'OPEN' and not exists (
                select 1 from deadline d where d.aggregate_id = i.id and d.step = 'arrival-breach'
                and d.cancelled_at is null)
            """),
    I6_NO_ALARM_TWICE(
            """
            select count(*) from (
                select aggregateid from outbox where type like '%.arrival.breached.v1'
                group by aggregateid having count(*) > 1) twice
            """),
    I6_NO_ALARM_EARLY(
            """
            select count(*) from outbox o join incident i on i.id = o.aggregateid
            where o.type like '%.arrival.breached.v1' and o.occurred_at < i.deadline_at
            """),
    I6_NO_ALARM_MISSING(
            """
            select count(*) from deadline d join incident i on i.id = d.aggregate_id
            where d.step = 'arrival-breach' and d.done_at is not null and i.arrived_at is null
                and i.cancelled_at is null and not exists (
                    select 1 from outbox o where o.aggregateid = i.id
                    and o.type like '%.arrival.breached.v1')
            """),
    I6_NO_NOTICE_TWICE(
            """
            select count(*) from (
                select channel_id, incident_id, step from alarm_delivery
                where step = 'arrival-breach'
                group by channel_id, incident_id, step having count(*) > 1) twice
            """),
    I7_EACH_CHANGE_IN_THE_AUDIT_BOOK_ONCE(
            """
            select count(*) from outbox o left join (
                select event_id, count(*) as entered from audit_entry
                where event_id is not null group by event_id) a on a.event_id = o.id
            where o.type not like '%.audit.sealed.v1' and a.entered is distinct from 1
            """),
    /** A correction stands in for what it corrects, so each person has one outcome or none. */
    FOUND_IS_THE_SUM_OF_OUTCOMES(
            """
            select count(*) from found_person p join incident i on i.id = p.incident_id
            left join (
                select o.subject_id, count(*) as standing from scene_outcome o
                where not exists (select 1 from scene_outcome c where c.corrects = o.id)
                group by o.subject_id) s on s.subject_id = p.subject_id
            where coalesce(s.standing, 0) <> (p.outcome is not null)::int
                or (p.outcome is null and i.state in ('RESOLVED', 'NOT_FOUND', 'CLOSED'))
            """),
    STOCK_IS_THE_SUM_OF_MOVEMENTS_AND_NEVER_NEGATIVE(
            """
            select count(*) from stock_item i
            left join (select item_id, sum(change) as moved from stock_movement
                group by item_id) m on m.item_id = i.id
            left join (select item_id, sum(quantity) as lying, min(quantity) as least
                from stock_lot group by item_id) l on l.item_id = i.id
            where i.on_hand < 0 or coalesce(l.least, 0) < 0
                or i.on_hand <> coalesce(m.moved, 0) or i.on_hand <> coalesce(l.lying, 0)
            """),
    /** Two incidents at once only within one square, with room for what a coordinate says. */
    NO_TEAM_IN_TWO_PLACES(
            """
            select count(*) from team_hold a
            join team_hold b on b.team_id = a.team_id and b.id > a.id
            where abs(a.latitude - b.latitude) * 111320 > 400
                or abs(a.longitude - b.longitude) * 111320 * cos(radians(a.latitude)) > 400
            """),
    /** What came in by paper later than the preset's days owes none. */
    EVERY_REFUSAL_HAS_ITS_FOLLOW_UP(
            """
            select count(*) from found_person p join incident i on i.id = p.incident_id
            where p.outcome = 'refused-supplied' and not i.back_entered and not exists (
                select 1 from follow_up f
                where f.subject_id = p.subject_id and f.kind = 'refusal'
                and f.state <> 'CANCELLED')
            """),
    EVERY_OPEN_FOLLOW_UP_HAS_ITS_DEADLINE(
            """
            select count(*) from follow_up f
            where f.state = 'OPEN' and f.missed_at is null and not exists (
                select 1 from deadline d where d.aggregate_id = f.id
                and d.done_at is null and d.cancelled_at is null)
            """),
    EVERY_OPEN_OBLIGATION_HAS_ITS_DEADLINE(
            """
            select count(*) from patrol_obligation o
            where o.owed > 0 and o.met_at is null and o.missed_at is null and not exists (
                select 1 from deadline d where d.aggregate_id = o.id
                and d.done_at is null and d.cancelled_at is null)
            """),
    /** The id of a webhook is the event's, so an event never stands there under another one. */
    NO_WEBHOOK_TWICE_UNDER_OTHER_IDS(
            """
            select count(*) from (
                select d.subscription_id, m.aggregate_id, m.body::jsonb ->> 'sequence'
                from exchange_delivery d join exchange_message m on m.event_id = d.event_id
                where m.aggregate_type <> 'subscription'
                group by 1, 2, 3 having count(distinct d.event_id) > 1) twice
            """);

    private final String sql;

    Law(String sql) {
        this.sql = sql;
    }

    long broken(Books books) throws SQLException {
        return books.count(Service.DISPATCH, sql);
    }
}
