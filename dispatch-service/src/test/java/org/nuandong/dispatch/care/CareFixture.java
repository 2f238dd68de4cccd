package org.nuandong.dispatch.care;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuandong.dispatch.Api;

/** Guests of a station as requests. Names and numbers are made up. */
final class CareFixture {

    static final UUID STATION = UUID.fromString("0192f0a0-0000-7000-8000-00000000c0de");
    static final String CASES = "/api/v1/care-cases";

    private CareFixture() {}

    static Map<String, Object> admission(Map<String, Object> person) {
        Map<String, Object> body = new HashMap<>();
        body.put("unitId", STATION);
        body.put("regionCode", Api.HUANGSHI);
        body.put("person", person);
        body.put("condition", "healthy");
        body.put("origin", "in-province");
        return body;
    }

    static Map<String, Object> admission(Map<String, Object> person, String condition) {
        Map<String, Object> body = admission(person);
        body.put("condition", condition);
        return body;
    }

    /** Nothing known but how he looks. */
    static Map<String, Object> unknownMan(int apparentAge) {
        return Map.of("sex", "male", "apparentAge", apparentAge);
    }

    static Map<String, Object> known(String name, String number) {
        return Map.of("name", name, "identityNumber", number);
    }

    static Map<String, Object> with(Map<String, Object> body, Object... keysAndValues) {
        Map<String, Object> changed = new HashMap<>(body);
        for (int i = 0; i < keysAndValues.length; i += 2) {
            changed.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return changed;
    }

    static Map<String, Object> onPaper(Map<String, Object> body) {
        return with(body, "backEntry", Map.of("reason", "停电期间纸质登记"));
    }

    static Map<String, Object> ownDeparture() {
        return Map.of("kind", "self-departed", "statementSigned", true);
    }

    static Map<String, Object> escorted() {
        return Map.of(
                "kind",
                "escorted-return",
                "escorts",
                List.of("staff-1", "staff-2"),
                "destination",
                "某县救助管理站",
                "handover",
                Map.of("giverSigned", true, "receiverSigned", true));
    }
}
