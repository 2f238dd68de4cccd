package org.nuandong.dispatch.prevention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.nuandong.dispatch.Guests.CASES;
import static org.nuandong.dispatch.Guests.alarms;
import static org.nuandong.dispatch.Guests.soon;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.dispatch.Guests;
import org.nuandong.dispatch.Sql;
import org.nuandong.dispatch.TestClock;
import org.nuandong.dispatch.weather.WeatherFixture;

@QuarkusTest
@QuarkusTestResource(Backing.class)
class PreventionTest {

    @Inject TestClock clock;

    private Guests guests;

    @BeforeEach
    void open() {
        clock.set(clock.instant());
        guests = Guests.in(WeatherFixture.county());
    }

    @AfterEach
    void run() {
        clock.run();
    }

    private static String prevention(UUID stay) {
        return CASES + "/" + stay + "/prevention";
    }

    private static Map<String, Object> visit() {
        return Map.of("kind", "return-visit", "toWhom", "family", "result", "done");
    }

    @Test
    void a_child_who_went_home_is_visited_there_or_it_rings() {
        Instant admitted = clock.instant().minus(Duration.ofDays(35));
        UUID visited = guests.knownSince(admitted, 13, "healthy");
        UUID forgotten = guests.knownSince(admitted, 11, "healthy");
        guests.clerk()
                .post(
                        prevention(visited) + "/findings",
                        Map.of("causes", List.of("family-conflict", "lost")))
                .statusCode(200);
        guests.clerk()
                .post(
                        prevention(visited) + "/findings",
                        Map.of("causes", List.of("lost"), "homeRegion", "411024"))
                .statusCode(200)
                .body("causes", contains("lost"));
        guests.clerk()
                .post(prevention(visited) + "/findings", Map.of("causes", List.of("bad-luck")))
                .statusCode(400)
                .body("code", equalTo("unknown-code"))
                .body("violations.field", hasItem("causes"));
        for (UUID child : List.of(visited, forgotten)) {
            Map<String, Object> collected = new HashMap<>(Guests.collectedBy("parent"));
            Instant wentAt = clock.instant().minus(Duration.ofDays(30)).plusSeconds(600);
            collected.put("exitedAt", wentAt.toString());
            guests.exits(child, collected).statusCode(200);
        }

        guests.clerk()
                .post(prevention(visited) + "/findings", Map.of("causes", List.of("lost")))
                .statusCode(409);
        guests.clerk().post(prevention(visited) + "/measures", visit()).statusCode(200);
        clock.advance(Duration.ofMinutes(10));
        soon("a month without a visit")
                .until(() -> alarms(forgotten, "return-visit", "duty-leader") == 1);
        assertThat(alarms(visited, "return-visit", "duty-leader")).isZero();
        guests.clerk().post(prevention(forgotten) + "/measures", visit()).statusCode(200);
        assertThat(
                        Sql.count(
                                "select count(*) from deadline where aggregate_id = ? and step ="
                                        + " 'return-visit' and settled_at is null",
                                forgotten))
                .isZero();
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            var summary = probe.await("case.summarised", visited).data();
            assertThat(summary.path("causes").toString()).isEqualTo("[\"lost\"]");
            assertThat(summary.path("homeRegion").asText()).isEqualTo("411024");
            assertThat(summary.path("repeat").asBoolean()).isFalse();
            assertThat(probe.await("case.summarised", forgotten).data().path("causes").toString())
                    .isEqualTo("[]");
        }
    }

    @Test
    void an_adult_who_goes_on_alone_is_owed_no_visit() {
        UUID stay = guests.known(40, "healthy");
        guests.clerk()
                .post(
                        prevention(stay) + "/measures",
                        Map.of(
                                "kind",
                                "training-offered",
                                "toWhom",
                                "person",
                                "result",
                                "declined"))
                .statusCode(200)
                .body("measures.result", contains("declined"));
        guests.exits(stay, Guests.ownDeparture()).statusCode(200);

        assertThat(
                        Sql.count(
                                "select count(*) from deadline where aggregate_id = ? and step ="
                                        + " 'return-visit'",
                                stay))
                .isZero();
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            assertThat(probe.await("case.summarised", stay).data().path("measures").toString())
                    .isEqualTo("[\"training-offered\"]");
        }
    }
}
