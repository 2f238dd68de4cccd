package org.nuandong.deploy.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuandong.deploy.local.Api.body;
import static org.nuandong.deploy.local.journey.Patience.soon;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.local.Answer;
import org.nuandong.deploy.local.LocalSystem;
import org.nuandong.deploy.local.RunningSystem;
import org.nuandong.deploy.local.Service;

/** R110: 30 minutes, 60 when truly far; the clock of a rescue over the three running services. */
@Order(10)
class ArrivalClockJourneyIT {

    private static final Instant TEN = Instant.parse("2027-01-15T10:00:00+08:00");

    private final LocalSystem system = RunningSystem.get();
    private final Station station = new Station(system, "420200", Station.CITY);
    private UUID team;

    @BeforeEach
    void it_is_just_before_ten() {
        system.time().standAt(TEN.minusSeconds(60));
        team = station.teamOnDuty("城区一组", 115.04, 30.20);
        system.time().standAt(TEN);
    }

    @AfterEach
    void time_goes_on() {
        system.time().runFrom(system.time().now());
    }

    @Test
    void answered_at_10_29_59_is_on_time() {
        UUID incident = call("ontime").id("incidentId");
        system.time().standAt(Instant.parse("2027-01-15T10:29:59+08:00"));
        dispatchAndArrive(incident);
        JsonNode clock = incident(incident).path("arrival");
        assertThat(clock.path("onTime").asBoolean()).isTrue();
        assertThat(clock.path("breachedAt").isNull()).isTrue();
    }

    @Test
    void answered_one_millisecond_after_half_past_is_a_breach_that_stays() {
        UUID incident = call("late").id("incidentId");
        system.time().standAt(Instant.parse("2027-01-15T10:30:00.001+08:00"));
        soon().untilAsserted(
                        () ->
                                assertThat(
                                                incident(incident)
                                                        .path("arrival")
                                                        .path("breachedAt")
                                                        .isNull())
                                        .isFalse());
        JsonNode clock = incident(incident).path("arrival");
        assertThat(Instant.parse(clock.path("breachedAt").asText()))
                .isEqualTo("2027-01-15T02:30:00.001Z");
        soon().untilAsserted(
                        () ->
                                assertThat(wallLine(incident).path("breached").asBoolean())
                                        .as("the wall shows the breach")
                                        .isTrue());
        dispatchAndArrive(incident);
        assertThat(incident(incident).path("arrival").path("onTime").asBoolean(true)).isFalse();
        assertThat(incident(incident).path("arrival").path("breachedAt").isNull()).isFalse();
    }

    @Test
    void one_marked_far_with_its_reason_has_until_eleven() {
        Answer call = call("far");
        assertThat(Instant.parse(call.text("arrivalDeadlineAt"))).isEqualTo("2027-01-15T02:30:00Z");
        UUID incident = call.id("incidentId");
        station.dutyLeader()
                .create(
                        "/api/v1/incidents/" + incident + "/far-markings",
                        body("reason", "distance", "note", "山区村组，最近的车在 40 公里外"))
                .expect(200);
        assertThat(Instant.parse(incident(incident).path("arrival").path("deadlineAt").asText()))
                .isEqualTo("2027-01-15T03:00:00Z");
        system.time().standAt(Instant.parse("2027-01-15T11:00:00+08:00"));
        dispatchAndArrive(incident);
        assertThat(incident(incident).path("arrival").path("onTime").asBoolean()).isTrue();
    }

    @Test
    void how_long_a_caller_of_120_waited_is_a_service_level() {
        system.api(Service.DISPATCH, "420200", "platform-120")
                .post(
                        "/api/v1/platforms/120/calls",
                        Map.of(
                                "eventNo", "JOURNEY-rang-" + UUID.randomUUID(),
                                "ringTime", "2027-01-15 09:59:40",
                                "answerTime", "2027-01-15 09:59:47",
                                "address", "测试街道人民桥下"))
                .expect(201);
        soon().untilAsserted(
                        () -> {
                            JsonNode all = legs().path("total");
                            assertThat(all.path("answer").path("n").asInt()).isEqualTo(1);
                            assertThat(all.at("/answeredInTime/withinSeconds").asInt())
                                    .isEqualTo(10);
                            assertThat(all.at("/answeredInTime/share/part").asInt()).isEqualTo(1);
                        });
    }

    private JsonNode legs() {
        return system.api(Service.REPORTING, "420200", "reporting-officer")
                .get("/api/v1/service-levels/legs?from=2027-01-15&to=2027-01-15")
                .expect(200)
                .body();
    }

    private Answer call(String name) {
        return station.police()
                .post(
                        "/api/v1/platforms/110/calls",
                        Map.of(
                                "JQ_TYWYSBM", "JOURNEY-" + name + "-" + UUID.randomUUID(),
                                "AFDD", "测试街道人民桥下",
                                "BJDZJD", "115.05",
                                "BJDZWD", "30.21",
                                "BJNR", "有一位老人在桥下过夜"))
                .expect(200, 201);
    }

    private void dispatchAndArrive(UUID incident) {
        String path = "/api/v1/incidents/" + incident;
        station.hotlineClerk().create(path + "/dispatches", body("teamId", team)).expect(200);
        station.teamMember().create(path + "/arrivals", body("teamId", team)).expect(200);
    }

    private JsonNode incident(UUID id) {
        return station.hotlineClerk().get("/api/v1/incidents/" + id).expect(200).body();
    }

    private JsonNode wallLine(UUID incident) {
        JsonNode board = station.wall().get("/api/v1/live-board").expect(200).body();
        for (JsonNode line : board.path("incidents")) {
            if (incident.toString().equals(line.path("incidentId").asText())) {
                return line;
            }
        }
        throw new AssertionError("not on the wall: " + board);
    }
}
