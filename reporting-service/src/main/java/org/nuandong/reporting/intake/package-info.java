/**
 * 事件接入: what this service does with the events of the others: facts, the live board, the
 * heartbeats; and what a running rebuild has to take as well.
 */
package org.nuandong.reporting.intake;
