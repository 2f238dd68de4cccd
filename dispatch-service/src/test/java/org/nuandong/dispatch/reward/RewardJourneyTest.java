package org.nuandong.dispatch.reward;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.nuandong.dispatch.incident.IncidentFixture.CLERK;
import static org.nuandong.dispatch.reward.RewardFixture.APPROVER;
import static org.nuandong.dispatch.reward.RewardFixture.REWARDS;
import static org.nuandong.dispatch.reward.RewardFixture.TREASURER;
import static org.nuandong.dispatch.reward.RewardFixture.VERIFIER;
import static org.nuandong.dispatch.reward.RewardFixture.step;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.dispatch.StationFixture;
import org.nuandong.dispatch.reward.RewardFixture.Helped;

/** docs/journeys/reward.md, call by call. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class RewardJourneyTest {

    private static final String COUNTY = "420298";
    private static final UUID STATION = UUID.randomUUID();

    @BeforeAll
    static void a_station_is_responsible_there() {
        StationFixture.stands(STATION, COUNTY);
    }

    @AfterAll
    static void and_goes_again() {
        StationFixture.goes(STATION);
    }

    @Test
    void from_the_courier_s_call_to_200_yuan_back_and_paid_anew() {
        Helped week = RewardFixture.helped("13800000021", "driver");
        UUID earlier = RewardFixture.rewardOf(week);
        VERIFIER.post(step(earlier, "verifications"), Map.of()).statusCode(200);

        UUID reward = RewardFixture.rewardOf(RewardFixture.helped("13800000001", "courier"));
        VERIFIER.post(step(reward, "verifications"), Map.of()).statusCode(200);
        Helped same = RewardFixture.helped("13800000001", "courier");
        UUID again = RewardFixture.rewardOf(same);
        VERIFIER.post(
                        step(again, "person-links"),
                        Map.of("subjectId", same.person(), "sameAs", week.person()))
                .statusCode(200);
        VERIFIER.post(step(again, "verifications"), Map.of()).statusCode(409);
        VERIFIER.post(step(again, "refusals"), Map.of("reason", "person-rewarded"))
                .statusCode(200)
                .body("state", equalTo("refused"));

        VERIFIER.post(step(reward, "approvals"), Map.of()).statusCode(403);
        APPROVER.post(step(reward, "approvals"), Map.of()).statusCode(200);
        TREASURER
                .get(REWARDS + "?state=approved&limit=200")
                .statusCode(200)
                .body("items.id", hasItem(reward.toString()));
        TREASURER.post(step(reward, "payments"), RewardFixture.payment()).statusCode(200);
        TREASURER
                .post(
                        step(reward, "reversals"),
                        Map.of("reason", "returned", "reference", "2026-1", "stillDue", true))
                .statusCode(200);
        TREASURER
                .post(step(reward, "payments"), RewardFixture.payment())
                .statusCode(200)
                .body("state", equalTo("paid"))
                .body("lines.kind", contains("payment", "reversal", "payment"));
    }

    @Test
    void who_stays_unknown_is_paid_for_the_receipt_and_the_sums_show_it() {
        Map<String, Object> form =
                Map.of(
                        "region",
                        COUNTY,
                        "address",
                        "八一大桥下",
                        "description",
                        "桥洞里有人过夜",
                        "facts",
                        List.of("exposed-to-cold"));
        String receipt =
                given().contentType("application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .body(form)
                        .post("/api/v1/public/tips")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("receiptNo");
        UUID incident =
                UUID.fromString(
                        CLERK.get("/api/v1/tips?region=" + COUNTY)
                                .statusCode(200)
                                .extract()
                                .path("items[0].incidentId"));
        RewardFixture.resolved(incident, "taken-home");

        String reward =
                CLERK.post(REWARDS + "/receipt-lookups", Map.of("receiptNo", receipt))
                        .statusCode(200)
                        .body("state", equalTo("pending-verification"))
                        .extract()
                        .path("id");
        UUID id = UUID.fromString(reward);
        CLERK.post(REWARDS + "/receipt-lookups", Map.of("receiptNo", "0000000000")).statusCode(404);
        VERIFIER.post(step(id, "verifications"), Map.of()).statusCode(200);
        APPROVER.post(step(id, "approvals"), Map.of()).statusCode(200);
        Map<String, Object> payment =
                Map.of("receiptNo", receipt, "method", "cash-signed", "reference", "2026-2");
        TREASURER
                .post(
                        step(id, "payments"),
                        Map.of("receiptNo", "7K3QZ", "method", "cash-signed", "reference", "2"))
                .statusCode(409)
                .body("code", equalTo("payee-not-the-reporter"));
        TREASURER
                .post(step(id, "payments"), payment)
                .statusCode(200)
                .body("lines[0].byReceipt", equalTo(true));

        TREASURER
                .post(step(id, "payee-readings"), Map.of("purpose", "reward"))
                .statusCode(200)
                .body("name", nullValue());
        TREASURER
                .get(REWARDS + "/totals?region=" + COUNTY)
                .statusCode(200)
                .body("states.state", contains("paid"))
                .body("states.amountYuan", contains(200.0f))
                .body("paidYuan", equalTo(200.0f));
    }
}
