package org.nuandong.dispatch.scene;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person found, as shown; health stays sealed and is read with a purpose. */
@Schema(name = "FoundPerson")
public record PersonView(
        UUID subjectId,
        String sex,
        @Schema(examples = "60-79") String ageBand,
        boolean known,
        @Schema(description = "Conditions or features stand in the record, sealed")
                boolean hasCondition,
        Instant foundAt,
        @Schema(description = "May not be left behind (R142)") boolean inNeedOfProtection,
        @Schema(description = "A doctor comes first (R146)") boolean treatmentFirst,
        @Schema(description = "The outcome that holds now; corrections name it") UUID outcomeId,
        String outcome,
        Instant outcomeAt,
        @Schema(description = "Was protected") boolean isProtected,
        List<Goods> goods) {

    static PersonView of(FoundPerson person, List<GoodsHanded> goods) {
        SealedCondition condition = person.condition();
        return new PersonView(
                person.subjectId(),
                person.sex(),
                person.ageBand(),
                person.isKnown(),
                condition.conditions() != null || condition.features() != null,
                person.foundAt(),
                person.isInNeedOfProtection(),
                person.isTreatmentFirst(),
                person.outcomeId(),
                person.outcome(),
                person.outcomeAt(),
                person.isProtected(),
                GoodsGiving.merged(goods));
    }
}
