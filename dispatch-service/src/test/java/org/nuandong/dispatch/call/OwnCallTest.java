package org.nuandong.dispatch.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.nuandong.dispatch.call.CallFixture.MEDICAL;
import static org.nuandong.dispatch.call.CallFixture.MEDICAL_CALLS;
import static org.nuandong.dispatch.call.CallFixture.POLICE;
import static org.nuandong.dispatch.call.CallFixture.POLICE_CALLS;
import static org.nuandong.dispatch.call.CallFixture.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.dispatch.Api;

/** A platform asks after its own calls, takes one back, tells how far its people are. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class OwnCallTest {

    private static final Map<String, Object> LEFT = Map.of("reason", "person-left");

    private final Api clerk = Api.as("hotline-clerk");
    private final Map<String, Object> call = CallFixture.police();
    private final String own = POLICE_CALLS + "/" + call.get("JQ_TYWYSBM");
    private UUID tip;
    private String incident;

    @BeforeEach
    void a_call_stands() {
        var answer = POLICE.post(POLICE_CALLS, call).statusCode(201);
        tip = UUID.fromString(answer.extract().path("tipId"));
        incident = answer.extract().path("incidentId");
    }

    @Test
    void it_sees_what_became_of_its_own_call_and_of_no_other() {
        POLICE.post(POLICE_CALLS, with(call, "BJNR", "已走到站前广场")).statusCode(200);

        POLICE.get(own)
                .statusCode(200)
                .body("tipId", equalTo(tip.toString()))
                .body("incidentState", equalTo("open"))
                .body("supplements", equalTo(1))
                .body("withdrawal", nullValue());
        MEDICAL.get(own).statusCode(404);
        MEDICAL.get(MEDICAL_CALLS + "/" + call.get("JQ_TYWYSBM")).statusCode(404);
        Api.in("310112", "platform-110").get(own).statusCode(404);
        clerk.get(own).statusCode(403);
    }

    @Test
    void taking_it_back_ends_nothing_before_a_clerk_has_decided() {
        POLICE.post(own + "/withdrawals", LEFT)
                .statusCode(200)
                .body("withdrawal", equalTo("asked"))
                .body("tipState", equalTo("accepted"));
        POLICE.post(own + "/withdrawals", LEFT).statusCode(200);
        clerk.get("/api/v1/tips/" + tip + "/withdrawals").body("state", contains("asked"));

        clerk.post(
                        "/api/v1/tips/" + tip + "/withdrawal-decisions",
                        Map.of("accepted", false, "note", "队伍已在途，到场核实"))
                .statusCode(200)
                .body("state", equalTo("accepted"));

        POLICE.get(own)
                .body("withdrawal", equalTo("declined"))
                .body("incidentState", equalTo("open"));
        clerk.post("/api/v1/tips/" + tip + "/withdrawal-decisions", Map.of("accepted", true))
                .statusCode(409);
    }

    @Test
    void an_accepted_withdrawal_rejects_the_tip_and_its_incident_ends() {
        POLICE.post(own + "/withdrawals", LEFT).statusCode(200);

        clerk.post("/api/v1/tips/" + tip + "/withdrawal-decisions", Map.of("accepted", true))
                .statusCode(200)
                .body("state", equalTo("rejected"))
                .body("stateReason", equalTo("withdrawn"));

        POLICE.get(own).body("incidentState", equalTo("cancelled"));
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            probe.await("tip.withdrawal-asked", tip);
            probe.await("tip.rejected", tip);
            assertThat(
                            probe.await("tip.withdrawal-decided", tip)
                                    .data()
                                    .path("accepted")
                                    .asBoolean())
                    .isTrue();
        }
    }

    @Test
    void what_its_people_do_is_read_in_the_story() {
        POLICE.post(own + "/reports", Map.of("state", "waiting-for-you", "note", "在出站口"))
                .statusCode(200);
        POLICE.post(own + "/reports", Map.of("state", "dancing")).statusCode(400);
        POLICE.post(own + "/reports", Map.of("state", "left", "note", "电话13912345678"))
                .statusCode(400);

        clerk.get("/api/v1/incidents/" + incident + "/story")
                .statusCode(200)
                .body(
                        "text",
                        hasItem("Word from the 110 platform: Its people wait for ours. 在出站口"));
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            assertThat(probe.await("tip.platform-reported", tip).data().path("state").asText())
                    .isEqualTo("waiting-for-you");
        }
    }
}
