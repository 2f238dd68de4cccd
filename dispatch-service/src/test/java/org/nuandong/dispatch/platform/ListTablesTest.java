package org.nuandong.dispatch.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.deploy.testing.SeenEvent;
import org.nuandong.deploy.testing.Tokens;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.Sql;

/** A station of 鹭示范 keeps its roster, vehicles and points in spreadsheets. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class ListTablesTest {

    private static final String CITY = "350200";
    private static final String ROSTER = "班组,日期,起,止,带班人,值班人员\r\n";
    private static final String CARS = "车牌号,车辆类型,区划代码,所属小组,停用原因\r\n";
    private static final String POINTS = "名称,类别,地址,区划代码,经度,纬度,坐标系,责任单位,公布电话,求助方式,开放时间,预警期间开放\r\n";

    private final Api leader =
            Api.with(Tokens.of("duty-leader").subject("lu-leader").regions(CITY));
    private final Api other = Api.with(Tokens.of("duty-leader").subject("lu-other").regions(CITY));

    @Test
    void a_roster_becomes_the_shifts_that_somebody_would_have_planned_by_hand() {
        UUID team = team("鹭示范一组");
        String good =
                "鹭示范一组,2025-03-01,20:00,08:00,李某乙,lu-0001、王某丙\r\n"
                        + "鹭示范一组,2025年3月2日,8:00,8:00,lu-0002,\r\n";
        String id =
                checked(
                        "shifts",
                        ROSTER
                                + good
                                + "鹭示范九组,2025-03-03,20:00,08:00,李某乙,\r\n"
                                + "鹭示范一组,2025-02-30,20:00,08:00,李某乙,\r\n"
                                + "鹭示范一组,2025-03-04,25:00,08:00,没有这人,\r\n"
                                + "鹭示范一组,2025-03-04,20:00,08:00,没有这人,\r\n"
                                + "鹭示范一组,2025-03-01,20点,12:00,李某乙,\r\n");
        get(id).body("rows.fresh", equalTo(2)).body("rows.faulty", equalTo(5));
        leader.get("/api/v1/imports/" + id + "/faults")
                .body("items.row", contains(4, 5, 6, 7, 8))
                .body(
                        "items.reason",
                        contains(
                                "unknown-name",
                                "day-impossible",
                                "time-unreadable",
                                "unknown-name",
                                "twice-in-file"))
                .body("items[3].columnZh", equalTo("带班人"));
        accepted(id, "good");
        leader.get("/api/v1/shifts?teamId=" + team)
                .body("items", hasSize(2))
                .body(
                        "items.find { it.leader == 'lu-0001' }.endsAt",
                        equalTo("2025-03-02T00:00:00Z"))
                .body(
                        "items.find { it.leader == 'lu-0001' }.crew.staff",
                        hasItems("lu-0001", "lu-0003"))
                .body("items.find { it.leader == 'lu-0002' }.crew", hasSize(3))
                .body(
                        "items.find { it.leader == 'lu-0002' }.endsAt",
                        equalTo("2025-03-03T00:00:00Z"));
        String again = checked("shifts", ROSTER + good);
        get(again).body("rows.unchanged", equalTo(2));
        aChangedRosterIsSetBack(team);
        whatHasBegunStays(id, team);
    }

    private void aChangedRosterIsSetBack(UUID team) {
        UUID shift = shift(team, "lu-0001");
        String id =
                checked("shifts", ROSTER + "鹭示范一组,2025-03-01,20:00,10:00,lu-0001,李某乙、lu-0002\r\n");
        get(id).body("rows.changed", equalTo(1));
        leader.get("/api/v1/imports/" + id + "/rows?verdict=changed")
                .body("items[0].fields", contains("endsAt", "crew"));
        accepted(id, "all");
        leader.get("/api/v1/shifts/" + shift)
                .body("endsAt", equalTo("2025-03-02T02:00:00Z"))
                .body("crew.staff", hasItems("lu-0001", "lu-0002"));
        undone(id).body("rows.kept", equalTo(0));
        leader.get("/api/v1/shifts/" + shift)
                .body("endsAt", equalTo("2025-03-02T00:00:00Z"))
                .body("crew.staff", hasItems("lu-0001", "lu-0003"));
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            probe.await(
                    e -> shift.equals(e.subject()) && e.sequence() == 5, "the last of five events");
            assertThat(probe.about(shift).stream().map(SeenEvent::name))
                    .containsExactly(
                            "shift.planned",
                            "shift.changed",
                            "shift.crew-changed",
                            "shift.changed",
                            "shift.crew-changed");
        }
    }

    private void whatHasBegunStays(String id, UUID team) {
        UUID untouched = shift(team, "lu-0002");
        undone(id).body("rows.kept", equalTo(1));
        leader.get("/api/v1/shifts/" + untouched).body("state", equalTo("cancelled"));
        leader.get("/api/v1/shifts?state=planned&teamId=" + team).body("items", hasSize(1));
        leader.get("/api/v1/shifts?state=cancelled&teamId=" + team).body("items", hasSize(1));
        leader.post("/api/v1/shifts/" + untouched + "/starts", Map.of()).statusCode(409);
        String anew = checked("shifts", ROSTER + "鹭示范一组,2025-03-02,08:00,08:00,lu-0002,\r\n");
        get(anew).body("rows.fresh", equalTo(1));
        UUID begun = shift(team, "lu-0001");
        leader.post("/api/v1/shifts/" + begun + "/starts", Map.of()).statusCode(200);
        String late = checked("shifts", ROSTER + "鹭示范一组,2025-03-01,20:00,09:00,lu-0001,\r\n");
        leader.get("/api/v1/imports/" + late + "/faults")
                .body("items.reason", contains("cannot-change"));
    }

    @Test
    void vehicles_are_known_by_their_plates() {
        UUID team = team("鹭示范二组");
        String good = "闽D·Ｌ1001,救助车,350200,鹭示范二组,\r\n闽d·l1002,bus,350200,,故障\r\n";
        String id =
                checked(
                        "vehicles",
                        CARS
                                + good
                                + "闽D·L1003,马车,350200,,\r\n"
                                + "闽D·L1004,救助车,410106,,\r\n"
                                + "闽D·L1001,救助车,350200,,\r\n");
        get(id).body("rows.fresh", equalTo(2)).body("rows.faulty", equalTo(3));
        accepted(id, "good");
        leader.get("/api/v1/vehicles?teamId=" + team)
                .body("items.plate", contains("闽D·L1001"))
                .body("items.state", contains("with-team"));
        leader.get("/api/v1/vehicles?region=350200&state=out-of-service")
                .body("items.plate", contains("闽D·L1002"));
        get(checked("vehicles", CARS + good)).body("rows.unchanged", equalTo(2));
        String changed = checked("vehicles", CARS + "闽D·L1001,救护车,350200,,维修保养\r\n");
        accepted(changed, "all");
        leader.get("/api/v1/vehicles?region=350200&kind=ambulance")
                .body("items.plate", contains("闽D·L1001"))
                .body("items.outReason", contains("repair"));
        undone(changed).body("rows.kept", equalTo(0));
        leader.get("/api/v1/vehicles?teamId=" + team)
                .body("items.kind", contains("rescue-car"))
                .body("items.state", contains("with-team"));
        assertThat(
                        Sql.count(
                                "select last from event_sequence where aggregate_id ="
                                        + " (select id from vehicle where plate = '闽D·L1001')"))
                .isEqualTo(5);
    }

    @Test
    void points_are_read_in_the_datum_they_were_measured_in() {
        String good =
                "鹭示范社区救助点,社会救助点,示范路1号,350203001,118.0890,24.4795,国测局GCJ-02,示范街道办事处,"
                        + "0592-6350110,,周一至周五 08:00-18:00；周六、周日 20:00-08:00,是\r\n"
                        + "鹭示范避寒点,shelter,示范路2号,350203001,118.0850,24.4820,,示范街道办事处,,,每天 全天,\r\n";
        String id =
                checked(
                        "rescue-points",
                        POINTS
                                + good
                                + "鹭示范标识牌,标识牌,示范路3号,350203001,118.08,24.48,,某街道办,,,,\r\n"
                                + "鹭示范引导标识牌,引导标识牌,示范路3号,350203001,118.08,24.48,,某街道办,,,,\r\n"
                                + "鹭示范三点,社会救助点,示范路4号,350203001,18.08,24.48,,某街道办,,,每天 全天,\r\n"
                                + "鹭示范四点,社会救助点,示范路5号,350203001,118.08,24.48,,某街道办,,,有时,\r\n");
        get(id).body("rows.fresh", equalTo(2)).body("rows.faulty", equalTo(4));
        leader.get("/api/v1/imports/" + id + "/faults")
                .body(
                        "items.reason",
                        contains(
                                "unknown-word-nearest",
                                "sign-says-too-little",
                                "number-out-of-range",
                                "form-wrong"))
                .body("items[1].columnZh", equalTo("公布电话"));
        accepted(id, "good");
        leader.get("/api/v1/rescue-points?region=350203&near=118.0850,24.4820&limit=2")
                .body("items.name", contains("鹭示范避寒点", "鹭示范社区救助点"));
        // GCJ-02 lies some 550 m off here: stored as it was written, it would stand elsewhere.
        double longitude =
                Double.parseDouble(
                        Sql.text(
                                "select longitude::text from rescue_point where name = '鹭示范社区救助点'"));
        assertThat(118.0890 - longitude).isBetween(0.002, 0.008);
        assertThat(Sql.text("select hours::text from rescue_point where name = '鹭示范社区救助点'"))
                .contains("20:00")
                .contains("[6, 7]");
        get(checked("rescue-points", POINTS + good)).body("rows.unchanged", equalTo(2));
        undone(id).body("rows.kept", equalTo(0));
        leader.get("/api/v1/rescue-points?region=350203").body("items", hasSize(0));
    }

    @Test
    void a_table_is_its_keepers_alone() {
        Api clerk = Api.in(CITY, "station-clerk");
        clerk.create("/api/v1/imports", request("shifts")).statusCode(403);
        clerk.create("/api/v1/imports", request("rescue-points")).statusCode(201);
        leader.create("/api/v1/imports", request("people")).statusCode(400);
        String id = checked("vehicles", CARS + "闽D·L2001,救助车,350200,,\r\n");
        clerk.get("/api/v1/imports/" + id).statusCode(404);
        Api.in("410106", "duty-leader").get("/api/v1/imports/" + id).statusCode(404);
        leader.get("/api/v1/import-templates/shifts").statusCode(200);
        leader.get("/api/v1/imports/" + id + "/fault-workbook").statusCode(200);
        leader.post("/api/v1/imports/" + id + "/discards", Map.of())
                .statusCode(200)
                .body("state", equalTo("discarded"));
    }

    /** Of three members: 李某乙, 赵某丁, 王某丙. */
    private UUID team(String name) {
        UUID team =
                leader.created(
                        "/api/v1/teams",
                        Map.of("name", name, "kind", "mobile-rescue", "regionCode", CITY));
        String[] names = {"李某乙", "赵某丁", "王某丙"};
        for (int i = 0; i < names.length; i++) {
            leader.post(
                            "/api/v1/teams/" + team + "/members",
                            Map.of("staff", "lu-000" + (i + 1), "name", names[i], "role", "member"))
                    .statusCode(200);
        }
        return team;
    }

    private static UUID shift(UUID team, String leading) {
        return UUID.fromString(
                Sql.text(
                        "select id::text from shift where team_id = ? and leader = ?"
                                + " order by starts_at limit 1",
                        team,
                        leading));
    }

    private static Map<String, Object> request(String kind) {
        Map<String, Object> request = new HashMap<>();
        request.put("kind", kind);
        request.put("regionCode", CITY);
        return request;
    }

    private String checked(String kind, String csv) {
        String id = leader.created("/api/v1/imports", request(kind)).toString();
        leader.request()
                .contentType("application/octet-stream")
                .header("If-Match", "\"0\"")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .put("/api/v1/imports/" + id + "/file")
                .then()
                .statusCode(200);
        become(id, "checked");
        return id;
    }

    private void accepted(String id, String rows) {
        leader.post("/api/v1/imports/" + id + "/acceptances", Map.of("rows", rows)).statusCode(200);
        become(id, "accepted");
        get(id).body("rows.refused", equalTo(0));
    }

    private ValidatableResponse undone(String id) {
        other.post("/api/v1/imports/" + id + "/undos", Map.of("reason", "表格版本有误")).statusCode(200);
        become(id, "undone");
        return get(id);
    }

    private void become(String id, String state) {
        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> get(id).body("state", equalTo(state)));
    }

    private ValidatableResponse get(String id) {
        return leader.get("/api/v1/imports/" + id).statusCode(200);
    }
}
