package org.nuandong.beneficiary.checkon;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said of a call or a visit. */
interface CheckOnRequests {

    /** 看护结果. */
    @Schema(name = "CheckOnResult")
    record Result(
            @NotBlank
                    @Size(max = 40)
                    @Schema(description = "dictionary check-on-way", examples = "call")
                    String way,
            @NotBlank
                    @Size(max = 40)
                    @Schema(
                            description =
                                    "dictionary check-on-result; needs-help opens a tip at the"
                                            + " station",
                            examples = "well")
                    String result,
            @Size(max = 300) @Schema(examples = "屋内有煤炉，温度正常") String note) {}
}
