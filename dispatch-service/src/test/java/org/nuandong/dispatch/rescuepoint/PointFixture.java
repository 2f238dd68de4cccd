package org.nuandong.dispatch.rescuepoint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuandong.dispatch.Api;

/** Points entered through the API by the station. */
final class PointFixture {

    static final String POINTS = "/api/v1/rescue-points";
    static final Api STATION = Api.as("station-clerk");
    static final Api FIELD = Api.as("field-worker");
    static final List<Map<String, Object>> ALWAYS = hours("00:00", "00:00");

    private PointFixture() {}

    static List<Map<String, Object>> hours(String from, String to) {
        return List.of(Map.of("days", List.of(1, 2, 3, 4, 5, 6, 7), "from", from, "to", to));
    }

    static Map<String, Object> point(String name, String region, double longitude) {
        Map<String, Object> point = new HashMap<>();
        point.put("kind", "rescue-point");
        point.put("name", name);
        point.put("address", "人民路12号社区服务中心");
        point.put("point", Map.of("longitude", longitude, "latitude", 30.2034));
        point.put("region", region);
        point.put("responsible", "人民街道办事处");
        point.put("hours", ALWAYS);
        return point;
    }

    static Map<String, Object> with(Map<String, Object> point, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(point);
        changed.put(field, value);
        return changed;
    }

    static UUID enter(Map<String, Object> point) {
        return STATION.created(POINTS, point);
    }

    static String path(UUID point, String step) {
        return POINTS + "/" + point + "/" + step;
    }
}
