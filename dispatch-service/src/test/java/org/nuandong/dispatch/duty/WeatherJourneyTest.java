package org.nuandong.dispatch.duty;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.TestClock;
import org.nuandong.dispatch.weather.WeatherFixture;
import org.nuandong.dispatch.weather.WeatherFixture.Cap;

/** docs/journeys/weather.md, call by call. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class WeatherJourneyTest {

    @Inject TestClock clock;

    @AfterEach
    void run() {
        clock.run();
    }

    @Test
    void a_cold_wave_from_the_warning_to_the_quiet_after_it() {
        Instant now = clock.instant();
        clock.set(now);
        String county = WeatherFixture.county();
        UUID station = WeatherFixture.station(county);
        Api leader = Api.in(county, "duty-leader");
        String duty = "/api/v1/duty-levels/" + station;

        Cap blue = Cap.alert(county, "蓝色", now.minusSeconds(60));
        UUID first = WeatherFixture.id(WeatherFixture.cap(county, blue).statusCode(201));
        leader.get("/api/v1/warnings?region=" + county)
                .body("items.id", contains(first.toString()));
        leader.get(duty).body("level", equalTo("HEIGHTENED")).body("rule.minPerDay", equalTo(1));

        Cap orange = blue.followed("Update", "橙色", now.minusSeconds(30));
        UUID second = WeatherFixture.id(WeatherFixture.cap(county, orange).statusCode(201));
        leader.get(duty).body("level", equalTo("INTENSIVE")).body("rule.night", equalTo(true));
        leader.get("/api/v1/warnings/" + second)
                .body("chain.state", contains("superseded", "current"));

        leader.created(
                "/api/v1/duty-levels/declarations",
                Map.of(
                        "unitId",
                        station,
                        "reason",
                        "夜间零下十度",
                        "endsAt",
                        now.plusSeconds(3600).toString()));
        leader.get(duty)
                .body("level", equalTo("ALL_WEATHER"))
                .body("rule.continuous", equalTo(true));

        clock.set(now.plusSeconds(3601));
        Awaitility.await()
                .untilAsserted(() -> leader.get(duty).body("calledFor", equalTo("INTENSIVE")));
        WeatherFixture.cap(county, orange.followed("Cancel", "橙色", now.plusSeconds(3600)));
        leader.get("/api/v1/duty-levels?state=awaiting-confirmation")
                .body("items.unitId", contains(station.toString()))
                .body("items[0].level", equalTo("ALL_WEATHER"));

        leader.post(duty + "/confirmations", Map.of("note", "预警解除，气温回升"))
                .statusCode(200)
                .body("level", equalTo("NORMAL"));
        leader.get(duty + "/changes")
                .body("items.to", contains("NORMAL", "ALL_WEATHER", "INTENSIVE", "HEIGHTENED"))
                .body("items.cause", contains("confirmation", "declaration", "warning", "warning"));
    }
}
