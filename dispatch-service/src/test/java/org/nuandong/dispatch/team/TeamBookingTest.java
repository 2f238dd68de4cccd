package org.nuandong.dispatch.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.nuandong.commons.problem.ProblemException;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.TestClock;
import org.nuandong.dispatch.platform.GeoPoint;

@QuarkusTest
@QuarkusTestResource(Backing.class)
class TeamBookingTest {

    private static final int CLERKS = 32;

    @Inject TeamBooking booking;
    @Inject TestClock clock;

    @Test
    void of_32_clerks_who_take_one_team_at_once_one_gets_it_and_31_are_told_who_has_it()
            throws Exception {
        UUID team = TeamFixture.onDuty("抢手组");

        List<Outcome> outcomes = allAtOnce(team);

        List<Outcome> won = outcomes.stream().filter(o -> o.refusal() == null).toList();
        assertThat(won).hasSize(1);
        Set<List<Object>> refusals =
                outcomes.stream()
                        .filter(o -> o.refusal() != null)
                        .map(
                                o ->
                                        List.of(
                                                o.refusal().refusal().code(),
                                                o.refusal().refusal().status(),
                                                o.refusal().args()[1]))
                        .collect(Collectors.toSet());
        assertThat(refusals).containsExactly(List.of("team-busy", 409, won.get(0).incidentNo()));
        assertThat(outcomes).hasSize(CLERKS);
        Api.as("hotline-clerk")
                .get("/api/v1/teams/" + team)
                .body("incidentNo", org.hamcrest.Matchers.equalTo(won.get(0).incidentNo()));
    }

    @Test
    void the_same_incident_again_changes_nothing() {
        UUID team = TeamFixture.onDuty("重复组");
        UUID incident = UUID.randomUUID();

        book(team, incident, "A-1");

        assertThat(book(team, incident, "A-1").teamId()).isEqualTo(team);
    }

    @Test
    void only_the_incident_that_holds_a_team_gives_it_back() {
        UUID team = TeamFixture.onDuty("归队组");
        UUID incident = UUID.randomUUID();
        book(team, incident, "A-2");

        release(team, UUID.randomUUID());
        assertThatThrownBy(() -> book(team, UUID.randomUUID(), "A-3"))
                .hasMessageContaining("team-busy");

        release(team, incident);
        book(team, UUID.randomUUID(), "A-4");
    }

    @Test
    void a_team_off_duty_is_not_sent() {
        UUID team = Api.as("duty-leader").created("/api/v1/teams", TeamFixture.team("休息组"));

        assertThatThrownBy(() -> book(team, UUID.randomUUID(), "A-5"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem ->
                                assertThat(problem.refusal()).isEqualTo(TeamProblem.TEAM_OFF_DUTY));
    }

    @Test
    void a_vehicle_stays_with_a_team_that_is_out() {
        UUID team = TeamFixture.onDuty("出车组");
        Api leader = Api.as("duty-leader");
        UUID vehicle = leader.created("/api/v1/vehicles", TeamFixture.vehicle(team));

        assertThat(book(team, UUID.randomUUID(), "A-6").vehicleIds()).containsExactly(vehicle);

        leader.post("/api/v1/vehicles/" + vehicle + "/assignments", Map.of())
                .statusCode(409)
                .body("code", org.hamcrest.Matchers.equalTo("vehicle-on-incident"));
    }

    @Test
    void the_nearest_free_team_is_proposed_first_and_one_without_a_position_last() {
        UUID far = TeamFixture.onDuty("远组");
        UUID near = TeamFixture.onDuty("近组");
        UUID somewhere = TeamFixture.onDuty("不明组");
        UUID busy = TeamFixture.onDuty("忙组");
        at(far, 115.20, 30.20);
        at(near, 115.05, 30.20);
        at(busy, 115.04, 30.20);
        book(busy, UUID.randomUUID(), "A-7");

        List<TeamProposal> proposals = proposals(new GeoPoint(115.04, 30.20));

        List<UUID> order = proposals.stream().map(TeamProposal::teamId).toList();
        assertThat(order).containsSubsequence(near, far, somewhere).doesNotContain(busy);
        TeamProposal nearest = proposal(proposals, near);
        // 0.01 degrees of longitude at 30.2 N are 961 m; times 1.3 by road; at 30 km/h 150 s.
        assertThat(nearest.distanceMetres()).isBetween(1_245L, 1_255L);
        assertThat(nearest.travelSeconds()).isBetween(149L, 151L);
        assertThat(proposal(proposals, somewhere).travelSeconds()).isNull();
    }

    @Test
    void without_a_place_every_team_is_proposed_with_an_unknown_way() {
        UUID team = TeamFixture.onDuty("待命组");
        at(team, 115.05, 30.20);

        assertThat(proposal(proposals(null), team).travelSeconds()).isNull();
    }

    private static TeamProposal proposal(List<TeamProposal> proposals, UUID team) {
        return proposals.stream().filter(p -> p.teamId().equals(team)).findFirst().orElseThrow();
    }

    private List<TeamProposal> proposals(GeoPoint point) {
        return booking.nearest(point, new RegionCode(Api.HUANGSHI), null, 500);
    }

    private void at(UUID team, double longitude, double latitude) {
        Api.as("team-member")
                .post(
                        "/api/v1/teams/" + team + "/positions",
                        TeamFixture.position(longitude, latitude, clock.instant().toString()))
                .statusCode(204);
    }

    private BookedTeam book(UUID team, UUID incident, String number) {
        return QuarkusTransaction.requiringNew().call(() -> booking.book(team, incident, number));
    }

    private void release(UUID team, UUID incident) {
        QuarkusTransaction.requiringNew().run(() -> booking.release(team, incident));
    }

    private List<Outcome> allAtOnce(UUID team) throws Exception {
        ExecutorService clerks = Executors.newFixedThreadPool(CLERKS);
        CountDownLatch go = new CountDownLatch(1);
        try {
            List<Future<Outcome>> running = new ArrayList<>();
            for (int i = 0; i < CLERKS; i++) {
                String number = "RACE-" + i;
                Callable<Outcome> take =
                        () -> {
                            go.await();
                            return attempt(team, number);
                        };
                running.add(clerks.submit(take));
            }
            go.countDown();
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> one : running) {
                outcomes.add(one.get());
            }
            return outcomes;
        } finally {
            clerks.shutdownNow();
        }
    }

    private Outcome attempt(UUID team, String number) {
        try {
            book(team, UUID.randomUUID(), number);
            return new Outcome(number, null);
        } catch (ProblemException refused) {
            return new Outcome(number, refused);
        }
    }

    private record Outcome(String incidentNo, ProblemException refusal) {}
}
