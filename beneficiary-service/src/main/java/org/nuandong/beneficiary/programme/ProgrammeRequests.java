package org.nuandong.beneficiary.programme;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said of programmes, projects and quotas. */
interface ProgrammeRequests {

    /** 设立计划. */
    @Schema(name = "NewProgramme")
    record Open(
            @NotNull @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}") @Schema(examples = "310112")
                    String regionCode,
            @NotNull @Schema(description = "department or street office that leads") UUID unitId,
            @NotNull UUID seasonId,
            @NotBlank
                    @Size(max = 40)
                    @Schema(description = "dictionary programme-block", examples = "civil-affairs")
                    String block,
            @NotBlank @Size(max = 80) @Schema(examples = "元旦春节帮困送温暖") String name,
            @Size(max = 80) @Schema(description = "the paper that orders it") String document,
            @Schema(description = "true: for trying out, counted nowhere") Boolean test) {}

    /** 项目. The full state of a draft. */
    @Schema(name = "ProjectState")
    record Draft(
            @NotNull UUID programmeId,
            @NotNull @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}") @Schema(examples = "310112101")
                    String regionCode,
            @NotNull @Schema(description = "unit that carries it out") UUID unitId,
            @NotBlank
                    @Size(max = 40)
                    @Schema(description = "dictionary project-kind", examples = "living")
                    String kind,
            @NotBlank @Size(max = 80) @Schema(examples = "低保家庭春节补助") String name,
            @NotBlank
                    @Pattern(regexp = "person|household|organisation")
                    @Schema(examples = "household")
                    String payeeKind,
            @Size(max = 60) @Schema(description = "dictionary category; none: any")
                    List<@NotBlank @Size(max = 40) String> categories,
            @NotNull @Min(0) @Max(100_000_000) @Schema(examples = "614") Integer plannedHeads,
            @NotBlank
                    @Size(max = 40)
                    @Schema(description = "dictionary head-unit", examples = "households")
                    String headUnit,
            @NotEmpty @Size(max = 60) List<@NotNull @Valid ProjectStandard> standards,
            @Size(max = 20) List<@NotNull @Valid ProjectGoods> goods,
            @NotEmpty @Size(max = 20) List<@NotNull @Valid ProjectSource> sources,
            @Size(max = 20) List<@NotNull @Valid EligibilityRule> rules,
            @Size(max = 5) @Schema(description = "preset project.approvals when left out")
                    List<@NotNull @Valid ApprovalStep> approvals,
            @NotNull @Schema(examples = "2026-12-01") LocalDate startsOn,
            @NotNull @Schema(description = "last day", examples = "2027-02-28") LocalDate endsOn,
            @Schema(description = "to be in hand before this day (R068)", examples = "2027-02-06")
                    LocalDate dueBefore,
            @Pattern(regexp = "block|warn")
                    @Schema(
                            description =
                                    "who was paid this season: block or warn (left out: warn)",
                            examples = "warn")
                    String samePayee,
            @Schema(description = "a public notice before money moves; left out: true")
                    Boolean noticeRequired,
            @Min(1) @Max(60) @Schema(description = "preset project.notice-days when left out")
                    Integer noticeDays) {

        List<String> categoriesOrNone() {
            return categories == null ? List.of() : categories;
        }

        List<ProjectGoods> goodsOrNone() {
            return goods == null ? List.of() : goods;
        }

        List<EligibilityRule> rulesOrNone() {
            return rules == null ? List.of() : rules;
        }
    }

    /** 退回、撤销. */
    @Schema(name = "ProjectReason")
    record Reason(@NotBlank @Size(max = 200) @Schema(examples = "标准与通知不符") String reason) {}

    /** 下达名额. */
    @Schema(name = "NewQuota")
    record Quota(
            @NotNull @Schema(description = "unit that may name so many") UUID unitId,
            @Size(max = 40)
                    @Schema(
                            description = "dictionary relief-goods; left out: places",
                            examples = "quilt")
                    String item,
            @NotNull @Min(0) @Max(100_000_000) @Schema(examples = "40") Integer quantity) {}
}
