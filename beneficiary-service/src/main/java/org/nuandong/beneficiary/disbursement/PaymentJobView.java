package org.nuandong.beneficiary.disbursement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.commons.problem.Language;
import org.nuandong.commons.problem.ProblemTexts;
import org.nuandong.commons.problem.Refusal;

/** A step of a large list: how far it is, and what came of it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PaymentJob")
public record PaymentJobView(
        UUID id,
        @Schema(
                        description = "selection, check, submission, approval, batch",
                        examples = "approval")
                String kind,
        @Schema(description = "of a batch the first of its lists") UUID listId,
        @Schema(
                        description =
                                "asked, running, done, refused (nothing was changed), failed"
                                        + " (nothing was changed, ask the operator)",
                        examples = "running")
                String state,
        @Schema(examples = "112800") int lines,
        @Schema(description = "of them through", examples = "57000") int done,
        Instant askedAt,
        Instant startedAt,
        Instant endedAt,
        @Schema(description = "of a selection: lines that were added", examples = "112800")
                Integer added,
        @Schema(description = "of a batch: its id") UUID batchId,
        @Schema(description = "of a refused one") Problem problem) {

    /** What the request would have been answered. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PaymentJobProblem")
    public record Problem(
            @Schema(examples = "funds-exhausted") String code,
            @Schema(description = "of the request", examples = "bySource") String field,
            String detail) {

        static Problem of(String code, String field, List<String> args) {
            String detail = ProblemTexts.of(new Said(code), Language.current(), args.toArray());
            return new Problem(code, field, detail);
        }
    }

    /** A refusal that was spoken earlier. */
    private record Said(String code) implements Refusal {

        @Override
        public String name() {
            return code;
        }

        @Override
        public int status() {
            return 409;
        }
    }
}
