package org.nuandong.reporting.rollup;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The table of a unit by the origin of its figures, and what is missing in it. */
@Schema(name = "RollUp")
record RollUpView(
        UUID reportId,
        String form,
        String title,
        UUID unitId,
        String period,
        int revision,
        @Schema(description = "As it was submitted; else as everything is now") boolean frozen,
        Instant frozenAt,
        @Schema(description = "SHA-256 over the frozen roll-up; null before") String hash,
        @Schema(description = "Every unit that had to hand in is in it") boolean complete,
        List<PartView> parts,
        List<MissingView> missing,
        @Schema(description = "Accepted since it was frozen: not in these figures")
                List<PendingView> pending,
        List<RowView> rows) {

    /**
     * @param state of that report today
     */
    record PartView(
            UUID unitId,
            String unitName,
            String regionCode,
            UUID reportId,
            @Schema(description = "The accepted revision that is in it") int revision,
            String hash,
            @Schema(description = "Today: accepted; draft while it is being revised")
                    String state) {}

    record MissingView(
            UUID unitId,
            String unitName,
            String regionCode,
            @Schema(description = "Today: missing, draft, reviewed, submitted, returned, accepted")
                    String state,
            UUID reportId,
            Instant dueAt,
            @Schema(description = "Its time has passed and it was not handed in")
                    boolean overdue) {}

    record PendingView(
            UUID unitId,
            String unitName,
            UUID reportId,
            @Schema(description = "Null when it was missing then") Integer frozenRevision,
            int revision) {}

    record RowView(
            String id,
            String label,
            @Schema(
                            description =
                                    "summed; recounted (persons: from the facts of exactly these"
                                            + " units, never added); averaged (both sides counted"
                                            + " again); declared (entered by people)",
                            examples = "recounted")
                    String how,
            List<CellView> cells) {}

    record CellView(
            String column,
            @Schema(description = "What the accepted parts say") BigDecimal official,
            @Schema(description = "The unit itself, and those below that hand in nothing")
                    BigDecimal own,
            @Schema(description = "Both") BigDecimal together,
            @Schema(description = "From the facts of all below") BigDecimal ours,
            @Schema(description = "ours − together") BigDecimal difference) {}
}
