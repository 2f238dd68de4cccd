package org.nuandong.dispatch;

import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.nuandong.deploy.testing.Tokens;

/** A station in a region of its own with its people, and the guests it receives. */
public final class Guests {

    public static final String CASES = "/api/v1/care-cases";

    private final String region;
    private final UUID station;

    private Guests(String region, UUID station) {
        this.region = region;
        this.station = station;
    }

    /** Of a station that only its own people know: nobody hands a guest over to it. */
    public static Guests in(String region) {
        return new Guests(region, UUID.randomUUID());
    }

    /** Known to the service as the station that answers there; {@link #close} takes it away. */
    public static Guests knownIn(String region) {
        Guests guests = in(region);
        StationFixture.stands(guests.station, region);
        return guests;
    }

    public void close() {
        StationFixture.goes(station);
    }

    /** A bureau that answers for a region and all below it. */
    public static UUID bureauOf(String region) {
        UUID id = UUID.randomUUID();
        Sql.update(
                "insert into reference_unit (unit_id, name, kind, region_code, epoch, sequence)"
                        + " values (?, '某市民政局', 'bureau', ?, 1, 1)",
                id,
                region);
        Sql.update("update reference_version set version = version + 1");
        return id;
    }

    public UUID station() {
        return station;
    }

    public String region() {
        return region;
    }

    public Api clerk() {
        return as("station-clerk");
    }

    public Api leader() {
        return as("duty-leader");
    }

    public Api bureau() {
        return Api.in(region, "bureau-leader");
    }

    private Api as(String role) {
        return Api.with(Tokens.of(role).regions(region).units(station));
    }

    /** Somebody who is known, but not by a number; years as they look. */
    public UUID known(int years, String condition) {
        return admit(years, condition, true, null);
    }

    public UUID knownSince(Instant admittedAt, int years, String condition) {
        return admit(years, condition, true, admittedAt);
    }

    /** Nobody knows who it is. */
    public UUID unknownSince(Instant admittedAt, int years, String condition) {
        return admit(years, condition, false, admittedAt);
    }

    private UUID admit(int years, String condition, boolean identified, Instant admittedAt) {
        Map<String, Object> body = new HashMap<>();
        body.put("unitId", station);
        body.put("regionCode", region);
        body.put("person", Map.of("sex", "male", "apparentAge", years, "identified", identified));
        body.put("admittedAt", admittedAt == null ? null : admittedAt.toString());
        body.put("condition", condition);
        body.put("origin", identified ? "in-province" : "unknown");
        return clerk().created(CASES, body);
    }

    public ValidatableResponse exits(UUID stay, Map<String, ?> body) {
        return clerk().post(CASES + "/" + stay + "/exits", body);
    }

    public static Map<String, Object> ownDeparture() {
        return Map.of("kind", "self-departed", "statementSigned", true);
    }

    public static Map<String, Object> escorted() {
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

    public static Map<String, Object> collectedBy(String relation) {
        return Map.of(
                "kind",
                "collected-by-relatives",
                "collector",
                Map.of(
                        "name",
                        "测试家属",
                        "relation",
                        relation,
                        "identityChecked",
                        true,
                        "documentFileNo",
                        "2026-接领-018",
                        "calledBack",
                        true));
    }

    /** Alarms of this step about this thing. */
    public static long alarms(UUID about, String step, String audience) {
        return Sql.count(
                "select count(*) from alarm where about_id = ? and step = ? and audience = ?",
                about,
                step,
                audience);
    }

    /** Open deadlines of a thing: what will still ring. */
    public static long rings(UUID about) {
        return Sql.count(
                "select count(*) from deadline where aggregate_id = ? and cancelled_at is null"
                        + " and done_at is null",
                about);
    }

    /** On a busy machine the sweep of the deadlines may take its time. */
    public static ConditionFactory soon(String what) {
        return Awaitility.await(what);
    }
}
