package org.nuandong.beneficiary.person;

import java.time.Instant;
import org.nuandong.commons.region.RegionCode;

/**
 * Under what circumstances people are entered: where, when it happened, and when it was typed in.
 */
public record Registration(
        RegionCode region, Instant occurredAt, Instant enteredAt, boolean backEntered) {}
