package org.nuandong.dispatch.belongings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.dispatch.platform.BackEntry;

/** What is told of belongings. Codes are those of the dictionaries named. */
interface BelongingsRequests {

    /** One thing, or several of a kind. */
    @Schema(name = "BelongingDraft")
    record Item(
            @NotBlank @Schema(description = "belonging-kind") String kind,
            @NotBlank @Size(max = 120) @Schema(examples = "蓝色背包") String what,
            @Min(1) @Max(10000) @Schema(description = "1 when left out") Integer number,
            @PositiveOrZero
                    @Digits(integer = 12, fraction = 2)
                    @Schema(description = "Counted together, yuan; cash above all")
                    BigDecimal amountYuan) {}

    /** 登记: a signature, or the reason why there is none. */
    @Schema(name = "BelongingsReceipt")
    record Received(
            @NotEmpty @Size(max = 100) List<@NotNull @Valid Item> items,
            @NotBlank @Size(max = 60) @Schema(description = "Shelf or safe", examples = "3号柜")
                    String keptWhere,
            @Schema(description = "Evidence of kind signature: the guest's") UUID signatureId,
            @Schema(description = "unsigned-reason, where there is no signature") String unsigned,
            @Schema(description = "Now when left out") Instant receivedAt,
            @Valid BackEntry backEntry) {}

    /** 归还. */
    @Schema(name = "BelongingsReturn")
    record Returned(
            @Size(max = 100) @Schema(description = "All that is kept when left out")
                    List<@NotNull UUID> itemIds,
            @NotBlank @Schema(description = "belonging-receiver") String to,
            @Schema(description = "Evidence of kind signature: the receiver's") UUID signatureId,
            @Schema(description = "unsigned-reason, where there is no signature") String unsigned,
            @Schema(description = "Now when left out") Instant at) {}

    /** 遗留: an adult may go without them; the reason is written down. */
    @Schema(name = "BelongingsLeftBehind")
    record Left(
            @Size(max = 100) @Schema(description = "All that is kept when left out")
                    List<@NotNull UUID> itemIds,
            @NotBlank @Schema(description = "belonging-left") String reason,
            @Schema(description = "Now when left out") Instant at) {}
}
