package org.nuandong.deploy.local;

import static org.nuandong.deploy.local.Api.body;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A street patrol of the municipal station with its car, on duty. */
final class DutyChapter implements DemonstrationWinter.Chapter {

    static final String TEAM = "team";
    static final String VEHICLE = "vehicle";

    private static final Duration SHIFT = Duration.ofHours(12);

    private final LocalSystem system;

    DutyChapter(LocalSystem system) {
        this.system = system;
    }

    @Override
    public String chinese() {
        return "一个值班救助小组及车辆";
    }

    @Override
    public String english() {
        return "a rescue team with its car, on duty";
    }

    @Override
    public void enter(DemonstrationLedger ledger) {
        Api leader = system.api(Service.DISPATCH, BootstrapUnits.HUANGSHI, "duty-leader");
        UUID team = ledger.made(TEAM, key -> team(leader, key));
        member(ledger, leader, team, "staff-0001", "王某丁", "leader");
        member(ledger, leader, team, "staff-0002", "赵某戊", "driver");
        // The subject of the team-member token that is printed at the start.
        member(ledger, leader, team, "local-team-member", "钱某己", "member");
        ledger.made(VEHICLE, key -> vehicle(leader, key, team));
        UUID shift = ledger.made("shift", key -> shift(leader, key, team, ledger.startedAt()));
        ledger.done(
                "shift-started",
                () ->
                        leader.post(
                                        "/api/v1/shifts/" + shift + "/starts",
                                        body("at", ledger.startedAt()))
                                .expect(200, 409));
        ledger.done(
                "team-position",
                () ->
                        leader.post(
                                        "/api/v1/teams/" + team + "/positions",
                                        body("longitude", 115.0389, "latitude", 30.1999))
                                .expect(200, 201, 204));
    }

    private static UUID team(Api leader, String key) {
        return leader.create(
                        "/api/v1/teams",
                        key,
                        body(
                                "name",
                                "城区一组",
                                "kind",
                                "street-patrol",
                                "regionCode",
                                BootstrapUnits.HUANGSHI,
                                "unitId",
                                BootstrapUnits.HUANGSHI_STATION))
                .expect(201)
                .id("id");
    }

    private static void member(
            DemonstrationLedger ledger,
            Api leader,
            UUID team,
            String staff,
            String name,
            String role) {
        ledger.done(
                "member-" + staff,
                () ->
                        leader.post(
                                        "/api/v1/teams/" + team + "/members",
                                        body("staff", staff, "name", name, "role", role))
                                .expect(200, 201, 409));
    }

    private static UUID vehicle(Api leader, String key, UUID team) {
        return leader.create(
                        "/api/v1/vehicles",
                        key,
                        body(
                                "plate",
                                "鄂B·救001",
                                "kind",
                                "rescue-car",
                                "regionCode",
                                BootstrapUnits.HUANGSHI,
                                "unitId",
                                BootstrapUnits.HUANGSHI_STATION,
                                "teamId",
                                team,
                                "kit",
                                List.of(
                                        body("item", "cotton-coat", "quantity", 6),
                                        body("item", "quilt", "quantity", 4))))
                .expect(201)
                .id("id");
    }

    private static UUID shift(Api leader, String key, UUID team, Instant start) {
        return leader.create(
                        "/api/v1/shifts",
                        key,
                        body(
                                "teamId",
                                team,
                                "leader",
                                "staff-0001",
                                "leaderName",
                                "王某丁",
                                "startsAt",
                                start,
                                "endsAt",
                                start.plus(SHIFT)))
                .expect(201)
                .id("id");
    }
}
