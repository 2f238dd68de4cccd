package org.nuandong.beneficiary.programme;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 资格说明: which rule of a project holds for somebody, and which does not. */
public record EligibilityView(
        UUID projectId,
        @Schema(description = "person, household, organisation", examples = "household")
                String holderKind,
        UUID holderId,
        @Schema(
                        description = "yes: all hold; no: one does not; unclear: one is not known",
                        examples = "no")
                String eligible,
        List<RuleAnswer> rules) {

    /** One rule. */
    @Schema(name = "EligibilityAnswer")
    public record RuleAnswer(
            @Schema(
                            description =
                                    "dictionary eligibility-rule; payee-kind, categories: the project's own")
                    String rule,
            List<String> codes,
            Integer from,
            Integer to,
            @Schema(description = "null: not known") Boolean holds) {}
}
