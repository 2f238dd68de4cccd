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
        boolean sent =
                switch (leaving.kind()) {
                    case "voucher", "escorted-return", "fetched-by-home-unit" -> true;
                    default -> false;
                };
        if (sent && !leaving.backEntered()) {
            journeys.lockOpen(stay.caseId()).ifPresent(open -> check(open, leaving.kind()));
        }
    }

    private static void check(Journey open, String kind) {
        open.requireSafe();
        if (kind.equals("escorted-return")) {
            throw JourneyProblem.JOURNEY_NOT_HANDED_OVER.because();
        }
    }
}
