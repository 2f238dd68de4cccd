package org.nuandong.dispatch.daily;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.nuandong.dispatch.care.StayChanged;
import org.nuandong.dispatch.care.StayEnded;

/** What runs in the house ends when the guest goes to hospital or leaves. */
@ApplicationScoped
class DaysWithTheStay {

    private final Observations observations;
    private final Leaves leaves;

    DaysWithTheStay(Observations observations, Leaves leaves) {
        this.observations = observations;
        this.leaves = leaves;
    }

    void changed(@Observes StayChanged told) {
        if (StayChanged.HOSPITALISED.equals(told.what())) {
            observations.endOf(told.stay().caseId(), told.at(), StayChanged.HOSPITALISED);
            leaves.endOf(told.stay().caseId(), told.at(), StayChanged.HOSPITALISED);
        }
    }

    void ended(@Observes StayEnded told) {
        observations.endOf(told.stay().caseId(), told.leaving().at(), "left");
        leaves.endOf(told.stay().caseId(), told.leaving().at(), told.leaving().kind());
    }
}
