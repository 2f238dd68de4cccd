package org.nuandong.dispatch.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nuandong.commons.problem.ProblemException;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.Sql;
import org.nuandong.dispatch.platform.GeoPoint;

/** What holds a team: incidents at one place, patrols, and how they end. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class TeamHoldTest {

    private static final GeoPoint SQUARE = new GeoPoint(115.0400, 30.2000);
    private static final GeoPoint ACROSS_IT = new GeoPoint(115.0410, 30.2000); // 96 m
    private static final GeoPoint NEXT_STREET = new GeoPoint(115.0440, 30.2000); // 384 m

    @Inject TeamBooking booking;
    @Inject CalledAway calledAway;

    private final Api clerk = Api.as("hotline-clerk");

    @Test
    void one_team_takes_a_second_incident_at_the_same_place_and_is_free_after_both() {
        UUID team = TeamFixture.onDuty("双案组");
        UUID first = book(team, "B-1", SQUARE);
        UUID second = book(team, "B-2", ACROSS_IT);

        clerk.get("/api/v1/teams/" + team).body("incidentNo", equalTo("B-1"));
        release(team, first);
        clerk.get("/api/v1/teams/" + team)
                .body("state", equalTo("assigned"))
                .body("incidentNo", equalTo("B-2"));
        release(team, second);
        clerk.get("/api/v1/teams/" + team).body("state", equalTo("free"));
    }

    @Test
    void elsewhere_it_is_busy_and_the_refusal_names_the_incident_that_holds_it() {
        UUID team = TeamFixture.onDuty("单案组");
        book(team, "B-3", SQUARE);

        refused(team, NEXT_STREET, TeamProblem.TEAM_BUSY, "B-3");
        refused(team, null, TeamProblem.TEAM_BUSY, "B-3");
    }

    @Test
    void a_test_call_gives_way_to_a_real_incident_and_not_the_other_way_round() {
        UUID team = TeamFixture.onDuty("演练组");
        HoldingIncident trial = new HoldingIncident(UUID.randomUUID(), "T-1", SQUARE, true);
        QuarkusTransaction.requiringNew().run(() -> booking.book(team, trial));

        UUID real = book(team, "B-11", NEXT_STREET);

        clerk.get("/api/v1/teams/" + team)
                .body("incidentNo", equalTo("B-11"))
                .body("unitState", equalTo("called"));
        release(team, trial.id());
        clerk.get("/api/v1/teams/" + team).body("state", equalTo("assigned"));
        assertThatThrownBy(
                        () ->
                                QuarkusTransaction.requiringNew()
                                        .run(() -> booking.book(team, trial)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        p -> assertThat(p.refusal()).isEqualTo(TeamProblem.TEAM_BUSY));
        release(team, real);
        clerk.get("/api/v1/teams/" + team).body("state", equalTo("free"));
    }

    @Test
    void a_third_incident_is_one_too_many() {
        UUID team = TeamFixture.onDuty("三案组");
        book(team, "B-4", SQUARE);
        book(team, "B-5", ACROSS_IT);

        refused(team, SQUARE, TeamProblem.TEAM_BUSY, "B-4");
    }

    @Test
    void a_corrected_place_decides_what_the_same_place_is() {
        UUID team = TeamFixture.onDuty("改址组");
        UUID first = book(team, "B-6", NEXT_STREET);
        QuarkusTransaction.requiringNew().run(() -> booking.placeCorrected(first, SQUARE));

        book(team, "B-7", ACROSS_IT);
    }

    @Test
    void a_team_on_patrol_is_called_away_and_its_patrol_hears_of_it() {
        UUID team = TeamFixture.onDuty("巡查中组");
        UUID patrol = UUID.randomUUID();
        startPatrol(team, patrol);
        assertThat(unitState(team)).isEqualTo("patrolling");

        UUID incident = book(team, "B-8", SQUARE);

        assertThat(calledAway.incidentsFor(team)).containsExactly(incident);
        assertThat(unitState(team)).isEqualTo("called");
        release(team, incident);
        assertThat(unitState(team)).isEqualTo("free");
        assertThat(states(team)).containsExactly("free", "patrolling", "called", "free");
    }

    @Test
    void what_the_patrol_finds_itself_does_not_end_the_patrol() {
        UUID team = TeamFixture.onDuty("发现组");
        UUID patrol = UUID.randomUUID();
        startPatrol(team, patrol);
        HoldingIncident found = incident("B-9", SQUARE);

        QuarkusTransaction.requiringNew()
                .run(() -> booking.bookOnScene(team, found, java.time.Instant.EPOCH));
        assertThat(unitState(team)).isEqualTo("on-scene");
        release(team, found.id());

        assertThat(unitState(team)).isEqualTo("patrolling");
        assertThat(calledAway.incidentsFor(team)).isEmpty();
        endPatrol(team, UUID.randomUUID());
        assertThat(unitState(team)).isEqualTo("patrolling");
        endPatrol(team, patrol);
        assertThat(unitState(team)).isEqualTo("free");
    }

    @Test
    void a_busy_team_starts_no_patrol_and_no_team_two() {
        UUID team = TeamFixture.onDuty("忙巡组");
        UUID incident = book(team, "B-10", SQUARE);
        assertThatThrownBy(() -> startPatrol(team, UUID.randomUUID()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        p -> assertThat(p.refusal()).isEqualTo(TeamProblem.TEAM_BUSY));
        release(team, incident);
        startPatrol(team, UUID.randomUUID());
        assertThatThrownBy(() -> startPatrol(team, UUID.randomUUID()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        p -> assertThat(p.refusal()).isEqualTo(TeamProblem.TEAM_ON_PATROL));
    }

    @Test
    void the_bases_of_teams_on_duty_are_told_to_whoever_starts_a_clock() {
        UUID team = TeamFixture.onDuty("驻点组");
        Sql.update(
                "update team set base_longitude = 115.1, base_latitude = 30.1 where id = ?", team);
        TeamBase base = new TeamBase(team, new GeoPoint(115.1, 30.1));

        assertThat(booking.basesOnDuty(new RegionCode("420202"), null)).contains(base);
        assertThat(booking.basesOnDuty(new RegionCode("420300"), null)).doesNotContain(base);
        assertThat(booking.basesOnDuty(new RegionCode("420000"), null)).contains(base);
    }

    private void refused(UUID team, GeoPoint point, TeamProblem problem, String holder) {
        assertThatThrownBy(() -> book(team, "B-99", point))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> {
                            assertThat(refused.refusal()).isEqualTo(problem);
                            assertThat(refused.args()).contains(holder);
                        });
    }

    private static HoldingIncident incident(String number, GeoPoint point) {
        return new HoldingIncident(UUID.randomUUID(), number, point, false);
    }

    private UUID book(UUID team, String number, GeoPoint point) {
        HoldingIncident incident = incident(number, point);
        QuarkusTransaction.requiringNew().run(() -> booking.book(team, incident));
        return incident.id();
    }

    private void release(UUID team, UUID incident) {
        QuarkusTransaction.requiringNew().run(() -> booking.release(team, incident));
    }

    private void startPatrol(UUID team, UUID patrol) {
        QuarkusTransaction.requiringNew().run(() -> booking.startPatrol(team, patrol));
    }

    private void endPatrol(UUID team, UUID patrol) {
        QuarkusTransaction.requiringNew().run(() -> booking.endPatrol(team, patrol));
    }

    private static String unitState(UUID team) {
        return Sql.text("select unit_state from team where id = ?", team);
    }

    private static List<String> states(UUID team) {
        return List.of(
                Sql.text(
                                "select string_agg(payload::jsonb->>'state', ',' order by sequence)"
                                        + " from outbox where aggregateid = ? and type ="
                                        + " 'org.nuandong.dispatch.unit-state.changed.v1'",
                                team)
                        .split(","));
    }
}
