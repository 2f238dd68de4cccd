package org.nuandong.beneficiary.wandering;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;
import org.nuandong.commons.region.RegionCode;

/** The ledger's steps: classes, counts and a subject id. */
@ApplicationScoped
class WanderingEvents {

    private final EventOutbox outbox;

    WanderingEvents(EventOutbox outbox) {
        this.outbox = outbox;
    }

    void recorded(WanderingEntry entry, Instant at) {
        record("wandering.recorded", entry, entry.region(), at, standing(entry));
    }

    /** To the region of home, so that those who live there hear of it. */
    void warned(WanderingEntry entry, Instant at) {
        record("wandering.warned", entry, entry.home(), at, standing(entry));
    }

    void acknowledged(WanderingEntry entry, Instant at) {
        record(
                "wandering.acknowledged",
                entry,
                entry.responsible(),
                at,
                new Step(entry.subjectId(), null, null));
    }

    void followedUp(WanderingEntry entry, FollowUp visit) {
        record(
                "wandering.followed-up",
                entry,
                entry.responsible(),
                visit.at(),
                new Step(entry.subjectId(), visit.way(), visit.result()));
    }

    void missed(WanderingEntry entry, String step, Instant at) {
        record(
                "wandering.follow-up-missed",
                entry,
                entry.responsible(),
                at,
                new Missed(entry.subjectId(), step));
    }

    void closed(WanderingEntry entry, Instant at) {
        record(
                "wandering.closed",
                entry,
                entry.responsible(),
                at,
                new Closed(entry.subjectId(), entry.closeReason()));
    }

    private static Standing standing(WanderingEntry entry) {
        return new Standing(
                entry.subjectId(),
                entry.classes(),
                entry.times(),
                entry.refusals(),
                entry.causes(),
                entry.home() == null ? null : entry.home().code(),
                entry.followUpDueAt());
    }

    private void record(
            String name, WanderingEntry entry, RegionCode region, Instant at, Object data) {
        outbox.record(Event.of(name, WanderingEntry.TYPE, entry.id(), region, null, at, data));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Standing(
            UUID subjectId,
            List<String> classes,
            int times,
            int refusals,
            List<String> causes,
            String homeRegion,
            Instant followUpDueAt) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Step(UUID subjectId, String way, String result) {}

    record Missed(UUID subjectId, String step) {}

    record Closed(UUID subjectId, String reason) {}
}
