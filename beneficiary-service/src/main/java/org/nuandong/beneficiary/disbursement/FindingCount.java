package org.nuandong.beneficiary.disbursement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many lines have a finding of one kind. */
@Schema(name = "PaymentFindingCount")
public record FindingCount(
        @Schema(description = "dictionary payment-finding", examples = "received") String code,
        @Schema(description = "the line must go; else a reason is needed") boolean blocking,
        @Schema(description = "a reason was given") boolean explained,
        @Schema(examples = "3") long lines) {

    boolean stops() {
        return blocking || !explained;
    }
}
