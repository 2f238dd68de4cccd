package org.nuandong.dispatch.transfer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the two stations write about a transfer. */
interface TransferRequests {

    /** 转站申请. */
    @Schema(name = "CareTransferOffer")
    record Offer(
            @NotNull @Schema(description = "The other station") UUID toUnitId,
            @NotBlank @Schema(description = "care-transfer-reason", examples = "nearer-home")
                    String reason,
            @Size(max = 500) @Schema(description = "What the other station has to know")
                    String note) {}

    /** 接收: the person stands in the other station. */
    @Schema(name = "CareTransferAcceptance")
    record Acceptance(@Schema(description = "Now when left out") Instant at) {}

    /** 不予接收. */
    @Schema(name = "CareTransferRefusal")
    record Refusal(
            @NotBlank @Schema(description = "handover-refusal", examples = "no-capacity")
                    String reason,
            @NotBlank @Size(max = 500) @Schema(examples = "床位已满") String note) {}
}
