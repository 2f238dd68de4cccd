package org.nuandong.commons.security;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a service keeps duty rosters: the shifts of one person, for {@code GET /me}. */
public interface OwnShifts {

    /** Running ones and those to come, the next first; {@code subject} is the token's. */
    List<OwnShift> of(String subject);

    /** One shift of the caller. */
    @Schema(name = "OwnShift")
    record OwnShift(
            UUID id,
            UUID teamId,
            Instant startsAt,
            Instant endsAt,
            @Schema(description = "Leads the shift (领导带班)") boolean leader,
            boolean running) {}
}
