package org.nuandong.dispatch.tracing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the station tells of its search. */
interface TracingRequests {

    /** 发布公告. */
    @Schema(name = "NewTracingNotice")
    record NewNotice(
            @NotEmpty @Size(max = 7) @Schema(description = "tracing-channel")
                    List<@NotBlank String> channels,
            @Size(max = 120) @Schema(description = "Number in the national system")
                    String reference,
            @Schema(description = "Now when left out") Instant publishedAt) {}

    /** 撤回公告. */
    @Schema(name = "TracingNoticeWithdrawal")
    record Withdrawal(
            @NotBlank @Schema(description = "tracing-withdrawal", examples = "mistaken")
                    String reason) {}

    /** 发出协查. */
    @Schema(name = "NewTracingRequest")
    record NewRequest(
            @NotBlank @Schema(description = "tracing-request-kind", examples = "dna") String kind,
            @NotBlank @Size(max = 120) @Schema(description = "Who is asked", examples = "城区公安分局")
                    String askedOf,
            @Size(max = 120) @Schema(description = "Number of the letter or receipt")
                    String reference,
            @Schema(description = "Now when left out") Instant askedAt) {}

    /** 答复. */
    @Schema(name = "TracingAnswer")
    record Answer(
            @NotBlank @Schema(description = "tracing-answer", examples = "no-match") String result,
            @Size(max = 500) String note,
            Instant answeredAt) {}

    /** 五个一 of a minor. */
    @Schema(name = "TracingMinorItem")
    record MinorItemDone(
            @NotBlank @Schema(description = "tracing-minor-item", examples = "photo") String item,
            @Schema(description = "Evidence that holds it") UUID evidenceId,
            Instant doneAt) {}

    /** Why somebody has to read the words in clear. */
    @Schema(name = "TracingReading")
    record Reading(@NotBlank @Schema(description = "reading-purpose") String purpose) {}
}
