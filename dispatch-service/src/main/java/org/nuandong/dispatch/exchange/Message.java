package org.nuandong.dispatch.exchange;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One event in the form in which it leaves, kept once for all who get it. */
@Entity
@Table(name = "exchange_message")
class Message {

    @Id private UUID eventId;
    private long number;
    private String eventType;
    private String aggregateType;
    private UUID aggregateId;
    private String body;
    private Instant createdAt;

    protected Message() {}

    UUID eventId() {
        return eventId;
    }

    String eventType() {
        return eventType;
    }

    UUID aggregateId() {
        return aggregateId;
    }

    String body() {
        return body;
    }
}
