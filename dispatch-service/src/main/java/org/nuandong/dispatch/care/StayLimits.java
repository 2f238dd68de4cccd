package org.nuandong.dispatch.care;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** 在站期限之门: how long a stay lasts, and how an extension moves that (细则 Art. 12). */
@ApplicationScoped
public class StayLimits {

    private final CareCaseRepository cases;
    private final CareClocks clocks;

    StayLimits(CareCaseRepository cases, CareClocks clocks) {
        this.cases = cases;
        this.clocks = clocks;
    }

    public Instant of(UUID caseId) {
        return cases.findById(caseId).limitAt();
    }

    /** The caller holds the case's lock; a limit that has passed comes due at once. */
    public void move(UUID caseId, Instant until) {
        clocks.moveLimit(cases.locked(caseId), until);
    }
}
