package org.nuandong.dispatch.tracing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuandong.deploy.testing.Tokens;
import org.nuandong.dispatch.Api;

/** Unidentified guests of one station, and who misses them. Names and numbers are made up. */
final class TracingFixture {

    static final String CITY = "640200";
    static final UUID STATION = UUID.fromString("0192f0a0-0000-7000-8000-000000006402");
    static final String CASES = "/api/v1/care-cases";
    static final Api CLERK = Api.with(Tokens.of("station-clerk").regions(CITY).subject("clerk-1"));
    static final Api LEADER = Api.with(Tokens.of("duty-leader").regions(CITY).subject("leader-1"));

    static final Api GUARDIAN =
            Api.with(Tokens.of("minor-guardian").regions(CITY).units(STATION).subject("guard-1"));

    private TracingFixture() {}

    static Map<String, Object> guest(int apparentAge, String condition) {
        Map<String, Object> body = new HashMap<>();
        body.put("unitId", STATION);
        body.put("regionCode", CITY);
        body.put("person", Map.of("sex", "male", "apparentAge", apparentAge));
        body.put("condition", condition);
        body.put("origin", "unknown");
        return body;
    }

    static Map<String, Object> features(int ageFrom, int ageTo, int height, String accent) {
        Map<String, Object> body = new HashMap<>();
        body.put("sex", "male");
        body.put("ageFrom", ageFrom);
        body.put("ageTo", ageTo);
        body.put("heightFrom", height - 2);
        body.put("heightTo", height + 2);
        body.put("build", "slim");
        body.put("accent", accent);
        body.put("marks", List.of("limp", "scar-face"));
        body.put("marksWords", "左眉上方一道疤");
        body.put("placeCode", "640202");
        return body;
    }

    static Map<String, Object> missing(Map<String, Object> features) {
        Map<String, Object> body = new HashMap<>();
        body.put("source", "relatives");
        body.put("regionCode", CITY);
        body.put("name", "测试某");
        body.put("contact", "女儿");
        body.put("features", features);
        return body;
    }

    static Map<String, Object> with(Map<String, Object> body, Object... keysAndValues) {
        Map<String, Object> changed = new HashMap<>(body);
        for (int i = 0; i < keysAndValues.length; i += 2) {
            changed.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return changed;
    }

    static String path(UUID stay, String rest) {
        return CASES + "/" + stay + "/tracing" + (rest.isEmpty() ? "" : "/" + rest);
    }
}
