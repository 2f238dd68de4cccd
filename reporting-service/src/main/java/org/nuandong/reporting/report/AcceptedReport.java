package org.nuandong.reporting.report;

import java.util.UUID;
import org.nuandong.reporting.form.Sheet;

/** 已接受的报表: the last revision of a unit's report that was accepted, as it was frozen. */
public record AcceptedReport(UUID id, UUID unitId, int revision, String hash, Sheet sheet) {}
