package org.nuandong.dispatch.entrusted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
class EntrustedCareTest {

    private static final String REGION = "420822";
    private static final UUID STATION = UUID.fromString("0192f0a0-0000-7000-8000-0000000e4722");
    private static final String HOMES = "/api/v1/entrusted-institutions";
    private static final String PLACED = "/api/v1/entrusted-placements";
    private static final Api CLERK = Api.in(REGION, "station-clerk");
    private static final Api LEADER = Api.in(REGION, "duty-leader");

    @Inject TestClock clock;

    @AfterEach
    void run() {
        clock.run();
    }

    /** docs/journeys/entrusted.md, call by call. */
    @Test
    void who_is_handed_over_stays_known_until_he_comes_back() {
        clock.set(Instant.parse("2026-03-02T02:00:00Z"));
        UUID home = home(1, "2026-03-01", "2026-04-30");
        Map<String, Object> person = Map.of("name", "测试托养甲", "identityNumber", number());
        UUID stay = entrusted(person, "mental-disorder");
        UUID placement = placementOf(stay);
        CLERK.get(PLACED + "/" + placement)
                .body("institutionId", nullValue())
                .body("destination", equalTo("某区养老服务中心"))
                .body("endedAt", nullValue());

        clock.advance(Duration.ofHours(24));
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            SeenEvent exited = probe.await("case.exited", stay);
            assertThat(exited.data().path("exitKind").asText()).isEqualTo("entrusted-care");
            probe.await("entrusted-placement.unnamed", placement);
            CLERK.post(PLACED + "/" + placement + "/moves", Map.of("institutionId", home))
                    .statusCode(200)
                    .body("institutionId", equalTo(home.toString()));
            CLERK.get(HOMES + "/" + home).body("living", equalTo(1));

            clock.advance(Duration.ofDays(29));
            SeenEvent missed = probe.await("entrusted-institution.visit-missed", home);
            assertThat(missed.data().path("living").asInt()).isEqualTo(1);
            LEADER.post(
                            HOMES + "/" + home + "/visits",
                            Map.of("result", "grave", "seen", 0, "areas", List.of("warmth")))
                    .statusCode(200)
                    .body("visits[0].expected", equalTo(1))
                    .body("visitDueAt", equalTo("2026-05-01T02:00:00Z"));
            assertThat(woken(home, "station-entrusted-missing")).isEqualTo(1);
            assertThat(matters(home, "neglect-in-entrusted-care")).isEqualTo(1);

            LEADER.post(HOMES + "/" + home + "/closings", Map.of("reason", "问题严重"))
                    .statusCode(409)
                    .body("code", equalTo("people-still-there"));
            admit(person, "mental-disorder");
            SeenEvent ended = probe.await("entrusted-placement.ended", placement);
            assertThat(ended.data().path("how").asText()).isEqualTo("returned-to-station");
        }
        LEADER.post(HOMES + "/" + home + "/closings", Map.of("reason", "问题严重")).statusCode(200);
        CLERK.post(PLACED + "/" + placement + "/ends", Map.of("how", "settled")).statusCode(409);
    }

    @Test
    void a_place_needs_an_agreement_in_force_and_is_given_once() throws Exception {
        clock.set(Instant.parse("2026-03-10T02:00:00Z"));
        UUID expired = home(5, "2025-01-01", "2026-03-09");
        UUID home = home(1, "2026-03-01", "2026-12-31");
        UUID first = placementOf(entrusted(Map.of("sex", "male", "apparentAge", 71), "healthy"));
        UUID second = placementOf(entrusted(Map.of("sex", "male", "apparentAge", 72), "healthy"));
        CLERK.post(PLACED + "/" + first + "/moves", Map.of("institutionId", expired))
                .statusCode(422)
                .body("code", equalTo("no-agreement-in-force"));

        List<Integer> answers = new ArrayList<>();
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<Integer>> racing = new ArrayList<>();
            for (UUID placement : List.of(first, second)) {
                racing.add(
                        two.submit(
                                () ->
                                        CLERK.post(
                                                        PLACED + "/" + placement + "/moves",
                                                        Map.of("institutionId", home))
                                                .extract()
                                                .statusCode()));
            }
            for (Future<Integer> each : racing) {
                answers.add(each.get());
            }
        } finally {
            two.shutdown();
        }

        assertThat(answers).containsExactlyInAnyOrder(200, 409);
        CLERK.get(HOMES + "/" + home).body("living", equalTo(1));
        LEADER.post(HOMES + "/" + home + "/agreements", agreement(3, "2026-01-01", "2025-01-01"))
                .statusCode(400)
                .body("code", equalTo("agreement-ends-before"));
        Api.in("130501", "station-clerk").get(PLACED + "/" + first).statusCode(404);
        Api.in("130501", "station-clerk")
                .get(PLACED + "?limit=200")
                .body("items.id", not(hasItem(first.toString())));
    }

    @Test
    void a_death_in_entrusted_care_goes_up_as_one_in_the_station_does() {
        UUID placement =
                placementOf(entrusted(Map.of("sex", "female", "apparentAge", 80), "healthy"));

        CLERK.post(PLACED + "/" + placement + "/ends", Map.of("how", "died"))
                .statusCode(200)
                .body("how", equalTo("died"));
        assertThat(matters(placement, "death-in-care")).isEqualTo(1);
    }

    private static UUID home(int places, String from, String to) {
        UUID home =
                LEADER.created(
                        HOMES,
                        Map.of(
                                "regionCode",
                                REGION,
                                "unitId",
                                STATION,
                                "name",
                                "某区养老服务中心",
                                "kind",
                                "nursing-home"));
        LEADER.post(HOMES + "/" + home + "/agreements", agreement(places, from, to))
                .statusCode(200)
                .body("agreements[0].places", equalTo(places));
        LEADER.post(HOMES + "/" + home + "/agreements", agreement(places, from, to))
                .statusCode(409)
                .body("code", equalTo("agreement-known"));
        return home;
    }

    private static Map<String, Object> agreement(int places, String from, String to) {
        return Map.of(
                "agreementNo",
                "TY-" + from + "-" + to,
                "validFrom",
                from,
                "validTo",
                to,
                "places",
                places,
                "feeYuan",
                1800);
    }

    private static UUID entrusted(Map<String, Object> person, String condition) {
        UUID stay = admit(person, condition);
        CLERK.post(
                        "/api/v1/care-cases/" + stay + "/exits",
                        Map.of(
                                "kind",
                                "entrusted-care",
                                "destination",
                                "某区养老服务中心",
                                "handover",
                                Map.of("giverSigned", true, "receiverSigned", true)))
                .statusCode(200);
        return stay;
    }

    private static UUID admit(Map<String, Object> person, String condition) {
        Map<String, Object> body = new HashMap<>();
        body.put("unitId", STATION);
        body.put("regionCode", REGION);
        body.put("person", person);
        body.put("condition", condition);
        body.put("origin", "unknown");
        return CLERK.created("/api/v1/care-cases", body);
    }

    private static UUID placementOf(UUID stay) {
        return UUID.fromString(
                Sql.text("select id from entrusted_placement where case_id = ?", stay));
    }

    private static long woken(UUID about, String step) {
        return Sql.count(
                "select count(*) from alarm where about_id = ? and step = ? and audience ="
                        + " 'duty-leader'",
                about,
                step);
    }

    private static long matters(UUID about, String kind) {
        return Sql.count(
                "select count(*) from serious_matter where about_id = ? and kind = ?", about, kind);
    }

    /** Made up, with a right check digit, used nowhere else. */
    private static String number() {
        String first = "42082219610409231";
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (first.charAt(i) - '0');
        }
        return first + "10X98765432".charAt(sum % 11);
    }
}
