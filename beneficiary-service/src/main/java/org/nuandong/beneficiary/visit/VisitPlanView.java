package org.nuandong.beneficiary.visit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A plan of visits as the API shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VisitPlanView(
        UUID id,
        @Schema(examples = "420202006") String regionCode,
        UUID unitId,
        UUID seasonId,
        UUID projectId,
        @Schema(description = "dictionary visit-kind", examples = "condolence") String kind,
        @Schema(description = "dictionary visit-occasion", examples = "spring-festival")
                String occasion,
        @Schema(examples = "春节走访慰问") String title,
        @Schema(description = "dictionary region-level", examples = "city") String level,
        LocalDate startsOn,
        LocalDate endsOn,
        LocalDate dueBefore,
        @Schema(description = "must be visited; a sensitive one is OTHER") List<String> categories,
        List<VisitGroup> groups,
        List<VisitStandard> standards,
        @Schema(description = "goods per community") List<VisitGoods> shares,
        @Schema(description = "block or warn", examples = "block") String sameHousehold,
        Integer declaredHouseholds,
        BigDecimal declaredYuan,
        boolean test,
        @Schema(description = "open or closed", examples = "open") String state,
        @Schema(description = "its day has come and some were not visited") boolean overdue,
        Instant drawnAt,
        Instant openedAt,
        Instant closedAt,
        String closeReason) {

    /** 抽取应访名单的结果. */
    @Schema(name = "VisitDraw")
    public record Drawn(
            @Schema(description = "new on the list", examples = "112") int added,
            @Schema(description = "on the list now", examples = "120") long mustVisit) {}

    /** 覆盖情况: a community or street of the plan. */
    @Schema(name = "VisitCoverage")
    public record Coverage(
            @Schema(examples = "420202006001") String regionCode,
            @Schema(description = "households that must be visited", examples = "120")
                    long mustVisit,
            @Schema(examples = "112") long visited,
            @Schema(description = "not yet visited", examples = "8") long missing,
            @Schema(description = "of these: tried, nobody at home", examples = "3")
                    long notAtHome) {}

    /** 覆盖与倒计时. */
    @Schema(name = "VisitCoverageOfPlan")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Covered(
            @Schema(description = "days until the plan's day; below zero: late", examples = "9")
                    Long daysLeft,
            long mustVisit,
            long visited,
            long missing,
            List<Coverage> regions) {}
}
