package org.nuandong.beneficiary.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nuandong.beneficiary.Register;
import org.nuandong.beneficiary.Relief;
import org.nuandong.commons.problem.ProblemException;
import org.nuandong.commons.security.Caller;
import org.nuandong.deploy.testing.Backing;

/**
 * Random histories of money against a model on paper: after every step the answer and every state
 * must be the same, and at the end every balance, which the ledger must tell as well.
 */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class LedgerModelIT {

    static final long SEED = 20261123L;
    static final int HISTORIES = 4;
    static final int STEPS = 45;

    private static final String CITY = "371500";
    private static final Instant PAID_AT = Instant.parse("2025-01-20T02:00:00Z");

    @Inject Commitments commitments;
    @Inject FundOrders orders;
    @Inject Caller caller;

    @Test
    void every_history_goes_as_it_does_on_paper() {
        Relief relief = Relief.in(CITY);
        String unit = relief.unit(CITY, "department", "示范部门");
        String programme =
                relief.programme(unit, relief.season("2024-11-15", "2025-02-28"), "street");
        int number = 0;
        for (List<Histories.Step> history : Histories.of(SEED, HISTORIES, STEPS)) {
            List<UUID> projects =
                    List.of(
                            relief.approved(relief.draft(programme, unit)),
                            relief.approved(relief.draft(programme, unit)));
            live(history, projects, "seed " + SEED + ", history " + number++);
        }
    }

    private void live(List<Histories.Step> history, List<UUID> projects, String where) {
        ReferenceModel model = new ReferenceModel();
        List<UUID> causes = Stream.generate(UUID::randomUUID).limit(Histories.CAUSES).toList();
        for (int i = 0; i < history.size(); i++) {
            Histories.Step step = history.get(i);
            String at = where + ", step " + i + ": " + step;
            String expected = Histories.onPaper(model, step, projects, causes);
            assertThat(outcome(() -> inTheBooks(step, projects, causes)))
                    .as(at)
                    .isEqualTo(expected);
            assertThat(states(projects)).as(at).isEqualTo(model.commitments());
        }
        assertThat(balances(projects)).as(where).isEqualTo(model.balances());
        assertThat(sums(projects)).as(where + ": the ledger").isEqualTo(model.balances());
    }

    private void inTheBooks(Histories.Step step, List<UUID> projects, List<UUID> causes) {
        UUID project = projects.get(step.project());
        UUID cause = causes.get(step.cause());
        FundSide own = new FundSide("project", project, step.sourceCode());
        FundSide other =
                new FundSide("project", projects.get(step.targetProject()), step.targetSource());
        switch (step.what()) {
            case "allot" -> ordered(null, own, step.amount());
            case "transfer" -> ordered(own, other, step.amount());
            case "reserve" ->
                    commitments.reserve(
                            project,
                            cause,
                            step.shares().entrySet().stream()
                                    .map(share -> new Share(share.getKey(), share.getValue()))
                                    .toList());
            case "spend" -> commitments.spend(cause, PAID_AT);
            case "release" -> commitments.release(cause, "cancelled");
            case "return" -> commitments.returned(cause);
            default -> commitments.reverse(cause, "in-error");
        }
    }

    private void ordered(FundSide from, FundSide to, BigDecimal amount) {
        FundRequests.New wanted = new FundRequests.New(from, to, amount, null, "示范");
        caller.actingFor(
                "officer-01",
                Set.of("programme-officer"),
                () -> {
                    FundOrder order = orders.propose(wanted);
                    caller.actingFor(
                            "approver-01", Set.of("approver"), () -> orders.approve(order));
                });
    }

    private static List<String> states(List<UUID> projects) {
        return Register.rows(
                "select cause_id || ' ' || state from fund_commitment"
                        + " where project_id in (?, ?) order by 1",
                projects.get(0),
                projects.get(1));
    }

    private static List<String> balances(List<UUID> projects) {
        return Register.rows(
                "select concat_ws(' ', account_id, source, allotted, reserved, paid)"
                        + " from fund_balance where account_id in (?, ?) order by 1",
                projects.get(0),
                projects.get(1));
    }

    private static List<String> sums(List<UUID> projects) {
        return Register.rows(
                "select concat_ws(' ', b.account_id, b.source, sum(l.allotted), sum(l.reserved),"
                        + " sum(l.paid)) from ledger_line l join fund_balance b"
                        + " on b.id = l.balance_id where b.account_id in (?, ?)"
                        + " group by b.account_id, b.source order by 1",
                projects.get(0),
                projects.get(1));
    }

    private static String outcome(Runnable work) {
        try {
            QuarkusTransaction.requiringNew().run(work);
            return ReferenceModel.OK;
        } catch (ProblemException e) {
            return e.refusal().code();
        }
    }
}
