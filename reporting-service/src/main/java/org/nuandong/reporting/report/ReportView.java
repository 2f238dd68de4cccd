package org.nuandong.reporting.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.reporting.live.Source;

/** A report as it is shown: labels in the reader's language, figures, and what they rest on. */
public record ReportView(
        UUID id,
        String form,
        int formVersion,
        String title,
        UUID unitId,
        String unitName,
        @Schema(description = "The unit to which this form goes; null at the top") UUID goesTo,
        String regionCode,
        @Schema(examples = "2016-08") String period,
        @Schema(description = "First day, Asia/Shanghai") LocalDate first,
        @Schema(description = "The day after the last") LocalDate end,
        @Schema(description = "Due at this instant by the form's rule") Instant dueAt,
        @Schema(description = "draft, reviewed, submitted, returned, accepted") String state,
        int revision,
        @Schema(description = "SHA-256 over the canonical content shown here") String hash,
        @Schema(description = "A draft moves with the facts; from submission on the cells stand")
                boolean frozen,
        StepView drafted,
        StepView reviewed,
        StepView submitted,
        StepView decided,
        String reason,
        List<ColumnView> columns,
        List<RowView> rows,
        List<InvariantView> invariants,
        @Schema(description = "Every source was heard past the period's end") boolean complete,
        List<Source> sources,
        @Schema(
                        description =
                                "What would be otherwise today: counted figures, and declared totals"
                                        + " told since")
                List<CorrectionView> pendingCorrections,
        @Schema(description = "Hash of the form as it stood when the figures were last kept")
                String edition,
        @Schema(description = "Words that go with the table, null until written")
                List<TextView> texts,
        @Schema(description = "零报告; null where the form knows none") ZeroView zeroReport,
        @Schema(description = "SHA-256 over what was declared and written; null when nothing was")
                String declaredHash) {

    public record StepView(Instant at, String by) {}

    public record ColumnView(String id, String label) {}

    public record RowView(
            String id,
            String label,
            @Schema(description = "计量单位") String unit,
            @Schema(description = "The row of which this is a part; never added") String subsetOf,
            @Schema(description = "Not of the official table: what still has to be decided")
                    boolean diagnostic,
            @Schema(description = "Nothing is counted here: people declare it") boolean declared,
            List<CellView> cells) {}

    public record CellView(
            String column,
            @Schema(description = "Null where there is nothing to divide by") BigDecimal value,
            @Schema(description = "How much of it was entered afterwards (补录)")
                    BigDecimal backEntered,
            @Schema(description = "What a paper or a person states beside the counted figure")
                    BigDecimal declared,
            @Schema(description = "Declared less counted; shown, never adjusted")
                    BigDecimal variance) {}

    public record InvariantView(
            String id,
            String label,
            String column,
            BigDecimal parts,
            BigDecimal whole,
            boolean passed,
            @Schema(description = "blocks (must be mended) or explain") String severity,
            @Schema(description = "Written for the case that it is not kept") String explanation) {}

    public record TextView(String id, String label, boolean required, String body) {}

    public record ZeroView(
            @Schema(description = "All figures of the period are zero") boolean nothingHappened,
            @Schema(description = "Somebody has stated so") boolean stated,
            @Schema(description = "零报告, to be printed over the table once stated; else null")
                    String title) {}

    /** 待更正: one figure, counted or declared, as it was frozen and as it would be today. */
    public record CorrectionView(
            String row,
            String column,
            @JsonInclude(JsonInclude.Include.NON_NULL)
                    @Schema(
                            description =
                                    "True: the declared total (申报数) beside it; missing: the counted"
                                            + " figure")
                    Boolean declared,
            @Schema(description = "Null where none stood") BigDecimal frozen,
            @Schema(description = "Null where none stands any more") BigDecimal now) {

        @JsonIgnore
        public boolean isCounted() {
            return declared == null;
        }
    }
}
