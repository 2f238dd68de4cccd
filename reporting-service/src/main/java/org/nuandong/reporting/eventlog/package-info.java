/**
 * 事件日志: every event that was read, once, envelope and data. Kafka is transport, not the archive: a
 * rebuild reads this. Door: {@link org.nuandong.reporting.eventlog.EventLog}.
 */
package org.nuandong.reporting.eventlog;
