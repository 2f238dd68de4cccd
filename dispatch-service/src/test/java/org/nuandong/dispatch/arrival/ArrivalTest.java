package org.nuandong.dispatch.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.nuandong.dispatch.incident.IncidentFixture.CLERK;
import static org.nuandong.dispatch.incident.IncidentFixture.LEADER;
import static org.nuandong.dispatch.incident.IncidentFixture.TEAM;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.dispatch.Sql;
import org.nuandong.dispatch.TestClock;
import org.nuandong.dispatch.incident.IncidentFixture;
import org.nuandong.dispatch.incident.IncidentFixture.Rescue;

@QuarkusTest
@QuarkusTestResource(Backing.class)
class ArrivalTest {

    @Inject TestClock clock;

    @AfterEach
    void time_goes_on() {
        clock.run();
    }

    /** Time stands at the moment of the call and goes on only by steps. */
    private Rescue calledAndDispatched() {
        clock.set(clock.instant());
        return IncidentFixture.dispatched();
    }

    private static void awaitEvent(UUID incident, String name, int times) {
        Awaitility.await(name)
                .untilAsserted(() -> assertThat(recorded(incident, name)).isEqualTo(times));
    }

    private static long recorded(UUID incident, String name) {
        return Sql.count(
                "select count(*) from outbox where aggregateid = ? and type = ?",
                incident,
                "org.nuandong.dispatch." + name + ".v1");
    }

    private static String told(UUID incident, String column, String name) {
        return Sql.text(
                "select " + column + " from outbox where aggregateid = ? and type = ?",
                incident,
                "org.nuandong.dispatch." + name + ".v1");
    }

