package org.nuandong.reporting;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.nuandong.commons.consumer.EventIntake;
import org.nuandong.commons.event.ReceivedEvent;
import org.nuandong.deploy.testing.Backing;

/**
 * Brings events to the service: over Kafka, or straight into its intake when order is the point.
 */
public final class Post {

    private Post() {}

    /** In one transaction, as the consumer does it with a batch. */
    public static void hand(Collection<Told> events) {
        List<ReceivedEvent> received = events.stream().map(Told::received).toList();
        EventIntake intake = Arc.container().instance(EventIntake.class).get();
        QuarkusTransaction.requiringNew().run(() -> intake.takeIn(received));
    }

    public static void hand(Told... events) {
        hand(List.of(events));
    }

    public static void send(Collection<Told> events) {
        sendRecords(events.stream().map(Told::record).toList());
    }

    public static void sendRecords(Collection<ProducerRecord<String, byte[]>> records) {
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", Backing.bootstrapServers(), "acks", "all"),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            for (ProducerRecord<String, byte[]> record : records) {
                producer.send(record).get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes a unit known to the reference copy. */
    public static UUID station(String regionCode) {
        UUID unit = UUID.randomUUID();
        unit(unit, "station", regionCode, null);
        return unit;
    }

    public static void unit(UUID unit, String kind, String regionCode, UUID parent) {
        Told told =
                Told.of("beneficiary", "unit.changed", unit, 1, "2016-01-01T00:00:00+08:00")
                        .at(unit, regionCode)
                        .with("unitId", unit.toString())
                        .with("name", "测试单位 " + regionCode)
                        .with("kind", kind)
                        .with("regionCode", regionCode);
        hand(parent == null ? told : told.with("parentId", parent.toString()));
    }

    /** The bureau of the region publishes its winter. */
    public static void season(String regionCode, String startsOn, String endsOn) {
        UUID season = UUID.randomUUID();
        hand(
                Told.of("beneficiary", "season.changed", season, 1, "2016-01-01T00:00:00+08:00")
                        .with("seasonId", season.toString())
                        .with("regionCode", regionCode)
                        .with("startsOn", startsOn)
                        .with("endsOn", endsOn));
    }
}
