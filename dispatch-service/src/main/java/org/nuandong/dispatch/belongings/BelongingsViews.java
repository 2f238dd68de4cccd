package org.nuandong.dispatch.belongings;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Belongings as front ends see them. */
final class BelongingsViews {

    private BelongingsViews() {}

    /** All belongings of a stay; {@code kept} things keep nobody, but they are to be given back. */
    @Schema(name = "BelongingsOfCase")
    record OfCase(
            UUID caseId,
            @Schema(description = "Still to be given back") long kept,
            List<Receipt> receipts) {}

    /** What was handed in at one time. */
    @Schema(name = "Belongings")
    record Receipt(
            UUID id,
            UUID caseId,
            String keptWhere,
            Instant receivedAt,
            UUID signatureId,
            @Schema(description = "unsigned-reason") String unsigned,
            boolean backEntered,
            List<Thing> items) {

        static Receipt of(Belongings list, List<Belonging> things, boolean inWords) {
            return new Receipt(
                    list.id(),
                    list.caseId(),
                    list.keptWhere(),
                    list.receivedAt(),
                    list.signature(),
                    list.unsigned(),
                    list.isBackEntered(),
                    things.stream()
                            .filter(thing -> thing.belongingsId().equals(list.id()))
                            .map(thing -> Thing.of(thing, inWords))
                            .toList());
        }
    }

    /** One thing and where it is now. */
    @Schema(name = "Belonging")
    record Thing(
            UUID id,
            String kind,
            @Schema(description = "Of a minor only by a reading for a purpose") String what,
            int number,
            BigDecimal amountYuan,
            @Schema(description = "belonging-state") String state,
            Instant endedAt,
            @Schema(description = "belonging-receiver") String givenTo,
            UUID signatureId,
            String unsigned,
            @Schema(description = "belonging-left") String leftReason) {

        static Thing of(Belonging thing, boolean inWords) {
            return new Thing(
                    thing.id(),
                    thing.kind(),
                    inWords ? thing.what() : null,
                    thing.number(),
                    thing.amountYuan(),
                    thing.state(),
                    thing.endedAt(),
                    thing.givenTo(),
                    thing.signature(),
                    thing.unsigned(),
                    thing.leftReason());
        }
    }
}
