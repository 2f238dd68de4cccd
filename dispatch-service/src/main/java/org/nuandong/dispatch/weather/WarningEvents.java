package org.nuandong.dispatch.weather;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;
import org.nuandong.commons.region.RegionCode;

/** Tells others what came in and what ended; whatever is not Actual is a test to them. */
@ApplicationScoped
class WarningEvents {

    private final EventOutbox outbox;

    WarningEvents(EventOutbox outbox) {
        this.outbox = outbox;
    }

    void received(Warning warning, Instant at) {
        record(
                "warning.received",
                warning,
                at,
                new Received(
                        warning.kind(),
                        warning.level(),
                        warning.status(),
                        warning.messageType(),
                        warning.state(),
                        warning.sent(),
                        warning.effectiveAt(),
                        warning.expiresAt(),
                        codes(warning),
                        warning.isExercise()));
    }

    void placed(Warning warning, Instant at) {
        record("warning.placed", warning, at, ended(warning));
    }

    void ended(Warning warning, WarningState how, Instant at) {
        record("warning." + how.code(), warning, at, ended(warning));
    }

    void received(Forecast forecast, Instant at) {
        outbox.record(
                Event.of(
                        "forecast.received",
                        "forecast",
                        forecast.id(),
                        forecast.region(),
                        null,
                        at,
                        new Outlook(forecast.issuedAt(), forecast.days().size())));
    }

    private static Ended ended(Warning warning) {
        return new Ended(
                warning.kind(),
                warning.level(),
                codes(warning),
                warning.endedBy(),
                warning.isExercise());
    }

    private static List<String> codes(Warning warning) {
        return warning.regions().stream().map(RegionCode::code).toList();
    }

    private void record(String name, Warning warning, Instant at, Object data) {
        outbox.record(
                Event.of(name, "warning", warning.id(), warning.region(), null, at, data)
                        .asTest(!warning.isActual()));
    }

    record Received(
            String kind,
            String level,
            String status,
            String messageType,
            String state,
            Instant sent,
            Instant effective,
            Instant expires,
            List<String> regions,
            boolean exercise) {}

    record Ended(String kind, String level, List<String> regions, UUID endedBy, boolean exercise) {}

    record Outlook(Instant issuedAt, int days) {}
}
