package org.nuandong.dispatch.hospital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.deploy.testing.SeenEvent;
import org.nuandong.deploy.testing.Tokens;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.Sql;
import org.nuandong.dispatch.TestClock;

@QuarkusTest
@QuarkusTestResource(Backing.class)
class HospitalCareTest {

    private static final String HUAXI = "520111";
    private static final String ZHENFENG = "522325";
    private static final String CASES = "/api/v1/care-cases/";
    private static final String STAYS = "/api/v1/hospital-stays/";
    private static final String COSTS = "/api/v1/hospital-costs/";

    @Inject TestClock clock;

    @AfterEach
    void run() {
        clock.run();
    }

    /** docs/journeys/hospital.md, call by call. */
    @Test
    void a_hospital_case_is_paid_for_by_whom_the_place_says_and_settled_by_two_persons() {
        clock.set(Instant.parse("2026-02-02T02:00:00Z"));
        Api bureau = Api.in("520100", "bureau-leader");
        UUID hospital =
                bureau.created(
                        "/api/v1/hospitals",
                        Map.of("regionCode", "520100", "particulars", particulars("市级定点医院甲")));
        UUID inHuaxi = guest(HUAXI, true);
        UUID inZhenfeng = guest(ZHENFENG, true);
        UUID unknown = guest(ZHENFENG, false);

        UUID here =
                toHospital(HUAXI, inHuaxi, Map.of("hospitalId", hospital, "broughtBy", "police"));
        UUID there = toHospital(ZHENFENG, inZhenfeng, Map.of("broughtBy", "police"));
        UUID nobody = toHospital(ZHENFENG, unknown, Map.of("broughtBy", "police"));

        clerk(HUAXI)
                .get(STAYS + here)
                .body("hospital", equalTo("市级定点医院甲"))
                .body("designated", equalTo(true))
                .body("reasonOwed", equalTo(false))
                .body("payer", equalTo("station"))
                .body("payerRule", equalTo("station-settles"));
        clerk(ZHENFENG)
                .get(STAYS + there)
                .body("designated", equalTo(false))
                .body("reasonOwed", equalTo(true))
                .body("payer", equalTo("escorting-agency"))
                .body("payerRule", equalTo("who-brings-pays"));
        clerk(ZHENFENG)
                .get(STAYS + nobody)
                .body("payer", equalTo("hospital-fund"))
                .body("payerBy", equalTo("unidentified"));
        person(ZHENFENG, "duty-leader", "leader-z")
                .post(
                        STAYS + nobody + "/payers",
                        Map.of("payer", "insurance", "reason", "identified"))
                .statusCode(200)
                .body("payers[0].reason", equalTo("identified"));

        settle(here);
        settledAmountIsTakenBackAndTheGuestIsDischarged(inHuaxi, here);
    }

    private void settle(UUID here) {
        Api alice = person(HUAXI, "station-clerk", "alice");
        Api bob = person(HUAXI, "duty-leader", "bob");
        alice.create(STAYS + here + "/costs", Map.of("kind", "estimate", "amountYuan", 900))
                .statusCode(201);
        UUID bill =
                alice.created(
                        STAYS + here + "/costs",
                        Map.of("kind", "bill", "amountYuan", 1260.40, "documentNo", "ZY-1"));
        person(HUAXI, "duty-leader", "alice")
                .post(COSTS + bill + "/verifications", Map.of())
                .statusCode(422)
                .body("code", equalTo("second-person-needed"));
        alice.post(COSTS + bill + "/settlements", Map.of("reference", "P-1")).statusCode(409);
        bob.post(COSTS + bill + "/verifications", Map.of("note", "与清单相符")).statusCode(200);
        alice.post(COSTS + bill + "/settlements", Map.of("reference", "P-1"))
                .statusCode(200)
                .body("state", equalTo("settled"))
                .body("settledPayer", equalTo("station"));
        alice.get(STAYS + here)
                .body("sums.estimatedYuan", equalTo(900.00f))
                .body("sums.settledYuan", equalTo(1260.40f));
        assertThatThrownBy(
                        () ->
                                Sql.update(
                                        "update hospital_cost set amount_yuan = 1 where id = ?",
                                        bill))
                .hasMessageContaining("never changed");
    }

