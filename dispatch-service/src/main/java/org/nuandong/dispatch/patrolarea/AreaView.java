package org.nuandong.dispatch.patrolarea;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An area as front ends see it. */
@Schema(name = "PatrolArea")
public record AreaView(
        UUID id,
        String name,
        String kind,
        String regionCode,
        UUID unitId,
        UUID teamId,
        int priority,
        Hours hours,
        String note,
        AreaRule rule,
        Instant retiredAt) {

    static AreaView of(PatrolArea area) {
        return new AreaView(
                area.id(),
                area.name(),
                area.kind(),
                area.region().code(),
                area.unitId(),
                area.teamId(),
                area.priority(),
                area.hours(),
                area.note(),
                area.rule(),
                area.retiredAt());
    }
}
