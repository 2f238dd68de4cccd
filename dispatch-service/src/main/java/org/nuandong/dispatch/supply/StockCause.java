package org.nuandong.dispatch.supply;

import java.util.UUID;

/** Why goods moved: outcome, patrol, receipt, count …, its id, and the incident if there is one. */
public record StockCause(String type, UUID id, UUID incidentId) {}
