package org.nuandong.deploy.local.journey;

import static org.nuandong.deploy.local.Api.body;

import java.util.Map;
import java.util.UUID;
import org.nuandong.deploy.embedded.TokenDraft;
import org.nuandong.deploy.local.Api;
import org.nuandong.deploy.local.LocalSystem;
import org.nuandong.deploy.local.Service;

/** A rescue station as its people see it: each with a token of their own, all below one region. */
final class Station {

    static final UUID SHANGJIE = UUID.fromString("0193a5c0-0000-7000-8000-000410106002");
    static final UUID CITY = UUID.fromString("0193a5c0-0000-7000-8000-000420200002");
    static final UUID DAYE = UUID.fromString("0193a5c0-0000-7000-8000-000420281002");
    static final UUID DAYE_BUREAU = UUID.fromString("0193a5c0-0000-7000-8000-000420281001");
    static final UUID YANGXIN = UUID.fromString("0193a5c0-0000-7000-8000-000420222002");

    private final LocalSystem system;
    private final String region;
    private final UUID unit;

    Station(LocalSystem system, String region, UUID unit) {
        this.system = system;
        this.region = region;
        this.unit = unit;
    }

    /** A new station: its bureau puts it into the books, from there the others hear of it. */
    static Station opened(LocalSystem system, String region, String name) {
        UUID unit =
                system.api(Service.BENEFICIARY, TokenDraft.of("operator").regions(region))
                        .create(
                                "/api/v1/units",
                                body("name", name, "kind", "station", "regionCode", region))
                        .expect(201)
                        .id("id");
        return new Station(system, region, unit);
    }

    UUID unit() {
        return unit;
    }

    String region() {
        return region;
    }

    Api police() {
        return api(Service.DISPATCH, "platform-110");
    }

    Api hotlineClerk() {
        return api(Service.DISPATCH, "hotline-clerk");
    }

    Api dutyLeader() {
        return api(Service.DISPATCH, "duty-leader");
    }

    Api teamMember() {
        return api(Service.DISPATCH, "team-member");
    }

    Api stationClerk() {
        return api(Service.DISPATCH, "station-clerk");
    }

    Api bureauLeader() {
        return api(Service.DISPATCH, "bureau-leader");
    }

    Api leadGroup() {
        return api(Service.DISPATCH, "lead-group");
    }

    Api hospital() {
        String role = "partner-agency";
        return system.api(
                Service.DISPATCH,
                TokenDraft.of(role).subject(subject(role)).regions(region).agency("hospital"));
    }

    /** One person of the staff, with this station in the token. */
    Api member(String subject, String... roles) {
        return system.api(
                Service.DISPATCH,
                TokenDraft.of(roles).subject(subject + "-" + region).regions(region).units(unit));
    }

    /** Somebody of the region who does not work in the station. */
    Api outsider(String subject, String... roles) {
        return system.api(
                Service.DISPATCH,
                TokenDraft.of(roles).subject(subject + "-" + region).regions(region));
    }

    Api weatherService() {
        return api(Service.DISPATCH, "weather-service");
    }

    Api operator() {
        return api(Service.DISPATCH, "operator");
    }

    /** Somebody at a form, without a token. */
    Api citizen() {
        return system.anybody(Service.DISPATCH);
    }

    Api reportingOfficer() {
        return api(Service.REPORTING, "reporting-officer");
    }

    Api wall() {
        return api(Service.REPORTING, "duty-leader");
    }

    private Api api(Service service, String role) {
        return system.api(service, TokenDraft.of(role).subject(subject(role)).regions(region));
    }

    private String subject(String role) {
        return role + "-" + region;
    }

    /** A patrol team, on duty at a place for twelve hours. */
    UUID teamOnDuty(String name, double longitude, double latitude) {
        Api leader = dutyLeader();
        UUID team =
                leader.create(
                                "/api/v1/teams",
                                body(
                                        "name", name,
                                        "kind", "street-patrol",
                                        "regionCode", region,
                                        "unitId", unit))
                        .expect(201)
                        .id("id");
        java.time.Instant now = system.time().now();
        UUID shift =
                leader.create(
                                "/api/v1/shifts",
                                body(
                                        "teamId",
                                        team,
                                        "leader",
                                        "staff-" + name.hashCode(),
                                        "leaderName",
                                        "李某乙",
                                        "startsAt",
                                        now,
                                        "endsAt",
                                        now.plus(java.time.Duration.ofHours(12)),
                                        "crew",
                                        java.util.List.of(
                                                body(
                                                        "staff",
                                                        subject("team-member"),
                                                        "name",
                                                        "赵某丁"))))
                        .expect(201)
                        .id("id");
        leader.create("/api/v1/shifts/" + shift + "/starts", Map.of()).expect(200, 201);
        leader.create(
                        "/api/v1/teams/" + team + "/positions",
                        body("longitude", longitude, "latitude", latitude, "measuredAt", now))
                .expect(200, 201, 204);
        return team;
    }
}
