package org.nuandong.dispatch.scene;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person found, as shown. */
@Schema(name = "FoundPerson")
public record PersonView(
        UUID subjectId,
        String sex,
        @Schema(examples = "60-79") String ageBand,
        List<String> conditions,
        boolean known,
        String features,
        Instant foundAt,
        @Schema(description = "May not be left behind (R142)") boolean inNeedOfProtection,
        String outcome,
        Instant outcomeAt,
        @Schema(description = "Was protected") boolean isProtected,
        List<Goods> goods) {

    static PersonView of(FoundPerson person) {
        return new PersonView(
                person.subjectId(),
                person.sex(),
                person.ageBand(),
                person.conditions(),
                person.isKnown(),
                person.features(),
                person.foundAt(),
                person.isInNeedOfProtection(),
                person.outcome(),
                person.outcomeAt(),
                person.isProtected(),
                person.goods().stream()
                        .map(line -> new Goods(line.item(), line.quantity()))
                        .toList());
    }
}
