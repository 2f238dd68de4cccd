package org.nuandong.beneficiary.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An order and how far it is carried out, for those who gave it and those who go. */
@Schema(name = "SupervisionOrder")
public record SupervisionView(
        UUID id,
        @Schema(examples = "DD-2026-000003") String orderNo,
        @Schema(examples = "140200") String regionCode,
        UUID unitId,
        @Schema(description = "dictionary supervision-focus", examples = "night-patrol")
                String focus,
        String words,
        LocalDate fromOn,
        LocalDate untilOn,
        @Schema(description = "subjects") List<String> team,
        @Schema(description = "open, closed", examples = "open") String state,
        List<UnitVisited> units,
        @Schema(description = "why some were not visited") String missedReason,
        Instant orderedAt,
        Instant closedAt) {

    /** 到访情况. */
    @Schema(name = "SupervisedUnit")
    public record UnitVisited(
            UUID unitId,
            @Schema(description = "times", examples = "1") int visits,
            @Schema(examples = "3") int findings,
            Instant lastVisitedAt) {}

    static SupervisionView of(SupervisionOrder order, List<SupervisionVisit> visits) {
        return new SupervisionView(
                order.id(),
                order.no(),
                order.region().code(),
                order.unitId(),
                order.focus(),
                order.words(),
                order.fromOn(),
                order.untilOn(),
                order.team(),
                order.state(),
                order.unitIds().stream().map(unit -> visited(unit, visits)).toList(),
                order.missedReason(),
                order.orderedAt(),
                order.closedAt());
    }

    private static UnitVisited visited(UUID unit, List<SupervisionVisit> visits) {
        List<SupervisionVisit> own =
                visits.stream().filter(visit -> visit.unitId().equals(unit)).toList();
        return new UnitVisited(
                unit,
                own.size(),
                own.stream().mapToInt(SupervisionVisit::findings).sum(),
                own.stream().map(SupervisionVisit::visitedAt).max(Instant::compareTo).orElse(null));
    }
}
