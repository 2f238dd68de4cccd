package org.nuandong.reporting.report;

import java.util.UUID;

/**
 * 单位的报表: how far a unit's report of one form and period has come.
 *
 * @param state draft, reviewed, submitted, returned, accepted
 */
public record UnitReport(UUID id, UUID unitId, String state, int revision, String hash) {}
