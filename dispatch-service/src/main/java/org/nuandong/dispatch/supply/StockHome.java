package org.nuandong.dispatch.supply;

import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/** Where goods are given that no incident calls for: a station and its region. */
public record StockHome(RegionCode region, UUID unitId) {}
