package org.nuandong.dispatch.daily;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The day of a guest: all small logs of a case as one list, the latest first. */
@ApplicationScoped
class DayBook {

    private static final String SELECT =
            """
            select at, type, code, detail, id from (
                select at, 'service' as type, kind as code, item as detail, id
                    from care_service where case_id = :case
                union all
                select w.at, 'withdrawal', w.reason, s.item, s.id
                    from care_service_withdrawal w join care_service s on s.id = w.service_id
                    where s.case_id = :case
                union all
                select at, 'temperature', verdict, null, id
                    from temperature_reading where case_id = :case
                union all
                select at, 'vaccination', null, null, id from vaccination where case_id = :case
                union all
                select at, 'lesson', kind, minutes::text, id from lesson where case_id = :case
                union all
                select at, 'talk', kind, held_by, id from care_talk where case_id = :case
                union all
                select proposed_at, 'observation-proposed', kind, reason, id
                    from observation where case_id = :case and proposed_at is not null
                union all
                select started_at, 'observation-started', kind, reason, id
                    from observation where case_id = :case and started_at is not null
                union all
                select ended_at, 'observation-ended', kind, how, id
                    from observation where case_id = :case and ended_at is not null
                union all
                select c.at, 'observation-check', c.result, null, o.id
                    from observation_check c join observation o on o.id = c.observation_id
                    where o.case_id = :case
                union all
                select out_at, 'leave-out', reason, companion, id
                    from care_leave where case_id = :case
                union all
                select back_at, 'leave-back', how, null, id
                    from care_leave where case_id = :case and back_at is not null
            ) as day
            """;
    private static final String ORDER = " order by at desc, type desc, id desc";

    private final EntityManager database;

    DayBook(EntityManager database) {
        this.database = database;
    }

    /** {@code after}: time, type and id of the last line shown; one line more than asked for. */
    @SuppressWarnings("unchecked")
    List<DayViews.EntryView> page(UUID caseId, List<String> after, int limit) {
        String from = after == null ? "" : " where (at, type, id) < (:at, :type, :id)";
        Query query =
                database.createNativeQuery(SELECT + from + ORDER, Object[].class)
                        .setParameter("case", caseId);
        if (after != null) {
            query.setParameter("at", Instant.parse(after.get(0)))
                    .setParameter("type", after.get(1))
                    .setParameter("id", UUID.fromString(after.get(2)));
        }
        List<Object[]> rows = query.setMaxResults(limit + 1).getResultList();
        return rows.stream().map(DayBook::entry).toList();
    }

    private static DayViews.EntryView entry(Object[] row) {
        return new DayViews.EntryView(
                (Instant) row[0], (String) row[1], (String) row[2], (String) row[3], (UUID) row[4]);
    }

    static List<String> position(DayViews.EntryView line) {
        return List.of(line.at().toString(), line.type(), line.id().toString());
    }
}
