package org.nuandong.beneficiary.guardian;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A guardian as every answer shows one: outside the register only by relation. */
public record GuardianView(
        UUID id,
        UUID wardId,
        @Schema(description = "dictionary guardian-ground", examples = "minor") String ground,
        @Schema(description = "person, unit, outside", examples = "person") String kind,
        UUID personId,
        UUID unitId,
        @Schema(description = "hidden; read for a purpose", examples = "****") String name,
        @Schema(description = "dictionary guardian-relation", examples = "grandparent")
                String relation,
        LocalDate validFrom,
        @Schema(description = "last day; null while it lasts") LocalDate validTo,
        @Schema(description = "dictionary guardian-end-reason") String endReason) {

    /** Somebody outside, in clear. */
    public record Contact(UUID id, String name, String telephone) {

        /** A record's own text would put the number into logs. */
        @Override
        public String toString() {
            return "Contact " + id;
        }
    }
}
