package org.nuandong.dispatch.daily;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.nuandong.deploy.testing.Tokens;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.Sql;

/** Guests of a house of its own, and what is asked of their days. */
final class DayFixture {

    static final String REGION = "420704";
    static final UUID HOUSE = UUID.fromString("0192f0a0-0000-7000-8000-0000000da17e");
    static final String CASES = "/api/v1/care-cases/";

    static final Api CLERK = Api.in(REGION, "station-clerk");
    static final Api LEADER = Api.in(REGION, "duty-leader");

    /** Who cares for the children of this house. */
    static final Api GUARDIAN = Api.with(Tokens.of("minor-guardian").regions(REGION).units(HOUSE));

    private DayFixture() {}

    static UUID man(int apparentAge) {
        return guest(Map.of("sex", "male", "apparentAge", apparentAge), "healthy");
    }

    static UUID guest(Map<String, Object> person, String condition) {
        return CLERK.created("/api/v1/care-cases", admission(person, condition));
    }

    static Map<String, Object> admission(Map<String, Object> person, String condition) {
        Map<String, Object> body = new HashMap<>();
        body.put("unitId", HOUSE);
        body.put("regionCode", REGION);
        body.put("person", person);
        body.put("condition", condition);
        body.put("origin", "unknown");
        return body;
    }

    static Map<String, Object> leave(String companion, Object dueAt) {
        return Map.of("reason", "errand", "companion", companion, "dueAt", dueAt);
    }

    /** How often this role was to be woken for that. */
    static long woken(UUID about, String step, String role) {
        return Sql.count(
                "select count(*) from alarm where about_id = ? and step = ? and audience = ?",
                about,
                step,
                role);
    }
}
