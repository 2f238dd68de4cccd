package org.nuandong.beneficiary.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nuandong.beneficiary.Api;
import org.nuandong.beneficiary.Register;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.deploy.testing.Tokens;

/** 榕示范 keeps its units and officers in spreadsheets. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class UnitTableIT {

    private static final String CITY = "350100";
    private static final String HEADS = "机构名称,机构类别,区划代码,上级机构,分表报送\r\n";
    private static final String GOOD =
            "榕示范民政局,民政局,350100,,\r\n"
                    + "榕示范救助站,救助管理站,350100,榕示范民政局,street-rescue-monthly=榕示范民政局\r\n"
                    + "榕示范街道办,street-office,350102,榕示范救助站,\r\n";

    @Test
    void units_come_in_by_a_table_each_above_those_that_report_to_it() {
        String id =
                checked(
                        "units",
                        HEADS
                                + GOOD
                                + "榕示范某局,马戏团,350100,,\r\n"
                                + "榕示范外地站,救助管理站,410106,,\r\n"
                                + "榕示范救助站,救助管理站,350100,,\r\n"
                                + "榕示范二站,救助管理站,350100,没有的局,\r\n"
                                + "榕示范三站,救助管理站,350100,,street-rescue-monthly\r\n");
        get(id).body("rows.fresh", equalTo(3)).body("rows.faulty", equalTo(5));
        keeper("甲")
                .get("/api/v1/imports/" + id + "/faults")
                .then()
                .statusCode(200)
                .body("items.row", contains(5, 6, 7, 8, 9))
                .body("items.column", hasItems("kind", "region", "parent", "lines"))
                .body("items[2].reasonZh", equalTo("与第3行重复。"))
                .body("items[3].reason", equalTo("unknown-name"))
                .body("items[3].columnZh", equalTo("上级机构"));
        onlyItsKeepersSeeIt(id);
        accept(id, "all").statusCode(409).body("code", equalTo("import-has-faults"));
        accepted(id, "good");
        String station = unit("榕示范救助站");
        try (EventProbe probe = EventProbe.on("nuandong.reference.v1")) {
            assertThat(probe.await("unit.changed", UUID.fromString(station)).data().path("name"))
                    .hasToString("\"榕示范救助站\"");
        }
        keeper("甲")
                .get("/api/v1/units?parent=" + station)
                .then()
                .body("items.name", contains("榕示范街道办"));
        keeper("甲")
                .get("/api/v1/units/" + station)
                .then()
                .body("lines.form", contains("street-rescue-monthly"))
                .body("lines[0].parentId", equalTo(unit("榕示范民政局")));
        theSameAgainChangesNothing();
        whatIsTakenOutComesInAgainUnchanged();
        aChangeIsSetBack(station);
    }

    private static void onlyItsKeepersSeeIt(String id) {
        Api.as("registrar", CITY).get("/api/v1/imports/" + id).then().statusCode(404);
        Api.keyed(Api.as("registrar", CITY))
                .body(Map.of("kind", "units", "regionCode", CITY))
                .post("/api/v1/imports")
                .then()
                .statusCode(403);
        Api.as("operator", "410106").get("/api/v1/imports/" + id).then().statusCode(404);
        keeper("甲")
                .get("/api/v1/import-templates/units")
                .then()
                .statusCode(200)
                .contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    private static void theSameAgainChangesNothing() {
        String again = checked("units", HEADS + GOOD);
        get(again).body("rows.unchanged", equalTo(3)).body("rows.fresh", equalTo(0));
        accept(again, "all").statusCode(409).body("code", equalTo("import-has-nothing-to-write"));
    }

    private static void whatIsTakenOutComesInAgainUnchanged() {
        String table =
                keeper("甲")
                        .get("/api/v1/unit-table?region=350100")
                        .then()
                        .statusCode(200)
                        .header("Content-Type", containsString("text/csv"))
                        .extract()
                        .asString();
        assertThat(table).contains("榕示范街道办").contains(unit("榕示范救助站"));
        int rows = (int) table.strip().lines().count() - 1;
        get(checked("units", table.replace("\uFEFF", "")))
                .body("rows.unchanged", equalTo(rows))
                .body("rows.fresh", equalTo(0))
                .body("rows.changed", equalTo(0))
                .body("rows.faulty", equalTo(0));
        Api.as("operator", "410106").get("/api/v1/unit-table?region=350100").then().statusCode(403);
        Api.as("registrar", CITY).get("/api/v1/unit-table?region=350100").then().statusCode(403);
    }

    private static void aChangeIsSetBack(String station) {
        String id = checked("units", HEADS + "榕示范街道办,街道办事处、乡镇政府,350102,榕示范民政局,\r\n");
        get(id).body("rows.changed", equalTo(1));
        keeper("甲")
                .get("/api/v1/imports/" + id + "/rows?verdict=changed")
                .then()
                .body("items[0].fields", contains("parentId"));
        accepted(id, "all");
        assertThat(parent("榕示范街道办")).isEqualTo(unit("榕示范民政局"));
        undo("甲", id).statusCode(403).body("code", equalTo("import-undo-by-another-person"));
        undone(id).body("rows.kept", equalTo(0));
        assertThat(parent("榕示范街道办")).isEqualTo(station);
    }

    @Test
    void what_an_undo_takes_back_is_closed_and_what_is_used_by_now_stays() {
        String units = checked("units", HEADS + "榕示范四站,救助管理站,350100,,\r\n榕示范五站,救助管理站,350100,,\r\n");
        accepted(units, "all");
        String officers =
                checked(
                        "officers",
                        "账号,姓名,所在机构,在岗\r\nrong-0001,张某甲,榕示范四站,\r\nrong-0002,李某乙,没有的站,是\r\n");
        get(officers).body("rows.fresh", equalTo(1)).body("rows.faulty", equalTo(1));
        accepted(officers, "good");
        keeper("甲")
                .get("/api/v1/officers?unit=" + unit("榕示范四站"))
                .then()
                .body("subject", contains("rong-0001"))
                .body("[0].active", equalTo(true));
        String below = checked("units", HEADS + "榕示范街道五办,street-office,350102,榕示范五站,\r\n");
        accepted(below, "all");
        undone(officers).body("rows.kept", equalTo(0));
        keeper("甲")
                .get("/api/v1/officers?unit=" + unit("榕示范四站"))
                .then()
                .body("[0].active", equalTo(false));
        undone(units).body("rows.kept", equalTo(1));
        keeper("甲")
                .get("/api/v1/imports/" + units + "/effects?kept=true")
                .then()
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(unit("榕示范五站")))
                .body("items[0].outcome", equalTo("conflict"));
        assertThat(
                        Register.rows(
                                "select name from unit where name like '榕示范_站' and valid_to is"
                                        + " not null"))
                .containsExactly("榕示范四站");
    }

    private static RequestSpecification keeper(String who) {
        return io.restassured.RestAssured.given()
                .auth()
                .oauth2(Tokens.of("operator").subject("keeper-" + who).regions(CITY).sign())
                .header("Accept-Language", "en")
                .contentType("application/json");
    }

    private static String checked(String kind, String csv) {
        String id =
                Api.keyed(keeper("甲"))
                        .body(Map.of("kind", kind, "regionCode", CITY))
                        .post("/api/v1/imports")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        keeper("甲")
                .contentType("application/octet-stream")
                .header("If-Match", "\"0\"")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .put("/api/v1/imports/" + id + "/file")
                .then()
                .statusCode(200);
        become(id, "checked");
        return id;
    }

    private static ValidatableResponse accept(String id, String rows) {
        return keeper("甲")
                .body(Map.of("rows", rows))
                .post("/api/v1/imports/" + id + "/acceptances")
                .then();
    }

    private static void accepted(String id, String rows) {
        accept(id, rows).statusCode(200);
        become(id, "accepted");
    }

    private static ValidatableResponse undo(String who, String id) {
        return keeper(who)
                .body(Map.of("reason", "表格版本有误"))
                .post("/api/v1/imports/" + id + "/undos")
                .then();
    }

    private static ValidatableResponse undone(String id) {
        undo("乙", id).statusCode(200);
        become(id, "undone");
        return get(id);
    }

    private static void become(String id, String state) {
        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> get(id).body("state", equalTo(state)));
    }

    private static ValidatableResponse get(String id) {
        return keeper("甲").get("/api/v1/imports/" + id).then().statusCode(200);
    }

    private static String unit(String name) {
        return Register.rows("select id::text from unit where name = ?", name).get(0);
    }

    private static String parent(String name) {
        return Register.rows("select parent_id::text from unit where name = ?", name).get(0);
    }
}
