package org.nuandong.beneficiary.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nuandong.beneficiary.Api;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.deploy.testing.SeenEvent;

@QuarkusTest
@QuarkusTestResource(Backing.class)
class UnitIT {

    private static final String BUREAU = "0193a5c0-0000-7000-8000-000420200001";
    private static final String STATION = "0193a5c0-0000-7000-8000-000420200002";

    @Test
    void the_units_of_the_bootstrap_file_are_owned_here_and_told_to_the_others() {
        Api.registrar()
                .get("/api/v1/units?region=420200&kind=station")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(STATION))
                .body("items.kind", everyItem(equalTo("station")))
                .body("items.regionCode", everyItem(startsWith("4202")));
        try (EventProbe probe = EventProbe.on("nuandong.reference.v1")) {
            SeenEvent event = probe.await("unit.changed", UUID.fromString(STATION));
            assertThat(event.key()).isEqualTo(STATION);
            assertThat(event.data().path("parentId").asText()).isEqualTo(BUREAU);
        }
    }

    @Test
    void a_unit_that_is_opened_and_changed_is_told_in_full_each_time() {
        String id = opened("示范区救助站");
        Map<String, Object> closing = station("示范区救助站（旧）");
        closing.put("validTo", "2026-12-31");
        leader().header("If-Match", "\"0\"")
                .body(closing)
                .put("/api/v1/units/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("validTo", equalTo("2026-12-31"));
        try (EventProbe probe = EventProbe.on("nuandong.reference.v1")) {
            probe.await(
                    e -> UUID.fromString(id).equals(e.subject()) && e.data().has("validTo"),
                    "the closing");
            assertThat(probe.about(UUID.fromString(id)))
                    .extracting(SeenEvent::sequence)
                    .containsExactly(1L, 2L);
        }
    }

    @Test
    void a_change_without_its_version_is_428_and_with_an_old_one_412() {
        String id = opened("示范区救助站二");
        leader().body(station("甲")).put("/api/v1/units/" + id).then().statusCode(428);
        leader().header("If-Match", "\"7\"")
                .body(station("甲"))
                .put("/api/v1/units/" + id)
                .then()
                .statusCode(412)
                .body("code", equalTo("version-conflict"));
    }

    @Test
    void a_unit_never_reports_to_itself_or_to_one_below_it() {
        String above = opened("上级站");
        Map<String, Object> below = station("下级站");
        below.put("parentId", above);
        String id = open(below);
        Map<String, Object> circle = station("上级站");
        circle.put("parentId", id);
        leader().header("If-Match", "\"0\"")
                .body(circle)
                .put("/api/v1/units/" + above)
                .then()
                .statusCode(400)
                .body("code", equalTo("unit-under-itself"))
                .body("violations.field", hasItem("parentId"));
        leader().get("/api/v1/units?parent=" + above).then().body("items.id", hasItems(id));
    }

    @Test
    void what_a_unit_names_must_exist() {
        Map<String, Object> kind = station("甲");
        kind.put("kind", "circus");
        refused(kind, "kind");
        Map<String, Object> region = station("甲");
        region.put("regionCode", "429999");
        refused(region, "regionCode");
        Map<String, Object> parent = station("甲");
        parent.put("parentId", UUID.randomUUID().toString());
        refused(parent, "parentId");
        Map<String, Object> field = station("甲");
        field.put("colour", "red");
        refused(field, "colour");
    }

    @Test
    void nobody_keeps_units_of_a_foreign_region_or_without_the_role() {
        Map<String, Object> foreign = station("外地站");
        foreign.put("regionCode", "410106");
        Api.keyed(leader())
                .body(foreign)
                .post("/api/v1/units")
                .then()
                .statusCode(403)
                .body("code", equalTo("foreign-region"));
        Api.posting().body(station("甲")).post("/api/v1/units").then().statusCode(403);
        leader().get("/api/v1/units/" + UUID.randomUUID()).then().statusCode(404);
        leader().get("/api/v1/units?region=110000").then().body("items", empty());
    }

    @Test
    void the_list_goes_on_where_the_cursor_stands() {
        String next =
                leader().get("/api/v1/units?limit=5")
                        .then()
                        .body("items", hasSize(5))
                        .extract()
                        .path("nextCursor");
        String last = leader().get("/api/v1/units?limit=5").then().extract().path("items[4].id");
        leader().queryParam("cursor", next)
                .get("/api/v1/units?limit=5")
                .then()
                .body("items", hasSize(5))
                .body("items.findAll { it.id == '" + last + "' }", empty());
    }

    private static RequestSpecification leader() {
        return Api.as("bureau-leader", Api.CITY);
    }

    private static Map<String, Object> station(String name) {
        return new HashMap<>(
                Map.of(
                        "name", name,
                        "kind", "station",
                        "regionCode", "420222",
                        "validFrom", "2026-01-01"));
    }

    private static String opened(String name) {
        return open(station(name));
    }

    private static String open(Map<String, Object> unit) {
        return Api.keyed(leader())
                .body(unit)
                .post("/api/v1/units")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void refused(Map<String, Object> unit, String field) {
        Api.keyed(leader())
                .body(unit)
                .post("/api/v1/units")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem(field));
    }
}
