package org.nuandong.dispatch.tip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.nuandong.dispatch.incident.IncidentFixture.CLERK;
import static org.nuandong.dispatch.incident.IncidentFixture.LEADER;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.Sql;

@QuarkusTest
@QuarkusTestResource(Backing.class)
class TipLinkTest {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    /** A tip and the incident that was opened for it. */
    private record Told(UUID tip, UUID incident) {

        String tipPath(String step) {
            return "/api/v1/tips/" + tip + "/" + step;
        }

        String incidentPath() {
            return "/api/v1/incidents/" + incident;
        }
    }

    private static Told tell(Instant receivedAt) {
        return tell(Map.of("receivedAt", receivedAt.toString(), "address", "团城山公园北门"));
    }

    private static Told tell(Map<String, Object> tip) {
        ValidatableResponse answer = CLERK.create("/api/v1/tips", tip).statusCode(201);
        return new Told(
                UUID.fromString(answer.extract().path("tipId")),
                UUID.fromString(answer.extract().path("incidentId")));
    }

    private static ValidatableResponse link(Told tip, Told to) {
        return CLERK.post(
                tip.tipPath("links"), Map.of("incidentId", to.incident(), "reason", "same-person"));
    }

    @Test
    void a_linked_tip_takes_its_incident_along_and_the_clock_counts_from_the_earliest() {
        Told early = tell(NOW.minus(Duration.ofMinutes(10)));
        Told late = tell(NOW.minus(Duration.ofMinutes(2)));

        link(early, late)
                .statusCode(200)
                .body("state", equalTo("linked"))
                .body("incidentId", equalTo(late.incident().toString()));

        CLERK.get(early.incidentPath())
                .body("state", equalTo("cancelled"))
                .body("survivingIncidentId", equalTo(late.incident().toString()));
        CLERK.get(late.incidentPath())
                .body("arrival.deadlineAt", equalTo(NOW.plus(Duration.ofMinutes(20)).toString()));
        assertThat(
                        Sql.count(
                                "select count(*) from deadline where aggregate_id = ?"
                                        + " and cancelled_at is null and done_at is null",
                                early.incident()))
                .isZero();
        CLERK.get(late.incidentPath() + "/timeline")
                .body("step", hasItems("tip-linked", "deadline-moved"));
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            assertThat(
                            probe.await("incident.cancelled", early.incident())
                                    .data()
                                    .path("survivingIncidentId")
                                    .asText())
                    .isEqualTo(late.incident().toString());
            probe.await("tip.linked", early.tip());
            assertThat(
                            probe.await("incident.deadline-moved", late.incident())
                                    .data()
                                    .path("deadlineAt")
                                    .asText())
                    .isEqualTo(NOW.plus(Duration.ofMinutes(20)).toString());
        }
    }

    @Test
    void nothing_real_goes_on_in_what_wakes_nobody() {
        Told real = tell(NOW);
        ValidatableResponse paper =
                LEADER.create(
                                "/api/v1/tips",
                                Map.of(
                                        "address",
                                        "团城山公园北门",
                                        "backEntry",
                                        Map.of("reason", "停电期间纸质登记")))
                        .statusCode(201);
        UUID fromPaper = UUID.fromString(paper.extract().path("incidentId"));

        link(real, new Told(real.tip(), fromPaper))
                .statusCode(409)
                .body("code", equalTo("survivor-unusable"));
        CLERK.post(
                        real.incidentPath() + "/cancellations",
                        Map.of("reason", "duplicate", "survivingIncidentId", fromPaper))
                .statusCode(409)
                .body("code", equalTo("survivor-unusable"));
        CLERK.get(real.incidentPath()).body("state", equalTo("open"));
    }

    @Test
    void a_later_tip_never_moves_the_deadline_back() {
        Told early = tell(NOW.minus(Duration.ofMinutes(10)));
        Told late = tell(NOW.minus(Duration.ofMinutes(2)));

        link(late, early).statusCode(200);

        CLERK.get(early.incidentPath())
                .body("arrival.deadlineAt", equalTo(NOW.plus(Duration.ofMinutes(20)).toString()));
    }

    @Test
    void unlinking_revives_its_own_incident_and_leaves_the_other_s_clock() {
        Told early = tell(NOW.minus(Duration.ofMinutes(10)));
        Told late = tell(NOW.minus(Duration.ofMinutes(2)));
        link(early, late).statusCode(200);

        CLERK.post(early.tipPath("unlinks"), Map.of("reason", "other-person"))
                .statusCode(200)
                .body("state", equalTo("accepted"))
                .body("incidentId", equalTo(early.incident().toString()));

        CLERK.get(early.incidentPath())
                .body("state", equalTo("open"))
                .body("arrival.deadlineAt", equalTo(NOW.plus(Duration.ofMinutes(20)).toString()));
        CLERK.get(late.incidentPath())
                .body("arrival.deadlineAt", equalTo(NOW.plus(Duration.ofMinutes(20)).toString()));
        assertThat(
                        Sql.count(
                                "select count(*) from deadline where aggregate_id = ?"
                                        + " and step = 'arrival-breach'"
                                        + " and cancelled_at is null and done_at is null",
                                early.incident()))
                .isOne();
        CLERK.post(early.tipPath("unlinks"), Map.of("reason", "other-person"))
                .statusCode(409)
                .body("code", equalTo("tip-not-linked"));
    }

    @Test
    void a_link_to_nothing_to_itself_to_the_foreign_or_to_what_is_over_is_refused() {
        Told tip = tell(NOW);
        Told over = tell(NOW);
        CLERK.post(over.incidentPath() + "/cancellations", Map.of("reason", "false-alarm"))
                .statusCode(200);

        link(tip, tip).statusCode(409).body("code", equalTo("tip-already-linked"));
        link(tip, over).statusCode(409).body("code", equalTo("survivor-unusable"));
        link(tip, new Told(tip.tip(), UUID.randomUUID())).statusCode(404);
        CLERK.get(tip.incidentPath()).body("state", equalTo("open"));
        Api.in("310112", "hotline-clerk")
                .post(
                        tip.tipPath("links"),
                        Map.of("incidentId", over.incident(), "reason", "same-person"))
                .statusCode(404);
    }

    private static Map<String, Object> at(double longitude, double latitude, String description) {
        Map<String, Object> tip = new HashMap<>();
        tip.put("point", Map.of("longitude", longitude, "latitude", latitude));
        tip.put("description", description);
        return tip;
    }

    @Test
    void near_in_place_time_and_words_is_a_likely_duplicate_until_a_person_decides() {
        Told tip = tell(at(115.101, 30.211, "红衣老人坐在桥下发抖"));
        Told same = tell(at(115.1015, 30.2112, "桥下有位红衣老人在发抖"));
        Told far = tell(at(115.201, 30.211, "红衣老人坐在桥下发抖"));

        LEADER.get(tip.tipPath("likely-duplicates"))
                .statusCode(200)
                .body("tipId", hasItem(same.tip().toString()))
                .body("tipId", not(hasItem(far.tip().toString())))
                .body("[0].tipId", equalTo(same.tip().toString()))
                .body("[0].score", greaterThan(0.5f))
                .body("[0].metresApart", greaterThan(40))
                .body("[0].wordsAlike", notNullValue())
                .body("[0].wordsAlike", greaterThan(0.1f));
        CLERK.get(same.incidentPath()).body("state", equalTo("open"));

        link(same, tip).statusCode(200);
        CLERK.get(tip.tipPath("likely-duplicates"))
                .body("findAll { it.tipId == '" + same.tip() + "' }", empty());
    }
}
