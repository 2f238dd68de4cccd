package org.nuandong.dispatch.matter;

import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/**
 * In-process event: a serious matter was raised (R301); {@code kind} is a code of
 * serious-matter-kind. Fired in the transaction that raises it, not for what is entered from paper
 * and not for a test.
 */
public record SeriousMatterRaised(
        UUID matterId, String kind, RegionCode region, UUID unitId, Instant at) {}
