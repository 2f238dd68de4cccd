package org.nuandong.dispatch.reception;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.nuandong.dispatch.Api;

/** Who comes to the door of a station in Huangshi. Names and numbers are made up. */
final class DoorFixture {

    static final String REQUESTS = "/api/v1/help-requests";

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final AtomicInteger NEXT = new AtomicInteger(101);

    private DoorFixture() {}

    /** A number that no other test uses, with its check digit. */
    static String number(String born) {
        String body = "429004" + born + "%03d".formatted(NEXT.addAndGet(2));
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (body.charAt(i) - '0');
        }
        return body + "10X98765432".charAt(sum % 11);
    }

    static Map<String, Object> arrived(UUID unit, Map<String, Object> person) {
        Map<String, Object> body = new HashMap<>();
        body.put("unitId", unit);
        body.put("regionCode", Api.HUANGSHI);
        body.put("broughtBy", "self");
        body.put("informed", true);
        body.put("consent", "given");
        body.put("person", person);
        return body;
    }

    static Map<String, Object> with(Map<String, Object> body, Object... keysAndValues) {
        Map<String, Object> changed = new HashMap<>(body);
        for (int i = 0; i < keysAndValues.length; i += 2) {
            changed.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return changed;
    }

    static Map<String, Object> man(int apparentAge) {
        return Map.of("sex", "male", "apparentAge", apparentAge);
    }

    static Map<String, Object> allFour() {
        return Map.of(
                "cannotSolveFoodAndLodging", true,
                "nobodyToRelyOn", true,
                "noAssistance", true,
                "destitute", true);
    }

    static String step(UUID request, String step) {
        return REQUESTS + "/" + request + "/" + step;
    }

    /** Looked at, let in, checked. */
    static UUID inside(Api clerk, Map<String, Object> arrived) {
        UUID request = clerk.created(REQUESTS, arrived);
        clerk.post(step(request, "first-looks"), Map.of("dangerSigns", List.of(), "outcome", "in"))
                .statusCode(200);
        clerk.post(step(request, "security-checks"), Map.of("result", "passed")).statusCode(200);
        return request;
    }
}
