package org.nuandong.dispatch.prevention;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is known of one stay's causes, and what was done about them. */
@Schema(name = "Prevention")
record PreventionView(
        UUID caseId,
        List<String> causes,
        List<String> needs,
        String homeRegion,
        String note,
        Instant assessedAt,
        List<MeasureView> measures) {

    static PreventionView of(UUID caseId, Assessment found, List<Measure> measures) {
        return new PreventionView(
                caseId,
                found == null ? List.of() : found.causes(),
                found == null ? List.of() : found.needs(),
                found == null ? null : found.homeRegion(),
                found == null ? null : found.note(),
                found == null ? null : found.assessedAt(),
                measures.stream().map(MeasureView::of).toList());
    }

    /** One measure. */
    @Schema(name = "PreventionMeasure")
    record MeasureView(
            UUID id, String kind, String toWhom, String result, String note, Instant takenAt) {

        static MeasureView of(Measure m) {
            return new MeasureView(m.id(), m.kind(), m.toWhom(), m.result(), m.note(), m.takenAt());
        }
    }
}
