package org.nuandong.beneficiary.inspection;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An inspection as the API shows it; its answers and findings only where one is asked for. */
@Schema(name = "Inspection")
public record InspectionView(
        UUID id,
        @Schema(examples = "JL-2026-000017") String inspectionNo,
        @Schema(examples = "140221100") String regionCode,
        @Schema(description = "unit of whoever inspected") UUID unitId,
        UUID checklistId,
        @Schema(description = "dictionary inspection-subject", examples = "household")
                String subjectKind,
        UUID subjectId,
        Instant inspectedAt,
        @Schema(description = "subjects") List<String> inspectors,
        @Schema(description = "was told beforehand") boolean announced,
        @Schema(description = "supervision order") UUID orderId,
        @Schema(description = "how many", examples = "2") int findings,
        @Schema(description = "immediate danger was found") boolean danger,
        String note,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<InspectionRequests.Answer> answers,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<FindingView> found) {

    static InspectionView line(Inspection one) {
        return of(one, null, null);
    }

    static InspectionView whole(Inspection one, List<Finding> found) {
        return of(one, one.answers(), found.stream().map(FindingView::line).toList());
    }

    private static InspectionView of(
            Inspection one, List<InspectionRequests.Answer> answers, List<FindingView> found) {
        return new InspectionView(
                one.id(),
                one.no(),
                one.region().code(),
                one.unitId(),
                one.checklistId(),
                one.subjectKind(),
                one.subjectId(),
                one.inspectedAt(),
                one.inspectors(),
                one.announced(),
                one.orderId(),
                one.findings(),
                one.danger(),
                one.note(),
                answers,
                found);
    }
}
