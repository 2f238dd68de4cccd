package org.nuandong.dispatch.rescuepoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.nuandong.dispatch.incident.IncidentFixture.CLERK;
import static org.nuandong.dispatch.rescuepoint.PointFixture.POINTS;
import static org.nuandong.dispatch.rescuepoint.PointFixture.STATION;
import static org.nuandong.dispatch.rescuepoint.PointFixture.path;
import static org.nuandong.dispatch.rescuepoint.PointFixture.point;
import static org.nuandong.dispatch.rescuepoint.PointFixture.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.Sql;
import org.nuandong.dispatch.TestClock;
import org.nuandong.dispatch.weather.WeatherFixture;
import org.nuandong.dispatch.weather.WeatherFixture.Cap;

@QuarkusTest
@QuarkusTestResource(Backing.class)
class RescuePointTest {

    private static final String NEAR = POINTS + "?near=115.0412,30.2034&region=";

    @Inject TestClock clock;

    @AfterEach
    void time_goes_on() {
        clock.run();
    }

    @Test
    void a_sign_names_telephone_and_way_to_ask() {
        Map<String, Object> sign = point("火车站标识牌", "420281001", 115.05);
        sign.put("kind", "sign");
        sign.remove("hours");

        STATION.create(POINTS, sign).statusCode(400).body("code", equalTo("sign-says-too-little"));
        sign.put("publicTelephone", "0714-6350110");
        sign.put("wayToAsk", "拨打救助热线，或沿箭头步行200米");
        UUID id = PointFixture.enter(sign);

        STATION.create(path(id, "visits"), Map.of("persons", 1, "mode", "by-point"))
                .statusCode(409)
                .body("code", equalTo("a-sign-helps-nobody"));
    }

    @Test
    void a_point_without_hours_is_refused_and_so_is_one_that_serves_a_county() {
        Map<String, Object> point = point("无时间点", "420281001", 115.05);

        STATION.create(POINTS, with(point, "hours", List.of()))
                .statusCode(400)
                .body("code", equalTo("hours-needed"));
        STATION.create(POINTS, with(point, "serves", List.of("310101002")))
                .statusCode(403)
                .body("code", equalTo("foreign-region"));
        STATION.create(POINTS, with(point, "serves", List.of("420281")))
                .statusCode(400)
                .body("code", equalTo("point-serves-too-much"));
        STATION.create(POINTS, with(point, "region", "310101001")).statusCode(403);
    }

