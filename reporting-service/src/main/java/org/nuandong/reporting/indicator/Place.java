package org.nuandong.reporting.indicator;

import java.util.UUID;

/** Where something was counted: the unit (may be null) and the region the event named. */
public record Place(UUID unitId, String regionCode) {}
