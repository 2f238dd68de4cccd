package org.nuandong.beneficiary.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.nuandong.beneficiary.Api;
import org.nuandong.beneficiary.MadeUp;
import org.nuandong.beneficiary.Register;
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
                .body("replacedBy", contains("310106"))
                .body("successors[0].fullName", equalTo("上海市静安区"));
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
    void a_place_is_found_by_pinyin_initials_and_a_name_it_had_with_its_full_name() {
        for (String q : List.of("huangshigangqu", "hsgq", "黃石港區", "HuangShiGang")) {
            Api.registrar()
                    .get("/api/v1/regions?parent=420200&q=" + q)
                    .then()
                    .body("items.code", hasItem("420202"))
                    .body("items.find { it.code == '420202' }.fullName", equalTo("湖北省黄石市黄石港区"));
        }
        Api.registrar()
                .get("/api/v1/regions?q=石灰窑区")
                .then()
                .body("items.code", contains("420203"))
                .body("items[0].name", equalTo("西塞山区"))
                .body("items[0].foundAs", equalTo("石灰窑区"));
        Api.registrar()
                .get("/api/v1/regions?q=朝阳区&limit=1")
                .then()
                .body("items[0].fullName", equalTo("北京市朝阳区"));
        Api.registrar().get("/api/v1/regions?q=%25").then().statusCode(200).body("items", empty());
    }

    @Test
    void a_day_of_the_past_has_the_regions_and_names_of_that_day() {
        Api.registrar()
                .get("/api/v1/regions?q=闸北区&on=2014-06-30")
                .then()
                .body("items.code", hasItem("310108"));
        Api.registrar()
                .get("/api/v1/regions/420203?on=1999-06-30")
                .then()
                .body("name", equalTo("石灰窑区"))
                .body("fullName", equalTo("湖北省黄石市石灰窑区"))
                .body("ancestors.code", contains("420000", "420200"));
        Api.registrar()
                .get("/api/v1/regions/310108?on=2010-01-01")
                .then()
                .body("successors", empty());
        Api.registrar().get("/api/v1/regions/310108?on=yesterday").then().statusCode(400);
    }

    @Test
    void odd_cities_stand_where_they_belong() {
        Map<String, String> full =
                Map.of(
                        "429004", "湖北省仙桃市",
                        "442000001", "广东省中山市",
                        "460400100", "海南省儋州市",
                        "620201", "甘肃省嘉峪关市",
                        "659001", "新疆维吾尔自治区石河子市",
                        "110101", "北京市东城区");
        full.forEach(
                (code, name) ->
                        Api.registrar()
                                .get("/api/v1/regions/" + code)
                                .then()
                                .body("fullName", startsWith(name)));
    }

    @Test
    void a_divided_county_names_all_that_stand_in_its_place_after_every_change() {
        Api.registrar()
                .get("/api/v1/regions/340222")
                .then()
                .body("replacedBy", contains("340208", "340212"))
                .body("successors.code", contains("340209", "340212"));
        Api.registrar()
                .get("/api/v1/regions/142400")
                .then()
                .body("successors.name", contains("阳泉市", "晋中市"));
    }

    @Test
    void a_merged_township_is_withdrawn_by_an_order_and_resolves_and_can_be_reinstated() {
        Map<String, Object> order =
                Map.of(
                        "lastDay", "2026-10-31",
                        "replacedBy", List.of("420281105"),
                        "source", "测试令 1 号");
        String version = etag("420281104");
        Api.registrar()
                .header("If-Match", version)
                .body(order)
                .put("/api/v1/regions/420281104/withdrawal")
                .then()
                .statusCode(200)
                .body("validTo", equalTo("2026-10-31"))
                .body("withdrawnBy", equalTo("测试令 1 号"));
        Api.registrar()
                .get("/api/v1/regions/420281104")
                .then()
                .body("successors.code", contains("420281105"));
        try (EventProbe probe = EventProbe.on("nuandong.reference.v1")) {
            SeenEvent event =
                    probe.await(
                            "region.changed",
                            UUID.nameUUIDFromBytes("region:420281104".getBytes()));
            assertThat(event.data().path("replacedBy").get(0).asText()).isEqualTo("420281105");
        }
        anEntryUnderTheOldCodeStandsUnderItsHeirAndBothOfficesSeeBoth();
        Api.as("operator", Api.CITY)
                .get("/api/v1/reference-file")
                .then()
                .body("regions.find { it.code == '420281104' }.replacedBy", contains("420281105"));
        Api.registrar()
                .header("If-Match", etag("420281104"))
                .delete("/api/v1/regions/420281104/withdrawal")
                .then()
                .statusCode(200)
                .body("validTo", nullValue());
        Api.registrar()
                .header("If-Match", etag("420281104"))
                .delete("/api/v1/regions/420281104/withdrawal")
                .then()
                .statusCode(409)
                .body("code", equalTo("region-not-withdrawn-here"));
    }

    private static void anEntryUnderTheOldCodeStandsUnderItsHeirAndBothOfficesSeeBoth() {
        Map<String, Object> household = MadeUp.household(MadeUp.member("head", MadeUp.man()));
        household.put("regionCode", "420281104");
        JsonPath entered = Register.registered(household);
        assertThat(entered.getString("regionCode")).isEqualTo("420281105");
        assertThat(entered.getString("replacedRegionCode")).isEqualTo("420281104");
        String path = "/api/v1/households/" + entered.getString("id");
        Awaitility.await()
                .untilAsserted(
                        () -> Api.as("registrar", "420281104").get(path).then().statusCode(200));
        Register.change(
                "update household set region_code = '420281104' where id = '"
                        + entered.getString("id")
                        + "'");
        Api.as("registrar", "420281105").get(path).then().statusCode(200);
        Api.as("registrar", "420281106").get(path).then().statusCode(404);
    }

    @Test
    void an_entry_under_a_divided_code_is_asked_for_one_of_the_heirs() {
        Register.change(
                "insert into region (code, name, parent_code, level, valid_to, replaced_by, origin,"
                        + " withdrawn_by, changed_at) values ('420281801', '示范撤销乡', '420281', 4,"
                        + " '2025-12-31', '{420281105,420281107}', 'local', '测试令', now())");
        Map<String, Object> household = MadeUp.household(MadeUp.member("head", MadeUp.man()));
        household.put("regionCode", "420281801");
        Api.posting()
                .body(household)
                .post("/api/v1/households")
                .then()
                .statusCode(400)
                .body("code", equalTo("region-divided"))
                .body("detail", containsString("420281107"))
                .body("violations.field", contains("regionCode"));
    }

    @Test
    void a_withdrawal_names_heirs_that_are_in_force_and_stays_in_the_callers_hands() {
        withdrawal("420281107", List.of("420281107"), 400, "region-heir-unfit");
        withdrawal("420281107", List.of("310108"), 400, "region-heir-unfit");
        withdrawal("420281107", List.of("420281999"), 400, "unknown-code");
        withdrawal("420281", List.of("420202"), 403, "forbidden");
        withdrawal("410106001", List.of("410106002"), 403, "foreign-region");
    }

    private static void withdrawal(String code, List<String> heirs, int status, String problem) {
        Api.registrar()
                .header("If-Match", etag(code))
                .body(
                        Map.of(
                                "lastDay", "2026-10-31",
                                "replacedBy", heirs,
                                "source", "测试令 2 号"))
                .put("/api/v1/regions/" + code + "/withdrawal")
                .then()
                .statusCode(status)
                .body("code", equalTo(problem));
    }

    private static String etag(String code) {
        return Api.registrar().get("/api/v1/regions/" + code).header("ETag");
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
                .body(
                        Map.of(
                                "name", "示范新区",
                                "nameSince", "2026-06-01",
                                "validTo", "2026-10-31"))
                .put("/api/v1/regions/420202006102")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        Api.registrar()
                .get("/api/v1/regions/420202006102")
                .then()
                .body("validTo", equalTo("2026-10-31"))
                .body("formerNames.name", contains("示范社区"));
        Api.registrar()
                .get("/api/v1/regions/420202006102?on=2026-05-31")
                .then()
                .body("name", equalTo("示范社区"));
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
