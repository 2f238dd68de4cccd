package org.nuandong.beneficiary.duplicate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.beneficiary.person.PersonView;

/** What goes in and comes out about two records that may be one person. */
final class DuplicateViews {

    static final String DECISION =
            """
            {"decision":"same","leadingId":"0192f0c1-0000-7000-8000-0000000d0001",\
            "reason":"papers-compared","note":"两份档案为同一人"}""";

    private DuplicateViews() {}

    /** 疑似重复对. */
    @Schema(name = "Duplicate")
    public record PairView(
            UUID id,
            @Schema(examples = "likely", description = "possible, likely, certain") String band,
            @Schema(examples = "27") int score,
            @Schema(
                            examples = "open",
                            description = "open, unsure, same, different, gone (alike no longer)")
                    String state,
            SideView first,
            SideView second,
            List<FieldView> fields,
            @Schema(description = "who leads, when they are the same") UUID leadingId,
            @Schema(examples = "entry", description = "entry or pass") String foundBy,
            Instant foundAt,
            Instant decidedAt,
            List<DecisionView> history) {}

    /** One of the two; of a foreign one only the county is told. */
    @Schema(name = "DuplicateSide")
    public record SideView(
            UUID personId, @Schema(examples = "420202") String county, PersonView person) {}

    /** 逐项比对: what one field says, in the caller's language, and what it counts. */
    @Schema(name = "DuplicateField")
    public record FieldView(
            @Schema(examples = "name") String field,
            @Schema(examples = "variant") String verdict,
            @Schema(examples = "姓名为异体字或繁简写法") String explanation,
            @Schema(examples = "12") int points) {}

    /** What somebody said of it. */
    @Schema(name = "DuplicateDecisionMade")
    public record DecisionView(
            @Schema(examples = "same") String decision,
            UUID leadingId,
            @Schema(examples = "papers-compared") String reason,
            String note,
            String decidedBy,
            Instant decidedAt) {

        static DecisionView of(DuplicateDecision made) {
            return new DecisionView(
                    made.decision(),
                    made.leadingId(),
                    made.reason(),
                    made.note(),
                    made.decidedBy(),
                    made.decidedAt());
        }
    }

    /** 判定. */
    @Schema(name = "DuplicateDecision")
    public record DecisionRequest(
            @NotBlank
                    @Size(max = 20)
                    @Schema(description = "dictionary duplicate-decision", examples = "same")
                    String decision,
            @Schema(description = "who leads; only with same") UUID leadingId,
            @NotBlank
                    @Size(max = 40)
                    @Schema(
                            description = "dictionary duplicate-reason",
                            examples = "papers-compared")
                    String reason,
            @Size(max = 500) String note) {}

    /** 撤销判定. */
    @Schema(name = "DuplicateReversal")
    public record ReversalRequest(
            @NotBlank
                    @Size(max = 40)
                    @Schema(
                            description = "dictionary duplicate-reason",
                            examples = "decided-wrongly")
                    String reason,
            @Size(max = 500) String note) {}
}
