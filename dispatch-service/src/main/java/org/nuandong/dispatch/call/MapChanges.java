package org.nuandong.dispatch.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.event.EventId;
import org.nuandong.commons.event.EventOutbox;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.StatedTime;

/**
 * 对照表维护 (R271): enters what a field or a code means from a time on, and ends it. A row is never
 * changed, so that it can be seen afterwards how a call was read; each step is an event.
 */
@ApplicationScoped
class MapChanges {

    private final CallMapRows rows;
    private final EventOutbox outbox;
    private final Event<MapRow> changed;
    private final Caller caller;
    private final Clock clock;

    MapChanges(
            CallMapRows rows,
            EventOutbox outbox,
            Event<MapRow> changed,
            Caller caller,
            Clock clock) {
        this.rows = rows;
        this.outbox = outbox;
        this.changed = changed;
        this.caller = caller;
        this.clock = clock;
    }

    /** In the caller's name, from now on or later: calls that came were read as it was then. */
    MapEntry entry(RegionCode region, Instant from, Instant to, String source) {
        caller.requireRegion(region);
        Instant now = clock.instant();
        if (from != null && from.isBefore(now.minus(StatedTime.SKEW))) {
            throw CallProblem.MAP_NOT_BACKWARDS.at("validFrom");
        }
        Instant begins = from == null || from.isBefore(now) ? now : from;
        if (to != null && !to.isAfter(begins)) {
            throw CallProblem.MAP_ENDS_BEFORE_IT_BEGINS.at("validTo");
        }
        return new MapEntry(EventId.at(now), begins, to, source, now, caller.subject());
    }

    FieldRow enter(FieldRow row) {
        rows.insert(row);
        told(row);
        return row;
    }

    CodeRow enter(CodeRow row) {
        rows.insert(row);
        told(row);
        return row;
    }

    /** What holds no more from a time on; never earlier than now. */
    Instant end(MapRow row, Instant stated) {
        caller.requireRegion(row.region());
        Instant now = clock.instant();
        Instant at = stated == null || stated.isBefore(now) ? now : stated;
        // One that has not begun yet never does.
        Instant end = at.isBefore(row.entry().validFrom()) ? row.entry().validFrom() : at;
        if (!rows.end(row, end)) {
            throw CommonProblem.STEP_OUT_OF_ORDER.because("ended");
        }
        told(row, row.entry().until(end), now);
        return end;
    }

    List<FieldRow> fields(String platform, RegionCode region, Instant at) {
        return rows.fields().stream().filter(row -> isAsked(row, platform, region, at)).toList();
    }

    List<CodeRow> codes(String platform, RegionCode region, Instant at) {
        return rows.codes().stream().filter(row -> isAsked(row, platform, region, at)).toList();
    }

    private boolean isAsked(MapRow row, String platform, RegionCode region, Instant at) {
        return (platform == null || platform.equals(row.platform()))
                && (region == null || bearsOn(row, region))
                && (at == null || row.holdsAt(at))
                && caller.regions().stream().anyMatch(own -> bearsOn(row, own))
                && isOfCaller(row);
    }

    /** A platform sees its own maps and no other's. */
    private boolean isOfCaller(MapRow row) {
        return Platform.ofRoles(caller.roles()).stream()
                .allMatch(platform -> platform.code().equals(row.platform()));
    }

    private static boolean bearsOn(MapRow row, RegionCode region) {
        return row.region().covers(region) || region.covers(row.region());
    }

    private void told(MapRow row) {
        told(row, row.entry(), row.entry().recordedAt());
    }

    private void told(MapRow row, MapEntry entry, Instant at) {
        String key =
                String.join(":", "platform-map", row.platform(), row.region().code(), row.name());
        outbox.record(
                org.nuandong.commons.event.Event.of(
                        "platform-map.changed",
                        "platform-map",
                        UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)),
                        row.region(),
                        null,
                        at,
                        new Changed(
                                row.platform(),
                                row.list(),
                                row.meaning(),
                                entry.validFrom(),
                                entry.validTo())));
        changed.fire(row);
    }

    /** Neither fields nor codes: they are the platform's own words. */
    record Changed(
            String platform, String list, String meaning, Instant validFrom, Instant validTo) {}
}
