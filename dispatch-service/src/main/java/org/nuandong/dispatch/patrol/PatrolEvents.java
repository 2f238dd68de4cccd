package org.nuandong.dispatch.patrol;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;

/** Tells what patrols are planned, walked and count; staff and free text stay here. */
@ApplicationScoped
class PatrolEvents {

    private final EventOutbox outbox;

    PatrolEvents(EventOutbox outbox) {
        this.outbox = outbox;
    }

    void planned(Patrol patrol, Instant at) {
        record(patrol, "patrol.planned", at, plan(patrol, null));
    }

    void adjusted(Patrol patrol, String reason, Instant at) {
        record(patrol, "patrol.adjusted", at, plan(patrol, reason));
    }

    void cancelled(Patrol patrol, String reason, Instant at) {
        record(patrol, "patrol.cancelled", at, new Cancelled(reason));
    }

    void started(Patrol patrol) {
        record(
                patrol,
                "patrol.started",
                patrol.startedAt(),
                new Started(patrol.teamId(), patrol.plan().vehicleIds()));
    }

    void paused(Patrol patrol, Instant at) {
        record(patrol, "patrol.paused", at, new Paused(patrol.teamId(), patrol.calledTo()));
    }

    void resumed(Patrol patrol, Instant at) {
        record(patrol, "patrol.resumed", at, new Resumed(patrol.teamId()));
    }

    void checkedIn(Patrol patrol, CheckIn visit, String kind) {
        record(
                patrol,
                "patrol.checked-in",
                visit.at().isAfter(visit.receivedAt()) ? visit.receivedAt() : visit.at(),
                new CheckedIn(
                        visit.pointId(),
                        kind,
                        visit.near(),
                        visit.isOnRoute(),
                        visit.isCounted(),
                        visit.conflict()));
    }

    void skipped(Patrol patrol, Skip skip, String kind) {
        record(
                patrol,
                "patrol.point-skipped",
                skip.at(),
                new Skipped(skip.pointId(), kind, skip.reason()));
    }

    void found(Patrol patrol, Finding finding) {
        record(
                patrol,
                "patrol.found",
                finding.foundAt(),
                new Found(finding.incidentId(), finding.pointId()));
    }

    void done(Patrol patrol) {
        patrol.doneAs(record(patrol, "patrol.done", patrol.endedAt(), walked(patrol, null)));
    }

    /** Something about a finished patrol came late: the whole count anew. */
    void corrected(Patrol patrol) {
        UUID before = patrol.doneEventId();
        patrol.doneAs(record(patrol, "patrol.corrected", patrol.endedAt(), walked(patrol, before)));
    }

    private UUID record(Patrol patrol, String name, Instant at, Object data) {
        return outbox.record(
                        Event.of(
                                        name,
                                        "patrol",
                                        patrol.id(),
                                        patrol.region(),
                                        patrol.unitId(),
                                        at,
                                        data)
                                .asTest(patrol.isTest()))
                .id();
    }

    private static Planned plan(Patrol patrol, String reason) {
        PatrolCount count = patrol.count();
        return new Planned(
                patrol.teamId(),
                patrol.plan().plannedFrom(),
                patrol.plan().plannedUntil(),
                count.points(),
                count.night(),
                count.jointPartners(),
                patrol.crew(),
                count.vehicleTimes(),
                reason,
                patrol.isBackEntered() ? Boolean.TRUE : null);
    }

    private static Walked walked(Patrol patrol, UUID corrects) {
        PatrolCount count = patrol.count();
        return new Walked(
                patrol.teamId(),
                patrol.startedAt(),
                count.points(),
                count.night(),
                count.jointPartners(),
                patrol.crew(),
                count.vehicleTimes(),
                count.found(),
                patrol.isBackEntered() ? Boolean.TRUE : null,
                corrects);
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Planned(
            UUID teamId,
            Instant startsAt,
            Instant endsAt,
            int points,
            boolean night,
            List<String> jointPartners,
            List<CrewLine> crew,
            int vehicleTimes,
            String reason,
            Boolean backEntered) {}

    record Cancelled(String reason) {}

    record Started(UUID teamId, List<UUID> vehicleIds) {}

    record Paused(UUID teamId, UUID incidentId) {}

    record Resumed(UUID teamId) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CheckedIn(
            UUID pointId,
            String kind,
            Boolean near,
            boolean onRoute,
            boolean counted,
            String conflict) {}

    record Skipped(UUID pointId, String kind, String reason) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Found(UUID incidentId, UUID pointId) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Walked(
            UUID teamId,
            Instant startedAt,
            int points,
            boolean night,
            List<String> jointPartners,
            List<CrewLine> crew,
            int vehicleTimes,
            int found,
            Boolean backEntered,
            UUID corrects) {}
}
