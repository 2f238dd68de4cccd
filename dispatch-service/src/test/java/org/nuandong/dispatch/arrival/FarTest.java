package org.nuandong.dispatch.arrival;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.Sql;
import org.nuandong.dispatch.TestClock;
import org.nuandong.dispatch.incident.IncidentFixture;
import org.nuandong.dispatch.team.TeamFixture;

/** Sixty minutes only with a ground: the way from the nearest base on duty, or a leader's word. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class FarTest {

    private static final String YANGXIN = "420222";
    private static final Map<String, String> COMPUTED = Map.of("basis", "computed");

    private final Api clerk = Api.in(YANGXIN, "hotline-clerk");
    private final Api leader = Api.in(YANGXIN, "duty-leader");
    @Inject TestClock clock;

    @BeforeEach
    void one_base_on_duty() {
        clock.set(clock.instant());
        Sql.update("update team set base_longitude = null, base_latitude = null");
        UUID team = TeamFixture.onDuty("富水" + UUID.randomUUID().toString().substring(0, 8));
        Sql.update(
                "update team set region_code = '420222', base_longitude = 115.0389,"
                        + " base_latitude = 29.8309 where id = ?",
                team);
    }

    @AfterEach
    void time_goes_on() {
        clock.run();
    }

    /** Degrees of longitude east of the base; one tenth is about 9.6 km here. */
    private String incident(double east) {
        Map<String, Object> tip = new HashMap<>(IncidentFixture.tip());
        tip.put("point", Map.of("longitude", 115.0389 + east, "latitude", 29.8309));
        return "/api/v1/incidents/"
                + clerk.create("/api/v1/tips", tip).statusCode(201).extract().path("incidentId");
    }

    @Test
    void a_way_of_more_than_thirty_minutes_is_far_by_itself_and_its_ground_is_kept() {
        String incident = incident(0.20);

        clerk.post(incident + "/far-markings", COMPUTED)
                .statusCode(200)
                .body("arrival.target", equalTo("PT60M"))
                .body("arrival.farBasis", equalTo("computed"))
                .body("arrival.farReason", equalTo("distance"))
                .body("arrival.farTravel.seconds", greaterThan(1_800))
                .body("arrival.farTravel.by", equalTo("presets"))
                .body("arrival.farTravel.base", containsString("富水"));

        clerk.get(incident + "/story")
                .body("text", hasItem(containsString("from the nearest base (富水")));
    }

    @Test
    void a_short_way_is_not_far_whoever_computes_it_but_a_leader_may_say_why() {
        String incident = incident(0.05);

        clerk.post(incident + "/far-markings", COMPUTED)
                .statusCode(409)
                .body("code", equalTo("not-far"));
        Map<String, String> word = Map.of("reason", "ice-or-snow", "note", "全线结冰");
        clerk.post(incident + "/far-markings", word).statusCode(403);
        leader.post(incident + "/far-markings", word)
                .statusCode(200)
                .body("arrival.farBasis", equalTo("word"))
                .body("arrival.farByRole", equalTo("duty-leader"))
                .body("arrival.farTravel.seconds", greaterThan(600));
    }

    @Test
    void without_a_point_or_a_base_the_way_is_unknown_and_thirty_minutes_hold() {
        Map<String, Object> tip = new HashMap<>(IncidentFixture.tip());
        tip.remove("point");
        tip.put("address", "无名山道" + UUID.randomUUID());
        String nowhere =
                "/api/v1/incidents/"
                        + clerk.create("/api/v1/tips", tip).extract().path("incidentId");
        clerk.post(nowhere + "/far-markings", COMPUTED)
                .statusCode(409)
                .body("code", equalTo("travel-time-unknown"));

        String incident = incident(0.20);
        Sql.update("update team set on_duty = false where region_code = '420222'");
        clerk.post(incident + "/far-markings", COMPUTED)
                .statusCode(409)
                .body("code", equalTo("travel-time-unknown"));
        leader.post(incident + "/far-markings", Map.of("reason", "ferry", "note", "末班轮渡"))
                .statusCode(200)
                .body("arrival.farTravel", nullValue());
    }

    @Test
    void computed_or_not_far_comes_only_before_the_near_deadline() {
        String incident = incident(0.20);
        clock.advance(Duration.ofMinutes(30).plusSeconds(1));

        clerk.post(incident + "/far-markings", COMPUTED)
                .statusCode(409)
                .body("code", equalTo("near-deadline-passed"));
    }
}
