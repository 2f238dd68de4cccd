package org.nuandong.beneficiary.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nuandong.beneficiary.Api;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.deploy.testing.SeenEvent;

/** What reports to what by form, when the winter runs, and who works where. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class UnitsInFullIT {

    private static final String BUREAU = "0193a5c0-0000-7000-8000-000420281001";

    @Inject Seasons seasons;

    @Test
    void the_weekly_table_goes_to_another_unit_than_everything_else() {
        Map<String, Object> office = unit("示范专班办公室");
        String weekly = opened(office);
        Map<String, Object> station = unit("示范报送站");
        station.put("lines", List.of(line("weekly-dispatch", weekly)));
        String id = opened(station);
        reporters(BUREAU, null).body("items.id", hasItem(id));
        reporters(BUREAU, "street-rescue-monthly").body("items.id", hasItem(id));
        reporters(weekly, "weekly-dispatch").body("items.id", contains(id));
        reporters(weekly, "street-rescue-monthly").body("items", empty());
        try (EventProbe probe = EventProbe.on("nuandong.reference.v1")) {
            SeenEvent told = probe.await("unit.changed", UUID.fromString(id));
            assertThat(told.data().path("lines").get(0).path("form").asText())
                    .isEqualTo("weekly-dispatch");
        }
        office.put("lines", List.of(line("weekly-dispatch", id)));
        leader().header("If-Match", "\"0\"")
                .body(office)
                .put("/api/v1/units/" + weekly)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("lines[0].parentId"));
        station.put(
                "lines", List.of(line("weekly-dispatch", weekly), line("weekly-dispatch", BUREAU)));
        leader().header("If-Match", "\"0\"")
                .body(station)
                .put("/api/v1/units/" + id)
                .then()
                .statusCode(400)
                .body("code", equalTo("form-named-twice"));
    }

    @Test
    void the_bootstrap_file_of_today_holds_every_unit_behind_the_one_it_reports_to() {
        String above = opened(unit("示范上级机构"));
        Map<String, Object> below = unit("示范下级机构");
        below.put("parentId", above);
        below.put("lines", List.of(line("weekly-dispatch", BUREAU)));
        String id = opened(below);
        List<String> ids =
                Api.as("operator", "000000")
                        .get("/api/v1/reference-file")
                        .then()
                        .statusCode(200)
                        .body(
                                "units.find { it.unitId == '" + id + "' }.lines[0].parentId",
                                equalTo(BUREAU))
                        .body(
                                "units.find { it.unitId == '" + id + "' }.regionCode",
                                equalTo("420281"))
                        .extract()
                        .path("units.unitId");
        assertThat(ids).doesNotHaveDuplicates().contains(BUREAU);
        assertThat(ids.indexOf(id)).isGreaterThan(ids.indexOf(above));
        assertThat(ids.indexOf(above)).isGreaterThan(ids.indexOf(BUREAU));
    }

    @Test
    void the_nearest_region_names_the_winter_of_a_place() {
        Map<String, Object> winter = new HashMap<>();
        winter.put("regionCode", "420281");
        winter.put("name", "示范行动 2031—2032");
        winter.put("startsOn", "2031-12-01");
        winter.put("endsOn", "2031-11-30");
        winter.put("source", "示范方案 2031");
        Api.keyed(leader()).body(winter).post("/api/v1/seasons").then().statusCode(400);
        winter.put("endsOn", "2032-03-20");
        String id =
                Api.keyed(leader())
                        .body(winter)
                        .post("/api/v1/seasons")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        winter.put("regionCode", Api.CITY);
        winter.put("name", "示范全市行动 2031—2032");
        winter.put("startsOn", "2031-11-15");
        Api.keyed(leader()).body(winter).post("/api/v1/seasons").then().statusCode(201);
        RegionCode place = new RegionCode("420281001");
        assertThat(named(place, "2031-12-01")).isEqualTo("示范行动 2031—2032");
        assertThat(named(place, "2031-11-30")).isEqualTo("示范全市行动 2031—2032");
        assertThat(seasons.at(place, LocalDate.of(2032, 3, 21))).isEmpty();
        assertThat(named(new RegionCode(Api.STREET), "2021-11-21")).isEqualTo("寒冬送温暖 2021—2022");
        winter.put("regionCode", "410106");
        Api.keyed(leader()).body(winter).post("/api/v1/seasons").then().statusCode(403);
        leader().body(winter).put("/api/v1/seasons/" + id).then().statusCode(428);
        try (EventProbe probe = EventProbe.on("nuandong.reference.v1")) {
            assertThat(
                            probe.await("season.changed", UUID.fromString(id))
                                    .data()
                                    .path("endsOn")
                                    .asText())
                    .isEqualTo("2032-03-20");
        }
    }

    @Test
    void an_officer_is_known_by_unit_and_the_event_says_not_who() {
        Map<String, Object> officer = new HashMap<>();
        officer.put("name", "张某甲");
        officer.put("unitId", BUREAU);
        officer.put("active", true);
        put("registrar-0077", officer).statusCode(200).body("regionCode", equalTo("420281"));
        put("registrar-0077", officer).statusCode(200);
        officer.put("active", false);
        put("registrar-0077", officer).statusCode(200).body("active", equalTo(false));
        leader().queryParam("unit", BUREAU)
                .get("/api/v1/officers")
                .then()
                .body("subject", contains("registrar-0077"));
        Api.as("bureau-leader", "410106")
                .queryParam("unit", BUREAU)
                .get("/api/v1/officers")
                .then()
                .body("", empty());
        officer.put("unitId", "0193a5c0-0000-7000-8000-000410106001");
        put("registrar-0077", officer).statusCode(403);
        try (EventProbe probe = EventProbe.on("nuandong.beneficiary.v1")) {
            probe.await(
                    e ->
                            "officer.changed".equals(e.name())
                                    && !e.data().path("active").asBoolean(true),
                    "the officer's leaving");
            List<SeenEvent> told =
                    probe.all().stream()
                            .filter(e -> "officer.changed".equals(e.name()))
                            .filter(e -> BUREAU.equals(e.unitId()))
                            .toList();
            assertThat(told)
                    .extracting(e -> e.data().path("active").asBoolean())
                    .containsExactly(true, false);
            assertThat(told.toString()).doesNotContain("张某甲", "registrar-0077");
        }
    }

    private String named(RegionCode region, String day) {
        return seasons.at(region, LocalDate.parse(day)).orElseThrow().name();
    }

    private static Map<String, Object> unit(String name) {
        Map<String, Object> unit = new HashMap<>();
        unit.put("name", name);
        unit.put("kind", "department");
        unit.put("regionCode", "420281");
        unit.put("parentId", BUREAU);
        return unit;
    }

    private static Map<String, String> line(String form, String parent) {
        return Map.of("form", form, "parentId", parent);
    }

    private static String opened(Map<String, Object> unit) {
        return Api.keyed(leader())
                .body(unit)
                .post("/api/v1/units")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse reporters(String parent, String form) {
        RequestSpecification asked = leader().queryParam("parent", parent);
        if (form != null) {
            asked.queryParam("form", form);
        }
        return asked.get("/api/v1/units").then().statusCode(200);
    }

    private static ValidatableResponse put(String subject, Map<String, Object> officer) {
        return leader().body(officer).put("/api/v1/officers/" + subject).then();
    }

    private static RequestSpecification leader() {
        return Api.as("bureau-leader", Api.CITY);
    }
}
