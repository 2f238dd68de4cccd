/**
 * 事件接入: what this service does with the events of the others: facts, the live board, the
 * heartbeats; and the rebuild of all facts from the log by the same fold.
 */
package org.nuandong.reporting.intake;
