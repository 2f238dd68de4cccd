package org.nuandong.dispatch.supply;

import java.time.Instant;

/** What is common to the movements of one document: kind, reason code or null, cause, time. */
record Entry(MovementKind kind, String reason, StockCause cause, Instant at) {}
