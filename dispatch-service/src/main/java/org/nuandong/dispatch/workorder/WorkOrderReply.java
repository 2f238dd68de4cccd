package org.nuandong.dispatch.workorder;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** 答复: what 12345 is told; each stands. */
@Entity
@Table(name = "work_order_reply")
class WorkOrderReply {

    @Id private UUID id;
    private UUID orderId;
    private Instant at;
    private Instant recordedAt;
    private String text;
    private String byRole;
    private String repliedBy;

    protected WorkOrderReply() {}

    WorkOrderReply(UUID id, UUID orderId, String text, Instant at, Instant recordedAt) {
        this.id = id;
        this.orderId = orderId;
        this.text = text;
        this.at = at;
        this.recordedAt = recordedAt;
    }

    WorkOrderReply by(String role, String subject) {
        byRole = role;
        repliedBy = subject;
        return this;
    }

    Instant at() {
        return at;
    }

    String text() {
        return text;
    }

    String byRole() {
        return byRole;
    }
}
