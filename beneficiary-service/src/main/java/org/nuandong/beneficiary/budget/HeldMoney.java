package org.nuandong.beneficiary.budget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.nuandong.beneficiary.programme.ProjectEnds;

/** 未结资金: a project that holds money for payments is not closed over them. */
@ApplicationScoped
class HeldMoney {

    private final BalanceTable balances;

    HeldMoney(BalanceTable balances) {
        this.balances = balances;
    }

    void heard(@Observes ProjectEnds ends) {
        balances.of(List.of(ends.projectId())).stream()
                .filter(balance -> balance.reserved().signum() > 0)
                .findFirst()
                .ifPresent(
                        balance -> {
                            throw BudgetProblem.PROJECT_HOLDS_MONEY.because(
                                    balance.source(), balance.reserved().toPlainString());
                        });
    }
}
