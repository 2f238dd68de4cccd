package org.nuandong.beneficiary.activity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said of an activity. */
interface ActivityRequests {

    String PLAN =
            "{\"kind\":\"couplets\",\"regionCode\":\"420202006\",\"title\":\"写春联送春联\","
                    + "\"place\":\"街道文化站\",\"startsOn\":\"2027-01-18\",\"endsOn\":\"2027-01-25\"}";

    /** 策划活动、宣传. */
    @Schema(name = "ActivityPlan")
    record Plan(
            @NotBlank
                    @Size(max = 40)
                    @Schema(
                            description = "dictionary activity-kind or publicity-kind",
                            examples = "couplets")
                    String kind,
            @NotBlank @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}") @Schema(examples = "420202006")
                    String regionCode,
            @Schema(description = "who carries it out") UUID unitId,
            @NotBlank @Size(max = 80) @Schema(examples = "写春联送春联") String title,
            @Size(max = 120) @Schema(description = "place, or the medium", examples = "街道文化站")
                    String place,
            @NotNull @Schema(examples = "2027-01-18") LocalDate startsOn,
            @NotNull @Schema(examples = "2027-01-25") LocalDate endsOn,
            @Valid @Schema(description = "what is planned") Counts planned,
            @Schema(description = "an exercise: counted nowhere") Boolean test) {}

    /** 活动完成. */
    @Schema(name = "ActivityResult")
    record Held(
            @NotNull @Schema(examples = "2027-01-25") LocalDate heldOn,
            @Valid @NotNull Counts counts,
            @Size(max = 20) List<@Valid @NotNull ActivityGoods> goods,
            @Size(max = 300) @Schema(description = "why it is entered only now")
                    String backEntryReason) {}

    /** 取消. */
    @Schema(name = "ActivityCancellation")
    record Cancel(@NotBlank @Size(max = 300) @Schema(examples = "大雪封路") String reason) {}
}
