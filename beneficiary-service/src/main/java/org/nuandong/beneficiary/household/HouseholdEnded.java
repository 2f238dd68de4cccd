package org.nuandong.beneficiary.household;

import java.util.UUID;

/** In the same transaction: a household was closed or withdrawn. */
public record HouseholdEnded(UUID householdId) {}
