package org.nuandong.dispatch.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;

/** Tells what evidence there is, and what becomes of it; nothing of its content. */
@ApplicationScoped
class EvidenceEvents {

    private final EventOutbox outbox;

    EvidenceEvents(EventOutbox outbox) {
        this.outbox = outbox;
    }

    void stored(Evidence evidence, Instant at) {
        record(
                "evidence.stored",
                evidence,
                at,
                new Stored(
                        evidence.kind(),
                        evidence.aboutType(),
                        evidence.aboutId(),
                        evidence.incidentId(),
                        evidence.size(),
                        evidence.sha256(),
                        evidence.takenAt(),
                        evidence.retainUntil()));
    }

    void bound(Evidence evidence, String aboutType, UUID aboutId, Instant at) {
        record(
                "evidence.bound",
                evidence,
                at,
                new Bound(evidence.kind(), aboutType, aboutId, evidence.retainUntil()));
    }

    void held(Evidence evidence, Instant at) {
        record("evidence.held", evidence, at, new Held(evidence.kind(), evidence.holdReason()));
    }

    void released(Evidence evidence, Instant at) {
        record(
                "evidence.released",
                evidence,
                at,
                new Released(evidence.kind(), evidence.retainUntil()));
    }

    /** It was not what it claimed to be: hash or type. */
    void refused(Evidence evidence, Instant at) {
        record(
                "evidence.refused",
                evidence,
                at,
                new Refused(
                        evidence.kind(),
                        evidence.aboutType(),
                        evidence.aboutId(),
                        evidence.refusal()));
    }

    void expired(Evidence evidence, Instant at) {
        record(
                "evidence.expired",
                evidence,
                at,
                new Expired(
                        evidence.kind(),
                        evidence.aboutType(),
                        evidence.aboutId(),
                        evidence.sha256(),
                        evidence.retainUntil()));
    }

    private void record(String name, Evidence evidence, Instant at, Object data) {
        outbox.record(
                Event.of(
                                name,
                                "evidence",
                                evidence.id(),
                                evidence.region(),
                                evidence.unitId(),
                                at,
                                data)
                        .asTest(evidence.isTest()));
    }

    record Stored(
            String kind,
            String aboutType,
            UUID aboutId,
            UUID incidentId,
            long size,
            String sha256,
            Instant takenAt,
            Instant retainUntil) {}

    record Bound(String kind, String aboutType, UUID aboutId, Instant retainUntil) {}

    record Held(String kind, String reason) {}

    record Released(String kind, Instant retainUntil) {}

    record Refused(String kind, String aboutType, UUID aboutId, String refusal) {}

    record Expired(
            String kind, String aboutType, UUID aboutId, String sha256, Instant retainUntil) {}
}
