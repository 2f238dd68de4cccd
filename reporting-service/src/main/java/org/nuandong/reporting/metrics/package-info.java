/**
 * 运行指标: the figures of the duty room for Prometheus: what is open, overdue, unanswered, missed, and
 * which source is silent. Bounded labels, no region below the city, nothing personal.
 */
package org.nuandong.reporting.metrics;
