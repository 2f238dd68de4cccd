package org.nuandong.beneficiary.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nuandong.beneficiary.Api;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.deploy.testing.SeenEvent;

@QuarkusTest
@QuarkusTestResource(Backing.class)
class RegionIT {

    @Test
    void the_tree_begins_with_34_provinces() {
        Api.registrar()
                .get("/api/v1/regions")
                .then()
                .statusCode(200)
                .body("items", hasSize(34))
                .body("items.code", hasItems("110000", "420000", "710000", "810000"));
    }

    @Test
    void a_district_shows_its_townships() {
        Api.registrar()
                .get("/api/v1/regions?parent=420202")
                .then()
                .statusCode(200)
                .body("items.code", hasItems("420202006", "420202070"))
                .body("items.level", everyItem(equalTo(4)));
    }

    @Test
    void dongguan_has_townships_without_a_county_between() {
        Api.registrar()
                .get("/api/v1/regions/441900129")
                .then()
                .statusCode(200)
                .body("name", equalTo("高埗镇"))
                .body("parentCode", equalTo("441900"))
                .body("level", equalTo(4))
                .body("fullName", equalTo("广东省东莞市高埗镇"));
    }

    @Test
    void a_withdrawn_code_still_resolves_and_says_what_took_its_place() {
        Api.registrar()
                .get("/api/v1/regions/310108")
                .then()
                .statusCode(200)
                .body("name", equalTo("闸北区"))
                .body("validTo", equalTo("2014-12-31"))
                .body("replacedBy", contains("310106"));
        Api.registrar()
                .get("/api/v1/regions?q=闸北区&includeWithdrawn=true")
                .then()
                .body("items.code", hasItem("310108"));
        Api.registrar().get("/api/v1/regions?q=闸北区").then().body("items", empty());
    }

    @Test
    void search_finds_by_name_below_a_parent_and_by_the_beginning_of_a_code() {
        Api.registrar()
                .get("/api/v1/regions?parent=420200&q=港")
                .then()
                .body("items.code", hasItems("420202", "420202006"))
                .body("items.findAll { !it.code.startsWith('4202') }", empty());
        Api.registrar()
                .get("/api/v1/regions?q=420202")
                .then()
                .body("items.code", hasItems("420202", "420202006"));
    }

    @Test
    void a_long_list_goes_on_where_the_cursor_stands() {
        String next =
                Api.registrar()
                        .get("/api/v1/regions?limit=30")
                        .then()
                        .body("items", hasSize(30))
                        .body("nextCursor", notNullValue())
                        .extract()
                        .path("nextCursor");
        Api.registrar()
                .queryParam("cursor", next)
                .get("/api/v1/regions?limit=30")
                .then()
                .body("items", hasSize(4))
                .body("nextCursor", nullValue());
    }

    @Test
    void an_unknown_code_is_404_and_no_code_at_all_400() {
        Api.registrar().get("/api/v1/regions/999999").then().statusCode(404);
        Api.registrar().get("/api/v1/regions/4202").then().statusCode(400);
    }

    @Test
    void a_community_is_added_locally_and_told_to_the_others() {
        Api.posting()
                .body(community("420202006101", "420202006"))
                .post("/api/v1/regions")
                .then()
                .statusCode(201)
                .header("Location", org.hamcrest.Matchers.endsWith("/api/v1/regions/420202006101"))
                .body("level", equalTo(5))
                .body("local", equalTo(true));
        UUID id = UUID.nameUUIDFromBytes("region:420202006101".getBytes());
        try (EventProbe probe = EventProbe.on("nuandong.reference.v1")) {
            SeenEvent event = probe.await("region.changed", id);
            assertThat(event.data().path("name").asText()).isEqualTo("示范社区");
            assertThat(event.data().path("parentCode").asText()).isEqualTo("420202006");
            assertThat(event.regionCode()).isEqualTo("420202006101");
        }
    }

    @Test
    void a_community_that_is_closed_resolves_with_its_last_day() {
        Api.posting().body(community("420202006102", "420202006")).post("/api/v1/regions");
        Api.registrar()
                .header("If-Match", "\"0\"")
                .body(Map.of("name", "示范社区", "validTo", "2026-10-31"))
                .put("/api/v1/regions/420202006102")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        Api.registrar()
                .get("/api/v1/regions/420202006102")
                .then()
                .body("validTo", equalTo("2026-10-31"));
    }

    @Test
    void the_national_list_is_not_changed_here() {
        Api.registrar()
                .header("If-Match", "\"0\"")
                .body(Map.of("name", "别名"))
                .put("/api/v1/regions/420202")
                .then()
                .statusCode(409)
                .body("code", equalTo("region-is-national"));
    }

    @Test
    void a_community_is_refused_outside_the_callers_region_or_under_a_wrong_parent() {
        Api.posting()
                .body(community("410106001101", "410106001"))
                .post("/api/v1/regions")
                .then()
                .statusCode(403)
                .body("code", equalTo("foreign-region"));
        Api.posting()
                .body(community("420202006103", "420202070"))
                .post("/api/v1/regions")
                .then()
                .statusCode(400)
                .body("code", equalTo("region-not-under-parent"));
        Api.keyed(Api.as("viewer", Api.CITY))
                .body(community("420202006104", "420202006"))
                .post("/api/v1/regions")
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
    }

    private static Map<String, String> community(String code, String parent) {
        return Map.of("code", code, "name", "示范社区", "parentCode", parent);
    }
}
