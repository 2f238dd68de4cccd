package org.nuandong.beneficiary.guardian;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;

/** guardian.named and guardian.ended: whose ward, of what ground and kind, never who. */
@ApplicationScoped
class GuardianEvents {

    private final EventOutbox outbox;

    GuardianEvents(EventOutbox outbox) {
        this.outbox = outbox;
    }

    void named(Guardian guardian, UUID ward, Instant at) {
        record(
                "guardian.named",
                guardian,
                at,
                new Told(ward, guardian.ground(), guardian.kind(), null, null));
    }

    /** {@code left}: is nobody there for the ward any more? */
    void ended(Guardian guardian, UUID ward, boolean left, Instant at) {
        record(
                "guardian.ended",
                guardian,
                at,
                new Told(ward, guardian.ground(), guardian.kind(), guardian.endReason(), left));
    }

    private void record(String name, Guardian guardian, Instant at, Told data) {
        outbox.record(Event.of(name, "guardian", guardian.id(), guardian.region(), null, at, data));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Told(
            UUID subjectId, String ground, String kind, String reason, Boolean withoutGuardian) {}
}
