package org.nuandong.dispatch.team;

import java.util.UUID;
import org.nuandong.dispatch.platform.GeoPoint;

/** The incident that wants a team: {@code point} may be unknown. */
public record HoldingIncident(UUID id, String number, GeoPoint point, boolean test) {}
