package org.nuandong.dispatch.scene;

import static org.nuandong.dispatch.scene.Outcome.DECEASED;
import static org.nuandong.dispatch.scene.Outcome.HANDED_TO_POLICE;
import static org.nuandong.dispatch.scene.Outcome.PROTECTED_TO_STATION;
import static org.nuandong.dispatch.scene.Outcome.REFUSED_SUPPLIED;
import static org.nuandong.dispatch.scene.Outcome.SENT_TO_HOSPITAL;

/** What an outcome needs before it may be recorded, or put in another's place (E2). */
final class OutcomeRules {

    private OutcomeRules() {}

    /** {@code supplied}: goods or a card were given, now or before. */
    static void check(FoundPerson person, OutcomeRequest request, boolean supplied) {
        if (isDeath(request)) {
            return;
        }
        checkProtection(person, request);
        checkTreatment(person, request);
        // R141: nobody is left without anything.
        if (REFUSED_SUPPLIED.equals(request.outcome()) && !supplied) {
            throw SceneProblem.REFUSAL_NEEDS_SUPPLIES.at("goods");
        }
        if (Outcome.reasonsOf(request.outcome()) != null && request.reason() == null) {
            throw SceneProblem.OUTCOME_NEEDS_REASON.at("reason");
        }
    }

    static boolean isDeath(OutcomeRequest request) {
        return HANDED_TO_POLICE.equals(request.outcome()) && DECEASED.equals(request.reason());
    }

    /** R142: whoever may not be left behind takes the protected path, with its grounds. */
    private static void checkProtection(FoundPerson person, OutcomeRequest request) {
        boolean inNeed = person.isInNeedOfProtection();
        if (inNeed && !Outcome.keepsInCare(request.outcome())) {
            throw SceneProblem.PROTECTED_PATH_ONLY.at("outcome");
        }
        boolean takenAlong = PROTECTED_TO_STATION.equals(request.outcome());
        if (!inNeed && !takenAlong) {
            return;
        }
        Protection given = request.protection();
        // A minor's or patient's need is ground enough; an adult's capacity must be in doubt.
        if (given == null || (!inNeed && !given.givesGrounds())) {
            throw SceneProblem.PROTECTION_NEEDS_GROUNDS.at("protection");
        }
    }

    /** R144, R146: first the doctor, then everything else. */
    private static void checkTreatment(FoundPerson person, OutcomeRequest request) {
        boolean toHospital = SENT_TO_HOSPITAL.equals(request.outcome());
        Ambulance ambulance = request.ambulance();
        if (toHospital && ambulance == null) {
            throw SceneProblem.AMBULANCE_NEEDED.at("ambulance");
        }
        boolean mayBeMoved = ambulance != null && ambulance.allowsMoving();
        if (person.isTreatmentFirst() && !toHospital && !mayBeMoved) {
            throw SceneProblem.TREATMENT_FIRST.at("outcome");
        }
    }
}
