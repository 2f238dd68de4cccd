package org.nuandong.dispatch.tip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuandong.dispatch.incident.IncidentFixture.CLERK;
import static org.nuandong.dispatch.incident.IncidentFixture.path;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.dispatch.Sql;

/** Somebody calls again about what was thought to be over. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class SupplementAfterEndTest {

    private static final Map<String, Object> STILL_THERE =
            Map.of("description", "人还在桥下，已叫不醒", "facts", List.of("illness"));

    private record Told(UUID tip, UUID incident) {}

    private static Told tell() {
        ValidatableResponse answer =
                CLERK.create("/api/v1/tips", Map.of("address", "大泉路桥下")).statusCode(201);
        return new Told(
                UUID.fromString(answer.extract().path("tipId")),
                UUID.fromString(answer.extract().path("incidentId")));
    }

    private static void supplement(Told told) {
        CLERK.create("/api/v1/tips/" + told.tip() + "/supplements", STILL_THERE).statusCode(201);
    }

    private static long alarms(UUID incident) {
        return Sql.count(
                "select count(*) from alarm where about_id = ?"
                        + " and step = 'supplement-after-end' and audience = 'duty-leader'",
                incident);
    }

    @Test
    void more_about_a_cancelled_incident_wakes_the_duty_leader() {
        Told told = tell();
        CLERK.post(path(told.incident(), "cancellations"), Map.of("reason", "false-alarm"))
                .statusCode(200);

        supplement(told);

        assertThat(alarms(told.incident())).isOne();
    }

    @Test
    void more_about_what_was_solved_by_telephone_wakes_the_duty_leader() {
        Told told = tell();
        CLERK.post(
                        path(told.incident(), "remote-resolutions"),
                        Map.of("result", "taken-in-nearby", "note", "村支书已接回家"))
                .statusCode(200);

        supplement(told);

        assertThat(alarms(told.incident())).isOne();
    }

    @Test
    void while_somebody_is_on_the_way_the_story_is_enough() {
        Told told = tell();

        supplement(told);

        assertThat(alarms(told.incident())).isZero();
    }
}