    private void settledAmountIsTakenBackAndTheGuestIsDischarged(UUID stay, UUID here) {
        Api bob = person(HUAXI, "duty-leader", "bob");
        String bill = bob.get(STAYS + here).extract().path("costs.find { it.kind == 'bill' }.id");
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            SeenEvent counted = probe.await("case.service-given", stay);
            assertThat(counted.data().path("kind").asText()).isEqualTo("medical");
            assertThat(counted.data().path("costs").get(0).path("payer").asText())
                    .isEqualTo("station");
            bob.post(COSTS + bill + "/reversals", Map.of("reason", "refunded"))
                    .statusCode(200)
                    .body("kind", equalTo("reversal"))
                    .body("amountYuan", equalTo(-1260.40f));
            SeenEvent withdrawn = probe.await("case.service-withdrawn", stay);
            assertThat(withdrawn.data().path("corrects").asText()).isEqualTo(counted.id());
        }
        bob.get(STAYS + here).body("sums.settledYuan", equalTo(0));
        clerk(HUAXI).post(CASES + stay + "/hospital-returns", Map.of()).statusCode(200);
        bob.get(STAYS + here).body("how", equalTo("returned"));
        bob.post(STAYS + here + "/visits", visit()).statusCode(409);
    }

    @Test
    void who_lies_in_hospital_is_visited_and_missed_visits_climb() {
        clock.set(Instant.parse("2026-02-10T02:00:00Z"));
        UUID stay = guest(HUAXI, true);
        UUID there = toHospital(HUAXI, stay, Map.of());

        clock.advance(Duration.ofHours(24));
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            probe.await("hospital-stay.unexplained", there);
            clerk(HUAXI)
                    .post(STAYS + there + "/explanations", Map.of("reason", "nearest"))
                    .statusCode(200)
                    .body("reasonOwed", equalTo(false));
            clerk(HUAXI)
                    .post(STAYS + there + "/explanations", Map.of("reason", "nearest"))
                    .statusCode(409)
                    .body("code", equalTo("nothing-to-explain"));
            clock.advance(Duration.ofDays(2));
            SeenEvent missed = probe.await("hospital-stay.visit-missed", there);
            assertThat(missed.data().path("dueAt").asText()).isEqualTo("2026-02-13T02:00:00Z");
        }
        assertThat(woken(there, "duty-leader")).isEqualTo(1);
        clerk(HUAXI)
                .post(STAYS + there + "/visits", visit())
                .statusCode(200)
                .body("visitDueAt", equalTo("2026-02-16T02:00:00Z"))
                .body("visits[0].warm", equalTo(true));
        clerk(HUAXI)
                .post(STAYS + there + "/visit-readings", Map.of("purpose", "medical"))
                .statusCode(200)
                .body("[0].note", equalTo("已能进食"));
        assertThat(
                        Sql.count(
                                "select count(*) from audit_entry where object_id = ? and kind ="
                                        + " 'read' and purpose = 'medical'",
                                there))
                .isEqualTo(1);
        clerk(ZHENFENG)
                .post(STAYS + there + "/visit-readings", Map.of("purpose", "medical"))
                .statusCode(404);
        clerk(HUAXI).post(CASES + stay + "/exits", Map.of("kind", "died")).statusCode(200);
        clerk(HUAXI).get(STAYS + there).body("how", equalTo("died"));
        assertThat(
                        Sql.count(
                                "select count(*) from deadline where aggregate_id = ? and step ="
                                        + " 'station-hospital-visit' and done_at is null and"
                                        + " cancelled_at is null",
                                there))
                .isZero();
    }

    @Test
    void a_hospital_of_the_city_serves_its_counties_while_it_is_designated() {
        Api bureau = Api.in("520100", "bureau-leader");
        Map<String, Object> ended = new HashMap<>(particulars("市级定点医院乙"));
        ended.put("designatedTo", "2025-12-31");
        UUID old =
                bureau.created(
                        "/api/v1/hospitals", Map.of("regionCode", "520100", "particulars", ended));

        clerk(HUAXI).get("/api/v1/hospitals/" + old).statusCode(200);
        clerk(HUAXI)
                .get("/api/v1/hospitals?region=520111&kind=general&on=2025-11-02&limit=200")
                .body("items.id", hasItem(old.toString()));
        List<String> later =
                clerk(HUAXI)
                        .get("/api/v1/hospitals?on=2026-01-02&limit=200")
                        .extract()
                        .path("items.id");
        assertThat(later).doesNotContain(old.toString());
        clerk("522325").get("/api/v1/hospitals/" + old).statusCode(404);
        String etag = bureau.get("/api/v1/hospitals/" + old).extract().header("ETag");
        ended.put("designatedTo", "2020-01-01");
        change(bureau, old, etag, ended).body("code", equalTo("designation-ends-before"));
        ended.put("designatedTo", "2027-12-31");
        change(Api.in(HUAXI, "bureau-leader"), old, etag, ended).statusCode(404);
        change(bureau, old, etag, ended).statusCode(200).body("wardOffice", notNullValue());
        change(bureau, old, etag, ended).statusCode(412);
        UUID there = toHospital(HUAXI, guest(HUAXI, true), Map.of("hospitalId", UUID.randomUUID()));
        clerk(HUAXI).get(STAYS + there).body("reasonOwed", equalTo(true));
    }

    private static ValidatableResponse change(Api who, UUID id, String etag, Object body) {
        return who.request()
                .header("If-Match", etag)
                .body(body)
                .put("/api/v1/hospitals/" + id)
                .then();
    }

    private static Map<String, Object> particulars(String name) {
        return Map.of(
                "name",
                name,
                "kinds",
                List.of("general", "psychiatric"),
                "designatedFrom",
                "2025-11-01",
                "wardOffice",
                "医务科",
                "wardTelephone",
                "0851-0000000");
    }

    private static Map<String, Object> visit() {
        return Map.of("warm", true, "safe", true, "result", "better", "note", "已能进食");
    }

    private static UUID guest(String region, boolean identified) {
        return clerk(region)
                .created(
                        "/api/v1/care-cases",
                        Map.of(
                                "unitId",
                                UUID.randomUUID(),
                                "regionCode",
                                region,
                                "person",
                                Map.of("sex", "male", "apparentAge", 47, "identified", identified),
                                "condition",
                                "critical-illness",
                                "origin",
                                "unknown"));
    }

    /** Answers the stay in hospital. */
    private static UUID toHospital(String region, UUID stay, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("hospital", "某县人民医院");
        clerk(region).post(CASES + stay + "/hospitalisations", body).statusCode(200);
        return UUID.fromString(
                clerk(region)
                        .get("/api/v1/hospital-stays?caseId=" + stay)
                        .extract()
                        .path("items[0].id"));
    }

    private static long woken(UUID about, String role) {
        return Sql.count(
                "select count(*) from alarm where about_id = ? and step ="
                        + " 'station-hospital-visit' and audience = ?",
                about,
                role);
    }

    private static Api clerk(String region) {
        return Api.in(region, "station-clerk");
    }

    private static Api person(String region, String role, String subject) {
        return Api.with(Tokens.of(role).subject(subject).regions(region));
    }
}
