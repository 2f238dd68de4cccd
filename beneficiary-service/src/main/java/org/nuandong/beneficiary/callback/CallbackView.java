package org.nuandong.beneficiary.callback;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A sample with its strata and what can be said from it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CallbackSample")
public record CallbackView(
        UUID id,
        @Schema(examples = "420202") String regionCode,
        UUID projectId,
        @Schema(description = "payment, visit", examples = "payment") String subjectKind,
        @Schema(description = "the same seed and frame give the same draw", examples = "20270220")
                long seed,
        @Schema(examples = "384") int wanted,
        @Schema(examples = "384") int drawn,
        @Schema(description = "how many it was drawn from", examples = "112800") int frameSize,
        @Schema(description = "SHA-256 over the ids of the frame, in order") String frameDigest,
        Instant drawnAt,
        List<Stratum> strata,
        Estimate estimate) {

    /** One street of one project. */
    @Schema(name = "CallbackStratum")
    public record Stratum(
            @Schema(examples = "420202006") String street,
            UUID projectId,
            @Schema(examples = "8057") int frameSize,
            @Schema(examples = "27") int drawn,
            @Schema(description = "gave an answer", examples = "25") int answered,
            @Schema(description = "of them, received in full", examples = "25") int received,
            @Schema(description = "called and not reached, or would not say", examples = "2")
                    int silent,
            @Schema(description = "brought up and not solved", examples = "0") int unsolved) {}

    /** One who is to be called. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Callback")
    public record Item(
            UUID id,
            UUID sampleId,
            @Schema(description = "in the order of the draw", examples = "1") int position,
            @Schema(examples = "420202006") String street,
            UUID projectId,
            @Schema(examples = "payment") String subjectKind,
            @Schema(description = "the payment: its payee is read there") UUID subjectId,
            int tries,
            @Schema(description = "dictionary callback-result", examples = "received")
                    String result,
            LocalDate answeredOn,
            String note,
            @Schema(description = "until when what was brought up is solved") Instant solveDueAt,
            boolean overdue,
            Instant solvedAt,
            String solution) {}
}
