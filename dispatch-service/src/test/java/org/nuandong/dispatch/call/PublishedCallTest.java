package org.nuandong.dispatch.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.nuandong.dispatch.call.CallFixture.MEDICAL;
import static org.nuandong.dispatch.call.CallFixture.MEDICAL_CALLS;
import static org.nuandong.dispatch.call.CallFixture.POLICE;
import static org.nuandong.dispatch.call.CallFixture.POLICE_CALLS;
import static org.nuandong.dispatch.call.CallFixture.atOnce;
import static org.nuandong.dispatch.call.CallFixture.with;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.Sql;

/** Calls with every published field of the interface, read by the map of their platform (C11). */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class PublishedCallTest {

    private final Api clerk = Api.as("hotline-clerk");

    @Inject CallMaps maps;

    @AfterEach
    void no_local_rows() {
        Sql.update("delete from platform_code where region_code <> '000000'");
        Sql.update("delete from platform_field where region_code <> '000000'");
        maps.reload();
    }

    private static String tip(Api platform, String path, Map<String, Object> call) {
        return platform.post(path, call)
                .statusCode(201)
                .body("warnings", hasSize(0))
                .extract()
                .path("tipId");
    }

    @Test
    void level_and_category_of_110_become_priority_kind_and_facts() {
        String tip = tip(POLICE, POLICE_CALLS, CallFixture.police());

        String incident =
                clerk.get("/api/v1/tips/" + tip)
                        .body("kind", equalTo("sleeping-rough"))
                        .body("facts", contains("exposed-to-cold"))
                        .body("reporter.sex", equalTo("female"))
                        .body("reporter.telephone", equalTo("138****0002"))
                        .body("datum", equalTo("wgs-84"))
                        .body("occurredAt", equalTo("2026-01-05T14:04:10Z"))
                        .extract()
                        .path("incidentId");
        clerk.get("/api/v1/incidents/" + incident).body("priority", equalTo("urgent"));
    }

    @Test
    void a_crew_of_120_names_its_datum_and_the_pin_stands_in_wgs_84() {
        String tip = tip(MEDICAL, MEDICAL_CALLS, CallFixture.medical());

        clerk.get("/api/v1/tips/" + tip)
                .body("source", equalTo("platform-120"))
                .body("datum", equalTo("gcj-02"))
                .body("point.longitude", equalTo(121.0917077f))
                .body("point.latitude", equalTo(30.6107779f))
                .body("facts", contains("exposed-to-cold"));
    }

    @Test
    void an_unknown_code_is_a_warning_and_the_call_is_taken() {
        Map<String, Object> call = with(CallFixture.police(), "ZDF_BJLBDM", "99");

        String tip =
                POLICE.post(POLICE_CALLS, call)
                        .statusCode(201)
                        .body("warnings.field", contains("ZDF_BJLBDM"))
                        .body("warnings.code", contains("unknown-code"))
                        .extract()
                        .path("tipId");

        clerk.get("/api/v1/tips/" + tip).body("kind", equalTo("unknown"));
    }

    @Test
    void a_city_s_own_rows_replace_those_of_the_nation() {
        Sql.update(
                "insert into platform_code (platform, region_code, meaning, code, kind, source)"
                        + " values ('110', '420200', 'category', '街头露宿', 'stranded', 'test')");
        Sql.update(
                "insert into platform_field (platform, region_code, field, meaning, source)"
                        + " values ('110', '420200', 'JQDZ', 'address', 'test')");
        maps.reload();
        Map<String, Object> call = with(CallFixture.police(), "JQDZ", "团城山公园");
        call.remove("AFDD");

        String tip = tip(POLICE, POLICE_CALLS, call);

        clerk.get("/api/v1/tips/" + tip)
                .body("kind", equalTo("stranded"))
                .body("address", equalTo("团城山公园"));
    }

    @Test
    void a_platform_s_declared_datum_holds_for_every_call() {
        Sql.update(
                "insert into preset (key, region_code, valid_from, value, source) values"
                        + " ('dispatch.call.datum.120', '310112', '2000-01-01', 'bd-09', 'test')");
        Map<String, Object> call = CallFixture.medical();
        call.remove("datum");
        call.remove("areaCode");
        call.put("longitude", "121.10271732371203");
        call.put("latitude", "30.61484572185035");
        Api there = Api.in("310112", "platform-120");

        Awaitility.await()
                .untilAsserted(
                        () -> {
                            String tip =
                                    tip(
                                            there,
                                            MEDICAL_CALLS,
                                            with(call, "eventNo", CallFixture.ref()));
                            Api.in("310112", "hotline-clerk")
                                    .get("/api/v1/tips/" + tip)
                                    .body("datum", equalTo("bd-09"))
                                    .body("point.longitude", equalTo(121.0917077f))
                                    .body("point.latitude", equalTo(30.6107779f));
                        });
        Sql.update("delete from preset where region_code = '310112' and source = 'test'");
    }

    @Test
    void the_same_call_32_times_at_once_is_one_tip_one_incident_and_equal_answers()
            throws Exception {
        Map<String, Object> police = CallFixture.police();
        Map<String, Object> medical = CallFixture.medical();

        one(atOnce(32, POLICE, POLICE_CALLS, police), police.get("JQ_TYWYSBM"));
        one(atOnce(32, MEDICAL, MEDICAL_CALLS, medical), medical.get("eventNo"));
    }

    private static void one(List<Response> answers, Object ref) {
        assertThat(answers).extracting(Response::asString).hasSize(32).containsOnly(body(answers));
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(31);
        assertThat(
                        Sql.count(
                                "select count(*) from incident where id in"
                                        + " (select opened_incident_id from tip where source_ref = ?)",
                                ref))
                .isOne();
    }

    private static String body(List<Response> answers) {
        return answers.get(0).asString();
    }

    @Test
    void a_supplement_32_times_at_once_is_one_supplement() throws Exception {
        Map<String, Object> call = CallFixture.police();
        String tip = tip(POLICE, POLICE_CALLS, call);

        atOnce(32, POLICE, POLICE_CALLS, with(call, "BJNR", "已走到站前广场"));

        clerk.get("/api/v1/tips/" + tip).body("supplements", hasSize(1));
    }

    @Test
    void a_platform_speaks_only_for_itself() {
        MEDICAL.post(POLICE_CALLS, CallFixture.police()).statusCode(403);
        POLICE.post(MEDICAL_CALLS, CallFixture.medical()).statusCode(403);
    }

    @Test
    void above_the_agreed_rate_110_is_measured_and_never_refused() {
        Sql.update(
                "update preset set value = '0' where key = 'dispatch.call.rate.110'"
                        + " and region_code = '000000'");
        try {
            Awaitility.await()
                    .untilAsserted(
                            () -> {
                                double before = over();
                                POLICE.post(POLICE_CALLS, CallFixture.police()).statusCode(201);
                                assertThat(over()).isEqualTo(before + 1);
                            });
        } finally {
            Sql.update(
                    "update preset set value = '6000' where key = 'dispatch.call.rate.110'"
                            + " and region_code = '000000'");
        }
    }

    @Inject MeterRegistry meters;

    private double over() {
        return meters
                .find("nuandong.platform.calls.over")
                .tag("platform", "110")
                .counters()
                .stream()
                .mapToDouble(Counter::count)
                .sum();
    }
}
