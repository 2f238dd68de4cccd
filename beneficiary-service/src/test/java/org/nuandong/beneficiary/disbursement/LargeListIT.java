package org.nuandong.beneficiary.disbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuandong.beneficiary.Api;
import org.nuandong.beneficiary.Register;
import org.nuandong.beneficiary.Relief;
import org.nuandong.beneficiary.TestClock;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.deploy.testing.Backing;

/** 大名单 (R062): the steps of a large list are jobs, by the same rules and in the same names. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class LargeListIT {

    private static final String STREET = "330411103";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject TestClock clock;
    @Inject Presets presets;

    private Payout street;

    /** Large is here what has more than two lines. */
    @BeforeEach
    void begin() {
        clock.set(Instant.parse("2025-01-06T01:00:00Z"));
        Register.change(
                "insert into preset (key, region_code, valid_from, value, source) values"
                        + " ('payment.at-once', '"
                        + STREET
                        + "', '2001-01-01 00:00:00+08', '2', 'test')");
        await().atMost(PATIENCE).until(() -> mostAtOnce() == 2);
        street = new Payout(STREET);
    }

    @AfterEach
    void runAgain() {
        Register.change("delete from preset where region_code = '" + STREET + "'");
        clock.run();
    }

    private int mostAtOnce() {
        return presets.integer("payment.at-once", new RegionCode(STREET), clock.instant());
    }

    /** Journey: docs/journeys/disbursement.md, 13. */
    @Test
    void a_large_list_is_selected_checked_approved_and_drawn_by_jobs() {
        Map<String, Object> draft = street.draft();
        draft.put("noticeRequired", false);
        UUID project = street.project(draft, 4, "1600.00");
        for (String name : List.of("示某春", "示某夏", "示某秋", "示某冬")) {
            street.elder(name);
        }
        String list = street.list(project);
        done(step(street.clerk(), list, "selections", yuan("400.00")))
                .body("added", equalTo(4))
                .body("done", equalTo(4))
                .body("problem", nullValue());
        open(list);
        step(street.clerk(), list, "checks", Map.of())
                .statusCode(409)
                .body("code", equalTo("list-job-runs"));
        Register.change("delete from payment_job where ended_at is null");
        done(step(street.clerk(), list, "checks", Map.of())).body("lines", equalTo(4));
        done(step(street.clerk(), list, "submissions", Map.of()));
        ended(step(street.as("clerk-01", "approver"), list, "approvals", word()), "refused")
                .body("problem.code", equalTo("same-officer-pays"));
        assertThat(Payout.money(project)).containsExactly("municipal 1600.00 0.00 0.00");
        done(step(street.approver(), list, "approvals", word())).body("done", equalTo(4));
        assertThat(Payout.money(project)).containsExactly("municipal 0.00 1600.00 0.00");
        assertThat(
                        Register.rows(
                                "select done_by from payment_approval where list_id = ?",
                                UUID.fromString(list)))
                .containsExactly("approver-11");
        ended(draw(list, "1600.01"), "refused")
                .body("problem.code", equalTo("control-totals-differ"))
                .body("problem.field", equalTo("totalYuan"));
        String batch = done(draw(list, "1600.00")).extract().path("batchId");
        street.cashier()
                .get(Payout.BATCHES + "/" + batch)
                .then()
                .statusCode(200)
                .body("lines", equalTo(4));
    }

    /** A street that has not the money for all pays nobody, and a foreign eye sees no job. */
    @Test
    void a_job_that_is_refused_has_changed_nothing() {
        Map<String, Object> draft = street.draft();
        draft.put("noticeRequired", false);
        UUID project = street.project(draft, 4, "1199.99");
        String list = street.list(project);
        for (String name : List.of("示某东", "示某南", "示某西")) {
            street.added(list, street.elder(name), "400.00");
        }
        done(step(street.clerk(), list, "submissions", Map.of()));
        ValidatableResponse asked = step(street.approver(), list, "approvals", word());
        ended(asked, "refused").body("problem.code", equalTo("funds-exhausted"));
        Api.as("programme-officer", "410106")
                .get(asked.extract().header("Location"))
                .then()
                .statusCode(404);
        street.clerk()
                .get(Payout.LISTS + "/" + list)
                .then()
                .body("state", equalTo("submitted"))
                .body("approvals.size()", equalTo(0));
        assertThat(Payout.money(project)).containsExactly("municipal 1199.99 0.00 0.00");
    }

    private static Map<String, Object> yuan(String amount) {
        return Map.of("amountYuan", new BigDecimal(amount));
    }

    private static Map<String, Object> word() {
        return Map.of("approved", true);
    }

    private static ValidatableResponse step(
            RequestSpecification as, String list, String step, Map<String, Object> body) {
        return as.body(body).post(Payout.LISTS + "/" + list + "/" + step).then();
    }

    private ValidatableResponse draw(String list, String yuan) {
        return Api.keyed(street.cashier())
                .body(
                        Map.of(
                                "listIds",
                                List.of(list),
                                "channel",
                                "bank",
                                "lines",
                                4,
                                "totalYuan",
                                new BigDecimal(yuan),
                                "bySource",
                                List.of(Relief.source("municipal", yuan))))
                .post(Payout.BATCHES)
                .then();
    }

    /** A step of it that somebody else has just asked for. */
    private static void open(String list) {
        Register.change(
                "insert into payment_job (id, kind, list_id, region_code, request, state, lines,"
                        + " asked_at, asked_by, asked_roles, version) select gen_random_uuid(),"
                        + " 'check', id, region_code, '', 'ASKED', 4, now(), 'clerk-03', '{}', 0"
                        + " from payment_list where id = '"
                        + list
                        + "'");
    }

    private ValidatableResponse done(ValidatableResponse asked) {
        return ended(asked, "done");
    }

    private ValidatableResponse ended(ValidatableResponse asked, String state) {
        String job = asked.statusCode(202).extract().header("Location");
        await().atMost(PATIENCE)
                .until(() -> street.clerk().get(job).then().extract().path("endedAt") != null);
        return street.clerk().get(job).then().body("state", equalTo(state));
    }
}
