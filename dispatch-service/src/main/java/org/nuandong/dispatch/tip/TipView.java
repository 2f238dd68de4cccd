package org.nuandong.dispatch.tip;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.commons.problem.Language;
import org.nuandong.dispatch.platform.GeoPoint;

/** A tip as it is shown; the reporter is masked, and unseen by those who go out to the place. */
@Schema(name = "Tip")
public record TipView(
        UUID id,
        @Schema(examples = "platform-110") String source,
        String sourceRef,
        @Schema(description = "accepted, linked, rejected or transferred") String state,
        @Schema(description = "Why it was rejected or transferred") String stateReason,
        @Schema(description = "Code of the dictionary tip-transfer-target") String transferredTo,
        UUID incidentId,
        @Schema(description = "The incident that was opened for this tip") UUID openedIncidentId,
        String region,
        UUID unitId,
        Instant receivedAt,
        Instant occurredAt,
        @Schema(description = "When the call began to ring / 振铃时刻") Instant rangAt,
        @Schema(description = "When somebody answered the telephone / 接听时刻") Instant pickedUpAt,
        String kind,
        List<String> facts,
        String address,
        GeoPoint point,
        @Schema(description = "gazetteer when our own points stood in for coordinates")
                String placeFrom,
        @Schema(description = "The datum a platform declared; the point is WGS-84") String datum,
        String description,
        ReporterView reporter,
        @Schema(description = "When the reporter must have been answered; null: need not be")
                Instant answerDueAt,
        Instant answeredAt,
        List<WarningView> warnings,
        List<SupplementView> supplements,
        boolean backEntered,
        boolean test) {

    /** 138****0001; null when there is none or the reader need not know. */
    @Schema(name = "MaskedReporter")
    public record ReporterView(
            String kind,
            @Schema(description = "As a platform told it: female, male") String sex,
            String telephone,
            boolean wishesUnknown) {}

    /** What came later about it. */
    @Schema(name = "TipSupplement")
    public record SupplementView(
            UUID id,
            Instant receivedAt,
            String address,
            GeoPoint point,
            String description,
            @Schema(description = "Codes of the dictionary tip-fact") List<String> facts,
            List<WarningView> warnings) {

        static SupplementView of(Supplement supplement) {
            return new SupplementView(
                    supplement.id(),
                    supplement.receivedAt(),
                    supplement.address(),
                    GeoPoint.ofNullable(supplement.longitude(), supplement.latitude()),
                    supplement.description(),
                    supplement.facts(),
                    WarningView.of(supplement.warnings(), Language.current()));
        }
    }

    static TipView of(Tip tip, ReporterView reporter, List<Supplement> supplements) {
        return new TipView(
                tip.id(),
                tip.source(),
                tip.sourceRef(),
                tip.state().code(),
                tip.stateReason(),
                tip.transferredTo(),
                tip.incidentId(),
                tip.openedIncidentId(),
                tip.region().code(),
                tip.unitId(),
                tip.receivedAt(),
                tip.occurredAt(),
                tip.ringing().rangAt(),
                tip.ringing().pickedUpAt(),
                tip.kind(),
                tip.facts(),
                tip.address(),
                tip.point(),
                tip.placeFrom(),
                tip.pointDatum(),
                tip.description(),
                reporter,
                tip.answerDueAt(),
                tip.answeredAt(),
                WarningView.of(tip.warnings(), Language.current()),
                supplements.stream().map(SupplementView::of).toList(),
                tip.isBackEntered(),
                tip.isTest());
    }
}
