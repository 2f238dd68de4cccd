package org.nuandong.dispatch.obligation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.dispatch.patrol.PatrolWalks.Walk;

/** What is owed, what is done, what is still due until when. */
@Schema(name = "PatrolObligation")
record ObligationView(
        UUID id,
        UUID unitId,
        String regionCode,
        @Schema(description = "Set when the area asks for it by its own rule") UUID areaId,
        String areaName,
        @Schema(description = "Code of the dictionary patrol-obligation") String kind,
        Instant periodFrom,
        Instant periodUntil,
        @Schema(description = "Code of duty-level, or AREA") String level,
        int owed,
        int done,
        @Schema(description = "Planned patrols that may still prove it") int planned,
        @Schema(description = "open, met, met-late, missed or not-owed") String state,
        @Schema(description = "null when nothing is due any more") Instant stillDueUntil,
        Instant metAt,
        Instant missedAt,
        @Schema(description = "Continuous shifts: times when nobody was out for too long")
                List<GapView> gaps,
        @Schema(description = "The patrols that prove it") List<PatrolProof> patrols) {

    static ObligationView of(Obligation obligation, String areaName, int planned, Proof proof) {
        return new ObligationView(
                obligation.id(),
                obligation.unitId(),
                obligation.region().code(),
                obligation.areaId(),
                areaName,
                obligation.kind().code(),
                obligation.period().from(),
                obligation.period().until(),
                obligation.level(),
                obligation.owed(),
                obligation.done(),
                planned,
                obligation.state(),
                obligation.isOpen() ? obligation.dueAt() : null,
                obligation.metAt(),
                obligation.missedAt(),
                proof.gaps().stream().map(gap -> new GapView(gap.from(), gap.until())).toList(),
                proof.walks().stream().map(PatrolProof::of).toList());
    }

    /** Nobody was out. */
    @Schema(name = "PatrolGap")
    record GapView(Instant from, Instant until) {}

    /** One patrol, and where to look it up. */
    @Schema(name = "PatrolProof")
    record PatrolProof(
            UUID patrolId,
            String href,
            String teamName,
            Instant startedAt,
            Instant endedAt,
            boolean night) {

        static PatrolProof of(Walk walk) {
            return new PatrolProof(
                    walk.patrolId(),
                    "/api/v1/patrols/" + walk.patrolId(),
                    walk.teamName(),
                    walk.startedAt(),
                    walk.endedAt(),
                    walk.night());
        }
    }
}
