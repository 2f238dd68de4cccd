package org.nuandong.deploy.local;

import static org.nuandong.deploy.local.Api.body;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An area with its points and route, and the patrols of the last days, from paper. */
final class PatrolChapter implements DemonstrationWinter.Chapter {

    private static final Map<String, Object> ON_PAPER = body("reason", "纸质巡查记录补录");
    private static final int DAYS = 3;

    private final LocalSystem system;

    PatrolChapter(LocalSystem system) {
        this.system = system;
    }

    @Override
    public String chinese() {
        return "巡查区域、点位、线路与近三日巡查（补录）";
    }

    @Override
    public String english() {
        return "an area, its points and route, and three days of patrols";
    }

    @Override
    public void enter(DemonstrationLedger ledger) {
        Api leader = system.api(Service.DISPATCH, BootstrapUnits.HUANGSHI, "duty-leader");
        UUID team =
                ledger.made(
                        DutyChapter.TEAM,
                        key -> {
                            throw new UnexpectedAnswerException("there is no team yet");
                        });
        UUID area = made(ledger, leader, "patrol-area", "/api/v1/patrol-areas", area());
        List<UUID> points =
                List.of(
                        point(ledger, leader, area, 1, "磁湖路涵洞", 115.0481, 30.2127),
                        point(ledger, leader, area, 2, "火车站出站口", 115.0412, 30.2034),
                        point(ledger, leader, area, 3, "人民桥桥下", 115.0620, 30.2188));
        UUID route =
                made(
                        ledger,
                        leader,
                        "patrol-route",
                        "/api/v1/patrol-routes",
                        body(
                                "name",
                                "夜间一号线",
                                "regionCode",
                                BootstrapUnits.HUANGSHIGANG,
                                "unitId",
                                BootstrapUnits.HUANGSHI_STATION,
                                "pointIds",
                                points));
        for (int day = 1; day <= DAYS; day++) {
            Instant from = ledger.startedAt().minus(Duration.ofHours(24L * day));
            walk(ledger, leader, "patrol-" + day, team, route, points, from);
        }
    }

    private static void walk(
            DemonstrationLedger ledger,
            Api leader,
            String step,
            UUID team,
            UUID route,
            List<UUID> points,
            Instant from) {
        Instant until = from.plus(Duration.ofHours(2));
        UUID patrol = made(ledger, leader, step, "/api/v1/patrols", draft(team, route, from));
        String path = "/api/v1/patrols/" + patrol;
        fact(ledger, leader, step + "-start", path + "/starts", body("at", from));
        fact(
                ledger,
                leader,
                step + "-visit",
                path + "/check-ins",
                body(
                        "items",
                        List.of(
                                visit(step + "-a", points.get(0), from.plusSeconds(1_500)),
                                visit(step + "-b", points.get(1), from.plusSeconds(4_200)))));
        fact(
                ledger,
                leader,
                step + "-skip",
                path + "/skipped-points",
                body("pointId", points.get(2), "reason", "road-closed", "at", until));
        fact(ledger, leader, step + "-end", path + "/ends", body("at", until));
    }

    private static Map<String, Object> draft(UUID team, UUID route, Instant from) {
        return body(
                "teamId",
                team,
                "plan",
                body(
                        "routeId",
                        route,
                        "from",
                        from,
                        "until",
                        from.plus(Duration.ofHours(2)),
                        "content",
                        "桥梁涵洞、地下通道逐一查看，劝导入站",
                        "measures",
                        "携带棉衣棉被",
                        "responsible",
                        "staff-0001",
                        "partners",
                        List.of("police"),
                        "crew",
                        List.of(
                                body("agency", "civil-affairs", "persons", 2),
                                body("agency", "police", "persons", 1))),
                "backEntry",
                ON_PAPER);
    }

    private static Map<String, Object> visit(String key, UUID point, Instant at) {
        return body("clientKey", key, "pointId", point, "at", at);
    }

    private static Map<String, Object> area() {
        return body(
                "name",
                "火车站片区",
                "kind",
                "station-or-dock",
                "regionCode",
                BootstrapUnits.HUANGSHIGANG,
                "unitId",
                BootstrapUnits.HUANGSHI_STATION,
                "priority",
                1);
    }

    private static UUID point(
            DemonstrationLedger ledger,
            Api leader,
            UUID area,
            int number,
            String name,
            double longitude,
            double latitude) {
        return made(
                ledger,
                leader,
                "patrol-point-" + number,
                "/api/v1/patrol-points",
                body(
                        "areaId",
                        area,
                        "name",
                        name,
                        "kind",
                        "bridge-or-culvert",
                        "address",
                        name,
                        "point",
                        body("longitude", longitude, "latitude", latitude),
                        "regionCode",
                        BootstrapUnits.HUANGSHIGANG,
                        "unitId",
                        BootstrapUnits.HUANGSHI_STATION,
                        "priority",
                        1));
    }

    private static UUID made(
            DemonstrationLedger ledger,
            Api leader,
            String step,
            String path,
            Map<String, Object> body) {
        return ledger.made(step, key -> leader.create(path, key, body).expect(201).id("id"));
    }

    private static void fact(
            DemonstrationLedger ledger,
            Api leader,
            String step,
            String path,
            Map<String, Object> body) {
        ledger.done(step, () -> leader.post(path, body).expect(200, 409));
    }
}
