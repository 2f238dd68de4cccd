package org.nuandong.dispatch.supply;

import java.util.UUID;

/** Who holds goods: kind vehicle, station, point or team, with its id there. */
public record StockHolder(String kind, UUID id) {}
