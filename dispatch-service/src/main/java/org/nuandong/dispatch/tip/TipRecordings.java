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
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.dispatch.evidence.EvidenceBook;
import org.nuandong.dispatch.platform.ActingRole;
import org.nuandong.dispatch.platform.StatedTime;
import org.nuandong.dispatch.tip.RecordingResource.RecordingRequest;
import org.nuandong.dispatch.tip.RecordingResource.RecordingView;

/** Links recordings to tips; how long they are kept is the preset of the day of the recording. */
@ApplicationScoped
class TipRecordings {

    private static final String RECORDING = "recording";

    private final TipRepository tips;
    private final EntityManager entities;
    private final TipEvents events;
    private final EventOutbox outbox;
    private final PersonalData personal;
    private final EvidenceBook evidence;
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
            EvidenceBook evidence,
            Presets presets,
            AuditTrail audit,
            ActingRole role,
            Clock clock) {
        this.tips = tips;
        this.entities = entities;
        this.events = events;
        this.outbox = outbox;
        this.personal = personal;
        this.evidence = evidence;
        this.presets = presets;
        this.audit = audit;
        this.role = role;
        this.clock = clock;
    }

    RecordingView link(UUID tipId, RecordingRequest request) {
        Tip tip = tips.locked(tipId);
        requireOne(request, tip);
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
                        request.evidenceId(),
                        recordedAt,
                        now,
                        recordedAt.plus(
                                presets.duration(
                                        "dispatch.recording.keep", tip.region(), recordedAt)),
                        role.current());
        entities.persist(recording);
        if (request.evidenceId() != null) {
            evidence.bind(request.evidenceId(), "tip", tipId);
        }
        outbox.record(
                events.recordingLinked(tip, id, request.evidenceId(), recording.keepUntil(), now));
        return view(recording);
    }

    private void requireOne(RecordingRequest request, Tip tip) {
        boolean named = request.recordingRef() != null && !request.recordingRef().isBlank();
        if (named == (request.evidenceId() != null)) {
            throw TipProblem.ONE_OF_TWO.at("recordingRef");
        }
        if (!named) {
            evidence.requireAll(List.of(request.evidenceId()), tip.region());
            if (!RECORDING.equals(evidence.kind(request.evidenceId(), tip.region()))) {
                throw CommonProblem.UNKNOWN_CODE.at("evidenceId", "evidence-kind");
            }
        }
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
                recording.evidenceId(),
                recording.recordedAt(),
                recording.linkedAt(),
                recording.keepUntil(),
                recording.byRole());
    }
}
