package org.nuandong.commons.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * The trace of the work at hand. It stands in the log context ({@code traceId}, {@code spanId}),
 * which follows a request through its threads; OpenTelemetry, when on, keeps it there itself.
 */
public final class Trace {

    private static final String TRACE_ID = "traceId";
    private static final String SPAN_ID = "spanId";
    private static final Pattern TRACEPARENT =
            Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}(-.*)?");
    private static final String ZERO_TRACE = "0".repeat(32);
    private static final String ZERO_SPAN = "0".repeat(16);

    private Trace() {}

    /** The id that log lines, problems and events of this work share. */
    public static String id() {
        SpanContext span = Span.current().getSpanContext();
        if (span.isValid()) {
            return span.getTraceId();
        }
        Object id = MDC.get(TRACE_ID);
        return id == null ? begin(null) : id.toString();
    }

    /** W3C {@code traceparent} for what follows from this work: an event, a call. */
    public static String parent() {
        SpanContext span = Span.current().getSpanContext();
        if (span.isValid()) {
            return "00-" + span.getTraceId() + "-" + span.getSpanId() + "-01";
        }
        String id = id();
        return "00-" + id + "-" + MDC.get(SPAN_ID) + "-01";
    }

    /**
     * Takes up the trace of {@code traceparent}, or starts one when it is missing or unreadable.
     */
    public static String begin(String traceparent) {
        var matcher = TRACEPARENT.matcher(traceparent == null ? "" : traceparent);
        boolean readable =
                matcher.matches()
                        && !traceparent.startsWith("ff")
                        && !matcher.group(1).equals(ZERO_TRACE)
                        && !matcher.group(2).equals(ZERO_SPAN);
        String id = readable ? matcher.group(1) : random(16);
        MDC.put(TRACE_ID, id);
        MDC.put(SPAN_ID, random(8));
        return id;
    }

    /** Forgets the trace: a thread that goes on to other work must not carry it there. */
    public static void end() {
        MDC.remove(TRACE_ID);
        MDC.remove(SPAN_ID);
    }

    private static String random(int length) {
        byte[] bytes = new byte[length];
        // Told to everybody, a secret of nobody: it needs no secure source.
        ThreadLocalRandom.current().nextBytes(bytes);
        bytes[0] |= 1; // all zeros is not an id
        return HexFormat.of().formatHex(bytes);
    }
}
