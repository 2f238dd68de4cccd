package org.nuandong.beneficiary.disbursement;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 对账: what was sent beside what came back, and every difference between them. */
@Schema(name = "PaymentReconciliation")
public record Reconciliation(
        @Schema(examples = "FF20270120-000017") String batchNo,
        Sum sent,
        Sum paid,
        Sum returned,
        @Schema(description = "sent, and nothing was said of it yet") Sum outstanding,
        @Schema(description = "taken out after the batch was drawn") Sum cancelled,
        @Schema(description = "rows of the latest result file") List<Verdict> verdicts,
        @Schema(description = "rows of it that moved nothing, the first 200")
                List<Difference> differences,
        @Schema(description = "lines without an answer, the first 200") List<Integer> missing) {

    /** So many lines, so much money. */
    @Schema(name = "PaymentSum")
    public record Sum(
            @Schema(examples = "611") long lines,
            @Schema(description = "yuan", examples = "244400.00") BigDecimal amountYuan) {

        static final Sum NONE = new Sum(0, new BigDecimal("0.00"));

        Sum plus(Sum other) {
            return new Sum(lines + other.lines, amountYuan.add(other.amountYuan));
        }
    }

    /** Rows of a file by what they meant. */
    @Schema(name = "PaymentResultVerdict")
    public record Verdict(
            @Schema(
                            description =
                                    "paid, returned, again, unknown-line, other-amount, twice,"
                                            + " contradiction, unreadable",
                            examples = "paid")
                    String verdict,
            @Schema(examples = "611") long rows,
            @Schema(examples = "244400.00") BigDecimal amountYuan) {}

    /** A row that does not fit. */
    @Schema(name = "PaymentDifference")
    public record Difference(
            @Schema(description = "row of the file", examples = "17") int row,
            @Schema(description = "line of the batch, if it is one", examples = "16") Integer line,
            @Schema(examples = "other-amount") String verdict,
            @Schema(examples = "40.00") BigDecimal amountInFile,
            @Schema(examples = "400.00") BigDecimal amountSent) {}
}
