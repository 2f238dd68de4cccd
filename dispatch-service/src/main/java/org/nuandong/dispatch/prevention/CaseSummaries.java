package org.nuandong.dispatch.prevention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.care.Stay;
import org.nuandong.dispatch.care.StayBegan;
import org.nuandong.dispatch.care.StayEnded;

/** 离站小结: a stay is over; the ledger is told, and a second look is owed where it must be. */
@ApplicationScoped
class CaseSummaries {

    private static final Set<String> HOME =
            Set.of("collected-by-relatives", "escorted-return", "fetched-by-home-unit");

    private final PreventionRepository repository;
    private final PreventionEvents events;
    private final ReturnVisits visits;
    private final Caller caller;

    CaseSummaries(
            PreventionRepository repository,
            PreventionEvents events,
            ReturnVisits visits,
            Caller caller) {
        this.repository = repository;
        this.events = events;
        this.visits = visits;
        this.caller = caller;
    }

    /** The first word about why: it stands in the ledger until somebody asks better. */
    void began(@Observes StayBegan begun) {
        if (!begun.causes().isEmpty()) {
            repository.persist(
                    new Assessment(begun.stay().caseId())
                            .told(begun.causes(), begun.at(), caller.subject()));
        }
    }

    void ended(@Observes StayEnded end) {
        UUID id = end.stay().caseId();
        List<Measure> measures = repository.measures(id);
        events.summarised(end.stay(), end.leaving(), repository.findById(id), measures);
        if (owesVisit(end)) {
            visits.plan(end.stay(), end.leaving().at());
        }
    }

    /** R232: minors and those who wander again are looked after once they are home. */
    private static boolean owesVisit(StayEnded end) {
        Stay stay = end.stay();
        boolean atRisk = stay.minor() || stay.repeated() && !stay.mayLeaveAlone();
        return atRisk && HOME.contains(end.leaving().kind()) && !end.leaving().backEntered();
    }
}
