package org.nuandong.beneficiary.inspection;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said of an inspection and of what it found. */
interface InspectionRequests {

    /** 登记检查. */
    @Schema(name = "InspectionEntry")
    record New(
            @NotNull @Schema(description = "the version in force there") UUID checklistId,
            @NotBlank
                    @Size(max = 40)
                    @Schema(description = "dictionary inspection-subject", examples = "household")
                    String subjectKind,
            @NotNull UUID subjectId,
            @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}")
                    @Schema(description = "of a rescue point only")
                    String regionCode,
            @NotNull @Schema(examples = "2026-12-18T08:20:00Z") Instant inspectedAt,
            @Size(max = 10) @Schema(description = "who was there beside the caller: subjects")
                    List<@NotBlank @Size(max = 80) String> inspectors,
            @Schema(description = "told beforehand; true when left out") Boolean announced,
            @Schema(description = "supervision order it carries out; then never announced")
                    UUID orderId,
            @Valid Point point,
            @NotNull @Size(max = 200) List<@Valid @NotNull Answer> answers,
            @Size(max = 20) @Schema(description = "what no question foresaw")
                    List<@Valid @NotNull FurtherFinding> furtherFindings,
            @Size(max = 500) String note) {

        List<String> inspectorsOrNone() {
            return inspectors == null ? List.of() : inspectors;
        }

        List<FurtherFinding> furtherOrNone() {
            return furtherFindings == null ? List.of() : furtherFindings;
        }
    }

    /** Where, in degrees; told to others rounded to about a hundred metres. */
    @Schema(name = "InspectionPoint")
    record Point(
            @NotNull
                    @DecimalMin("73")
                    @DecimalMax("136")
                    @Schema(description = "WGS-84", examples = "113.749")
                    BigDecimal longitude,
            @NotNull
                    @DecimalMin("3")
                    @DecimalMax("54")
                    @Schema(description = "WGS-84", examples = "40.361")
                    BigDecimal latitude) {}

    /** 逐项结果. */
    @Schema(name = "InspectionAnswer")
    record Answer(
            @NotBlank @Size(max = 40) @Schema(examples = "stove-flue") String item,
            @NotBlank
                    @Size(max = 500)
                    @Schema(
                            description =
                                    "yes or no, a choice's code, a number, a text; or"
                                            + " not-applicable",
                            examples = "no")
                    String value,
            @Size(max = 300) @Schema(description = "about a finding", examples = "炉具无烟道，直排室内")
                    String words) {}

    /** 清单外问题. */
    @Schema(name = "FurtherFinding")
    record FurtherFinding(
            @NotBlank @Size(max = 40) @Schema(description = "dictionary inspection-area")
                    String area,
            @NotBlank @Size(max = 20) @Schema(description = "dictionary finding-severity")
                    String severity,
            @Schema(description = "immediate danger, only with red") Boolean danger,
            @NotBlank @Size(max = 300) @Schema(examples = "后墙开裂，随时可能倒塌") String words,
            @Size(max = 5) @Schema(description = "dictionary tip-fact, told with a danger")
                    List<@NotBlank @Size(max = 40) String> facts) {}

    /** 指定责任人. */
    @Schema(name = "FindingAssignment")
    record Assignment(
            @Schema(description = "who puts it right; as it is when left out") UUID unitId,
            @Size(max = 80) @Schema(description = "subject of whoever has it in hand")
                    String officer) {}

    /** 延期. */
    @Schema(name = "FindingExtension")
    record Extension(
            @NotNull @Schema(examples = "2026-12-31T10:00:00Z") Instant dueAt,
            @NotBlank @Size(max = 300) @Schema(examples = "等待供电部门更换线路") String reason) {}

    /** 整改. */
    @Schema(name = "FindingRectification")
    record Rectified(
            @NotBlank @Size(max = 300) @Schema(examples = "已加装烟道并试火") String what,
            @NotNull @Schema(examples = "2026-12-18T11:00:00Z") Instant rectifiedAt,
            @Size(max = 10) @Schema(description = "who did it beside the caller: subjects")
                    List<@NotBlank @Size(max = 80) String> by,
            @Size(max = 10) @Schema(description = "files kept at this finding")
                    List<@NotNull UUID> fileIds) {

        List<String> byOrNone() {
            return by == null ? List.of() : by;
        }

        List<UUID> filesOrNone() {
            return fileIds == null ? List.of() : fileIds;
        }
    }

    /** 复查. */
    @Schema(name = "FindingReinspection")
    record Reinspection(
            @NotNull
                    @Pattern(regexp = "verified|reopened")
                    @Schema(description = "verified, reopened", examples = "verified")
                    String result,
            @NotNull @Schema(examples = "2026-12-19T02:00:00Z") Instant inspectedAt,
            @Schema(description = "reopened: somebody is still in danger") Boolean danger,
            @NotBlank @Size(max = 300) @Schema(examples = "烟道牢固，一氧化碳报警器正常") String words) {}

    /** 不予整改. */
    @Schema(name = "FindingWaiver")
    record Waiver(@NotBlank @Size(max = 300) @Schema(examples = "房屋已拆除") String reason) {}

    /** 查看用途. */
    @Schema(name = "ProofReading")
    record Reading(
            @NotBlank @Size(max = 40) @Schema(description = "dictionary reading-purpose")
                    String purpose) {}
}
