package org.nuandong.dispatch.journey;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A way home as front ends see it. */
@Schema(name = "Journey")
record JourneyView(
        UUID id,
        UUID caseId,
        String caseNo,
        UUID subjectId,
        String regionCode,
        UUID unitId,
        @Schema(description = "planned, waiting, departed, arrived, returned or cancelled")
                String state,
        String means,
        String destination,
        String destinationRegion,
        boolean crossProvince,
        String transferStation,
        List<LegView> legs,
        List<String> escorts,
        Instant departBy,
        @Schema(description = "Why it waits; null while it need not") WaitingView waiting,
        Instant departedAt,
        Instant endedAt,
        @Schema(description = "Why it was cancelled or came back") String endedFor,
        String endedNote,
        @Schema(description = "Hand-over signed by both sides at the end") UUID handoverId,
        @Schema(description = "Yuan so far") BigDecimal costYuan,
        List<CallView> calls,
        List<CostView> costs,
        @Schema(description = "Out of a test call / 测试") boolean test) {

    static JourneyView of(Journey j, List<HomeCall> calls, List<JourneyCost> costs) {
        return new JourneyView(
                j.id(),
                j.caseId(),
                j.caseNo(),
                j.subjectId(),
                j.region().code(),
                j.unitId(),
                j.state().code(),
                j.means(),
                j.destination(),
                j.destinationRegion(),
                j.isCrossProvince(),
                j.transferStation(),
                j.legs().stream()
                        .map(leg -> new LegView(leg.vehicle(), leg.place(), leg.regionCode()))
                        .toList(),
                j.escorts(),
                j.departBy(),
                WaitingView.of(j),
                j.departedAt(),
                j.endedAt(),
                j.endedFor(),
                j.endedNote(),
                j.handoverId(),
                j.costYuan(),
                calls.stream()
                        .map(c -> new CallView(c.toWhom(), c.result(), c.note(), c.calledAt()))
                        .toList(),
                costs.stream().map(c -> new CostView(c.kind(), c.yuan(), c.spentAt())).toList(),
                j.isTest());
    }

    /** One leg. */
    @Schema(name = "JourneyLegView")
    record LegView(String vehicle, String place, String region) {}

    /** 暂缓. */
    @Schema(name = "JourneyWaiting")
    record WaitingView(
            Instant since,
            @Schema(description = "Highest level of a warning on the way; null when none counts")
                    String weatherLevel,
            @Schema(description = "Declared by the duty leader: code of journey-hold")
                    String reason,
            String note) {

        static WaitingView of(Journey j) {
            return j.waitingSince() == null
                    ? null
                    : new WaitingView(
                            j.waitingSince(),
                            j.weatherLevel(),
                            j.holding().reason(),
                            j.holding().note());
        }
    }

    /** One call home. */
    @Schema(name = "HomeCall")
    record CallView(String toWhom, String result, String note, Instant calledAt) {}

    /** One expense. */
    @Schema(name = "JourneyCost")
    record CostView(String kind, BigDecimal yuan, Instant spentAt) {}
}
