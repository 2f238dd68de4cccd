package org.nuandong.dispatch.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.nuandong.dispatch.incident.IncidentFixture.CLERK;
import static org.nuandong.dispatch.incident.IncidentFixture.LEADER;
import static org.nuandong.dispatch.incident.IncidentFixture.TEAM;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.incident.IncidentFixture.Rescue;

@QuarkusTest
@QuarkusTestResource(Backing.class)
class IncidentTest {

    @Test
    void a_rescue_goes_from_the_call_to_its_closing() {
        Rescue rescue = IncidentFixture.onScene();
        UUID person = rescue.find(Map.of("sex", "male", "apparentAge", 70, "known", false));
        TEAM.post(
                        rescue.path("outcomes"),
                        Map.of(
                                "subjectId",
                                person,
                                "outcome",
                                "escorted-to-station",
                                "goods",
                                List.of(Map.of("item", "cotton-coat", "quantity", 1))))
                .statusCode(200);
        TEAM.post(rescue.path("resolutions"), Map.of())
                .statusCode(200)
                .body("state", equalTo("resolved"));
        LEADER.post("/api/v1/incidents/" + rescue.incident() + "/closures", Map.of())
                .statusCode(200)
                .body("state", equalTo("closed"));

        CLERK.get("/api/v1/teams/" + rescue.team()).body("state", equalTo("free"));
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            probe.await("incident.closed", rescue.incident());
            assertThat(probe.about(rescue.incident()))
                    .extracting("name")
                    .containsExactly(
                            "incident.opened",
                            "incident.dispatched",
                            "incident.arrived",
                            "person.found",
                            "outcome.recorded",
                            "incident.resolved",
                            "incident.closed");
            assertThat(probe.await("incident.resolved", rescue.incident()).data().toString())
                    .contains("\"escorted-to-station\":1", "\"found\":1");
        }
    }

    @Test
    void its_number_names_year_and_region_and_counts_on() {
        String first =
                CLERK.create("/api/v1/tips", IncidentFixture.tip()).extract().path("incidentNo");
        String second =
                CLERK.create("/api/v1/tips", IncidentFixture.tip()).extract().path("incidentNo");

        assertThat(first).matches("20\\d\\d-420200-\\d{6}");
        assertThat(Long.parseLong(second.substring(12)))
                .isGreaterThan(Long.parseLong(first.substring(12)));
    }

    @Test
    void the_facts_of_the_tip_give_the_priority() {
        UUID urgent = IncidentFixture.open(IncidentFixture.tipWith("facts", List.of("injury")));
        UUID normal = IncidentFixture.open(IncidentFixture.tipWith("facts", List.of()));

        CLERK.get("/api/v1/incidents/" + urgent).body("priority", equalTo("urgent"));
        // At night or under a warning it is high.
        CLERK.get("/api/v1/incidents/" + normal).body("priority", in(List.of("normal", "high")));
    }

    @Test
    void a_step_out_of_order_is_refused_naming_the_present_state() {
        UUID incident = IncidentFixture.open();

        TEAM.post(IncidentFixture.path(incident, "arrivals"), Map.of("teamId", UUID.randomUUID()))
                .statusCode(409)
                .body("code", equalTo("incident-in-other-state"))
                .body("detail", containsString("\"open\""));
        TEAM.post(IncidentFixture.path(incident, "resolutions"), Map.of()).statusCode(409);
        LEADER.post(IncidentFixture.path(incident, "closures"), Map.of()).statusCode(409);
        LEADER.post(IncidentFixture.path(incident, "reopenings"), Map.of("reason", "called-again"))
                .statusCode(409);
    }

    @Test
    void a_team_that_was_not_sent_cannot_arrive() {
        Rescue rescue = IncidentFixture.dispatched();

        TEAM.post(rescue.path("arrivals"), Map.of("teamId", UUID.randomUUID()))
                .statusCode(409)
                .body("code", equalTo("other-team-sent"));
    }

    @Test
    void a_team_on_another_incident_is_refused_with_that_incident_s_number() {
        Rescue busy = IncidentFixture.dispatched();
        String number =
                CLERK.get("/api/v1/incidents/" + busy.incident()).extract().path("incidentNo");

        Map<String, Object> elsewhere =
                IncidentFixture.tipWith("point", Map.of("longitude", 115.2, "latitude", 30.1));

        CLERK.post(
                        IncidentFixture.path(IncidentFixture.open(elsewhere), "dispatches"),
                        Map.of("teamId", busy.team()))
                .statusCode(409)
                .body("code", equalTo("team-busy"))
                .body("detail", containsString(number));
    }

    @Test
    void another_city_sees_nothing_of_an_incident() {
        UUID incident = IncidentFixture.open();
        Api lhasa = Api.in("540121", "duty-leader");

        lhasa.get("/api/v1/incidents/" + incident).statusCode(404);
        lhasa.get("/api/v1/incidents/" + incident + "/timeline").statusCode(404);
        lhasa.get("/api/v1/incidents").statusCode(200).body("items", hasSize(0));
        lhasa.post(IncidentFixture.path(incident, "closures"), Map.of()).statusCode(404);
    }

    @Test
    void an_incident_is_read_with_a_token_and_the_right_role_only() {
        UUID incident = IncidentFixture.open();

        RestAssured.get("/api/v1/incidents/" + incident).then().statusCode(401);
        Api.as("platform-110").get("/api/v1/incidents/" + incident).statusCode(403);
    }

    @Test
    void a_list_is_filtered_sorted_and_paged() {
        UUID first = IncidentFixture.open();
        Rescue sent = IncidentFixture.dispatched();

        CLERK.get("/api/v1/incidents?state=dispatched&team=" + sent.team())
                .statusCode(200)
                .body("items.id", hasItem(sent.incident().toString()))
                .body("items", hasSize(1));
        CLERK.get("/api/v1/incidents?open=true&region=420200&limit=200")
                .body("items.id", hasItems(first.toString(), sent.incident().toString()));
        CLERK.get("/api/v1/incidents?open=false&limit=200")
                .body("items.id", not(hasItem(first.toString())));
        CLERK.get("/api/v1/incidents?region=420206").body("items", hasSize(0));

        // Other tests of this room have been in the future.
        String until =
                Instant.parse(
                                CLERK.get("/api/v1/incidents/" + sent.incident())
                                        .extract()
                                        .path("arrival.receivedAt"))
                        .plusMillis(1)
                        .toString();
        String cursor =
                CLERK.get("/api/v1/incidents?limit=1&to=" + until)
                        .body("items[0].id", equalTo(sent.incident().toString()))
                        .extract()
                        .path("nextCursor");
        CLERK.request()
                .queryParam("limit", 1)
                .queryParam("to", until)
                .queryParam("cursor", cursor)
                .get("/api/v1/incidents")
                .then()
                .statusCode(200)
                .body("items[0].id", equalTo(first.toString()));
    }

    @Test
    void a_filter_or_order_that_we_do_not_know_is_refused() {
        CLERK.get("/api/v1/incidents?colour=red").statusCode(400);
        CLERK.get("/api/v1/incidents?sort=colour")
                .statusCode(400)
                .body("violations.field", hasItem("sort"));
        CLERK.get("/api/v1/incidents?state=asleep")
                .statusCode(400)
                .body("code", equalTo("unknown-code"));
    }

    @Test
    void a_duplicate_is_cancelled_only_with_the_incident_that_goes_on() {
        UUID survivor = IncidentFixture.open();
        Rescue duplicate = IncidentFixture.dispatched();

        CLERK.post(duplicate.path("cancellations"), Map.of("reason", "duplicate"))
                .statusCode(400)
                .body("violations.field", hasItem("survivingIncidentId"));
        CLERK.post(
                        duplicate.path("cancellations"),
                        Map.of("reason", "duplicate", "survivingIncidentId", survivor))
                .statusCode(200)
                .body("state", equalTo("cancelled"))
                .body("survivingIncidentId", equalTo(survivor.toString()));
        CLERK.get("/api/v1/teams/" + duplicate.team()).body("state", equalTo("free"));
    }

    @Test
    void a_closed_incident_is_reopened_with_a_reason_and_its_clock_stays_decided() {
        Rescue rescue = IncidentFixture.onScene();
        TEAM.post(
                        rescue.path("not-found-reports"),
                        Map.of(
                                "note",
                                "两侧均已查看",
                                "point",
                                Map.of("longitude", 115.0413, "latitude", 30.2035)))
                .statusCode(200)
                .body("state", equalTo("not-found"));
        LEADER.post(rescue.path("closures"), Map.of()).statusCode(200);

        LEADER.post(rescue.path("reopenings"), Map.of("reason", "because"))
                .statusCode(400)
                .body("violations.field", hasItem("reason"));
        LEADER.post(rescue.path("reopenings"), Map.of("reason", "called-again"))
                .statusCode(200)
                .body("state", equalTo("open"))
                .body("teamId", nullValue())
                .body("arrival.onTime", equalTo(true));
    }

    @Test
    void its_story_reads_in_both_languages() {
        Rescue rescue = IncidentFixture.onScene();

        CLERK.get(rescue.path("timeline"))
                .statusCode(200)
                .body("step", equalTo(List.of("opened", "dispatched", "arrived-on-time")))
                .body(
                        "[0].text",
                        matchesPattern(
                                "Incident 20\\d\\d-420200-\\d{6} opened after a tip from the"
                                        + " hotline; somebody must be there by \\d\\d:\\d\\d:\\d\\d\\."))
                .body("[2].text", containsString("arrived in time"))
                .body("[2].byRole", equalTo("team-member"));
        CLERK.request("zh-CN")
                .get(rescue.path("timeline"))
                .then()
                .body("[2].text", containsString("按时到达"));
    }
}
