package org.nuandong.beneficiary.programme;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 合计: approved projects added up by block, source and level, beside what papers declare. */
public record TotalsView(
        UUID seasonId,
        @Schema(examples = "310112") String regionCode,
        Part total,
        @Schema(description = "by dictionary programme-block") List<Part> byBlock,
        @Schema(description = "by dictionary region-level") List<Part> byLevel,
        @Schema(description = "by dictionary fund-source") List<SourceSum> bySource,
        List<DeclaredView> declared) {

    /** What some of the projects come to. */
    @Schema(name = "TotalsPart")
    public record Part(
            @Schema(description = "block or level; null in the total", examples = "civil-affairs")
                    String code,
            @Schema(examples = "11") int projects,
            @Schema(description = "each unit by itself: they are never added up")
                    List<HeadSum> heads,
            @Schema(description = "yuan", examples = "37311400.00") BigDecimal amountYuan,
            @Schema(description = "least standard, yuan", examples = "300.00") BigDecimal minYuan,
            @Schema(description = "largest standard, yuan", examples = "1100.00")
                    BigDecimal maxYuan,
            List<SourceSum> sources) {}

    /** Planned payees in one unit. */
    @Schema(name = "HeadSum")
    public record HeadSum(
            @Schema(description = "dictionary head-unit", examples = "persons") String headUnit,
            @Schema(examples = "63426") long heads) {}

    /** Planned money of one source. */
    @Schema(name = "SourceSum")
    public record SourceSum(
            @Schema(description = "dictionary fund-source", examples = "municipal") String source,
            @Schema(description = "yuan", examples = "19800.00") BigDecimal amountYuan) {}

    /** A declared figure, the computed one beside it and what lies between them. */
    @Schema(name = "DeclaredTotal")
    public record DeclaredView(
            UUID id,
            String block,
            Integer projects,
            Integer heads,
            String headUnit,
            @Schema(description = "yuan", examples = "73228300.00") BigDecimal amountYuan,
            BigDecimal upToYuan,
            String document,
            @Schema(description = "declared less computed", examples = "0") Integer projectVariance,
            @Schema(
                            description =
                                    "declared less computed; null where several units were"
                                            + " counted, which are never added up",
                            examples = "4756")
                    Long headVariance,
            @Schema(description = "true: the paper counts in another unit than its parts")
                    boolean headUnitDiffers,
            @Schema(description = "declared less computed, yuan", examples = "3000.00")
                    BigDecimal amountVariance,
            List<FigureCheck> checks) {}
}
