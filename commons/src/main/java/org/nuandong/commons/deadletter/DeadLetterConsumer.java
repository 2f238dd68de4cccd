package org.nuandong.commons.deadletter;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.nuandong.commons.consumer.KafkaRecords;
import org.nuandong.commons.consumer.Patience;
import org.nuandong.commons.event.EventId;

/** Copies the dead-letter topic into the table, where an operator finds it. */
@ApplicationScoped
class DeadLetterConsumer {

    private static final String MARK = "dead-letter-";
    private static final String NO_REASON = "no reason was given";

    private final DeadLetters letters;
    private final Patience patience;
    private final Clock clock;

    DeadLetterConsumer(DeadLetters letters, Patience patience, Clock clock) {
        this.letters = letters;
        this.patience = patience;
        this.clock = clock;
    }

    @Incoming("dead-letters")
    @Blocking
    public CompletionStage<Void> store(KafkaRecordBatch<byte[], byte[]> batch) {
        List<DeadLetter> arrived = batch.getRecords().stream().map(this::letter).toList();
        patience.until(() -> QuarkusTransaction.requiringNew().run(() -> letters.store(arrived)));
        return batch.ack();
    }

    private DeadLetter letter(KafkaRecord<byte[], byte[]> record) {
        Map<String, String> headers = KafkaRecords.headers(record.getHeaders());
        Map<String, String> original = new HashMap<>(headers);
        original.keySet().removeIf(name -> name.startsWith(MARK));
        Instant now = clock.instant();
        return new DeadLetter(
                EventId.at(now),
                headers.getOrDefault(MARK + "topic", record.getTopic()),
                Integer.parseInt(
                        headers.getOrDefault(
                                MARK + "partition", String.valueOf(record.getPartition()))),
                Long.parseLong(
                        headers.getOrDefault(
                                MARK + "offset", String.valueOf(KafkaRecords.offset(record)))),
                record.getKey(),
                record.getPayload(),
                original,
                original.get("ce_type"),
                headers.getOrDefault(MARK + "reason", NO_REASON),
                now,
                null,
                null);
    }
}
