package org.nuandong.dispatch.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.nuandong.dispatch.Guests.CASES;
import static org.nuandong.dispatch.Guests.alarms;
import static org.nuandong.dispatch.Guests.soon;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.dispatch.Guests;
import org.nuandong.dispatch.Sql;
import org.nuandong.dispatch.TestClock;
import org.nuandong.dispatch.weather.WeatherFixture;

@QuarkusTest
@QuarkusTestResource(Backing.class)
class CareTransferTest {

    private static final String TRANSFERS = "/api/v1/care-transfers";

    @Inject TestClock clock;

    private Guests here;
    private Guests there;

    @BeforeEach
    void open() {
        clock.set(clock.instant());
        here = Guests.knownIn(WeatherFixture.county());
        there = Guests.knownIn(WeatherFixture.county());
    }

    @AfterEach
    void run() {
        here.close();
        there.close();
        clock.run();
    }

    private UUID offered(UUID stay) {
        return here.clerk()
                .created(
                        CASES + "/" + stay + "/transfers",
                        Map.of("toUnitId", there.station(), "reason", "nearer-home"));
    }

    private UUID withANumber() {
        return here.clerk()
                .created(
                        CASES,
                        Map.of(
                                "unitId", here.station(),
                                "regionCode", here.region(),
                                "person",
                                        Map.of(
                                                "name", "测试四号",
                                                "identityNumber", "520111195203070033"),
                                "condition", "healthy",
                                "origin", "in-province"));
    }

    /** The number stays sealed on the way, and the same person is known again over there. */
    @Test
    void the_other_station_accepts_and_the_new_case_names_the_old_one() {
        UUID stay = withANumber();
        UUID id = offered(stay);

        there.clerk()
                .get(TRANSFERS + "?state=offered")
                .body("items.id", contains(id.toString()))
                .body("items[0].ageBand", notNullValue());
        there.clerk().get(CASES + "/" + stay).statusCode(404);
        here.clerk()
                .post(TRANSFERS + "/" + id + "/acceptances", Map.of())
                .statusCode(403)
                .body("code", equalTo("transfer-not-yours"));
        here.exits(stay, Map.of("kind", "transferred", "destination", "某市救助管理站"))
                .statusCode(409)
                .body("code", equalTo("care-transfer-open"));
        String begun =
                there.clerk()
                        .post(TRANSFERS + "/" + id + "/acceptances", Map.of())
                        .statusCode(200)
                        .body("state", equalTo("accepted"))
                        .extract()
                        .path("newCaseId");

        String subject =
                here.clerk()
                        .get(CASES + "/" + stay)
                        .body("state", equalTo("exited"))
                        .body("exit.kind", equalTo("transferred"))
                        .extract()
                        .path("subjectId");
        there.clerk()
                .get(CASES + "/" + begun)
                .statusCode(200)
                .body("transferredFrom", equalTo(stay.toString()))
                .body("subjectId", equalTo(subject))
                .body("state", equalTo("in-care"))
                .body("name", equalTo("测***"))
                .body("identityNumber", equalTo("520111********0033"));
        assertThat(
                        Sql.text(
                                "select count(distinct identity_number) || '/' ||"
                                        + " count(distinct identity_index) from care_case"
                                        + " where subject_id = ?::uuid",
                                subject))
                .isEqualTo("2/1");
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            assertThat(
                            probe.await("case.admitted", UUID.fromString(begun))
                                    .data()
                                    .path("transferredFrom")
                                    .asText())
                    .isEqualTo(stay.toString());
            probe.await("case.transfer-accepted", id);
        }
        there.clerk().post(TRANSFERS + "/" + id + "/acceptances", Map.of()).statusCode(409);
    }

    @Test
    void refused_or_unanswered_the_duty_stays_and_who_leaves_is_handed_over_to_nobody() {
        UUID stay = here.known(45, "healthy");
        UUID first = offered(stay);
        here.clerk()
                .create(
                        CASES + "/" + stay + "/transfers",
                        Map.of("toUnitId", there.station(), "reason", "no-bed"))
                .statusCode(409)
                .body("code", equalTo("care-transfer-open"));
        there.clerk()
                .post(
                        TRANSFERS + "/" + first + "/refusals",
                        Map.of("reason", "no-capacity", "note", "床位已满"))
                .statusCode(200)
                .body("state", equalTo("refused"));
        here.clerk().get(CASES + "/" + stay).body("state", equalTo("in-care"));

        UUID second = offered(stay);
        clock.advance(Duration.ofHours(4));
        soon("both duty leaders are woken")
                .until(() -> alarms(second, "care-transfer-answer", "duty-leader") == 2);
        here.exits(stay, Guests.ownDeparture()).statusCode(200);
        there.clerk()
                .get(TRANSFERS + "/" + second)
                .body("state", equalTo("withdrawn"))
                .body("overdue", equalTo(true));
        here.clerk()
                .create(
                        CASES + "/" + stay + "/transfers",
                        Map.of("toUnitId", UUID.randomUUID(), "reason", "no-bed"))
                .statusCode(409);
    }

    /** Two clerks press the button at once: one person, one new case. */
    @Test
    void accepted_twice_at_once_it_begins_once() {
        UUID stay = here.known(46, "healthy");
        UUID id = offered(stay);
        Supplier<Integer> acceptance =
                () ->
                        there.clerk()
                                .post(TRANSFERS + "/" + id + "/acceptances", Map.of())
                                .extract()
                                .statusCode();

        CompletableFuture<Integer> first = CompletableFuture.supplyAsync(acceptance);
        CompletableFuture<Integer> second = CompletableFuture.supplyAsync(acceptance);

        assertThat(List.of(first.join(), second.join())).containsExactlyInAnyOrder(200, 409);
        assertThat(Sql.count("select count(*) from care_case where transferred_from = ?", stay))
                .isEqualTo(1);
    }
}
