package org.nuandong.beneficiary.programme;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A phase of a programme as the API shows it. */
public record PhaseView(
        UUID id,
        UUID programmeId,
        @Schema(description = "dictionary programme-phase", examples = "survey") String phase,
        LocalDate startsOn,
        @Schema(description = "last day") LocalDate dueOn,
        LocalDate remindOn,
        boolean reminded,
        boolean overdue,
        LocalDate doneOn,
        String note) {}
