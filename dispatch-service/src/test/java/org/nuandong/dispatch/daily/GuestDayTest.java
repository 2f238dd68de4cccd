package org.nuandong.dispatch.daily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.nuandong.dispatch.daily.DayFixture.CASES;
import static org.nuandong.dispatch.daily.DayFixture.CLERK;
import static org.nuandong.dispatch.daily.DayFixture.HOUSE;
import static org.nuandong.dispatch.daily.DayFixture.LEADER;
import static org.nuandong.dispatch.daily.DayFixture.REGION;
import static org.nuandong.dispatch.daily.DayFixture.guest;
import static org.nuandong.dispatch.daily.DayFixture.leave;
import static org.nuandong.dispatch.daily.DayFixture.man;
import static org.nuandong.dispatch.daily.DayFixture.woken;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.deploy.testing.SeenEvent;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.Sql;
import org.nuandong.dispatch.TestClock;

@QuarkusTest
@QuarkusTestResource(Backing.class)
class GuestDayTest {

    @Inject TestClock clock;

    @AfterEach
    void run() {
        clock.run();
    }

    /** docs/journeys/fever.md, call by call. */
    @Test
    void a_fever_at_the_door_proposes_isolation_and_wakes_until_somebody_decides() {
        clock.set(Instant.parse("2026-01-12T02:00:00Z"));
        UUID stay = man(45);
        String proposed =
                CLERK.create(CASES + stay + "/temperatures", Map.of("celsius", 38.6))
                        .statusCode(201)
                        .body("verdict", equalTo("fever"))
                        .body("celsius", nullValue())
                        .extract()
                        .path("observationId");
        UUID isolation = UUID.fromString(proposed);
        wakesOnce(stay);

        clock.advance(Duration.ofMinutes(30));
        startsWhenSomebodyDecides(stay, isolation);
        clock.advance(Duration.ofHours(8));
        isLookedAt(isolation);

        CLERK.post(CASES + stay + "/hospitalisations", Map.of("hospital", "定点医院一")).statusCode(200);
        CLERK.get("/api/v1/observations/" + isolation)
                .body("state", equalTo("ended"))
                .body("how", equalTo("hospitalised"));
        assertThat(
                        Sql.count(
                                "select count(*) from deadline where aggregate_id = ? and done_at"
                                        + " is null and cancelled_at is null",
                                isolation))
                .isZero();
        CLERK.get(CASES + stay + "/services")
                .statusCode(200)
                .body(
                        "items.type",
                        hasItems(
                                "temperature",
                                "observation-proposed",
                                "observation-started",
                                "observation-check",
                                "observation-ended"));
        CLERK.get(CASES + stay + "/services?limit=2").body("items.size()", equalTo(2));
    }

    private void wakesOnce(UUID stay) {
        assertThat(woken(stay, "station-temperature", "duty-leader")).isEqualTo(1);
        // No channel answers for this house: the bureau hears it at once.
        assertThat(woken(stay, "station-temperature", "bureau-leader")).isEqualTo(1);
        CLERK.create(CASES + stay + "/temperatures", Map.of("celsius", 38.9))
                .body("observationId", nullValue());
        assertThat(woken(stay, "station-temperature", "duty-leader")).isEqualTo(1);
    }

