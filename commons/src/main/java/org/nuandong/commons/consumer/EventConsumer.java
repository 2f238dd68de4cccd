package org.nuandong.commons.consumer;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.nuandong.commons.event.ReceivedEvent;
import org.nuandong.commons.event.UnusableEventException;
import org.nuandong.commons.trace.Trace;

/** The one listener of a service: batches in their order, poison aside, the rest goes on. */
@ApplicationScoped
class EventConsumer {

    private static final Logger LOG = Logger.getLogger(EventConsumer.class);

    private final EventReader reader;
    private final EventIntake intake;
    private final Patience patience;
    private final ConsumerMeters meters;

    EventConsumer(
            EventReader reader, EventIntake intake, Patience patience, ConsumerMeters meters) {
        this.reader = reader;
        this.intake = intake;
        this.patience = patience;
        this.meters = meters;
    }

    @Incoming("events")
    @Blocking
    public CompletionStage<Void> consume(KafkaRecordBatch<String, byte[]> batch) {
        List<Letter> letters = batch.getRecords().stream().map(this::open).toList();
        List<Letter> readable = letters.stream().filter(Letter::isReadable).toList();
        try {
            patience.until(() -> takeIn(readable));
        } catch (Patience.StoppedException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.debug("the batch is taken one by one", e);
            readable.forEach(this::takeInAlone);
        }
        return CompletableFuture.allOf(
                letters.stream()
                        .map(letter -> answer(letter).toCompletableFuture())
                        .toArray(CompletableFuture[]::new));
    }

    private Letter open(KafkaRecord<String, byte[]> record) {
        try {
            return new Letter(record, reader.read(KafkaRecords.raw(record)));
        } catch (UnusableEventException e) {
            Letter letter = new Letter(record, null);
            letter.reject(e.getMessage());
            return letter;
        }
    }

    private void takeIn(List<Letter> readable) {
        List<ReceivedEvent> events = new ArrayList<>();
        readable.forEach(letter -> events.add(letter.event()));
        if (events.isEmpty()) {
            return;
        }
        Trace.begin(readable.size() == 1 ? readable.get(0).traceParent() : null);
        try {
            QuarkusTransaction.requiringNew().run(() -> intake.takeIn(events));
        } finally {
            Trace.end();
        }
    }

    private void takeInAlone(Letter letter) {
        try {
            patience.until(() -> takeIn(List.of(letter)));
        } catch (Patience.StoppedException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.debug("an event cannot be taken in", e);
            letter.reject(Fault.reason(e));
        }
    }

    private CompletionStage<Void> answer(Letter letter) {
        if (letter.rejection() == null) {
            return letter.record().ack();
        }
        meters.rejected();
        LOG.errorf(
                "event at %s/%d/%d goes to the dead letters: %s",
                letter.record().getTopic(),
                letter.record().getPartition(),
                KafkaRecords.offset(letter.record()),
                letter.rejection());
        return letter.record().nack(new UnusableEventException(letter.rejection()));
    }
}
