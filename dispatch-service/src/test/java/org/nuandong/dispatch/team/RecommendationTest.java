package org.nuandong.dispatch.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.Sql;
import org.nuandong.dispatch.TestClock;
import org.nuandong.dispatch.incident.IncidentFixture;
import org.nuandong.dispatch.platform.GeoPoint;

/** Who is proposed for a case, and why; each test in a place of its own. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class RecommendationTest {

    @Inject TestClock clock;
    @Inject TeamBooking booking;

    @BeforeEach
    void time_stands() {
        clock.set(clock.instant());
    }

    @AfterEach
    void time_goes_on() {
        clock.run();
    }

    @Test
    void at_equal_way_a_free_team_comes_before_a_patrol_and_each_says_why() {
        GeoPoint here = new GeoPoint(110.10, 32.10);
        UUID patrolling = onDuty("先巡组", List.of());
        UUID free = onDuty("后备组", List.of());
        at(patrolling, 110.11, 32.10);
        at(free, 110.11, 32.10);
        QuarkusTransaction.requiringNew()
                .run(() -> booking.startPatrol(patrolling, UUID.randomUUID()));

        List<TeamProposal> proposals = proposals(here);

        assertThat(ids(proposals)).containsExactly(free, patrolling);
        assertThat(proposals.get(0).reasons())
                .containsExactly("free", "way-by-position", "no-vehicle");
        assertThat(proposals.get(1).redirectsPatrol()).isTrue();
        assertThat(proposals.get(1).reasons()).contains("redirects-patrol");
    }

    @Test
    void a_position_that_is_too_old_gives_way_to_the_base() {
        GeoPoint here = new GeoPoint(111.10, 32.10);
        UUID team = onDuty("旧位组", List.of());
        base(team, 111.12, 32.10);
        at(team, 111.10, 32.10);
        assertThat(proposals(here).get(0).positionFrom()).isEqualTo("reported");

        clock.advance(Duration.ofMinutes(20).plusSeconds(1));
        TeamProposal later = proposals(here).get(0);

        assertThat(later.positionFrom()).isEqualTo("base");
        assertThat(later.positionAgeSeconds()).isEqualTo(20 * 60 + 1);
        assertThat(later.reasons()).contains("way-by-base");
        // 0.02 degrees of longitude at 32.1 N are 1,884 m; times 1.3 by road.
        assertThat(later.distanceMetres()).isBetween(2_440L, 2_460L);
    }

    @Test
    void a_team_on_an_incident_at_the_same_place_may_take_this_one_along() {
        GeoPoint here = new GeoPoint(112.10, 32.10);
        UUID beside = onDuty("同址组", List.of());
        UUID elsewhere = onDuty("异地组", List.of());
        at(beside, 112.10, 32.10);
        at(elsewhere, 112.10, 32.10);
        book(beside, "S-1", new GeoPoint(112.1005, 32.10)); // 47 m
        book(elsewhere, "S-2", new GeoPoint(112.11, 32.10)); // 942 m

        List<TeamProposal> proposals = proposals(here);

        assertThat(ids(proposals)).containsExactly(beside);
        assertThat(proposals.get(0).sharesIncidentNo()).isEqualTo("S-1");
        assertThat(proposals.get(0).reasons()).contains("same-place");
        UUID second = book(beside, "S-3", here);
        assertThat(ids(proposals(here))).isEmpty();
        assertThat(second).isNotNull();
    }

    @Test
    void what_is_too_far_away_is_not_proposed_and_what_has_no_place_is() {
        UUID near = onDuty("近处组", List.of());
        UUID far = onDuty("远方组", List.of());
        UUID nowhere = onDuty("无位组", List.of());
        at(near, 113.11, 32.10);
        at(far, 113.10, 34.00);
        // A place of their own: other tests leave teams without a position behind.
        Sql.update(
                "update team set region_code = '620100' where id in (?, ?, ?)", near, far, nowhere);

        List<TeamProposal> proposals =
                booking.nearest(new GeoPoint(113.10, 32.10), new RegionCode("620102"), null, 500);

        assertThat(ids(proposals)).containsExactly(near, nowhere);
        assertThat(proposals.get(1).reasons()).containsExactly("free", "way-unknown", "no-vehicle");
    }

    @Test
    void a_thousand_other_teams_elsewhere_hide_nobody() {
        Sql.update(
                "insert into team (id, name, kind, region_code, on_duty, created_at, version,"
                        + " unit_state, unit_state_since) select gen_random_uuid(), 'AAA' || n,"
                        + " 'mobile-rescue', '130100', true, now(), 0, 'free', now()"
                        + " from generate_series(1, 1100) n");
        UUID near = onDuty("石家庄外一组", List.of());
        at(near, 113.101, 31.10);

        List<TeamProposal> proposals =
                booking.nearest(
                        new GeoPoint(113.10, 31.10), new RegionCode(Api.HUANGSHI), null, 10);

        assertThat(ids(proposals).get(0)).isEqualTo(near);
    }

    @Test
    void a_child_is_met_by_who_is_trained_for_it_even_from_a_little_further() {
        Api leader = Api.as("duty-leader");
        leader.create(
                        "/api/v1/officers",
                        Map.of(
                                "subject",
                                "staff-trained",
                                "name",
                                "周某戊",
                                "regionCode",
                                Api.HUANGSHI,
                                "abilities",
                                List.of("minors-training")))
                .statusCode(201);
        UUID near = onDuty("近而未训组", List.of(TeamFixture.person("staff-new")));
        UUID trained = onDuty("受训组", List.of(TeamFixture.person("staff-trained")));
        at(near, 114.101, 33.10);
        at(trained, 114.12, 33.10);
        UUID incident = IncidentFixture.open(child());

        List<Map<String, Object>> proposals =
                Api.as("hotline-clerk")
                        .get("/api/v1/incidents/" + incident + "/team-proposals")
                        .statusCode(200)
                        .body("[0].teamId", equalTo(trained.toString()))
                        .body("[0].missingAbilities", equalTo(List.of()))
                        .body("[1].teamId", equalTo(near.toString()))
                        .body("[1].missingAbilities", equalTo(List.of("minors-training")))
                        .extract()
                        .path("");

        assertThat((List<?>) proposals.get(0).get("reasons")).asList().contains("equipped");
        assertThat((List<?>) proposals.get(1).get("reasons")).asList().contains("lacks-ability");
    }

    @Test
    void an_infectious_case_goes_to_who_has_protective_gear_today() {
        Api leader = Api.as("duty-leader");
        UUID plain = onDuty("无护具组", List.of());
        UUID geared = onDuty("护具组", List.of());
        at(plain, 114.101, 34.10);
        at(geared, 114.101, 34.10);
        leader.create(
                        "/api/v1/teams/" + geared + "/day-assignments",
                        Map.of(
                                "day", TeamDays.dayOf(clock.instant()).toString(),
                                "gear", List.of(Map.of("item", "ppe", "quantity", 2))))
                .statusCode(201);
        UUID incident = IncidentFixture.open(tip(114.10, 34.10, List.of("infectious")));

        Api.as("hotline-clerk")
                .get("/api/v1/incidents/" + incident + "/team-proposals")
                .body("[0].teamId", equalTo(geared.toString()))
                .body("[1].missingAbilities", equalTo(List.of("protective-gear")));
    }

    private static Map<String, Object> child() {
        return tip(114.10, 33.10, List.of("minor"));
    }

    private static Map<String, Object> tip(double longitude, double latitude, List<String> facts) {
        Map<String, Object> tip =
                IncidentFixture.tipWith(
                        "point", Map.of("longitude", longitude, "latitude", latitude));
        tip.put("facts", facts);
        return tip;
    }

    /** Of those with a known way only: other tests leave teams without a place behind. */
    private List<TeamProposal> proposals(GeoPoint point) {
        return booking.nearest(point, new RegionCode(Api.HUANGSHI), null, 500).stream()
                .filter(p -> p.travelSeconds() != null)
                .toList();
    }

    private static List<UUID> ids(List<TeamProposal> proposals) {
        return proposals.stream().map(TeamProposal::teamId).toList();
    }

    private static UUID onDuty(String name, List<Map<String, String>> crew) {
        return TeamFixture.onDuty(name, crew);
    }

    private void at(UUID team, double longitude, double latitude) {
        Api.as("duty-leader")
                .post(
                        "/api/v1/teams/" + team + "/positions",
                        TeamFixture.position(longitude, latitude, clock.instant().toString()))
                .statusCode(204);
    }

    private static void base(UUID team, double longitude, double latitude) {
        Api leader = Api.as("duty-leader");
        String etag = leader.get("/api/v1/teams/" + team).extract().header("ETag");
        leader.request()
                .header("If-Match", etag)
                .body(Map.of("base", Map.of("longitude", longitude, "latitude", latitude)))
                .put("/api/v1/teams/" + team + "/base")
                .then()
                .statusCode(200)
                .body("base.longitude", equalTo((float) longitude));
    }

    private UUID book(UUID team, String number, GeoPoint point) {
        UUID incident = UUID.randomUUID();
        QuarkusTransaction.requiringNew()
                .run(() -> booking.book(team, new HoldingIncident(incident, number, point, false)));
        return incident;
    }
}
