/**
 * 链路标识: one trace id (W3C trace context) goes through request, log line, problem and event, so that
 * an operator finds the whole of a rescue. Works without OpenTelemetry and uses its ids when it is
 * switched on. Door: {@link org.nuandong.commons.trace.Trace}.
 */
package org.nuandong.commons.trace;
