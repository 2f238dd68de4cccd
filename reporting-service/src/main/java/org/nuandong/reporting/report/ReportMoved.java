package org.nuandong.reporting.report;

/**
 * A report was drafted or took a step, told inside the step's transaction: who listens may refuse
 * it.
 *
 * @param reason as written by the person, or null
 */
public record ReportMoved(ReportHead report, String reason) {}
