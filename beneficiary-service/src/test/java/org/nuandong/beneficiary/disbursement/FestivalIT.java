package org.nuandong.beneficiary.disbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuandong.beneficiary.Api;
import org.nuandong.beneficiary.Register;
import org.nuandong.beneficiary.TestClock;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;

/** 节前发放 (R068): who is quicker, what is late, and what is taken back. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class FestivalIT {

    private static final Instant MORNING = Instant.parse("2025-01-06T01:00:00Z");

    @Inject TestClock clock;

    private Payout street;

    @BeforeEach
    void begin() {
        clock.set(MORNING);
    }

    @AfterEach
    void runAgain() {
        clock.run();
    }

    @Test
    void of_two_clerks_one_adds_the_payee_and_of_two_runners_one_takes_the_batch()
            throws Exception {
        street = new Payout("330402011");
        Map<String, Object> draft = street.draft();
        draft.put("noticeRequired", false);
        draft.put("dueBefore", "2025-01-20");
        UUID project = street.project(draft, 10, "4000.00");
        String payee = street.elder("吴某氏");
        String list = street.list(project, "cash");
        List<Integer> added =
                atOnce(
                        () ->
                                street.add(street.clerk(), list, payee, "400.00")
                                        .extract()
                                        .statusCode(),
                        () ->
                                street.add(
                                                street.as("clerk-03", "registrar"),
                                                list,
                                                payee,
                                                "400.00")
                                        .extract()
                                        .statusCode());
        assertThat(added).containsExactlyInAnyOrder(201, 409);
        street.approved(list);
        List<Integer> drawn =
                atOnce(
                        () ->
                                street.draw(street.cashier(), list, "cash", 1, "400.00")
                                        .extract()
                                        .statusCode(),
                        () ->
                                street.draw(
                                                street.as("cashier-02", "programme-officer"),
                                                list,
                                                "cash",
                                                1,
                                                "400.00")
                                        .extract()
                                        .statusCode());
        assertThat(drawn).containsExactlyInAnyOrder(201, 409);
        festive(project, list);
    }

    /**
     * The festival comes, the money is not in hand; then it is, and is taken back by two people.
     */
    private void festive(UUID project, String list) {
        clock.set(Instant.parse("2025-01-19T16:00:05Z"));
        try (EventProbe probe = EventProbe.on("nuandong.beneficiary.v1")) {
            probe.await("payment-list.overdue", UUID.fromString(list));
            probe.await("payment-list.reminded", UUID.fromString(list));
        }
        street.clerk()
                .get("/api/v1/unpaid-lines?festive=true&projectId=" + project)
                .then()
                .body("items", hasSize(1))
                .body("items[0].daysLeft", equalTo(0))
                .body("items[0].step", equalTo("batch-to-send"));
        String batch =
                street.clerk()
                        .queryParam("projectId", project)
                        .get(Payout.BATCHES)
                        .then()
                        .extract()
                        .path("items[0].id");
        assertThat(street.file(batch)).contains("吴某氏", "领取人签字");
        String line =
                street.clerk()
                        .queryParam("batchId", batch)
                        .get(Payout.PAYMENTS)
                        .then()
                        .extract()
                        .path("items[0].id");
        street.cashier().post(Payout.BATCHES + "/" + batch + "/dispatches").then().statusCode(200);
        street.cashier().post(Payout.BATCHES + "/" + batch + "/dispatches").then().statusCode(409);
        street.clerk()
                .body(Map.of("kind", "call-back", "receivedBy", "self", "receivedOn", "2025-01-19"))
                .post(Payout.PAYMENTS + "/" + line + "/receipts")
                .then()
                .statusCode(200)
                .body("state", equalTo("confirmed"));
        assertThat(Payout.money(project)).containsExactly("municipal 3600.00 0.00 400.00");
        await().untilAsserted(
                        () ->
                                street.clerk()
                                        .get("/api/v1/unpaid-lines?projectId=" + project)
                                        .then()
                                        .body("items", empty()));
        reversed(project, line);
    }

    private void reversed(UUID project, String line) {
        String path = Payout.PAYMENTS + "/" + line + "/reversals";
        String reversal =
                Api.keyed(street.clerk())
                        .body(Map.of("reason", "paid-wrongly"))
                        .post(path)
                        .then()
                        .statusCode(201)
                        .body("reversals[0].amountYuan", is(-400.00f))
                        .extract()
                        .path("reversals[0].id");
        Api.keyed(street.clerk())
                .body(Map.of("reason", "paid-wrongly"))
                .post(path)
                .then()
                .statusCode(409);
        String decisions = path + "/" + reversal + "/decisions";
        street.as("clerk-01", "approver")
                .body(Map.of("approved", true))
                .post(decisions)
                .then()
                .statusCode(409);
        street.approver().body(Map.of("approved", true)).post(decisions).then().statusCode(200);
        assertThat(Payout.money(project)).containsExactly("municipal 4000.00 0.00 0.00");
        assertThat(Register.rows("select amount from payment where id = ?", UUID.fromString(line)))
                .containsExactly("400.00");
    }

    private static List<Integer> atOnce(Callable<Integer> one, Callable<Integer> other)
            throws Exception {
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : both.invokeAll(List.of(one, other))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            both.shutdownNow();
        }
    }
}
