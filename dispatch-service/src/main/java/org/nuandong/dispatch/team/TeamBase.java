package org.nuandong.dispatch.team;

import java.util.UUID;
import org.nuandong.dispatch.platform.GeoPoint;

/** 驻点: where a team on duty starts from. */
public record TeamBase(UUID teamId, GeoPoint point) {}
