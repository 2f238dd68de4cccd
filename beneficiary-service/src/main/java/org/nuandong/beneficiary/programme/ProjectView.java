package org.nuandong.beneficiary.programme;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A project as the API shows it. */
public record ProjectView(
        UUID id,
        @Schema(examples = "P2026-00012") String no,
        UUID programmeId,
        UUID seasonId,
        @Schema(examples = "310112101") String regionCode,
        @Schema(description = "dictionary region-level", examples = "township") String level,
        UUID unitId,
        @Schema(description = "dictionary programme-block", examples = "street") String block,
        @Schema(description = "dictionary project-kind", examples = "living") String kind,
        @Schema(examples = "低保家庭春节补助") String name,
        @Schema(description = "person, household, organisation", examples = "household")
                String payeeKind,
        List<String> categories,
        int plannedHeads,
        @Schema(description = "dictionary head-unit", examples = "households") String headUnit,
        List<ProjectStandard> standards,
        List<ProjectGoods> goods,
        List<ProjectSource> sources,
        @Schema(description = "sum of the sources, yuan", examples = "245600.00")
                BigDecimal plannedYuan,
        List<EligibilityRule> rules,
        List<ApprovalStep> approvals,
        LocalDate startsOn,
        @Schema(description = "last day") LocalDate endsOn,
        LocalDate dueBefore,
        @Schema(description = "block, warn", examples = "warn") String samePayee,
        boolean noticeRequired,
        int noticeDays,
        boolean test,
        @Schema(
                        description = "draft, submitted, approved, closed, withdrawn",
                        examples = "approved")
                String state,
        @Schema(description = "its own figures against each other") List<FigureCheck> checks,
        Instant createdAt,
        Instant submittedAt,
        Instant approvedAt,
        Instant endedAt,
        @Schema(description = "why it came back, was closed or withdrawn") String reason) {}
