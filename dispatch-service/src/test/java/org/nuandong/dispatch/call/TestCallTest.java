package org.nuandong.dispatch.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.nuandong.dispatch.call.CallFixture.CITIZEN;
import static org.nuandong.dispatch.call.CallFixture.MEDICAL;
import static org.nuandong.dispatch.call.CallFixture.MEDICAL_CALLS;
import static org.nuandong.dispatch.call.CallFixture.ORDERS;
import static org.nuandong.dispatch.call.CallFixture.POLICE;
import static org.nuandong.dispatch.call.CallFixture.POLICE_CALLS;
import static org.nuandong.dispatch.call.CallFixture.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.deploy.testing.Tokens;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.Sql;
import org.nuandong.dispatch.TestClock;

/** A test call goes through everything and is counted nowhere, whatever platform sends it. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class TestCallTest {

    /** Where no other test has an incident that grows overdue meanwhile. */
    private static final String REGION = "420205";

    private static final String ELSEWHERE = "420204";

    @Inject TestClock clock;

    @AfterEach
    void real_time() {
        clock.run();
    }

    private static Map<String, Object> figures(String region) {
        Map<String, Object> figures =
                new HashMap<>(
                        Api.as("duty-leader")
                                .get("/api/v1/arrival-figures?region=" + region)
                                .statusCode(200)
                                .extract()
                                .<Map<String, Object>>path("$"));
        figures.remove("until");
        figures.remove("from");
        figures.remove("incidents"); // all columns together, tests too
        return figures;
    }

    private static UUID incident(Api platform, String path, Map<String, Object> call) {
        return UUID.fromString(
                platform.post(path, call).statusCode(201).extract().path("incidentId"));
    }

    @Test
    void under_the_reference_of_a_real_call_it_is_a_call_of_its_own_and_moves_nothing() {
        Map<String, Object> real = with(CallFixture.police(), "ZDF_GXDWDM", ELSEWHERE + "000000");
        UUID incident = incident(POLICE, POLICE_CALLS, real);
        Map<String, Object> rehearsed = with(with(real, "OL_ISTEST", "1"), "JQDZ", "测试路 1 号");

        UUID rehearsal = incident(POLICE, POLICE_CALLS, rehearsed);

        assertThat(rehearsal).isNotEqualTo(incident);
        assertThat(
                        Sql.count(
                                "select count(*) from tip_supplement s join tip t on t.id = s.tip_id"
                                        + " where t.incident_id = ?",
                                incident))
                .isZero();
        POLICE.post(POLICE_CALLS, rehearsed)
                .statusCode(200)
                .body("incidentId", equalTo(rehearsal.toString()));
        POLICE.post(POLICE_CALLS, real)
                .statusCode(200)
                .body("incidentId", equalTo(incident.toString()));
    }

    @Test
    void it_breaches_in_full_view_and_every_count_but_its_own_is_unchanged() {
        Map<String, Object> before = figures(REGION);

        UUID police =
                incident(
                        POLICE,
                        POLICE_CALLS,
                        with(
                                with(CallFixture.police(), "OL_ISTEST", "1"),
                                "ZDF_GXDWDM",
                                REGION + "000000"));
        UUID medical =
                incident(
                        MEDICAL,
                        MEDICAL_CALLS,
                        with(with(CallFixture.medical(), "isTest", true), "areaCode", REGION));
        UUID citizen =
                incident(
                        CITIZEN,
                        ORDERS,
                        with(with(CallFixture.order(), "isTest", "是"), "areaCode", REGION));
        clock.advance(Duration.ofMinutes(31));

        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            for (UUID each : new UUID[] {police, medical, citizen}) {
                assertThat(probe.await("incident.opened", each).headers())
                        .containsEntry("test", "true");
                assertThat(probe.await("arrival.breached", each).headers())
                        .containsEntry("test", "true");
                Api.as("hotline-clerk")
                        .get("/api/v1/incidents/" + each)
                        .body("test", equalTo(true));
            }
        }
        Map<String, Object> after = figures(REGION);
        assertThat(after.remove("test")).isEqualTo((Integer) before.remove("test") + 3);
        assertThat(after).isEqualTo(before);
        for (UUID each : new UUID[] {police, medical, citizen}) {
            assertThat(
                            Sql.text(
                                    "select string_agg(distinct step || ' ' || test, ',') from"
                                            + " alarm where about_id = ? and audience ="
                                            + " 'bureau-leader'",
                                    each))
                    .contains("arrival-breach true")
                    .doesNotContain("false");
        }
    }

    @Test
    void whatever_a_sandbox_token_sends_is_a_test_though_it_says_the_contrary() {
        Api sandbox = Api.with(Tokens.of("platform-110").regions(REGION).sandbox());

        UUID incident =
                incident(sandbox, POLICE_CALLS, with(CallFixture.police(), "OL_ISTEST", "0"));

        Api.as("hotline-clerk").get("/api/v1/incidents/" + incident).body("test", equalTo(true));
    }

    @Test
    void a_mark_that_cannot_be_read_is_a_real_call_and_said_so() {
        JsonPath receipt =
                POLICE.post(POLICE_CALLS, with(CallFixture.police(), "OL_ISTEST", "perhaps"))
                        .statusCode(201)
                        .extract()
                        .jsonPath();

        assertThat(receipt.getList("warnings.field")).contains("OL_ISTEST");
        Api.as("hotline-clerk")
                .get("/api/v1/incidents/" + receipt.getString("incidentId"))
                .body("test", equalTo(false));
    }

    @Test
    void a_real_call_changes_the_count() {
        Map<String, Object> before = figures(ELSEWHERE);

        incident(
                POLICE,
                POLICE_CALLS,
                with(CallFixture.police(), "ZDF_GXDWDM", ELSEWHERE + "000000"));

        assertThat(figures(ELSEWHERE)).isNotEqualTo(before);
        assertThat(figures(ELSEWHERE).get("test")).isEqualTo(before.get("test"));
    }
}
