package org.nuandong.dispatch.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.nuandong.dispatch.incident.IncidentFixture.CLERK;
import static org.nuandong.dispatch.incident.IncidentFixture.LEADER;
import static org.nuandong.dispatch.reward.RewardFixture.APPROVER;
import static org.nuandong.dispatch.reward.RewardFixture.COURIER;
import static org.nuandong.dispatch.reward.RewardFixture.REWARDS;
import static org.nuandong.dispatch.reward.RewardFixture.TREASURER;
import static org.nuandong.dispatch.reward.RewardFixture.VERIFIER;
import static org.nuandong.dispatch.reward.RewardFixture.step;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.Sql;
import org.nuandong.dispatch.TestClock;
import org.nuandong.dispatch.incident.IncidentFixture;
import org.nuandong.dispatch.incident.IncidentFixture.Rescue;
import org.nuandong.dispatch.reward.RewardFixture.Helped;

@QuarkusTest
@QuarkusTestResource(Backing.class)
class RewardTest {

    @Inject TestClock clock;

    @AfterEach
    void time_goes_on() {
        clock.run();
    }

    @Test
    void whoever_told_of_somebody_helped_is_owed_200_yuan_once_verified() {
        Helped helped = RewardFixture.helped(COURIER, "courier");
        UUID reward = RewardFixture.rewardOf(helped);

        CLERK.get(REWARDS + "/" + reward)
                .statusCode(200)
                .body("state", equalTo("pending-verification"))
                .body("amountYuan", equalTo(200.0f))
                .body("subjectIds", contains(helped.person().toString()));
        VERIFIER.post(step(reward, "verifications"), Map.of())
                .statusCode(200)
                .body("state", equalTo("verified"));

        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            assertThat(
                            probe.await("reward.verified", reward)
                                    .data()
                                    .path("amountYuan")
                                    .decimalValue())
                    .isEqualByComparingTo("200.00");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"police", "city-management", "rescue-point", "community", "self"})
    void staff_and_whoever_asks_for_themselves_earn_nothing(String kind) {
        RewardFixture.listed(RewardFixture.helped(COURIER, kind).incident())
                .body("items", hasSize(0));
    }

    @Test
    void the_number_of_somebody_in_charge_of_a_point_earns_nothing() {
        Map<String, Object> point = new HashMap<>();
        point.put("kind", "rescue-point");
        point.put("name", "有负责人的救助点");
        point.put("address", "人民路12号");
        point.put("point", Map.of("longitude", 115.04, "latitude", 30.2));
        point.put("region", "420203001");
        point.put("responsible", "人民街道办事处");
        point.put("openInWarning", true);
        Api station = Api.as("station-clerk");
        UUID id = station.created("/api/v1/rescue-points", point);
        station.create(
                        "/api/v1/rescue-points/" + id + "/officers",
                        Map.of("name", "李某乙", "duty", "值守", "telephone", "13800000041"))
                .statusCode(201);

        RewardFixture.listed(RewardFixture.helped("13800000041", "citizen").incident())
                .body("items", hasSize(0));
    }

    @Test
    void a_channel_that_the_preset_does_not_name_earns_nothing() {
        Map<String, Object> tip = RewardFixture.tipBy(COURIER, "driver");
        tip.put("source", "grid");

        RewardFixture.listed(RewardFixture.helped(tip).incident()).body("items", hasSize(0));
    }

    @Test
    void who_was_not_in_need_earns_nobody_a_reward() {
        UUID incident = IncidentFixture.open(RewardFixture.tipBy(COURIER, "courier"));

        RewardFixture.resolved(incident, "not-eligible");

        RewardFixture.listed(incident).body("items", hasSize(0));
        CLERK.create(REWARDS, Map.of("incidentId", incident))
                .statusCode(409)
                .body("code", equalTo("nobody-helped"));
    }

    @Test
    void what_was_entered_afterwards_gets_one_only_by_a_persons_decision() {
        Map<String, Object> tip = RewardFixture.tipBy(COURIER, "courier");
        tip.put("backEntry", Map.of("reason", "停电期间纸质登记"));
        Helped helped = RewardFixture.helped(tip);
        RewardFixture.listed(helped.incident()).body("items", hasSize(0));

        CLERK.create(REWARDS, Map.of("incidentId", helped.incident()))
                .statusCode(201)
                .body("byHand", equalTo(true))
                .body("backEntered", equalTo(true));
        CLERK.create(REWARDS, Map.of("incidentId", helped.incident()))
                .statusCode(409)
                .body("code", equalTo("reward-exists"));
    }

    @Test
    void a_test_call_earns_nothing_even_by_hand() {
        UUID incident = IncidentFixture.open(RewardFixture.tipBy(COURIER, "courier"));
        Sql.update("update incident set test = true where id = ?", incident);
        RewardFixture.resolved(incident, "taken-home");

        RewardFixture.listed(incident).body("items", hasSize(0));
        CLERK.create(REWARDS, Map.of("incidentId", incident))
                .statusCode(409)
                .body("code", equalTo("not-for-test-calls"));
    }

    @Test
    void what_a_patrol_found_first_earns_nobody_anything_by_itself() {
        UUID incident = IncidentFixture.open(RewardFixture.tipBy(COURIER, "courier"));
        Sql.update("update tip set source = 'patrol' where incident_id = ?", incident);

        RewardFixture.resolved(incident, "taken-home");

        RewardFixture.listed(incident).body("items", hasSize(0));
    }

    @Test
    void an_incident_that_is_not_resolved_has_no_reward() {
        Rescue rescue = IncidentFixture.onScene();

        CLERK.create(REWARDS, Map.of("incidentId", rescue.incident()))
                .statusCode(409)
                .body("code", equalTo("incident-not-resolved"));
    }

    @Test
    void the_first_reporter_is_passed_over_only_with_a_reason() {
        UUID incident = IncidentFixture.open(RewardFixture.tipBy(COURIER, "courier"));
        UUID second =
                UUID.fromString(
                        CLERK.create(
                                        "/api/v1/tips",
                                        RewardFixture.tipBy("13800000002", "night-guard"))
                                .statusCode(201)
                                .extract()
                                .path("tipId"));
        CLERK.post(
                        "/api/v1/tips/" + second + "/links",
                        Map.of("incidentId", incident, "reason", "same-person"))
                .statusCode(200);
        UUID reward = RewardFixture.rewardOf(RewardFixture.resolved(incident, "taken-home"));
        Map<String, Object> verification = new HashMap<>(Map.of("tipId", second));

        VERIFIER.post(step(reward, "verifications"), Map.of("tipId", UUID.randomUUID()))
                .statusCode(409)
                .body("code", equalTo("tip-earns-nothing"));
        VERIFIER.post(step(reward, "verifications"), verification)
                .statusCode(400)
                .body("code", equalTo("passed-over-without-reason"));
        verification.put("passedOver", "unreachable");
        VERIFIER.post(step(reward, "verifications"), verification)
                .statusCode(200)
                .body("tipId", equalTo(second.toString()))
                .body("passedOver", equalTo("unreachable"));
    }

    @Test
    void verifying_approving_and_paying_are_three_people() {
        UUID reward = RewardFixture.pending();
        Api jack =
                RewardFixture.person(
                        "jack", "hotline-clerk", "duty-leader", "approver", "programme-officer");
        jack.post(step(reward, "verifications"), Map.of()).statusCode(200);
        jack.post(step(reward, "approvals"), Map.of())
                .statusCode(403)
                .body("code", equalTo("needs-another-person"));
        APPROVER.post(step(reward, "approvals"), Map.of()).statusCode(200);
        jack.post(step(reward, "payments"), RewardFixture.payment())
                .statusCode(403)
                .body("code", equalTo("needs-another-person"));
        RewardFixture.person("approver-1", "programme-officer")
                .post(step(reward, "payments"), RewardFixture.payment())
                .statusCode(403);
        APPROVER.post(step(reward, "payments"), RewardFixture.payment()).statusCode(403);

        TREASURER.post(step(reward, "payments"), RewardFixture.payment()).statusCode(200);
    }

    @Test
    void it_is_paid_to_the_number_that_told_us_and_to_no_other() {
        UUID reward = RewardFixture.approved();

        TREASURER
                .post(
                        step(reward, "payments"),
                        RewardFixture.paymentWith("payeeTelephone", "13800000009"))
                .statusCode(409)
                .body("code", equalTo("payee-not-the-reporter"));
        TREASURER
                .post(step(reward, "payments"), RewardFixture.paymentWith("payeeTelephone", null))
                .statusCode(400)
                .body("code", equalTo("payee-needed"));
        TREASURER.post(step(reward, "payments"), RewardFixture.payment()).statusCode(200);
        TREASURER
                .post(step(reward, "payments"), RewardFixture.payment())
                .statusCode(409)
                .body("code", equalTo("step-out-of-order"));
    }

    @Test
    void a_payment_is_sealed_never_edited_and_reversed_by_a_line() {
        UUID reward = RewardFixture.approved();
        TREASURER.post(step(reward, "payments"), RewardFixture.payment()).statusCode(200);
        assertThat(
                        Sql.count(
                                "select count(*) from reward_line where reward_id = ? and"
                                        + " (position('张某甲'::bytea in payee_name) > 0 or"
                                        + " position('620000'::bytea in payee_account) > 0)",
                                reward))
                .isZero();
        assertThatThrownBy(
                        () ->
                                Sql.update(
                                        "update reward_line set amount_yuan = 1 where reward_id = ?",
                                        reward))
                .hasStackTraceContaining("a line of a reward is never changed");

        Map<String, Object> back =
                Map.of("reason", "returned", "reference", "2026-11-0050", "stillDue", true);
        TREASURER
                .post(step(reward, "reversals"), back)
                .statusCode(200)
                .body("state", equalTo("approved"))
                .body("lines.kind", contains("payment", "reversal"))
                .body("lines.amountYuan", contains(200.0f, -200.0f));
        TREASURER.post(step(reward, "payments"), RewardFixture.payment()).statusCode(200);
        TREASURER
                .post(
                        step(reward, "reversals"),
                        Map.of("reason", "false-tip", "reference", "2026-11-0051"))
                .statusCode(200)
                .body("state", equalTo("reversed"));
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            assertThat(
                            probe.await("reward.reversed", reward)
                                    .data()
                                    .path("amountYuan")
                                    .decimalValue())
                    .isEqualByComparingTo("-200.00");
        }
    }

    @Test
    void the_payee_in_clear_stands_in_the_audit_book() {
        UUID reward = RewardFixture.approved();
        TREASURER.post(step(reward, "payments"), RewardFixture.payment()).statusCode(200);

        TREASURER
                .post(step(reward, "payee-readings"), Map.of("purpose", "reward"))
                .statusCode(200)
                .body("name", equalTo("张某甲"))
                .body("account", equalTo("6200000000000000000"));
        CLERK.post(step(reward, "payee-readings"), Map.of("purpose", "reward")).statusCode(403);

        assertThat(
                        Sql.count(
                                "select count(*) from audit_entry where object_id = ?"
                                        + " and kind = 'read' and purpose = 'reward'",
                                reward))
                .isOne();
    }

    @Test
    void a_tip_that_fell_away_is_not_approved() {
        UUID reward = RewardFixture.verified();
        String tip = CLERK.get(REWARDS + "/" + reward).extract().path("tipId");
        Sql.update("update tip set state = 'REJECTED' where id = ?", UUID.fromString(tip));

        APPROVER.post(step(reward, "approvals"), Map.of())
                .statusCode(409)
                .body("code", equalTo("tip-earns-nothing"));
        APPROVER.post(step(reward, "refusals"), Map.of("reason", "false-tip"))
                .statusCode(200)
                .body("state", equalTo("refused"));
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            assertThat(probe.await("reward.refused", reward).data().path("reason").asText())
                    .isEqualTo("false-tip");
        }
    }

    @Test
    void one_telephone_may_earn_again_for_another_incident() {
        UUID first = RewardFixture.verified();
        UUID second = RewardFixture.verified();

        assertThat(first).isNotEqualTo(second);
    }

    @Test
    void a_foreign_reward_is_not_there() {
        UUID reward = RewardFixture.pending();
        Api foreign = Api.in("310100", "hotline-clerk");

        foreign.get(REWARDS).body("items", hasSize(0));
        foreign.get(REWARDS + "/" + reward).statusCode(404);
        foreign.post(step(reward, "verifications"), Map.of()).statusCode(404);
        LEADER.get(REWARDS + "?state=lost").statusCode(400).body("code", equalTo("unknown-code"));
    }

    @Test
    void one_person_earns_one_reward_within_the_days_and_another_one_after_them() {
        clock.set(clock.instant());
        Helped before = RewardFixture.helped(COURIER, "courier");
        UUID first = RewardFixture.rewardOf(before);
        VERIFIER.post(step(first, "verifications"), Map.of()).statusCode(200);
        clock.advance(Duration.ofDays(29));
        UUID second = linkedTo(before);
        VERIFIER.post(step(second, "verifications"), Map.of())
                .statusCode(409)
                .body("code", equalTo("person-rewarded-lately"));

        clock.advance(Duration.ofDays(2));
        UUID third = linkedTo(before);
        VERIFIER.post(step(third, "verifications"), Map.of()).statusCode(200);
    }

    @Test
    void who_turns_out_to_be_the_same_after_verification_is_not_approved_twice() {
        Helped one = RewardFixture.helped(COURIER, "courier");
        Helped other = RewardFixture.helped("13800000003", "driver");
        UUID first = RewardFixture.rewardOf(one);
        UUID second = RewardFixture.rewardOf(other);
        VERIFIER.post(step(first, "verifications"), Map.of()).statusCode(200);
        VERIFIER.post(step(second, "verifications"), Map.of()).statusCode(200);

        link(second, other.person(), one.person());

        APPROVER.post(step(second, "approvals"), Map.of())
                .statusCode(409)
                .body("code", equalTo("person-rewarded-lately"));
        APPROVER.post(step(second, "refusals"), Map.of("reason", "person-rewarded"))
                .statusCode(200);
        APPROVER.post(step(first, "approvals"), Map.of()).statusCode(200);
    }

    private static UUID linkedTo(Helped before) {
        Helped again = RewardFixture.helped(COURIER, "courier");
        UUID reward = RewardFixture.rewardOf(again);
        link(reward, again.person(), before.person());
        return reward;
    }

    private static void link(UUID reward, UUID person, UUID sameAs) {
        CLERK.post(step(reward, "person-links"), Map.of("subjectId", person, "sameAs", sameAs))
                .statusCode(200);
    }
}
