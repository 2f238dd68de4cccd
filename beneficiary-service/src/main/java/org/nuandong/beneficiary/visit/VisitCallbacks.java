package org.nuandong.beneficiary.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;

/** Door: the visits that somebody is called back about (R047), and what the call said. */
@ApplicationScoped
public class VisitCallbacks {

    private static final String DONE =
            """
            select v.id, left(v.region_code, 9), v.plan_id from visit v
            where v.state in ('DONE', 'VERIFIED') and not v.test and v.holder_kind = 'household'
                and v.region_code like :below and v.region_code like any(cast(:scope as text[]))
                and (cast(:plan as uuid) is null or v.plan_id = :plan)
                and (cast(:start as date) is null or v.visited_on >= :start)
                and (cast(:until as date) is null or v.visited_on <= :until)
            order by v.id
            """;

    private static final Set<String> SILENT = Set.of("not-reached", "would-not-say");

    private final EntityManager database;
    private final VisitRepository visits;
    private final VisitDesk desk;
    private final Caller caller;

    VisitCallbacks(EntityManager database, VisitRepository visits, VisitDesk desk, Caller caller) {
        this.database = database;
        this.visits = visits;
        this.desk = desk;
        this.caller = caller;
    }

    /** One visit to a household. */
    public record Done(UUID id, String street, UUID planId) {}

    /** In the caller's sight, in the order of their ids; null leaves a bound out. */
    @SuppressWarnings("unchecked")
    public List<Done> done(RegionCode region, UUID plan, LocalDate from, LocalDate until) {
        List<Object[]> rows =
                database.createNativeQuery(DONE)
                        .setParameter("below", region.prefix() + "%")
                        .setParameter("scope", caller.likePatterns())
                        .setParameter("plan", plan)
                        .setParameter("start", from)
                        .setParameter("until", until)
                        .getResultList();
        return rows.stream()
                .map(row -> new Done((UUID) row[0], (String) row[1], (UUID) row[2]))
                .toList();
    }

    /** 回访核实: what was verified already stays as it is; who said nothing verifies nothing. */
    public void answered(UUID id, String result, LocalDate on) {
        Visit visit = visits.visibleForChange(id);
        if (visit.state() == VisitState.DONE && !SILENT.contains(result)) {
            desk.verify(visit, new VisitRequests.Verification(result, on));
        }
    }
}
