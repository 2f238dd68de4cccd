package org.nuandong.dispatch.patrol;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.team.TeamFixture;

/** A unit with a team, points and a route, made through the API as a station does. */
public final class PatrolFixture {

    private final String region;
    private final UUID unit;
    private final UUID team;
    private final List<UUID> points;
    private final UUID route;
    private UUID lastPatrol;

    private PatrolFixture(String region, UUID unit, UUID team, List<UUID> points, UUID route) {
        this.region = region;
        this.unit = unit;
        this.team = team;
        this.points = points;
        this.route = route;
    }

    public static PatrolFixture in(String region, UUID unit) {
        return in(region, unit, null);
    }

    /** The points lie in the area when one is named. */
    public static PatrolFixture in(String region, UUID unit, UUID area) {
        Api leader = Api.in(region, "duty-leader");
        UUID team = onDuty(leader, region, unit);
        List<UUID> points =
                List.of(
                        leader.created("/api/v1/patrol-points", point(region, unit, area, 0)),
                        leader.created("/api/v1/patrol-points", point(region, unit, area, 1)),
                        leader.created("/api/v1/patrol-points", point(region, unit, area, 2)));
        UUID route =
                leader.created(
                        "/api/v1/patrol-routes",
                        Map.of(
                                "name", "夜间一号线",
                                "regionCode", region,
                                "unitId", unit,
                                "pointIds", points));
        return new PatrolFixture(region, unit, team, points, route);
    }

    private static UUID onDuty(Api leader, String region, UUID unit) {
        UUID team =
                leader.created(
                        "/api/v1/teams",
                        Map.of(
                                "name",
                                "巡查组" + UUID.randomUUID().toString().substring(0, 8),
                                "kind",
                                "mobile-rescue",
                                "regionCode",
                                region,
                                "unitId",
                                unit));
        UUID shift =
                leader.created(
                        "/api/v1/shifts",
                        Map.of(
                                "teamId", team,
                                "leader", "staff-1",
                                "leaderName", "李某乙",
                                "startsAt", "2026-01-01T20:00:00+08:00",
                                "endsAt", "2036-01-01T20:00:00+08:00",
                                "crew",
                                        List.of(
                                                Map.of(
                                                        "staff",
                                                        TeamFixture.PHONE,
                                                        "name",
                                                        "赵某丁"))));
        leader.post("/api/v1/shifts/" + shift + "/starts", Map.of()).statusCode(200);
        return team;
    }

    /** A rescue car of the unit; with a team or, when none is named, at the station. */
    UUID vehicle(UUID withTeam) {
        Map<String, Object> vehicle = new HashMap<>();
        vehicle.put("plate", "巡" + UUID.randomUUID().toString().substring(0, 8));
        vehicle.put("kind", "rescue-car");
        vehicle.put("regionCode", region);
        vehicle.put("unitId", unit);
        vehicle.put("teamId", withTeam);
        return Api.in(region, "duty-leader").created("/api/v1/vehicles", vehicle);
    }

    public static Map<String, Object> point(String region, UUID unit, UUID area, int number) {
        Map<String, Object> point = new HashMap<>();
        point.put("name", "涵洞" + number);
        point.put("kind", "bridge-or-culvert");
        point.put("address", "磁湖路涵洞" + number + "号");
        point.put("point", Map.of("longitude", 115.05 + number * 0.01, "latitude", 30.21));
        point.put("regionCode", region);
        point.put("unitId", unit);
        point.put("priority", 1);
        if (area != null) {
            point.put("areaId", area);
        }
        return point;
    }

    public Map<String, Object> plan(Instant from, Instant until) {
        Map<String, Object> plan = new HashMap<>();
        plan.put("routeId", route);
        plan.put("from", from.toString());
        plan.put("until", until.toString());
        plan.put("content", "逐一查看，劝导入站");
        plan.put("measures", "携带棉衣棉被");
        plan.put("responsible", "staff-0009");
        plan.put("crew", List.of(Map.of("agency", "civil-affairs", "persons", 4)));
        return plan;
    }

    public Map<String, Object> draft(Instant from, Instant until) {
        Map<String, Object> draft = new HashMap<>();
        draft.put("teamId", team);
        draft.put("plan", plan(from, until));
        return draft;
    }

    /** Planned for now on and started now. */
    public UUID goOut(Instant now) {
        UUID patrol =
                leader().created("/api/v1/patrols", draft(now, now.plus(Duration.ofHours(2))));
        act(patrol, "starts", Map.of()).statusCode(200);
        lastPatrol = patrol;
        return patrol;
    }

    public ValidatableResponse act(UUID patrol, String step, Object body) {
        return member().post(path(patrol, step), body);
    }

    public ValidatableResponse checkIn(UUID patrol, int point, Instant at) {
        return act(patrol, "check-ins", Map.of("items", List.of(visit("k" + point, point, at))));
    }

    /** The telephone is about ten metres from the point. */
    public Map<String, Object> visit(String key, int point, Instant at) {
        Map<String, Object> visit = new HashMap<>();
        visit.put("clientKey", key);
        visit.put("pointId", points.get(point));
        visit.put("at", at.toString());
        visit.put("point", Map.of("longitude", 115.0501 + point * 0.01, "latitude", 30.21));
        return visit;
    }

    public static String path(UUID patrol, String step) {
        return "/api/v1/patrols/" + patrol + "/" + step;
    }

    public Api leader() {
        return Api.in(region, "duty-leader");
    }

    public Api member() {
        return Api.in(region, "team-member");
    }

    public UUID unit() {
        return unit;
    }

    public UUID team() {
        return team;
    }

    public UUID route() {
        return route;
    }

    public List<UUID> points() {
        return points;
    }

    public UUID lastPatrol() {
        return lastPatrol;
    }
}
