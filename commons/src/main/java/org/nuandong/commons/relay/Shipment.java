package org.nuandong.commons.relay;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;

/**
 * Sends one batch and waits until Kafka has it, however long; the change feed goes on meanwhile.
 */
final class Shipment {

    private static final Duration SLICE = Duration.ofMillis(250);

    private final Backlog backlog;
    private final EventSender sender;
    private final Topics topics;
    private final LagWatch watch;
    private final Clock clock;
    private final BooleanSupplier stopped;

    Shipment(
            Backlog backlog,
            EventSender sender,
            Topics topics,
            LagWatch watch,
            Clock clock,
            BooleanSupplier stopped) {
        this.backlog = backlog;
        this.sender = sender;
        this.topics = topics;
        this.watch = watch;
        this.clock = clock;
        this.stopped = stopped;
    }

    /** Answers those that Kafka has acknowledged: the first of the batch, none out of order. */
    List<PendingEvent> send(List<PendingEvent> batch) throws SQLException, InterruptedException {
        if (!topicsStand(batch)) {
            return List.of();
        }
        Sending sending = sender.send(batch);
        while (!sending.await(SLICE)) {
            if (stopped.getAsBoolean()) {
                return List.of();
            }
            watch.whenDue();
            backlog.numberAhead(clock.instant());
        }
        if (sending.refusal() != null) {
            backlog.numberAhead(clock.instant());
        }
        return batch.subList(0, sending.handedOver());
    }

    private boolean topicsStand(List<PendingEvent> batch) throws SQLException {
        try {
            topics.make(batch.stream().map(PendingEvent::topic).collect(Collectors.toSet()));
            return true;
        } catch (KafkaException e) {
            backlog.numberAhead(clock.instant());
            return false;
        }
    }
}
