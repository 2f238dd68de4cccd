package org.nuandong.dispatch.tip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.nuandong.dispatch.incident.IncidentFixture.CLERK;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nuandong.commons.consumer.EventIntake;
import org.nuandong.commons.event.ReceivedEvent;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.Sql;

/** Danger found at a home is a tip like any other, without a word from anybody. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class FindingTipsTest {

    private static final Instant FOUND = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @Inject EventIntake intake;
    @Inject ObjectMapper json;

    private ReceivedEvent escalated(UUID id, boolean danger) throws Exception {
        UUID finding = UUID.randomUUID();
        JsonNode data =
                json.readTree(
                        """
                        {"findingNo": "JC-%s", "area": "heating", "danger": %s,
                         "facts": ["illness", "of-another-list"],
                         "point": {"longitude": 115.039, "latitude": 30.2}}"""
                                .formatted(finding.toString().substring(0, 8), danger));
        return new ReceivedEvent(
                id,
                "org.nuandong.beneficiary.finding.escalated.v1",
                "beneficiary",
                "finding.escalated",
                finding,
                FOUND,
                FOUND,
                1,
                1,
                Api.HUANGSHI,
                null,
                false,
                data,
                "nuandong.beneficiary.v1",
                0,
                0);
    }

    private void takeIn(ReceivedEvent event) {
        QuarkusTransaction.requiringNew().run(() -> intake.takeIn(List.of(event)));
    }

    private static long tips(ReceivedEvent event) {
        return Sql.count(
                "select count(*) from incident where description like ?",
                "%" + event.data().path("findingNo").asText());
    }

    @Test
    void immediate_danger_opens_one_incident_whose_clock_runs_from_the_finding() throws Exception {
        ReceivedEvent event = escalated(UUID.randomUUID(), true);

        takeIn(event);
        takeIn(event);

        assertThat(tips(event)).isOne();
        String incident =
                Sql.text(
                        "select id from incident where description like ?",
                        "%" + event.data().path("findingNo").asText());
        CLERK.get("/api/v1/incidents/" + incident)
                .body("state", equalTo("open"))
                .body("arrival.receivedAt", equalTo(FOUND.toString()))
                .body("description", containsString("险情"));
        assertThat(
                        Sql.text(
                                "select array_to_string(facts, ',') from tip"
                                        + " where incident_id = ?::uuid",
                                incident))
                .isEqualTo("illness");
    }

    @Test
    void what_is_in_no_danger_opens_nothing() throws Exception {
        ReceivedEvent event = escalated(UUID.randomUUID(), false);

        takeIn(event);

        assertThat(tips(event)).isZero();
    }
}
