package org.nuandong.dispatch.team;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.nuandong.dispatch.Api;

/** Teams and vehicles as requests, and a team that is on duty. */
public final class TeamFixture {

    /** Whose telephone it is: the subject of {@code Api.as("team-member")}. */
    public static final String PHONE = "local-team-member";

    private static final AtomicInteger PLATE = new AtomicInteger(100);

    private TeamFixture() {}

    static Map<String, Object> team(String name) {
        return team(name, "mobile-rescue");
    }

    static Map<String, Object> team(String name, String kind) {
        return Map.of("name", name, "kind", kind, "regionCode", Api.HUANGSHI);
    }

    static Map<String, String> member(String staff, String name, String role) {
        return Map.of("staff", staff, "name", name, "role", role);
    }

    static Map<String, Object> vehicle(UUID team) {
        Map<String, Object> vehicle = new HashMap<>();
        vehicle.put("plate", "鄂B救" + PLATE.incrementAndGet());
        vehicle.put("kind", "rescue-car");
        vehicle.put("regionCode", Api.HUANGSHI);
        vehicle.put("teamId", team);
        vehicle.put(
                "kit",
                List.of(
                        Map.of("item", "quilt", "quantity", 4),
                        Map.of("item", "cotton-coat", "quantity", 6)));
        return vehicle;
    }

    static Map<String, Object> position(double longitude, double latitude, String measuredAt) {
        return Map.of("longitude", longitude, "latitude", latitude, "measuredAt", measuredAt);
    }

    static Map<String, String> person(String staff) {
        return Map.of("staff", staff, "name", "赵某丁");
    }

    /** Founded, planned for a shift, and started: it can be sent, and its telephone may report. */
    public static UUID onDuty(String name) {
        return onDuty(name, List.of(person("staff-2"), person(PHONE)));
    }

    /** With these people beside the leader. */
    static UUID onDuty(String name, List<Map<String, String>> crew) {
        UUID team = Api.as("duty-leader").created("/api/v1/teams", team(name));
        onDuty(team, crew);
        return team;
    }

    static void onDuty(UUID team, List<Map<String, String>> crew) {
        Api leader = Api.as("duty-leader");
        UUID shift =
                leader.created(
                        "/api/v1/shifts",
                        Map.of(
                                "teamId", team,
                                "leader", "staff-1",
                                "leaderName", "李某乙",
                                "startsAt", "2026-01-01T20:00:00+08:00",
                                "endsAt", "2036-01-01T20:00:00+08:00",
                                "crew", crew));
        leader.post("/api/v1/shifts/" + shift + "/starts", Map.of()).statusCode(200);
    }
}
