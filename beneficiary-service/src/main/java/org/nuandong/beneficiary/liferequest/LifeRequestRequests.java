package org.nuandong.beneficiary.liferequest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said of a request. */
interface LifeRequestRequests {

    /** 来电登记: of somebody in the register, or of somebody who is not. */
    @Schema(name = "LifeRequestNew")
    record New(
            @NotNull
                    @Pattern(regexp = "\\d{9}|\\d{12}")
                    @Schema(description = "where the help is needed", examples = "310112101")
                    String regionCode,
            @NotBlank
                    @Size(max = 40)
                    @Schema(description = "dictionary life-request-kind", examples = "repair")
                    String kind,
            @NotBlank @Size(max = 300) @Schema(examples = "暖气片漏水，老人独居") String words,
            @Schema(description = "of somebody in the register; else name the caller")
                    UUID personId,
            @Valid LifeCaller caller) {}

    /** 派单. */
    @Schema(name = "LifeRequestAssignment")
    record Assignment(
            @Schema(description = "the street office when left out") UUID unitId,
            @NotBlank
                    @Size(max = 80)
                    @Schema(description = "subject of whoever goes", examples = "worker-0007")
                    String officer) {}

    /** 办结. */
    @Schema(name = "LifeRequestResult")
    record Result(@NotBlank @Size(max = 300) @Schema(examples = "已更换阀门") String result) {}

    /** 回访. */
    @Schema(name = "LifeRequestCallBack")
    record CallBack(
            @NotNull @Schema(description = "false: it is to be done again") Boolean satisfied) {}

    /** 撤销. */
    @Schema(name = "LifeRequestCancelling")
    record Cancelling(@NotBlank @Size(max = 300) @Schema(examples = "子女已处理") String reason) {}

    /** 查看来电人. */
    @Schema(name = "LifeCallerReading")
    record Reading(
            @NotBlank
                    @Size(max = 40)
                    @Schema(description = "dictionary reading-purpose", examples = "contact")
                    String purpose) {}
}
