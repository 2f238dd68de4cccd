package org.nuandong.dispatch.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.nuandong.dispatch.care.ExitGuard;
import org.nuandong.dispatch.care.Leaving;
import org.nuandong.dispatch.care.Stay;

/** 落户在先: an unidentified person is settled only once the register has taken them in (R220). */
@ApplicationScoped
class SettlementGuard implements ExitGuard {

    private final SettlementRepository steps;

    SettlementGuard(SettlementRepository steps) {
        this.steps = steps;
    }

    @Override
    public void check(Stay stay, Leaving leaving) {
        if (!leaving.kind().equals("settled") || stay.identified() || leaving.backEntered()) {
            return;
        }
        List<SettlementStep> all = steps.ofCase(stay.caseId());
        boolean approved =
                all.stream()
                        .anyMatch(
                                step ->
                                        step.kind() == StepKind.HUKOU_DECISION
                                                && StepKind.APPROVED.equals(step.outcome()));
        if (!all.isEmpty() && !approved) {
            throw SettlementProblem.HUKOU_NOT_DECIDED.at("kind");
        }
    }
}
