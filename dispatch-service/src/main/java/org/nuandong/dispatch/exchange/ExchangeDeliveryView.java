package org.nuandong.dispatch.exchange;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One event on its way to one subscription. */
@Schema(name = "ExchangeDelivery")
record ExchangeDeliveryView(
        UUID id,
        @Schema(description = "The same over all attempts and replays") String webhookId,
        UUID eventId,
        @Schema(description = "ce_type of the event") String eventType,
        UUID aggregateId,
        @Schema(description = "pending, delivered or dead") String state,
        int attempts,
        Integer lastStatus,
        @Schema(
                        description =
                                "answered, timed-out, not-reached, host-unknown or"
                                        + " target-not-allowed")
                String lastOutcome,
        Instant createdAt,
        Instant nextAttemptAt,
        Instant endedAt,
        List<AttemptLine> log) {

    static ExchangeDeliveryView of(Delivery delivery, List<AttemptLine> log) {
        return new ExchangeDeliveryView(
                delivery.id(),
                delivery.webhookId(),
                delivery.message().eventId(),
                delivery.message().eventType(),
                delivery.message().aggregateId(),
                delivery.state(),
                delivery.attempts(),
                delivery.lastStatus(),
                delivery.lastOutcome(),
                delivery.createdAt(),
                delivery.nextAttemptAt(),
                delivery.endedAt(),
                log);
    }

    /** One attempt: when, and what came back. */
    @Schema(name = "ExchangeAttempt")
    record AttemptLine(
            int number, Instant begunAt, Instant endedAt, Integer status, String outcome) {

        static AttemptLine of(Attempt attempt) {
            return new AttemptLine(
                    attempt.number(),
                    attempt.begunAt(),
                    attempt.endedAt(),
                    attempt.status(),
                    attempt.outcome());
        }
    }
}
