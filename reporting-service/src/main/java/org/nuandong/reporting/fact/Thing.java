package org.nuandong.reporting.fact;

import java.util.UUID;

/** The number under which people know an incident or a case. */
record Thing(UUID id, String kind, String number, Order order) {}
