package org.nuandong.dispatch.daily;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** 撤回登记: a service was entered by mistake; it stays in the record and counts nowhere. */
@Entity
@Table(name = "care_service_withdrawal")
class ServiceWithdrawal {

    @Id private UUID serviceId;
    private String reason;
    private Instant at;
    private String recordedBy;

    protected ServiceWithdrawal() {}

    ServiceWithdrawal(UUID serviceId, String reason, Instant at, String by) {
        this.serviceId = serviceId;
        this.reason = reason;
        this.at = at;
        this.recordedBy = by;
    }

    String reason() {
        return reason;
    }
}
