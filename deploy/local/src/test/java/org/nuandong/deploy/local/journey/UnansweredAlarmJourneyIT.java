package org.nuandong.deploy.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuandong.deploy.local.Api.body;
import static org.nuandong.deploy.local.journey.Patience.soon;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.local.Answer;
import org.nuandong.deploy.local.LocalSystem;
import org.nuandong.deploy.local.RunningSystem;

/** R110: an alarm climbs until a person takes it on: docs/journeys/unanswered-alarm.md. */
@Order(30)
class UnansweredAlarmJourneyIT {

    private static final Instant EVENING = Instant.parse("2027-01-22T22:00:00+08:00");
    private static final String CHANNELS = "/api/v1/alarm-channels";
    private static final String NOBODY_LISTENS = "http://127.0.0.1:1/hook";

    private final LocalSystem system = RunningSystem.get();
    private final Station station = new Station(system, "420281", Station.DAYE);
    private final Receiver gateway = Receiver.open();
    private final List<String> channels = new ArrayList<>();

    @BeforeEach
    void it_is_ten_in_the_evening() {
        // Time goes on meanwhile: a message that finds its channel busy tries again a moment later.
        Instant now = system.time().now();
        system.time().runFrom(now.isBefore(EVENING) ? EVENING : now);
    }

    @AfterEach
    void the_gateway_goes() {
        for (String channel : channels) {
            station.operator().delete(channel, station.operator().get(channel).etag()).expect(200);
        }
        gateway.close();
        system.time().runFrom(system.time().now());
    }

    @Test
    void nobody_comes_and_it_climbs_from_the_team_to_the_bureau_until_somebody_takes_it_on() {
        channel(station.unit(), gateway.url());
        channel(Station.DAYE_BUREAU, gateway.url());
        Incident incident = call();

        Duration step = Duration.ofMinutes(20).plusSeconds(1);
        for (String woken : List.of("team-member", "duty-leader", "bureau-leader")) {
            system.time().advance(step);
            soon().untilAsserted(() -> assertThat(audiences(incident)).endsWith(woken));
            step = Duration.ofMinutes(5);
        }
        assertThat(incident.view().at("/arrival/breachedAt").isNull()).isFalse();

        JsonNode last = alarms(incident).get(alarms(incident).size() - 1);
        station.citizen()
                .post(
                        "/api/v1/alarm-acknowledgements",
                        body("token", last.at("/acknowledge/token").asText()))
                .expect(200);
        soon().untilAsserted(
                        () -> assertThat(incident.story("step", "en")).contains("acknowledged"));
        assertThat(
                        station.dutyLeader()
                                .create(incident.path("acknowledgements"), body())
                                .expect(409)
                                .text("code"))
                .isEqualTo("already-acknowledged");
    }

    @Test
    void a_station_whose_gateway_is_dead_is_heard_by_the_bureau_before_the_deadline() {
        channel(station.unit(), NOBODY_LISTENS);
        channel(Station.DAYE_BUREAU, gateway.url());
        Incident incident = call();
        Instant deadline = Instant.parse(incident.view().at("/arrival/deadlineAt").asText());

        system.time().advance(Duration.ofMinutes(20).plusSeconds(1));
        soon().pollInterval(Duration.ofSeconds(1))
                .until(
                        () -> {
                            if (audiences(incident).contains("bureau-leader")) {
                                return true;
                            }
                            // A minute of the journey in a second, never past the deadline.
                            if (system.time().now().plusSeconds(60).isBefore(deadline)) {
                                system.time().advance(Duration.ofSeconds(20));
                            }
                            return false;
                        });

        assertThat(system.time().now()).isBefore(deadline);
    }

    private Incident call() {
        Answer tip =
                station.hotlineClerk()
                        .create(
                                "/api/v1/tips",
                                body(
                                        "region",
                                        station.region(),
                                        "unitId",
                                        station.unit(),
                                        "address",
                                        "大冶客运站候车厅",
                                        "description",
                                        "有人在候车厅外过夜"))
                        .expect(201);
        return new Incident(station, tip.id("incidentId"));
    }

    private void channel(UUID unit, String url) {
        Answer opened =
                station.operator()
                        .create(
                                CHANNELS,
                                body(
                                        "regionCode",
                                        station.region(),
                                        "unitId",
                                        unit,
                                        "kind",
                                        "webhook",
                                        "url",
                                        url))
                        .expect(201);
        channels.add(CHANNELS + "/" + opened.body().at("/channel/id").asText());
    }

    private List<JsonNode> alarms(Incident incident) {
        return gateway.calls().stream()
                .map(call -> call.body().path("data"))
                .filter(data -> incident.id().toString().equals(data.path("incidentId").asText()))
                .toList();
    }

    private List<String> audiences(Incident incident) {
        return alarms(incident).stream().map(data -> data.path("audience").asText()).toList();
    }
}
