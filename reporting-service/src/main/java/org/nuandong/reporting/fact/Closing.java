package org.nuandong.reporting.fact;

import java.time.Instant;
import java.util.UUID;

/** 离站: a spell ended; without an instant it was opened again. */
record Closing(UUID aggregateId, String kind, Instant at, Order order) {}
