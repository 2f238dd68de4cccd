package org.nuandong.dispatch.rescuepoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.nuandong.dispatch.incident.IncidentFixture.CLERK;
import static org.nuandong.dispatch.rescuepoint.PointFixture.FIELD;
import static org.nuandong.dispatch.rescuepoint.PointFixture.POINTS;
import static org.nuandong.dispatch.rescuepoint.PointFixture.STATION;
import static org.nuandong.dispatch.rescuepoint.PointFixture.path;
import static org.nuandong.dispatch.rescuepoint.PointFixture.point;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.dispatch.Sql;
import org.nuandong.dispatch.weather.WeatherFixture;

/** docs/journeys/rescue-point.md, call by call. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class RescuePointJourneyTest {

    private static final int POINTS_OF_THE_PLAN = 48;

    @Test
    void of_fifty_communities_48_have_a_point_and_the_gaps_are_shown() {
        String street = "420284001";
        for (int i = 1; i <= POINTS_OF_THE_PLAN + 2; i++) {
            WeatherFixture.region("%s%03d".formatted(street, i), "第%d社区".formatted(i));
        }
        UUID last = null;
        for (int i = 1; i <= POINTS_OF_THE_PLAN; i++) {
            last =
                    PointFixture.enter(
                            point(
                                    "第%d社区救助点".formatted(i),
                                    "%s%03d".formatted(street, i),
                                    115.0 + i / 1000.0));
        }

        CLERK.get("/api/v1/point-gaps?region=420284")
                .statusCode(200)
                .body("places", equalTo(50))
                .body("covered", equalTo(48))
                .body("gaps.region", equalTo(List.of(street + "049", street + "050")))
                .body("gaps[0].gap", equalTo("no-point"));
        STATION.post(path(last, "closures"), Map.of("reason", "no-staff")).statusCode(200);
        CLERK.get("/api/v1/point-gaps?region=420284")
                .body("covered", equalTo(47))
                .body("gaps.gap", equalTo(List.of("closed", "no-point", "no-point")));
    }

    @Test
    void who_comes_to_a_point_is_led_to_the_station() {
        UUID id = PointFixture.enter(point("江边救助点", "420285001001", 115.0412));
        String officer =
                STATION.create(
                                path(id, "officers"),
                                Map.of("name", "李某乙", "duty", "值守", "telephone", "13800000031"))
                        .statusCode(201)
                        .body("telephone", equalTo("138****0031"))
                        .extract()
                        .path("id");
        STATION.post(
                        path(id, "officers/" + officer + "/telephone-readings"),
                        Map.of("purpose", "call-back"))
                .statusCode(200)
                .body("telephone", equalTo("13800000031"));
        CLERK.get(POINTS + "?near=115.0412,30.2034&open=true&region=420285")
                .body("items.id", hasItem(id.toString()));

        Map<String, Object> visit =
                Map.of("persons", 1, "mode", "by-point", "facts", List.of("elder"));
        var come = FIELD.create(path(id, "visits"), visit).statusCode(201);
        String escort = come.body("arrivedAt", nullValue()).extract().path("id");
        String incident = come.extract().path("incidentId");
        CLERK.get("/api/v1/incidents/" + incident).statusCode(200).body("state", equalTo("open"));
        CLERK.get("/api/v1/incidents/" + incident + "/tips")
                .statusCode(200)
                .body("source.toString()", containsString("point"));
        FIELD.create(
                        path(id, "gifts"),
                        Map.of("goods", List.of(Map.of("item", "quilt", "quantity", 1))))
                .statusCode(201)
                .body("shortfall[0].item", equalTo("quilt"));
        String arrivals = path(id, "visits/" + escort + "/arrivals");
        FIELD.post(arrivals, Map.of()).statusCode(200);
        FIELD.post(arrivals, Map.of()).statusCode(409);
        CLERK.post(
                        "/api/v1/incidents/" + incident + "/remote-resolutions",
                        Map.of("result", "brought-to-station", "note", "由救助点护送到站"))
                .statusCode(200)
                .body("state", equalTo("resolved"));

        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            assertThat(probe.await("point.escort-arrived", id).data().path("persons").asInt())
                    .isOne();
        }
        assertThat(
                        Sql.count(
                                "select count(*) from point_officer where point_id = ? and"
                                        + " position('13800000031'::bytea in telephone) > 0",
                                id))
                .isZero();
        STATION.post(path(id, "officers/" + officer + "/endings"), Map.of())
                .statusCode(200)
                .body("$", hasSize(0));
    }
}