    private void startsWhenSomebodyDecides(UUID stay, UUID isolation) {
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            probe.await("observation.undecided", isolation);
            SeenEvent abnormal = probe.await("case.temperature-abnormal", stay);
            assertThat(abnormal.data().path("verdict").asText()).isEqualTo("fever");
            assertThat(abnormal.data().toString()).doesNotContain("38.");
        }
        CLERK.post("/api/v1/observations/" + isolation + "/starts", Map.of()).statusCode(403);
        LEADER.post("/api/v1/observations/" + isolation + "/starts", Map.of())
                .statusCode(200)
                .body("state", equalTo("running"))
                .body("untilAt", equalTo("2026-01-15T02:30:00Z"))
                .body("checkDueAt", equalTo("2026-01-12T10:30:00Z"));
        CLERK.create(
                        CASES + stay + "/observations",
                        Map.of("kind", "observation", "reason", "entry"))
                .statusCode(409)
                .body("code", equalTo("observation-open"));
    }

    private void isLookedAt(UUID isolation) {
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            probe.await("observation.check-missed", isolation);
        }
        Awaitility.await()
                .untilAsserted(
                        () ->
                                assertThat(
                                                woken(
                                                        isolation,
                                                        "station-observation-check",
                                                        "duty-leader"))
                                        .isEqualTo(1));
        CLERK.post(
                        "/api/v1/observations/" + isolation + "/checks",
                        Map.of("result", "worse", "note", "呼吸急促"))
                .statusCode(200)
                .body("checkDueAt", equalTo("2026-01-12T18:30:00Z"));
    }

    @Test
    void health_is_sealed_and_read_for_a_purpose_only() {
        UUID stay = man(50);
        CLERK.create(CASES + stay + "/temperatures", Map.of("celsius", 34.4))
                .body("verdict", equalTo("low"))
                .body("observationId", nullValue());
        assertThat(woken(stay, "station-temperature", "duty-leader")).isEqualTo(1);
        Map<String, Object> given = Map.of("vaccine", "influenza", "result", "given");
        CLERK.create(CASES + stay + "/vaccinations", given)
                .statusCode(400)
                .body("code", equalTo("dose-incomplete"));
        CLERK.create(
                        CASES + stay + "/vaccinations",
                        Map.of(
                                "vaccine",
                                "influenza",
                                "result",
                                "given",
                                "dose",
                                1,
                                "givenOn",
                                "2026-01-05"))
                .statusCode(201);
        CLERK.create(
                        CASES + stay + "/talks",
                        Map.of("kind", "psychology", "heldBy", "social-worker", "note", "不愿回家"))
                .statusCode(201);
        assertThat(
                        Sql.count(
                                "select count(*) from temperature_reading where case_id = ? and"
                                        + " position('34.4' in encode(celsius, 'escape')) > 0",
                                stay))
                .isZero();

        CLERK.post(CASES + stay + "/health-readings", Map.of("purpose", "curiosity"))
                .statusCode(400);
        CLERK.post(CASES + stay + "/health-readings", Map.of("purpose", "care"))
                .statusCode(200)
                .body("temperatures[0].celsius", equalTo(34.4f))
                .body("vaccinations[0].vaccine", equalTo("influenza"))
                .body("talks[0].note", equalTo("不愿回家"));
        assertThat(
                        Sql.count(
                                "select count(*) from audit_entry where object_id = ? and kind ="
                                        + " 'read' and purpose = 'care'",
                                stay))
                .isEqualTo(1);
        Api.in("130500", "station-clerk")
                .post(CASES + stay + "/health-readings", Map.of("purpose", "care"))
                .statusCode(404);
    }

    @Test
    void a_minor_is_taught_by_age_and_read_of_by_whom_has_the_role() {
        UUID boy = guest(Map.of("sex", "male", "apparentAge", 12), "healthy");
        UUID youth = guest(Map.of("sex", "male", "apparentAge", 14), "healthy");
        Map<String, Object> vocational = Map.of("kind", "vocational", "minutes", 90);

        CLERK.create(CASES + boy + "/lessons", vocational)
                .statusCode(422)
                .body("code", equalTo("too-young-for-vocational"));
        CLERK.create(CASES + youth + "/lessons", vocational).statusCode(201);
        CLERK.create(CASES + man(30) + "/lessons", vocational)
                .statusCode(422)
                .body("code", equalTo("not-a-minor"));
        CLERK.post(CASES + youth + "/health-readings", Map.of("purpose", "care")).statusCode(403);
        Api.in(REGION, "minor-guardian")
                .post(CASES + youth + "/health-readings", Map.of("purpose", "care"))
                .statusCode(403)
                .body("code", equalTo("minor-reading-not-approved"));
        DayFixture.GUARDIAN
                .post(CASES + youth + "/health-readings", Map.of("purpose", "care"))
                .statusCode(200);
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            SeenEvent lesson = probe.await("case.service-given", youth);
            assertThat(lesson.data().path("kind").asText()).isEqualTo("correction");
        }
    }

    @Test
    void a_meal_leaves_the_shelf_of_the_house_and_a_wrong_entry_counts_nowhere() {
        UUID stay = man(51);
        String path = CASES + stay + "/services";
        Map<String, Object> meal =
                Map.of(
                        "kind",
                        "living",
                        "item",
                        "meal",
                        "goods",
                        List.of(Map.of("item", "food", "quantity", 2)),
                        "payer",
                        "station",
                        "costYuan",
                        18.50);
        String service =
                CLERK.create(path, meal)
                        .statusCode(201)
                        .body("goods[0].quantity", equalTo(2))
                        .body("goods[0].missing", equalTo(2))
                        .body("withdrawn", equalTo(false))
                        .extract()
                        .path("id");
        assertThat(
                        Sql.count(
                                "select count(*) from stock_account where kind = 'station' and"
                                        + " holder_id = ?",
                                HOUSE))
                .isEqualTo(1);
        CLERK.post(path + "/" + service + "/withdrawals", Map.of("reason", "twice"))
                .statusCode(200)
                .body("withdrawn", equalTo(true));
        CLERK.post(path + "/" + service + "/withdrawals", Map.of("reason", "twice"))
                .statusCode(409)
                .body("code", equalTo("service-withdrawn"));
        CLERK.create(path, Map.of("kind", "living", "item", "champagne"))
                .statusCode(400)
                .body("code", equalTo("unknown-code"))
                .body("detail", not(containsString("champagne")));
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            SeenEvent withdrawn = probe.await("case.service-withdrawn", stay);
            SeenEvent given = probe.await("case.service-given", stay);
            assertThat(withdrawn.data().path("corrects").asText())
                    .isEqualTo(given.headers().get("id"));
            assertThat(given.data().path("costs").get(0).path("costYuan").decimalValue())
                    .isEqualByComparingTo("18.50");
            assertThat(given.data().path("goods").get(0).path("quantity").asInt()).isEqualTo(2);
        }
    }

    @Test
    void an_adult_goes_out_when_he_wants_to_and_is_looked_for_when_he_is_late() {
        clock.set(Instant.parse("2026-01-20T01:00:00Z"));
        UUID stay = man(38);
        String path = CASES + stay + "/leaves";
        CLERK.create(path, leave("none", "2026-01-20T00:30:00Z"))
                .statusCode(400)
                .body("code", equalTo("leave-ends-too-early"));
        CLERK.create(path, leave("none", "2026-01-20T14:00:00Z"))
                .statusCode(422)
                .body("code", equalTo("leave-too-long"));
        UUID out = CLERK.created(path, leave("none", "2026-01-20T09:00:00Z"));
        CLERK.create(path, leave("none", "2026-01-20T09:00:00Z"))
                .statusCode(409)
                .body("code", equalTo("on-leave-already"));

        clock.advance(Duration.ofHours(8));
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            probe.await("care-leave.overdue", out);
        }
        assertThat(woken(out, "station-leave-overdue", "duty-leader")).isEqualTo(1);
        assertThat(matters(stay)).isZero();
        CLERK.post("/api/v1/care-leaves/" + out + "/returns", Map.of())
                .statusCode(200)
                .body("how", equalTo("returned"))
                .body("overdueAt", notNullValue());
        CLERK.post("/api/v1/care-leaves/" + out + "/returns", Map.of()).statusCode(409);
    }

    @Test
    void who_may_not_go_alone_has_company_and_is_reported_when_missing() {
        clock.set(Instant.parse("2026-01-21T01:00:00Z"));
        UUID stay = guest(Map.of("sex", "female", "apparentAge", 70), "intellectual-disability");
        String path = CASES + stay + "/leaves";

        CLERK.create(path, leave("none", "2026-01-21T03:00:00Z"))
                .statusCode(422)
                .body("code", equalTo("companion-needed"))
                .body("violations.field", hasItem("companion"));
        UUID out = CLERK.created(path, leave("relative", "2026-01-21T03:00:00Z"));
        clock.advance(Duration.ofHours(2));
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            probe.await("care-leave.overdue", out);
        }
        assertThat(matters(stay)).isEqualTo(1);
        CLERK.post(CASES + stay + "/exits", Map.of("kind", "left-unannounced")).statusCode(200);
        CLERK.get("/api/v1/care-leaves/" + out).body("how", equalTo("left-unannounced"));
        CLERK.get("/api/v1/care-leaves?out=true&caseId=" + stay).body("items.size()", equalTo(0));
    }

    private static long matters(UUID stay) {
        return Sql.count(
                "select count(*) from serious_matter where about_id = ? and summary_code ="
                        + " 'leave-overdue'",
                stay);
    }
}
