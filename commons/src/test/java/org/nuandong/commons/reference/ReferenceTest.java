package org.nuandong.commons.reference;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuandong.commons.event.UnusableEventException;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Role;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.Tokens;

/** This service's copy of units and regions. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class ReferenceTest {

    @Inject ReferenceFixture reference;
    @Inject ReferenceBootstrap bootstrap;
    @Inject UnitTree tree;
    @Inject SeasonRows seasons;
    @Inject RegionNames regions;
    @Inject ObjectMapper json;

    @Test
    void an_older_state_never_replaces_a_later_one() {
        UUID id = UUID.randomUUID();
        reference.unitAt(1, 5, id, "第五", "bureau", "510100", null);
        reference.unitAt(1, 4, id, "第四", "bureau", "510100", null);
        assertThat(tree.find(id).orElseThrow().name()).isEqualTo("第五");
        reference.unitAt(2, 1, id, "恢复之后", "bureau", "510100", null);
        assertThat(tree.find(id).orElseThrow().name()).isEqualTo("恢复之后");
        reference.unitAt(1, 9, id, "恢复之前", "bureau", "510100", null);
        assertThat(tree.find(id).orElseThrow().name()).isEqualTo("恢复之后");
    }

    @Test
    void a_region_is_called_as_the_national_list_does_unless_the_place_says_otherwise() {
        assertThat(regions.name(new RegionCode("420202"))).hasValue("黄石港区");
        assertThat(regions.name(new RegionCode("653228"))).hasValue("和康县");
        assertThat(regions.name(new RegionCode("999999"))).isEmpty();

        reference.region("630121999001", "示范社区");
        reference.region("630102", "示范改名区");

        assertThat(regions.name(new RegionCode("630121999001"))).hasValue("示范社区");
        assertThat(regions.name(new RegionCode("630102"))).hasValue("示范改名区");
    }

    @Test
    void the_nearest_station_that_covers_a_region_is_responsible() {
        UUID province = UUID.randomUUID();
        UUID county = UUID.randomUUID();
        reference.unit(province, "省站", "station", "620000", null);
        reference.unit(county, "县站", "station", "620121", null);
        reference.unit(UUID.randomUUID(), "县局", "bureau", "620122", null);

        assertThat(tree.stationFor(new RegionCode("620121101")).orElseThrow().unitId())
                .isEqualTo(county);
        assertThat(tree.stationFor(new RegionCode("620122")).orElseThrow().unitId())
                .isEqualTo(province);
        assertThat(tree.stationFor(new RegionCode("630000"))).isEmpty();
    }

    @Test
    void units_that_report_in_a_circle_do_not_hang_the_tree() {
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        reference.unit(one, "甲", "bureau", "640000", other);
        reference.unit(other, "乙", "bureau", "640000", one);
        assertThat(tree.below(one)).containsExactlyInAnyOrder(one, other);
    }

    @Test
    void a_form_that_goes_its_own_way_is_followed_and_the_others_are_not() {
        UUID bureau = UUID.randomUUID();
        UUID office = UUID.randomUUID();
        UUID station = UUID.randomUUID();
        reference.unit(bureau, "局", "bureau", "680100", null);
        reference.unit(office, "办公室", "department", "680100", null);
        reference.unitWithLine(station, "680100", bureau, "weekly-dispatch", office);

        assertThat(tree.below(Set.of(office), "weekly-dispatch")).contains(station);
        assertThat(tree.below(Set.of(bureau), "weekly-dispatch")).doesNotContain(station);
        assertThat(tree.below(Set.of(bureau), "monthly")).contains(station);
        assertThat(tree.below(bureau)).contains(station);
        assertThat(tree.find(station).orElseThrow().parentFor("weekly-dispatch")).isEqualTo(office);
    }

    @Test
    void a_winter_is_copied_whatever_the_order_in_which_its_states_come() {
        UUID id = UUID.randomUUID();
        RegionCode place = new RegionCode("690100");
        reference.seasonAt(7, id, "690100", "2031-12-01", "2032-02-28");
        reference.seasonAt(6, id, "690100", "2031-11-01", "2032-03-31");

        assertThat(seasons.read().contain(place, LocalDate.parse("2031-11-15"))).hasValue(false);
        assertThat(seasons.read().contain(place, LocalDate.parse("2032-02-28"))).hasValue(true);
        assertThat(seasons.read().contain(place, LocalDate.parse("2033-01-01"))).isEmpty();
        assertThat(seasons.read().startOf(place, LocalDate.parse("2032-01-01")))
                .hasValue(LocalDate.parse("2031-12-01"));
        assertThat(seasons.read().endOf(place, LocalDate.parse("2032-01-01")))
                .hasValue(LocalDate.parse("2032-02-28"));
    }

    @Test
    void a_tombstone_removes_the_unit() {
        UUID id = UUID.randomUUID();
        reference.unit(id, "撤销站", "station", "650000", null);
        reference.gone(id);
        assertThat(tree.find(id)).isEmpty();
    }

    @Test
    void a_unit_that_cannot_be_read_is_no_unit() {
        for (String data :
                java.util.List.of(
                        "{}",
                        "{\"unitId\":\"x\",\"name\":\"a\",\"kind\":\"station\",\"regionCode\":\"420200\"}",
                        "{\"unitId\":\"0192f0c1-0000-7000-8000-000000000001\",\"name\":\"a\","
                                + "\"kind\":\"station\",\"regionCode\":\"4202\"}",
                        "{\"unitId\":\"0192f0c1-0000-7000-8000-000000000001\",\"name\":\"a\","
                                + "\"kind\":\"station\",\"regionCode\":\"420200\","
                                + "\"validTo\":\"soon\"}")) {
            assertThatThrownBy(() -> ReferenceCopy.unit(json.readTree(data)))
                    .isInstanceOf(UnusableEventException.class);
        }
    }

    @Test
    void the_bootstrap_file_fills_what_is_missing_and_yields_to_events(@TempDir Path folder)
            throws Exception {
        UUID known = UUID.randomUUID();
        UUID missing = UUID.randomUUID();
        reference.unit(known, "事件所说", "station", "660000", null);

        bootstrap.load(file(folder, known, missing, "文件所说"));
        assertThat(tree.find(known).orElseThrow().name()).isEqualTo("事件所说");
        assertThat(tree.find(missing).orElseThrow().name()).isEqualTo("文件所说");

        bootstrap.load(file(folder, known, missing, "新文件所说"));
        assertThat(tree.find(missing).orElseThrow().name()).isEqualTo("新文件所说");

        reference.unit(missing, "后来的事件", "station", "660000", null);
        bootstrap.load(file(folder, known, missing, "文件又说"));
        assertThat(tree.find(missing).orElseThrow().name()).isEqualTo("后来的事件");
    }

    @Test
    void units_are_listed_by_region_and_kind_and_read_one_by_one() {
        UUID station = UUID.randomUUID();
        UUID bureau = UUID.randomUUID();
        reference.unit(station, "列表站", "station", "670100", null);
        reference.unit(bureau, "列表局", "bureau", "670100", null);
        String token = Tokens.of(Role.VIEWER).sign();
        given().auth()
                .oauth2(token)
                .get("/api/v1/units?region=670000&kind=station")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(station.toString()))
                .body("items.id", not(hasItem(bureau.toString())));
        given().auth()
                .oauth2(token)
                .get("/api/v1/units/" + station)
                .then()
                .statusCode(200)
                .body("regionCode", equalTo("670100"));
        given().auth()
                .oauth2(token)
                .get("/api/v1/units/" + UUID.randomUUID())
                .then()
                .statusCode(404);
        given().auth().oauth2(token).get("/api/v1/units?region=67").then().statusCode(400);
    }

    private static String file(Path folder, UUID known, UUID missing, String name)
            throws Exception {
        String unit =
                "{\"unitId\":\"%s\",\"name\":\"%s\",\"kind\":\"station\",\"regionCode\":\"660000\"}";
        String text =
                "{\"units\":[%s,%s],\"regions\":[{\"code\":\"660000\",\"name\":\"示例\"}]}"
                        .formatted(unit.formatted(known, name), unit.formatted(missing, name));
        return Files.writeString(folder.resolve("bootstrap.json"), text).toString();
    }
}