    @Test
    void an_arrival_one_second_before_the_deadline_is_on_time_and_wakes_nobody_any_more() {
        Rescue rescue = calledAndDispatched();
        clock.advance(Duration.ofMinutes(29).plusSeconds(59));

        rescue.arrive()
                .statusCode(200)
                .body("state", equalTo("on-scene"))
                .body("arrival.onTime", equalTo(true))
                .body("arrival.breachedAt", nullValue());

        clock.advance(Duration.ofMinutes(20));
        assertThat(
                        Sql.count(
                                "select count(*) from deadline where aggregate_id = ?"
                                        + " and done_at is null and cancelled_at is null",
                                rescue.incident()))
                .isZero();
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            assertThat(
                            probe.await("incident.arrived", rescue.incident())
                                    .data()
                                    .path("legs")
                                    .path("travelSeconds")
                                    .asInt())
                    .isEqualTo(29 * 60 + 59);
        }
    }

    @Test
    void an_arrival_one_millisecond_after_the_deadline_is_a_breach() {
        Rescue rescue = calledAndDispatched();
        clock.advance(Duration.ofMinutes(30).plusMillis(1));

        rescue.arrive()
                .statusCode(200)
                .body("arrival.onTime", equalTo(false))
                .body("arrival.breachedAt", notNullValue());

        awaitEvent(rescue.incident(), "arrival.breached", 1);
    }

    @Test
    void a_missed_deadline_is_recorded_by_itself_and_no_edit_removes_it() {
        Rescue rescue = calledAndDispatched();
        clock.advance(Duration.ofMinutes(30).plusSeconds(1));

        awaitEvent(rescue.incident(), "arrival.breached", 1);
        CLERK.get("/api/v1/incidents/" + rescue.incident())
                .body("arrival.breachedAt", notNullValue());
        assertThatThrownBy(
                        () ->
                                Sql.update(
                                        "update incident set breached_at = null where id = ?",
                                        rescue.incident()))
                .hasMessageContaining("a recorded breach is never changed");
    }

    @Test
    void warnings_come_before_the_deadline_and_climb_after_it() {
        Rescue rescue = calledAndDispatched();

        clock.advance(Duration.ofMinutes(20));
        awaitEvent(rescue.incident(), "arrival.warned", 1);
        clock.advance(Duration.ofMinutes(5));
        awaitEvent(rescue.incident(), "arrival.warned", 2);
        clock.advance(Duration.ofMinutes(5).plusSeconds(1));
        awaitEvent(rescue.incident(), "arrival.breached", 1);
        clock.advance(Duration.ofMinutes(5));
        awaitEvent(rescue.incident(), "arrival.warned", 3);

        CLERK.get(rescue.path("timeline"))
                .body("step", hasItems("warned", "breached", "escalated"))
                .body("findAll { it.step == 'warned' }.size()", equalTo(2));
    }

    @Test
    void an_acknowledged_warning_is_quiet_until_the_breach_wakes_people_again() {
        Rescue rescue = calledAndDispatched();
        clock.advance(Duration.ofMinutes(20));
        awaitEvent(rescue.incident(), "arrival.warned", 1);

        LEADER.post(rescue.path("acknowledgements"), Map.of())
                .statusCode(200)
                .body("arrival.acknowledgedByRole", equalTo("duty-leader"));
        LEADER.post(rescue.path("acknowledgements"), Map.of())
                .statusCode(409)
                .body("code", equalTo("already-acknowledged"));
        clock.advance(Duration.ofMinutes(10).plusSeconds(1));
        awaitEvent(rescue.incident(), "arrival.breached", 1);
        assertThat(recorded(rescue.incident(), "arrival.warned")).isEqualTo(1);
        CLERK.get("/api/v1/incidents/" + rescue.incident())
                .body("arrival.acknowledgedAt", nullValue());

        clock.advance(Duration.ofMinutes(5));
        awaitEvent(rescue.incident(), "arrival.warned", 2);
        LEADER.post(rescue.path("acknowledgements"), Map.of()).statusCode(200);
        UUID witness = IncidentFixture.dispatched().incident();
        clock.advance(Duration.ofMinutes(60));

        awaitEvent(witness, "arrival.breached", 1);
        assertThat(recorded(rescue.incident(), "arrival.warned")).isEqualTo(2);
        assertThat(recorded(rescue.incident(), "arrival.acknowledged")).isEqualTo(2);
    }

    @Test
    void an_earlier_tip_that_leaves_no_warning_raises_the_alarm_at_once() {
        clock.set(clock.instant());
        Instant now = clock.instant();
        UUID early = IncidentFixture.openSince(now.minus(Duration.ofMinutes(27)));
        UUID late = IncidentFixture.open();
        awaitEvent(early, "arrival.warned", 1);
        assertThat(recorded(late, "arrival.warned")).isZero();
        String tip = CLERK.get("/api/v1/tips?incidentId=" + early).extract().path("items[0].id");

        CLERK.post(
                        "/api/v1/tips/" + tip + "/links",
                        Map.of("incidentId", late, "reason", "same-person"))
                .statusCode(200);

        awaitEvent(late, "incident.deadline-moved", 1);
        awaitEvent(late, "arrival.warned", 1);
    }

    @Test
    void a_breach_stays_a_work_item_until_somebody_is_there() {
        Rescue rescue = calledAndDispatched();
        String overdue = "/api/v1/work-items?overdue=true&step=arrival-breach&limit=200";
        clock.advance(Duration.ofMinutes(29));
        CLERK.get(overdue).body("items.aggregateId", not(hasItem(rescue.incident().toString())));
        clock.advance(Duration.ofMinutes(3));
        awaitEvent(rescue.incident(), "arrival.breached", 1);

        String mine = "items.find { it.aggregateId == '" + rescue.incident() + "' }";
        CLERK.get(overdue)
                .statusCode(200)
                .body(mine + ".overdueSeconds", equalTo(119))
                .body(mine + ".link", equalTo("/api/v1/incidents/" + rescue.incident()))
                .body(mine + ".label", equalTo("Somebody must be on the scene"));

        rescue.arrive().statusCode(200);

        CLERK.get(overdue).body("items.aggregateId", not(hasItem(rescue.incident().toString())));
    }

    @Test
    void marked_far_in_time_it_has_until_the_hour() {
        Rescue rescue = calledAndDispatched();
        Instant called = clock.instant();
        clock.advance(Duration.ofMinutes(29));

        LEADER.post(
                        rescue.path("far-markings"),
                        Map.of("reason", "mountain-road", "note", "山路四十公里"))
                .statusCode(200)
                .body("arrival.target", equalTo("PT60M"))
                .body(
                        "arrival.deadlineAt",
                        equalTo(called.plus(Duration.ofMinutes(60)).toString()));
        clock.advance(Duration.ofMinutes(30));
        rescue.arrive().statusCode(200).body("arrival.onTime", equalTo(true));

        assertThat(recorded(rescue.incident(), "arrival.breached")).isZero();
        CLERK.get(rescue.path("timeline"))
                .body("text", hasItem(org.hamcrest.Matchers.containsString("mountain road")));
    }

    @Test
    void far_comes_too_late_after_the_near_deadline() {
        Rescue rescue = calledAndDispatched();
        clock.advance(Duration.ofMinutes(30).plusSeconds(1));

        LEADER.post(rescue.path("far-markings"), Map.of("reason", "distance", "note", "远"))
                .statusCode(409)
                .body("code", equalTo("near-deadline-passed"));
        LEADER.post(rescue.path("far-markings"), Map.of("reason", "nonsense", "note", "远"))
                .statusCode(400)
                .body("violations.field", hasItem("reason"));
    }

    @Test
    void a_breach_is_explained_afterwards_and_only_a_breach() {
        Rescue rescue = calledAndDispatched();
        Map<String, String> why = Map.of("reason", "no-free-team", "note", "三组均在现场");
        LEADER.post(rescue.path("explanations"), why)
                .statusCode(409)
                .body("code", equalTo("not-breached"));
        clock.advance(Duration.ofMinutes(30).plusSeconds(1));
        awaitEvent(rescue.incident(), "arrival.breached", 1);

        LEADER.post(rescue.path("explanations"), why)
                .statusCode(200)
                .body("arrival.breachedAt", notNullValue());

        awaitEvent(rescue.incident(), "arrival.explained", 1);
    }

    @Test
    void an_arrival_reported_late_counts_only_by_a_duty_leader_s_word() {
        Rescue rescue = calledAndDispatched();
        Instant inTime = clock.instant().plus(Duration.ofMinutes(25));
        clock.advance(Duration.ofMinutes(31));
        awaitEvent(rescue.incident(), "arrival.breached", 1);
        Map<String, Object> report =
                Map.of(
                        "teamId", rescue.team(),
                        "arrivedAt", inTime.toString(),
                        "lateReport", Map.of("reason", "现场无信号"));

        TEAM.post(rescue.path("arrivals"), report).statusCode(403);
        LEADER.post(rescue.path("arrivals"), report)
                .statusCode(200)
                .body("arrival.onTime", equalTo(true))
                .body("arrival.reportedLate", equalTo(true))
                .body("arrival.breachedAt", notNullValue());
    }

    @Test
    void an_arrival_judged_late_is_marked_as_only_reported_late_afterwards() {
        Rescue rescue = calledAndDispatched();
        Instant inTime = clock.instant().plus(Duration.ofMinutes(25));
        clock.advance(Duration.ofMinutes(33));
        awaitEvent(rescue.incident(), "arrival.breached", 1);
        rescue.arrive().body("arrival.onTime", equalTo(false));
        Map<String, String> word = Map.of("arrivedAt", inTime.toString(), "reason", "山谷无信号");

        TEAM.post(rescue.path("late-reports"), word).statusCode(403);
        LEADER.post(rescue.path("late-reports"), Map.of("reason", "山谷无信号"))
                .statusCode(409)
                .body("code", equalTo("arrival-not-in-time"));
        LEADER.post(rescue.path("late-reports"), word)
                .statusCode(200)
                .body("arrival.onTime", equalTo(true))
                .body("arrival.reportedLate", equalTo(true))
                .body("arrival.lateReason", equalTo("山谷无信号"))
                .body("arrival.breachedAt", notNullValue());
        LEADER.post(rescue.path("late-reports"), word)
                .statusCode(409)
                .body("code", equalTo("reported-late-already"));
        assertThat(recorded(rescue.incident(), "arrival.reported-late")).isEqualTo(1);
        assertThat(told(rescue.incident(), "payload ->> 'corrects'", "arrival.reported-late"))
                .isEqualTo(told(rescue.incident(), "id", "incident.arrived"));
    }

    @Test
    void a_cancelled_incident_is_no_longer_watched() {
        Rescue rescue = calledAndDispatched();
        CLERK.post(rescue.path("cancellations"), Map.of("reason", "false-alarm")).statusCode(200);
        UUID witness = IncidentFixture.open();

        clock.advance(Duration.ofMinutes(31));

        awaitEvent(witness, "arrival.breached", 1);
        assertThat(recorded(rescue.incident(), "arrival.breached")).isZero();
    }

    @Test
    void an_arrival_before_the_dispatch_or_in_the_future_is_refused() {
        Rescue rescue = calledAndDispatched();

        rescue.arriveAt(clock.instant().minusSeconds(60))
                .statusCode(400)
                .body("code", equalTo("time-before-previous-step"));
        rescue.arriveAt(clock.instant().plus(Duration.ofMinutes(6)))
                .statusCode(400)
                .body("code", equalTo("time-in-future"));
    }
}
