package org.nuandong.beneficiary.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nuandong.beneficiary.Api;
import org.nuandong.beneficiary.MadeUp;
import org.nuandong.beneficiary.Register;
import org.nuandong.beneficiary.TestClock;
import org.nuandong.commons.deadline.DeadlineHandler;
import org.nuandong.commons.workitem.WorkItemTexts;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;

/** 一户一策 (R045): planned, done, late, and dropped with its household. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class MeasureIT {

    private static final String PATH = "/api/v1/measures";

    @Inject TestClock clock;
    @Inject @All List<DeadlineHandler> handlers;

    @AfterEach
    void runAgain() {
        clock.run();
    }

    /** Journey: docs/journeys/measure.md. */
    @Test
    void a_measure_that_is_late_stays_work_until_it_is_done() {
        clock.set(Instant.parse("2024-11-01T02:00:00Z"));
        String household = household();
        String id =
                planned(household, "medical", "2024-11-30")
                        .statusCode(201)
                        .body("unitId", notNullValue())
                        .body("plannedOn", equalTo("2024-11-01"))
                        .extract()
                        .path("id");
        String other = planned(household, "goods", "2024-12-20").extract().path("id");
        clock.set(Instant.parse("2024-11-30T16:00:01Z"));
        await().untilAsserted(
                        () ->
                                Api.registrar()
                                        .get(PATH + "/" + id)
                                        .then()
                                        .body("overdue", equalTo(true)));
        Api.registrar()
                .queryParam("step", "measure-due")
                .queryParam("overdue", true)
                .get("/api/v1/work-items")
                .then()
                .body("items.aggregateId", hasItem(id))
                .body("items.label", hasItem("A measure for a household is to be done"));
        Map<String, Object> end = Map.of("endedOn", "2024-11-30", "result", "已复诊");
        fact(id, "completions", end).statusCode(200).body("state", equalTo("done"));
        fact(id, "completions", end).statusCode(409);
        Api.registrar()
                .queryParam("householdId", household)
                .queryParam("state", "planned")
                .get(PATH)
                .then()
                .body("items.id", contains(other));
        Api.posting()
                .body(Map.of("reason", "moved-away", "closedOn", "2024-11-30"))
                .post("/api/v1/households/" + household + "/closings")
                .then()
                .statusCode(200);
        Api.registrar().get(PATH + "/" + other).then().body("state", equalTo("dropped"));
        try (EventProbe probe = EventProbe.on("nuandong.beneficiary.v1")) {
            probe.await("measure.done", UUID.fromString(id));
            probe.await("measure.dropped", UUID.fromString(other));
            assertThat(probe.about(UUID.fromString(id)))
                    .extracting(event -> event.name())
                    .containsExactly("measure.planned", "measure.overdue", "measure.done");
        }
    }

    @Test
    void what_is_no_kind_or_lies_in_the_past_or_names_somebody_is_refused() {
        String household = household();
        planned(household, "fireworks", "2999-01-01")
                .statusCode(400)
                .body("violations.field", hasItem("kind"));
        planned(household, "goods", "2020-01-01")
                .statusCode(400)
                .body("violations.field", hasItem("dueOn"));
        planned(UUID.randomUUID().toString(), "goods", "2999-01-01")
                .statusCode(400)
                .body("violations.field", hasItem("householdId"));
        String id = planned(household, "goods", "2999-01-01").extract().path("id");
        fact(id, "drops", Map.of("endedOn", "2026-11-20", "result", "致电13800000001未接"))
                .statusCode(400)
                .body("violations.field", hasItem("result"));
        Api.as("registrar", "410106").get(PATH + "/" + id).then().statusCode(404);
    }

    @Test
    void every_step_that_waits_for_somebody_has_its_name_in_both_languages() {
        assertThat(handlers).isNotEmpty();
        assertThat(WorkItemTexts.missing(handlers.stream().map(DeadlineHandler::step).toList()))
                .isEmpty();
    }

    private static String household() {
        Map<String, Object> household = MadeUp.household(MadeUp.member("head", MadeUp.man()));
        household.remove("categories");
        return Register.registered(household).getString("id");
    }

    private static ValidatableResponse planned(String household, String kind, String due) {
        return Api.posting()
                .body(
                        Map.of(
                                "householdId",
                                household,
                                "kind",
                                kind,
                                "words",
                                "联系定点医院复诊",
                                "dueOn",
                                due))
                .post(PATH)
                .then();
    }

    private static ValidatableResponse fact(String id, String fact, Map<String, Object> body) {
        return Api.registrar().body(body).post(PATH + "/" + id + "/" + fact).then();
    }
}
