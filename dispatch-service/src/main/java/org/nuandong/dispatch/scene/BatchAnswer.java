package org.nuandong.dispatch.scene;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.commons.problem.Problem;

/** What became of each fact of a batch, in the order they were sent. */
@Schema(name = "SceneBatchAnswer")
public record BatchAnswer(
        int applied, int alreadyApplied, int conflicts, int refused, List<FactAnswer> facts) {

    static final String APPLIED = "applied";
    static final String ALREADY_APPLIED = "already-applied";
    static final String CONFLICT = "conflict";
    static final String REFUSED = "refused";

    static BatchAnswer of(List<FactAnswer> facts) {
        return new BatchAnswer(
                count(facts, APPLIED),
                count(facts, ALREADY_APPLIED),
                count(facts, CONFLICT),
                count(facts, REFUSED),
                facts);
    }

    private static int count(List<FactAnswer> facts, String result) {
        return (int) facts.stream().filter(fact -> fact.result().equals(result)).count();
    }

    /** One fact: taken, known, against what stands, or refused. */
    @Schema(name = "SceneFactAnswer")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FactAnswer(
            String key,
            @Schema(description = "applied, already-applied, conflict or refused") String result,
            @Schema(description = "The person, outcome or team it made or moved") UUID id,
            @Schema(description = "Goods given, with what was not in the books")
                    List<GoodsAnswer> goods,
            @Schema(description = "Why not") Problem problem,
            @Schema(description = "What stands instead, with a conflict") Present present) {}

    /** What stands now. */
    @Schema(name = "PresentState")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Present(
            @Schema(examples = "resolved") String incidentState,
            UUID teamId,
            Instant arrivedAt,
            UUID outcomeId,
            String outcome,
            Instant outcomeAt) {}
}
