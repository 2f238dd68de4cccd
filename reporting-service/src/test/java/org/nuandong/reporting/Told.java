package org.nuandong.reporting;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.nuandong.commons.event.ReceivedEvent;

/** An event as another service tells it: by Kafka, or read already. */
public record Told(
        UUID id,
        String service,
        String name,
        UUID subject,
        long sequence,
        int epoch,
        Instant occurredAt,
        Instant recordedAt,
        UUID unit,
        String region,
        boolean test,
        Map<String, Object> data) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** {@code at} is written with its offset: "2016-08-03T09:00:00+08:00". */
    public static Told of(String service, String name, UUID subject, long sequence, String at) {
        Instant occurred = OffsetDateTime.parse(at).toInstant();
        return new Told(
                UUID.randomUUID(),
                service,
                name,
                subject,
                sequence,
                1,
                occurred,
                occurred.plusSeconds(1),
                null,
                null,
                false,
                new TreeMap<>());
    }

    public Told at(UUID unitId, String regionCode) {
        return new Told(
                id,
                service,
                name,
                subject,
                sequence,
                epoch,
                occurredAt,
                recordedAt,
                unitId,
                regionCode,
                test,
                data);
    }

    public Told asTest() {
        return new Told(
                id,
                service,
                name,
                subject,
                sequence,
                epoch,
                occurredAt,
                recordedAt,
                unit,
                region,
                true,
                data);
    }

    public Told inEpoch(int newEpoch) {
        return new Told(
                id,
                service,
                name,
                subject,
                sequence,
                newEpoch,
                occurredAt,
                recordedAt,
                unit,
                region,
                test,
                data);
    }

    public Told with(String field, Object value) {
        Map<String, Object> more = new TreeMap<>(data);
        more.put(field, value);
        return new Told(
                id,
                service,
                name,
                subject,
                sequence,
                epoch,
                occurredAt,
                recordedAt,
                unit,
                region,
                test,
                more);
    }

    public ReceivedEvent received() {
        return new ReceivedEvent(
                id,
                type(),
                service,
                name,
                subject,
                recordedAt,
                occurredAt,
                sequence,
                epoch,
                region,
                unit,
                test,
                json(),
                topic(),
                0,
                0);
    }

    public ProducerRecord<String, byte[]> record() {
        return record(json().toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The same envelope around other bytes. */
    public ProducerRecord<String, byte[]> record(byte[] body) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(topic(), subject.toString(), body);
        header(record, "ce_specversion", "1.0");
        header(record, "ce_id", id.toString());
        header(record, "ce_type", type());
        header(record, "ce_source", "/nuandong/" + service);
        header(record, "ce_subject", subject.toString());
        header(record, "ce_time", recordedAt.toString());
        header(record, "ce_sequence", Long.toString(sequence));
        header(record, "ce_epoch", Integer.toString(epoch));
        if (region != null) {
            header(record, "ce_regioncode", region);
        }
        if (unit != null) {
            header(record, "ce_unitid", unit.toString());
        }
        if (test) {
            header(record, "ce_test", "true");
        }
        header(record, "content-type", "application/json");
        return record;
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private String type() {
        return "org.nuandong." + service + "." + name + ".v1";
    }

    private String topic() {
        return List.of("unit.changed", "season.changed").contains(name)
                ? "nuandong.reference.v1"
                : "nuandong." + service + ".v1";
    }

    private ObjectNode json() {
        ObjectNode node = JSON.valueToTree(data);
        node.put("occurredAt", occurredAt.toString());
        return node;
    }
}
