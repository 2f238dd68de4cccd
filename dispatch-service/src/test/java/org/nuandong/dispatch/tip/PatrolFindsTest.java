package org.nuandong.dispatch.tip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.nuandong.dispatch.incident.IncidentFixture.CLERK;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nuandong.commons.problem.ProblemException;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.Sql;
import org.nuandong.dispatch.platform.GeoPoint;
import org.nuandong.dispatch.team.TeamFixture;

@QuarkusTest
@QuarkusTestResource(Backing.class)
class PatrolFindsTest {

    @Inject PatrolFinds finds;
    @Inject ReporterClaims claims;
    @Inject Clock clock;

    private OpenedIncident find(UUID team, Instant foundAt, boolean backEntered) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () ->
                                finds.report(
                                        new PatrolFind(
                                                UUID.randomUUID(),
                                                team,
                                                new RegionCode("420203"),
                                                null,
                                                new GeoPoint(115.05, 30.21),
                                                "磁湖桥下",
                                                "桥洞内一人露宿",
                                                "sleeping-rough",
                                                List.of("exposed-to-cold"),
                                                foundAt,
                                                backEntered,
                                                false)));
    }

    @Test
    void a_find_is_an_incident_with_its_team_on_the_scene_and_no_clock_to_meet() {
        UUID team = TeamFixture.onDuty("巡查" + UUID.randomUUID().toString().substring(0, 8));
        Instant foundAt = clock.instant();

        OpenedIncident opened = find(team, foundAt, false);

        CLERK.get("/api/v1/incidents/" + opened.incidentId())
                .statusCode(200)
                .body("incidentNo", equalTo(opened.incidentNo()))
                .body("state", equalTo("on-scene"))
                .body("byPatrol", equalTo(true))
                .body("teamId", equalTo(team.toString()))
                .body("arrival.arrivedAt", equalTo(foundAt.toString()));
        CLERK.get("/api/v1/incidents/" + opened.incidentId() + "/timeline")
                .body("step", hasItems("opened", "found-by-patrol"));
        assertThat(
                        Sql.count(
                                "select count(*) from deadline where aggregate_id = ?",
                                opened.incidentId()))
                .isZero();
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            assertThat(
                            probe.await("incident.opened", opened.incidentId())
                                    .data()
                                    .path("byPatrol")
                                    .asBoolean())
                    .isTrue();
            assertThat(
                            probe.await("incident.arrived", opened.incidentId())
                                    .data()
                                    .path("byPatrol")
                                    .asBoolean())
                    .isTrue();
        }
        assertThat(claims.of(opened.incidentId()))
                .singleElement()
                .satisfies(
                        claim -> {
                            assertThat(claim.source()).isEqualTo("patrol");
                            assertThat(claim.reporterKey()).isNull();
                        });
    }

    @Test
    void a_team_that_is_not_there_finds_nothing_and_nothing_stays() {
        long before = Sql.count("select count(*) from tip where source = 'patrol'");
        long events = Sql.count("select count(*) from outbox where type like '%tip.received%'");

        assertThatThrownBy(() -> find(UUID.randomUUID(), clock.instant(), false))
                .isInstanceOf(ProblemException.class);

        assertThat(Sql.count("select count(*) from tip where source = 'patrol'")).isEqualTo(before);
        assertThat(Sql.count("select count(*) from outbox where type like '%tip.received%'"))
                .isEqualTo(events);
    }

    @Test
    void what_is_entered_from_paper_holds_no_team() {
        UUID team = TeamFixture.onDuty("巡查" + UUID.randomUUID().toString().substring(0, 8));

        OpenedIncident opened = find(team, clock.instant().minusSeconds(7_200), true);

        Api.as("duty-leader")
                .get("/api/v1/incidents/" + opened.incidentId())
                .body("backEntered", equalTo(true))
                .body("state", equalTo("on-scene"));
        Api.as("duty-leader").get("/api/v1/teams/" + team).body("state", equalTo("free"));
    }

    @Test
    void claims_name_who_told_first_and_know_the_same_number_again() {
        UUID incident =
                UUID.fromString(
                        CLERK.create(
                                        "/api/v1/tips",
                                        org.nuandong.dispatch.incident.IncidentFixture.tip())
                                .extract()
                                .path("incidentId"));
        UUID other =
                UUID.fromString(
                        CLERK.create(
                                        "/api/v1/tips",
                                        org.nuandong.dispatch.incident.IncidentFixture.tip())
                                .extract()
                                .path("incidentId"));

        ReporterClaim first = claims.of(incident).get(0);

        assertThat(first.reporterKey())
                .isNotNull()
                .isEqualTo(claims.of(other).get(0).reporterKey());
        assertThat(first.reporterKey()).doesNotContain("13800000001");
        assertThat(first.reporterKind()).isEqualTo("sanitation-worker");
    }
}
