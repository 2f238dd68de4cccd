package org.nuandong.dispatch.journey;

import jakarta.enterprise.context.ApplicationScoped;
import org.nuandong.dispatch.care.ExitGuard;
import org.nuandong.dispatch.care.Leaving;
import org.nuandong.dispatch.care.Stay;

/**
 * Nobody is sent on a way that is not safe, and an escort is over only when somebody has signed
 * (R161, R212). Who goes on their own, or with relatives, is not asked about.
 */
@ApplicationScoped
class JourneyGuard implements ExitGuard {

    private final JourneyRepository journeys;

    JourneyGuard(JourneyRepository journeys) {
        this.journeys = journeys;
    }

    @Override
    public void check(Stay stay, Leaving leaving) {
        if (leaving.backEntered()) {
            return;
        }
        boolean sent =
                switch (leaving.kind()) {
                    case "voucher", "escorted-return", "fetched-by-home-unit" -> true;
                    default -> false;
                };
        if (sent) {
            journeys.lockOpen(stay.caseId()).ifPresent(Journey::requireSafe);
        }
        if (leaving.kind().equals("escorted-return")) {
            requireBroughtHome(stay);
        }
    }

    /** Not on somebody's word: a journey with two companions that arrived and was signed for. */
    private void requireBroughtHome(Stay stay) {
        if (journeys.hasOpen(stay.caseId())) {
            throw JourneyProblem.JOURNEY_NOT_HANDED_OVER.because();
        }
        if (!journeys.hasBroughtHome(stay.caseId())) {
            throw JourneyProblem.JOURNEY_NOT_ARRIVED.at("kind");
        }
    }
}
