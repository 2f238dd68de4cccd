package org.nuandong.dispatch.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.Sql;
import org.nuandong.dispatch.TestClock;

/** JSON as Chinese weather services publish it; what a payload lacks is filled. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class ChinesePayloadTest {

    private static final Instant ISSUED = Instant.parse("2024-01-19T12:00:00Z");

    @Inject TestClock clock;

    @AfterEach
    void run() {
        clock.run();
    }

    @Test
    void the_published_cold_wave_of_jiaozhou_is_placed_by_its_names() {
        WeatherFixture.region("370000", "山东省");
        WeatherFixture.region("370200", "青岛市");
        WeatherFixture.region("370211", "黄岛区");
        WeatherFixture.region("370281", "胶州市");
        clock.set(ISSUED.plusSeconds(3 * 3600));
        String payload =
                WeatherFixture.file("cn-weather/tianqiapi_v71_alarm_list_shandong_2024-01-19.json");

        WeatherFixture.json("370000", payload)
                .statusCode(201)
                .body("weatherWarnings.kind", contains("road-icing", "cold-wave"))
                .body("weatherWarnings.level", contains("yellow", "blue"))
                .body("weatherWarnings.regions", contains(List.of("370211"), List.of("370281")))
                .body("weatherWarnings.state", contains("current", "current"))
                .body(
                        "weatherWarnings[1].filled",
                        containsInAnyOrder(
                                "status", "messageType", "identifier", "sender", "expiresAt"));
        UUID jiaozhou =
                UUID.fromString(
                        Sql.text(
                                "select id::text from warning where region_codes ="
                                        + " array['370281'] and kind = 'cold-wave'"));
        Api.in("370281", "hotline-clerk")
                .get("/api/v1/warnings/" + jiaozhou)
                .body("status", equalTo("Actual"))
                .body("sent", equalTo("2024-01-19T12:00:00Z"))
                .body("expiresAt", equalTo("2024-01-20T12:00:00Z"))
                .body("inForce", equalTo(true))
                .body("identifier", equalTo("山东青岛胶州|cold-wave|blue|20240119200000"));
        WeatherFixture.json("370000", payload + " ").statusCode(200);
    }

    @Test
    void the_documented_payload_of_caiyun_is_known_by_its_national_number() {
        clock.set(Instant.ofEpochSecond(1640740000));

        WeatherFixture.json(
                        "110000", WeatherFixture.file("cn-weather/caiyun_v2_4_realtime_alert.json"))
                .statusCode(201)
                .body("weatherWarnings.kind", contains("gale"))
                .body("weatherWarnings.level", contains("blue"))
                .body("weatherWarnings.regions", contains(List.of("110108")));
        Api.in("110108", "viewer")
                .get("/api/v1/warnings?kind=gale&region=110108")
                .body("items.identifier", hasItem("11010841600000_20211229072633"))
                .body("items.sender", hasItem("11010841600000"))
                .body("items.sent", hasItem("2021-12-28T23:25:00Z"));
    }

    @Test
    void a_later_message_of_the_same_office_for_the_same_kind_takes_the_place_of_the_earlier() {
        String county = WeatherFixture.county();
        Instant now = clock.instant();
        UUID blue = WeatherFixture.id(national(county, "寒潮", "蓝色", "发布", now.minusSeconds(7200)));
        UUID orange = WeatherFixture.id(national(county, "寒潮", "橙色", "升级", now.minusSeconds(3600)));

        state(county, blue, "superseded");
        state(county, orange, "current");
        // What was issued before comes late and changes nothing.
        national(county, "寒潮", "黄色", "发布", now.minusSeconds(5400))
                .statusCode(201)
                .body("weatherWarnings.state", contains("superseded"));
        state(county, orange, "current");

        national(county, "寒潮", "橙色", "解除", now.minusSeconds(60)).statusCode(201);
        state(county, orange, "cancelled");
        Api.in(county, "viewer")
                .get("/api/v1/warnings/" + orange)
                .body("chain.messageType", contains("Alert", "Alert", "Update", "Cancel"))
                .body("chain.level", contains("blue", "yellow", "orange", "orange"));
    }

    @Test
    void a_place_that_nobody_knows_waits_for_a_clerk() {
        String county = WeatherFixture.county();
        Map<String, Object> unknown =
                Map.of(
                        "title", "某某开发区发布寒潮黄色预警",
                        "area", "某某开发区",
                        "alarm_type", "寒潮",
                        "alarm_level", "黄色");
        UUID id =
                WeatherFixture.id(
                        WeatherFixture.json(county, text(unknown))
                                .statusCode(201)
                                .body("warnings.code", hasItems("unknown-region", "unplaced")));
        Api clerk = Api.in(county, "hotline-clerk");
        clerk.get("/api/v1/warnings?placed=false")
                .body("items.id", contains(id.toString()))
                .body("items[0].areaNames", contains("某某开发区"))
                .body("items[0].inForce", equalTo(false));
        assertThat(
                        Sql.text(
                                "select string_agg(step || ' ' || audience, ',') from alarm"
                                        + " where about_id = ?",
                                id))
                .isEqualTo("warning-unplaced duty-leader");
        String path = "/api/v1/warnings/" + id + "/placements";

        clerk.post(path, Map.of("regionCodes", List.of("310112"))).statusCode(403);
        clerk.post(path, Map.of("regionCodes", List.of(county)))
                .statusCode(200)
                .body("inForce", equalTo(true))
                .body("regions", contains(county));
        clerk.post(path, Map.of("regionCodes", List.of(county))).statusCode(409);
        clerk.get("/api/v1/warnings?placed=false").body("items", empty());
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            probe.await("warning.placed", id);
        }
    }

    @Test
    void values_that_cannot_be_read_are_left_out_and_listed() {
        String county = WeatherFixture.county();

        WeatherFixture.json(
                        county,
                        """
                        {"alertId": 17, "title": "寒潮预警", "adcode": "%s", "pubtimestamp": "soon",
                         "level": "purple", "type": "9999", "extra": {"deep": [1, 2]},
                         "text": "\\u0000 %s"}"""
                                .formatted(county, "长".repeat(5000)))
                .statusCode(201)
                .body("weatherWarnings.kind", contains("cold-wave"))
                .body("weatherWarnings[0].filled", hasItem("sent"))
                .body("warnings.code", hasItems("unreadable-time", "unknown-level", "text-cut"));
        WeatherFixture.json(county, "[]")
                .statusCode(201)
                .body("warnings.code", contains("nothing-understood"));
        WeatherFixture.json(county, "\"storm\"").statusCode(201);
    }

    @Test
    void a_kind_that_is_not_known_is_kept() {
        String county = WeatherFixture.county();

        WeatherFixture.json(
                        county,
                        text(
                                Map.of(
                                        "title", "发布陨石红色预警",
                                        "adcode", county,
                                        "pubTime", "2026-11-21T17:00+08:00")))
                .statusCode(201)
                .body("weatherWarnings.kind", contains("unknown"))
                .body("weatherWarnings.level", contains("red"))
                .body("warnings.code", hasItem("unknown-kind"));
    }

    @Test
    void an_outlook_is_kept_once_and_shown_to_those_below() {
        String county = WeatherFixture.county();
        String outlook =
                """
                {"updateTime": "2026-11-20T08:00+08:00", "adcode": "%s",
                 "daily": [{"fxDate": "2026-11-21", "tempMin": "-6", "tempMax": "3", "textDay": "雪"},
                           {"fxDate": "soon"}]}"""
                        .formatted(county);

        String id =
                WeatherFixture.json(county, outlook)
                        .statusCode(201)
                        .body("warnings.code", contains("unreadable-text"))
                        .extract()
                        .path("forecasts[0]");
        WeatherFixture.json(county, outlook).statusCode(200).body("forecasts", contains(id));
        Api.in(county, "viewer")
                .get("/api/v1/forecasts?region=" + county)
                .body("items.id", contains(id))
                .body("items[0].days[0].minCelsius", equalTo(-6))
                .body("items[0].days[0].text", equalTo("雪"));
        Api.in("310112", "viewer").get("/api/v1/forecasts").body("items", empty());
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            probe.await("forecast.received", UUID.fromString(id));
        }
    }

    private static io.restassured.response.ValidatableResponse national(
            String county, String kind, String colour, String word, Instant issued) {
        String time = WeatherTimes.digits(issued);
        return WeatherFixture.json(
                county,
                text(
                        Map.of(
                                "alertId", county + "41600000_" + time,
                                "title", "某县气象台" + word + kind + colour + "预警",
                                "adcode", county)));
    }

    private static String text(Map<String, Object> fields) {
        try {
            return new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(fields);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void state(String county, UUID id, String state) {
        Api.in(county, "viewer").get("/api/v1/warnings/" + id).body("state", equalTo(state));
    }
}
