package org.nuandong.beneficiary.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;

/**
 * Door: an inspection says by which order it came; only the team may, and only where it was sent.
 */
@ApplicationScoped
public class SupervisionVisits {

    private static final Set<String> VISITED = Set.of("unit", "station");

    /** An inspection that carries out an order. */
    public record Visit(
            UUID orderId,
            UUID inspectionId,
            String subjectKind,
            UUID subjectId,
            RegionCode region,
            Instant at,
            int findings) {}

    private final SupervisionBook book;
    private final Caller caller;
    private final OfficeClock clock;

    SupervisionVisits(SupervisionBook book, Caller caller, OfficeClock clock) {
        this.book = book;
        this.caller = caller;
        this.clock = clock;
    }

    /** Answers the unit that gave the order. */
    public UUID take(Visit visit) {
        SupervisionOrder order =
                book.findByIdOptional(visit.orderId(), LockModeType.PESSIMISTIC_WRITE)
                        .orElseThrow(() -> SupervisionProblem.ORDER_UNKNOWN.at("orderId"));
        if (!order.isTeam(caller.subject())) {
            throw SupervisionProblem.NOT_OF_THE_TEAM.because();
        }
        order.requireOpen();
        if (!VISITED.contains(visit.subjectKind()) || !order.names(visit.subjectId())) {
            throw SupervisionProblem.UNIT_OUTSIDE_THE_ORDER.at("subjectId");
        }
        if (!order.lasts(clock.dayOf(visit.at()))) {
            throw SupervisionProblem.OUTSIDE_THE_ORDERS_DAYS.at("inspectedAt");
        }
        book.add(new SupervisionVisit(visit));
        return order.unitId();
    }
}
