package org.nuandong.dispatch.tip;

import static org.nuandong.dispatch.incident.IncidentFixture.CLERK;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Tips told to the duty room through the API. */
final class TipFixture {

    static final String TIPS = "/api/v1/tips";

    private TipFixture() {}

    /** A tip and the incident that was opened for it. */
    record Told(UUID tip, UUID incident) {

        String path(String step) {
            return TIPS + "/" + tip + "/" + step;
        }

        String incidentPath(String step) {
            return "/api/v1/incidents/" + incident + step;
        }
    }

    static Told tell(Map<String, Object> tip) {
        ValidatableResponse answer = CLERK.create(TIPS, tip).statusCode(201);
        return new Told(
                UUID.fromString(answer.extract().path("tipId")),
                UUID.fromString(answer.extract().path("incidentId")));
    }

    /** By somebody who left this number. */
    static Told tellBy(String telephone, String address) {
        return tell(by(telephone, address));
    }

    static Map<String, Object> by(String telephone, String address) {
        Map<String, Object> tip = new HashMap<>();
        tip.put("address", address);
        tip.put("region", "420203");
        tip.put("reporter", Map.of("telephone", telephone, "kind", "courier"));
        return tip;
    }
}