    @Test
    void closed_for_a_time_it_opens_again_by_itself() {
        clock.set(clock.instant());
        UUID id = PointFixture.enter(point("维修点", "420281002", 115.05));
        String until = clock.instant().plus(Duration.ofHours(2)).toString();
        STATION.post(path(id, "closures"), Map.of("reason", "repair", "until", until))
                .statusCode(200)
                .body("state", equalTo("closed"))
                .body("openNow", equalTo(false));
        STATION.post(path(id, "closures"), Map.of("reason", "repair")).statusCode(409);

        clock.advance(Duration.ofHours(2).plusSeconds(1));

        Awaitility.await()
                .untilAsserted(
                        () ->
                                STATION.get(POINTS + "/" + id)
                                        .body("state", equalTo("open"))
                                        .body("closedReason", nullValue()));
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            assertThat(probe.await("point.closed", id).data().path("reason").asText())
                    .isEqualTo("repair");
        }
    }

    @Test
    void a_missed_check_is_told_once_and_stands_until_somebody_looks() {
        clock.set(clock.instant());
        UUID id = PointFixture.enter(point("待检点", "420281003", 115.05));
        clock.advance(Duration.ofDays(7).plusSeconds(1));
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            probe.await("point.check-missed", id);
        }
        STATION.get(POINTS + "?checkMissed=true&region=420281003")
                .body("items.id", contains(id.toString()));
        assertThat(
                        Sql.count(
                                "select count(*) from alarm where about_id = ?"
                                        + " and step = 'point-check-missed'",
                                id))
                .isOne();

        STATION.post(path(id, "checks"), Map.of("result", "faulty"))
                .statusCode(400)
                .body("code", equalTo("faults-missing"));
        STATION.post(
                        path(id, "checks"),
                        Map.of("result", "faulty", "faults", List.of("goods-short")))
                .statusCode(200)
                .body("nextDueAt", notNullValue());

        STATION.get(POINTS + "/" + id)
                .body("checkMissedAt", nullValue())
                .body("checkResult", equalTo("faulty"));
        assertThat(
                        Sql.count(
                                "select count(*) from deadline where aggregate_id = ? and"
                                        + " step = 'point-check-missed' and done_at is null",
                                id))
                .isOne();
    }

    @Test
    void a_shelter_is_open_at_any_hour_while_a_warning_is_in_force() {
        String county = WeatherFixture.county();
        WeatherFixture.region(county, "某县");
        Api station = Api.in(county, "station-clerk");
        Map<String, Object> shelter = point("体育馆避寒场所", county + "001", 115.0412);
        shelter.put("kind", "shelter");
        shelter.put("openInWarning", true);
        shelter.remove("hours");
        UUID id = station.created(POINTS, shelter);
        station.get(NEAR + county + "&open=true").statusCode(200).body("items", hasSize(0));
        station.get(NEAR + county + "&open=false").body("items.id", contains(id.toString()));

        WeatherFixture.cap(county, Cap.alert(county, "橙色", clock.instant())).statusCode(201);

        station.get(NEAR + county + "&open=true").body("items.id", contains(id.toString()));
    }

    @Test
    void the_nearest_open_one_comes_first() {
        UUID far = PointFixture.enter(point("远点", "420283001", 115.10));
        UUID near = PointFixture.enter(point("近点", "420283001", 115.05));
        UUID closed = PointFixture.enter(point("最近点", "420283001", 115.0412));
        STATION.post(path(closed, "closures"), Map.of("reason", "no-staff")).statusCode(200);

        CLERK.get(NEAR + "420283001&open=true")
                .statusCode(200)
                .body("items.id", contains(near.toString(), far.toString()))
                .body("items[0].metres", equalTo(846));
        CLERK.get(POINTS + "?near=here").statusCode(400).body("code", equalTo("near-unreadable"));
    }

    @Test
    void a_change_needs_the_version_it_was_made_from() {
        Map<String, Object> point = point("改名点", "420281004", 115.05);
        UUID id = PointFixture.enter(point);

        STATION.request()
                .header("If-Match", "\"99\"")
                .body(with(point, "name", "新名点"))
                .put(POINTS + "/" + id)
                .then()
                .statusCode(412);
        String etag = STATION.get(POINTS + "/" + id).extract().header("ETag");
        STATION.request()
                .header("If-Match", etag)
                .body(with(point, "name", "新名点"))
                .put(POINTS + "/" + id)
                .then()
                .statusCode(200)
                .body("name", equalTo("新名点"));
        assertThat(Sql.text("select name from gazetteer_place where id = ?", id)).isEqualTo("新名点");

        STATION.delete(POINTS + "/" + id, STATION.get(POINTS + "/" + id).extract().header("ETag"))
                .statusCode(200)
                .body("state", equalTo("retired"));
        assertThat(Sql.count("select count(*) from gazetteer_place where id = ?", id)).isZero();
    }

    @Test
    void a_foreign_point_is_not_there() {
        UUID id = PointFixture.enter(point("本地点", "420281005", 115.05));
        Api foreign = Api.in("310100", "station-clerk");

        foreign.get(POINTS + "/" + id).statusCode(404);
        foreign.get(POINTS).body("items", hasSize(0));
        foreign.post(path(id, "closures"), Map.of("reason", "repair")).statusCode(404);
        CLERK.get(POINTS + "?state=lost").statusCode(400);
        STATION.get(POINTS + "?region=420281005").body("items.id", not(hasSize(0)));
    }
}
