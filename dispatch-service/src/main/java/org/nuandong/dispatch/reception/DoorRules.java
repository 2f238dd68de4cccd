package org.nuandong.dispatch.reception;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * 接待规则: what must be done first with whom, and who may be refused for what (132号 Art. 7 to 11, 细则
 * Art. 2 and 5). Reads nothing but what was recorded.
 */
final class DoorRules {

    static final String IN = "in";
    static final String AMBULANCE = "ambulance";
    static final String POLICE = "police";

    private static final Set<String> FOR_A_DOCTOR =
            Set.of("mental-crisis", "infectious", "critical", "obvious-injury");
    private static final Set<String> FOR_THE_POLICE =
            Set.of(
                    "danger-to-self",
                    "danger-to-others",
                    "suspected-drug-user",
                    "suspected-fugitive");

    private DoorRules() {}

    /** A doctor before everything; the police only on a sign, never on a feeling. */
    static void requireFirst(List<String> signs, String outcome) {
        boolean doctor = signs.stream().anyMatch(FOR_A_DOCTOR::contains);
        boolean police = signs.stream().anyMatch(FOR_THE_POLICE::contains);
        if (doctor && !AMBULANCE.equals(outcome)) {
            throw ReceptionProblem.HOSPITAL_FIRST.at("outcome");
        }
        if (police && IN.equals(outcome)) {
            throw ReceptionProblem.POLICE_FIRST.at("outcome");
        }
        if (!police && POLICE.equals(outcome)) {
            throw ReceptionProblem.POLICE_WITHOUT_SIGN.at("outcome");
        }
    }

    /** eligible, help-first or not-eligible. */
    static String screened(Standing standing, List<String> unmet) {
        if (unmet.isEmpty()) {
            return "eligible";
        }
        return standing.isHelpedFirst() ? "help-first" : "not-eligible";
    }

    static void requireAdmissible(HelpRequest request) {
        Standing standing = request.standing();
        if ("refused".equals(request.consent()) && !standing.isProtected()) {
            throw ReceptionProblem.CONSENT_REFUSED.because();
        }
        if (!standing.isHelpedFirst()) {
            requireChecked(request.security());
        }
        if (request.screening() == null) {
            throw ReceptionProblem.NOT_SCREENED.because();
        }
        if ("not-eligible".equals(request.screening())) {
            throw ReceptionProblem.NOT_ELIGIBLE.because(String.join(", ", request.unmet()));
        }
    }

    private static void requireChecked(String security) {
        if (security == null) {
            throw ReceptionProblem.SECURITY_CHECK_NEEDED.because();
        }
        if ("refused".equals(security)) {
            throw ReceptionProblem.SECURITY_CHECK_REFUSED.because();
        }
    }

    /** Every reason must stand in the record; who is protected or cannot say is not refused. */
    static void requireRefusable(HelpRequest request, List<String> reasons) {
        Standing standing = request.standing();
        if (standing.isProtected()) {
            throw ReceptionProblem.PROTECTED_NEVER_REFUSED.because();
        }
        if (standing.isHelpedFirst()) {
            throw ReceptionProblem.HELP_FIRST_ASK_LATER.because();
        }
        Set<String> founded = new HashSet<>(request.unmet());
        if ("refused".equals(request.security())) {
            founded.add("security-check-refused");
        }
        if (request.isReentry()) {
            founded.add("reentry");
        }
        if (!founded.containsAll(reasons)) {
            throw ReceptionProblem.REFUSAL_NOT_FOUNDED.at("reasons");
        }
    }

    /** Nobody is kept but whom the law does not let go alone (132号). */
    static void requireMayGo(HelpRequest request, String reason) {
        if (request.standing().isProtected() && "changed-mind".equals(reason)) {
            throw ReceptionProblem.PROTECTED_NOT_LET_GO.at("reason");
        }
    }
}
