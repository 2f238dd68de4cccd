package org.nuandong.beneficiary.supervision;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said of supervision. */
interface SupervisionRequests {

    /** 督导安排. */
    @Schema(name = "SupervisionOrderEntry")
    record Order(
            @NotNull @Schema(description = "who orders it") UUID unitId,
            @NotBlank
                    @Size(max = 40)
                    @Schema(description = "dictionary supervision-focus", examples = "night-patrol")
                    String focus,
            @NotNull @Schema(examples = "2026-12-10") LocalDate fromOn,
            @NotNull @Schema(examples = "2026-12-20") LocalDate untilOn,
            @NotEmpty @Size(max = 20) @Schema(description = "subjects of those who go")
                    List<@NotBlank @Size(max = 80) String> team,
            @NotEmpty @Size(max = 100) @Schema(description = "whom they visit")
                    List<@NotNull UUID> unitIds,
            @Size(max = 500) String words) {}

    /** 督导结束. */
    @Schema(name = "SupervisionClosing")
    record Closing(
            @Size(max = 300)
                    @Schema(
                            description = "why units were not visited; needed where some were not",
                            examples = "道路积雪封闭")
                    String missedReason) {}

    /** 通报. */
    @Schema(name = "SupervisionBriefingEntry")
    record Briefing(
            @NotBlank @Size(max = 100) @Schema(examples = "关于夜间值守督导情况的通报") String title,
            @NotBlank @Size(max = 2000) String words,
            @NotEmpty @Size(max = 100) @Schema(description = "to whom it goes")
                    List<@NotNull UUID> unitIds) {}

    /** 责任追究. */
    @Schema(name = "AccountabilityEntry")
    record Accountability(
            @NotNull @Schema(description = "who has to answer") UUID unitId,
            @NotBlank
                    @Size(max = 40)
                    @Schema(
                            description = "dictionary accountability-ground",
                            examples = "finding-not-rectified")
                    String ground,
            @NotBlank
                    @Size(max = 40)
                    @Schema(description = "dictionary accountability-kind", examples = "talk")
                    String kind,
            @NotNull
                    @Min(0)
                    @Max(500)
                    @Schema(
                            description =
                                    "persons concerned; who they are, the personnel file says")
                    Integer heads,
            @NotNull @Schema(description = "who decided; another unit") UUID decidedByUnitId,
            @NotNull @Schema(examples = "2026-12-28") LocalDate decidedOn,
            @Size(max = 60) @Schema(description = "of the decision", examples = "示范督〔2026〕3号")
                    String documentNo,
            @Schema(description = "order whose visits showed it") UUID orderId) {}

    /** 培训、演练、会议. */
    @Schema(name = "StaffSessionEntry")
    record Session(
            @NotNull
                    @Pattern(regexp = "training|drill|meeting")
                    @Schema(description = "training, drill, meeting", examples = "training")
                    String kind,
            @NotBlank
                    @Size(max = 40)
                    @Schema(description = "dictionary staff-session-topic", examples = "emergency")
                    String topic,
            @NotNull @Schema(description = "who held it") UUID unitId,
            @NotNull @Schema(examples = "2026-11-18") LocalDate heldOn,
            @NotNull @Schema(description = "in steps of a quarter", examples = "2.5")
                    BigDecimal hours,
            @NotNull @Min(1) @Max(100000) @Schema(description = "who took part", examples = "36")
                    Integer heads,
            @Size(max = 300) String words) {}
}
