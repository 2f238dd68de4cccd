package org.nuandong.dispatch.extension;

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
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.dispatch.Guests;
import org.nuandong.dispatch.TestClock;
import org.nuandong.dispatch.weather.WeatherFixture;

@QuarkusTest
@QuarkusTestResource(Backing.class)
class ExtensionTest {

    @Inject TestClock clock;

    private Guests guests;
    private UUID bureau;

    private Instant now;

    @BeforeEach
    void open() {
        now = clock.instant();
        clock.set(now);
        guests = Guests.in(WeatherFixture.county());
        bureau = Guests.bureauOf(guests.region().substring(0, 4) + "00");
    }

    @AfterEach
    void run() {
        clock.run();
    }

    private Map<String, Object> filing(Instant until) {
        return Map.of("reason", "unidentified", "until", until.toString(), "filedTo", bureau);
    }

    /** Its limit is an hour from now. */
    private UUID stay() {
        return guests.knownSince(
                now.minus(Duration.ofDays(10)).plus(Duration.ofHours(1)), 50, "healthy");
    }

    /** Once the service knows the bureau. */
    private UUID filed(UUID stay, Instant until) {
        String path = CASES + "/" + stay + "/extensions";
        soon("the service knows the bureau")
                .until(
                        () ->
                                guests.clerk().create(path, filing(until)).extract().statusCode()
                                        == 201);
        return UUID.fromString(guests.clerk().get(path).extract().path("[0].id"));
    }

    private void limitIs(UUID stay, Instant limit) {
        guests.clerk().get(CASES + "/" + stay).body("limitAt", equalTo(limit.toString()));
    }

    @Test
    void a_longer_stay_is_filed_and_the_new_limit_runs() {
        UUID stay = stay();
        String path = CASES + "/" + stay + "/extensions";
        Instant limit = now.plus(Duration.ofHours(1));
        Instant later = now.plus(Duration.ofHours(5));
        guests.clerk()
                .create(path, filing(limit))
                .statusCode(400)
                .body("code", equalTo("extension-too-short"));
        guests.clerk()
                .create(
                        path,
                        Map.of(
                                "reason",
                                "unidentified",
                                "until",
                                later.toString(),
                                "filedTo",
                                guests.station()))
                .statusCode(400)
                .body("code", equalTo("not-a-superior"));
        UUID id = filed(stay, later);
        guests.clerk()
                .create(path, filing(now.plus(Duration.ofDays(9))))
                .statusCode(409)
                .body("code", equalTo("extension-open"));
        limitIs(stay, later);
        guests.bureau()
                .post(path + "/" + id + "/acknowledgements", Map.of("note", "同意备案"))
                .statusCode(200)
                .body("state", equalTo("acknowledged"));
        guests.bureau()
                .post(path + "/" + id + "/refusals", Map.of("note", "不同意"))
                .statusCode(409)
                .body("code", equalTo("extension-answered"));

        UUID plain = stay();
        clock.advance(Duration.ofHours(2));
        soon("who has no extension").until(() -> alarms(plain, "stay-limit", "duty-leader") == 1);
        assertThat(alarms(stay, "stay-limit", "duty-leader")).isZero();
        clock.advance(Duration.ofHours(3));
        soon("the new limit").until(() -> alarms(stay, "stay-limit", "duty-leader") == 1);
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            assertThat(probe.await("case.extended", stay).data().path("limitAt").asText())
                    .isEqualTo(later.toString());
            assertThat(probe.await("case.extension-answered", stay).data().path("state").asText())
                    .isEqualTo("acknowledged");
        }
    }

    @Test
    void refused_the_former_limit_holds_again_and_rings_and_a_silent_superior_is_woken() {
        UUID stay = stay();
        String path = CASES + "/" + stay + "/extensions";
        UUID id = filed(stay, now.plus(Duration.ofDays(20)));

        clock.advance(Duration.ofDays(3));
        soon("three days without an answer")
                .until(() -> alarms(id, "extension-answer", "bureau-leader") == 1);
        guests.bureau()
                .get("/api/v1/stay-extensions?state=filed&filedTo=" + bureau)
                .body("items.id", contains(id.toString()))
                .body("items.overdue", hasItem(true));
        assertThat(alarms(stay, "stay-limit", "duty-leader")).isZero();

        guests.bureau()
                .post(path + "/" + id + "/refusals", Map.of("note", "已查明身份，应安排返乡"))
                .statusCode(200)
                .body("state", equalTo("refused"));
        limitIs(stay, now.plus(Duration.ofHours(1)));
        soon("the former limit has passed")
                .until(() -> alarms(stay, "stay-limit", "duty-leader") == 1);
        guests.exits(stay, Guests.ownDeparture()).statusCode(200);
        guests.clerk().create(path, filing(now.plus(Duration.ofDays(30)))).statusCode(409);
    }
}
