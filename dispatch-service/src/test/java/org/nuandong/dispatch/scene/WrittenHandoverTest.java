package org.nuandong.dispatch.scene;

import static org.hamcrest.Matchers.equalTo;
import static org.nuandong.dispatch.incident.IncidentFixture.LEADER;
import static org.nuandong.dispatch.incident.IncidentFixture.TEAM;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.evidence.EvidenceFixture;
import org.nuandong.dispatch.incident.IncidentFixture;
import org.nuandong.dispatch.incident.IncidentFixture.Rescue;

/** R160: who goes with the police goes with a form that the police signed. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class WrittenHandoverTest {

    private static final Api POLICE = Api.partner("police");

    @Test
    void an_incident_is_closed_only_when_the_police_have_signed_for_whom_they_took() {
        Rescue rescue = IncidentFixture.onScene();
        UUID person =
                rescue.find(
                        Map.of(
                                "sex",
                                "male",
                                "apparentAge",
                                40,
                                "conditions",
                                List.of("drunk"),
                                "known",
                                false));
        TEAM.post(
                        rescue.path("outcomes"),
                        Map.of(
                                "subjectId",
                                person,
                                "outcome",
                                "handed-to-police",
                                "reason",
                                "drunk-dangerous"))
                .statusCode(200);
        TEAM.post(rescue.path("resolutions"), Map.of()).statusCode(200);

        LEADER.post(rescue.path("closures"), Map.of())
                .statusCode(409)
                .body("code", equalTo("handover-missing"));

        UUID handover = TEAM.created("/api/v1/handovers", offer(rescue.incident(), person));
        LEADER.post(rescue.path("closures"), Map.of()).statusCode(409);
        POLICE.post(
                        "/api/v1/handovers/" + handover + "/acceptances",
                        Map.of(
                                "person",
                                "王某丙",
                                "signatureId",
                                EvidenceFixture.signatureOf(rescue.incident())))
                .statusCode(200);
        LEADER.post(rescue.path("closures"), Map.of())
                .statusCode(200)
                .body("state", equalTo("closed"));
    }

    private static Map<String, Object> offer(UUID incident, UUID person) {
        return Map.of(
                "incidentId",
                incident,
                "reason",
                "police-matter",
                "from",
                Map.of("agency", "civil-affairs", "organisation", "城区救助小组", "person", "李某乙"),
                "to",
                Map.of("agency", "police", "organisation", "城区派出所"),
                "persons",
                List.of(
                        Map.of(
                                "subjectId",
                                person,
                                "sex",
                                "male",
                                "ageBand",
                                "19-59",
                                "condition",
                                List.of("drunk"))),
                "signatureId",
                EvidenceFixture.signatureOf(incident));
    }
}
