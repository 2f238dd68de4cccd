package org.nuandong.dispatch.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.deploy.testing.Tokens;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.Sql;
import org.nuandong.dispatch.duty.DutyLevel;
import org.nuandong.dispatch.duty.DutyLevelChanged;

/** Stations that owe patrols, their presets and their duty. */
final class DutyFixture {

    static final String NORMAL = "dispatch.duty.rule.normal";

    private DutyFixture() {}

    /** A station that the reference copy has just brought; it is enrolled by itself. */
    static UUID station(String region) {
        UUID unit = UUID.randomUUID();
        Sql.update(
                "insert into reference_unit (unit_id, name, kind, region_code, epoch, sequence)"
                        + " values (?, '某市救助管理站', 'station', ?, 0, 0)",
                unit,
                region);
        Sql.update("update reference_version set version = version + 1");
        Awaitility.await("enrolled")
                .untilAsserted(
                        () ->
                                assertThat(
                                                Sql.count(
                                                        "select count(*) from patrol_obliged_unit"
                                                                + " where unit_id = ?",
                                                        unit))
                                        .isEqualTo(1));
        return unit;
    }

    /** Proposed by one person, approved by another. */
    static void preset(String key, String region, String value, Instant from) {
        String change =
                Api.with(Tokens.of("bureau-leader").subject("staff-a").regions(region))
                        .create(
                                "/api/v1/preset-changes",
                                Map.of(
                                        "key", key,
                                        "regionCode", region,
                                        "validFrom", from.toString(),
                                        "value", value,
                                        "source", "test plan"))
                        .statusCode(201)
                        .extract()
                        .path("id");
        Api.with(Tokens.of("approver").subject("staff-b").regions(region))
                .post("/api/v1/preset-changes/" + change + "/approvals", Map.of())
                .statusCode(200);
    }

    /** As the duty feature does when a warning raises a station's duty or a person lowers it. */
    static void duty(
            jakarta.enterprise.event.Event<DutyLevelChanged> changes,
            UUID unit,
            String region,
            DutyLevel from,
            DutyLevel to,
            Instant at) {
        Sql.update(
                "insert into duty_level_change (id, unit_id, region_code, from_level, to_level, at,"
                        + " cause, exercise, by_role, by_subject) values (?, ?, ?, ?, ?,"
                        + " ?::timestamptz, 'warning', false, 'system', 'system')",
                UUID.randomUUID(),
                unit,
                region,
                from.name(),
                to.name(),
                at.toString());
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                changes.fire(
                                        new DutyLevelChanged(
                                                unit,
                                                new RegionCode(region),
                                                from,
                                                to,
                                                at,
                                                false)));
    }

    static List<Map<String, Object>> obligations(String region, UUID unit, String day) {
        return Api.in(region, "duty-leader")
                .get("/api/v1/patrol-obligations?unit=" + unit + "&day=" + day)
                .statusCode(200)
                .extract()
                .path("items");
    }

    static Map<String, Object> obligation(String region, UUID unit, String day, String kind) {
        return obligations(region, unit, day).stream()
                .filter(row -> row.get("kind").equals(kind))
                .reduce((first, second) -> second)
                .orElse(Map.of());
    }

    static void awaitState(UUID unit, String kind, Instant periodFrom, String column) {
        Awaitility.await(kind + " " + column)
                .untilAsserted(
                        () ->
                                assertThat(
                                                Sql.count(
                                                        "select count(*) from patrol_obligation"
                                                                + " where unit_id = ? and kind = ?"
                                                                + " and period_from = ?::timestamptz"
                                                                + " and "
                                                                + column
                                                                + " is not null",
                                                        unit,
                                                        kind,
                                                        periodFrom.toString()))
                                        .isEqualTo(1));
    }

    static long events(UUID unit, String name) {
        return Sql.count(
                "select count(*) from outbox where unit = ? and type = ?",
                unit,
                "org.nuandong.dispatch." + name + ".v1");
    }
}
