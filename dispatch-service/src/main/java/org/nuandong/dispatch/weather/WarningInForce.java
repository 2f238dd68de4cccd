package org.nuandong.dispatch.weather;

import java.util.List;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/** A warning that holds at a moment: what duty is reckoned from. {@code level} may be null. */
public record WarningInForce(
        UUID id, String kind, String level, List<RegionCode> regions, boolean exercise) {}
