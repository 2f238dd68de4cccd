/**
 * 申报与说明: what goes with a report beside its counted figures: written parts (存在问题), figures that no
 * event tells or that a paper states otherwise, explanations of what does not add up, the statement
 * of a zero report. Parts, declared total and variance stand side by side and are never adjusted
 * (B1). Entered while the report is written, kept change by change, reviewed, frozen and hashed
 * with its sheet. Rules: A26, B1, B7, C12. It fills the door {@link
 * org.nuandong.reporting.report.Declarations}.
 */
package org.nuandong.reporting.declared;
