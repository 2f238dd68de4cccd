package org.nuandong.dispatch.tip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.audit.AuditTrail;
import org.nuandong.commons.event.EventId;
import org.nuandong.commons.event.EventOutbox;
import org.nuandong.commons.personal.PersonalData;
import org.nuandong.commons.preset.Presets;
import org.nuandong.dispatch.platform.ActingRole;
import org.nuandong.dispatch.platform.StatedTime;
import org.nuandong.dispatch.tip.RecordingResource.RecordingRequest;
import org.nuandong.dispatch.tip.RecordingResource.RecordingView;

/** Links recordings to tips; how long they are kept is the preset of the day of the recording. */
@ApplicationScoped
class TipRecordings {

    private final TipRepository tips;
    private final EntityManager entities;
    private final TipEvents events;
    private final EventOutbox outbox;
    private final PersonalData personal;
    private final Presets presets;
    private final AuditTrail audit;
    private final ActingRole role;
    private final Clock clock;

    TipRecordings(
            TipRepository tips,
            EntityManager entities,
            TipEvents events,
            EventOutbox outbox,
            PersonalData personal,
            Presets presets,
            AuditTrail audit,
            ActingRole role,
            Clock clock) {
        this.tips = tips;
        this.entities = entities;
        this.events = events;
        this.outbox = outbox;
        this.personal = personal;
        this.presets = presets;
        this.audit = audit;
        this.role = role;
        this.clock = clock;
    }

    RecordingView link(UUID tipId, RecordingRequest request) {
        Tip tip = tips.locked(tipId);
        Instant now = clock.instant();
        Instant recordedAt =
                request.recordedAt() == null
                        ? tip.receivedAt()
                        : StatedTime.of(request.recordedAt(), now, "recordedAt");
        UUID id = EventId.at(now);
        TipRecording recording =
                new TipRecording(
                        id,
                        tipId,
                        personal.encrypt(request.recordingRef(), TipRecording.place(id)),
                        null,
                        recordedAt,
                        now,
                        recordedAt.plus(
                                presets.duration(
                                        "dispatch.recording.keep", tip.region(), recordedAt)),
                        role.current());
        entities.persist(recording);
        outbox.record(events.recordingLinked(tip, id, null, recording.keepUntil(), now));
        return view(recording);
    }

    List<RecordingView> of(UUID tipId) {
        Tip tip = tips.visible(tipId);
        audit.read(
                "tip", tipId, tip.region(), tip.unitId(), List.of("recording.reference"), "list");
        return entities
                .createQuery(
                        "from TipRecording r where r.tipId = :tip order by r.recordedAt, r.id",
                        TipRecording.class)
                .setParameter("tip", tipId)
                .getResultList()
                .stream()
                .map(this::view)
                .toList();
    }

    private RecordingView view(TipRecording recording) {
        return new RecordingView(
                recording.id(),
                personal.decrypt(recording.reference(), TipRecording.place(recording.id())),
                recording.recordedAt(),
                recording.linkedAt(),
                recording.keepUntil(),
                recording.byRole());
    }
}
