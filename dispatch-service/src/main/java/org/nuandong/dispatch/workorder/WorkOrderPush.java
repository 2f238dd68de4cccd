package org.nuandong.dispatch.workorder;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** 工单内容: one content that came under an order's number, sealed. */
@Entity
@Table(name = "work_order_push")
class WorkOrderPush {

    @Id private UUID id;
    private UUID orderId;
    private Instant receivedAt;
    private byte[] contentDigest;
    private byte[] raw;

    protected WorkOrderPush() {}

    WorkOrderPush(UUID id, UUID orderId, byte[] contentDigest, byte[] raw, Instant receivedAt) {
        this.id = id;
        this.orderId = orderId;
        this.contentDigest = contentDigest;
        this.raw = raw;
        this.receivedAt = receivedAt;
    }

    UUID id() {
        return id;
    }
}
