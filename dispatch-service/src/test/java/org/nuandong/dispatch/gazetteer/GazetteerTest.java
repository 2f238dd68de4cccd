package org.nuandong.dispatch.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.Sql;
import org.nuandong.dispatch.platform.GeoPoint;

@QuarkusTest
@QuarkusTestResource(Backing.class)
class GazetteerTest {

    private static final Api LEADER = Api.in("421000", "duty-leader");
    private static final RegionCode COUNTY = new RegionCode("421002");
    private static final GeoPoint SQUARE = new GeoPoint(112.2551, 30.3266);

    @Inject Gazetteer gazetteer;
    @Inject UnitPlaces units;

    private UUID put(String kind, String name, String address, GeoPoint point, String region) {
        UUID id = UUID.randomUUID();
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                gazetteer.put(
                                        new GazetteerPlace(
                                                id,
                                                kind,
                                                name,
                                                address,
                                                point,
                                                new RegionCode(region),
                                                null)));
        return id;
    }

    @Test
    void a_name_that_stands_in_the_words_is_the_place_and_the_longer_name_wins() {
        put("patrol-point", "金凤广场", null, new GeoPoint(112.20, 30.30), "421002");
        UUID longer = put("patrol-point", "金凤广场地下通道", null, SQUARE, "421002");

        assertThat(gazetteer.find("金凤广场 地下通道东口，有位老人", COUNTY))
                .hasValueSatisfying(
                        place -> {
                            assertThat(place.id()).isEqualTo(longer);
                            assertThat(place.point()).isEqualTo(SQUARE);
                        });
    }

    @Test
    void words_that_are_only_alike_find_it_and_words_that_are_not_find_nothing() {
        UUID station = put("rescue-point", "便河西路爱心驿站", null, SQUARE, "421002");

        assertThat(gazetteer.find("便河西路的爱心驿站门口", COUNTY).map(GazetteerPlace::id)).contains(station);
        assertThat(gazetteer.find("郊外养鱼塘边上", COUNTY)).isEmpty();
        assertThat(gazetteer.find("东", COUNTY)).isEmpty();
        assertThat(gazetteer.find(null, COUNTY)).isEmpty();
    }

    @Test
    void another_city_s_place_of_the_same_name_is_not_taken() {
        put("patrol-point", "凤凰山隧道", null, SQUARE, "421302");

        assertThat(gazetteer.find("凤凰山隧道口", COUNTY)).isEmpty();
        assertThat(gazetteer.find("凤凰山隧道口", new RegionCode("421300"))).isPresent();
    }

    @Test
    void a_removed_place_and_one_without_a_point_locate_nobody() {
        UUID gone = put("shelter", "三义街地铁站厅", null, SQUARE, "421002");
        put("community", "崇文街社区居委会", null, null, "421002");
        QuarkusTransaction.requiringNew().run(() -> gazetteer.remove(gone));

        assertThat(gazetteer.find("三义街地铁站厅", COUNTY)).isEmpty();
        assertThat(gazetteer.find("崇文街社区居委会", COUNTY)).isEmpty();
        LEADER.request()
                .queryParam("text", "崇文街")
                .get("/api/v1/gazetteer")
                .then()
                .statusCode(200)
                .body("name", hasItem("崇文街社区居委会"))
                .body("[0].point", nullValue());
    }

    @Test
    void the_nearest_point_tells_the_region_of_a_place() {
        put("patrol-point", "远郊点位", null, new GeoPoint(101.7800, 36.6200), "630102");

        assertThat(gazetteer.regionAt(new GeoPoint(101.7805, 36.6205)))
                .contains(new RegionCode("630102"));
        assertThat(gazetteer.regionAt(new GeoPoint(101.90, 36.80))).isEmpty();
    }

    @Test
    void stations_and_street_offices_come_from_the_reference_units_and_are_placed_by_a_leader() {
        UUID unit = UUID.randomUUID();
        Sql.update(
                "insert into reference_unit (unit_id, name, kind, region_code, epoch, sequence)"
                        + " values (?, '沙市救助管理站', 'station', '421002', 1, 1)",
                unit);
        units.copy();
        assertThat(gazetteer.find("沙市救助管理站门前", COUNTY)).isEmpty();

        LEADER.post(
                        "/api/v1/gazetteer/" + unit + "/positions",
                        Map.of("point", Map.of("longitude", 112.2551, "latitude", 30.3266)))
                .statusCode(200)
                .body("kind", equalTo("station"));
        units.copy();

        assertThat(gazetteer.find("沙市救助管理站门前", COUNTY)).isPresent();
        assertThat(gazetteer.stationRegions()).contains(COUNTY);
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            assertThat(probe.await("gazetteer-place.changed", unit).data().path("kind").asText())
                    .isEqualTo("station");
        }
        Sql.update("delete from reference_unit where unit_id = ?", unit);
        units.copy();
        assertThat(gazetteer.find("沙市救助管理站门前", COUNTY)).isEmpty();
    }

    @Test
    void a_landmark_is_entered_by_a_leader_of_the_place_only() {
        Map<String, Object> landmark =
                Map.of(
                        "kind", "landmark",
                        "name", "万寿园白塔",
                        "region", "421002",
                        "point", Map.of("longitude", 112.27, "latitude", 30.31));

        Api.in("421000", "hotline-clerk").create("/api/v1/gazetteer", landmark).statusCode(403);
        Api.in("310112", "duty-leader").create("/api/v1/gazetteer", landmark).statusCode(403);
        UUID id = LEADER.created("/api/v1/gazetteer", landmark);

        LEADER.request()
                .queryParam("text", "白塔")
                .get("/api/v1/gazetteer")
                .then()
                .statusCode(200)
                .body("id", hasItem(id.toString()))
                .body("[0].likeness", greaterThan(0f));
        LEADER.request()
                .queryParam("text", "%")
                .get("/api/v1/gazetteer")
                .then()
                .statusCode(200)
                .body("", empty());
        Api.in("310112", "duty-leader")
                .request()
                .queryParam("text", "白塔")
                .get("/api/v1/gazetteer")
                .then()
                .statusCode(200)
                .body("", empty());
    }
}
