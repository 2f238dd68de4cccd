package org.nuandong.dispatch.patrol;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** 巡查发现: somebody was found on the way; the incident stands beside it. */
@Entity
@Table(name = "patrol_finding")
class Finding {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID patrolId;
    private UUID pointId;
    private UUID incidentId;
    private String incidentNo;
    private Instant foundAt;

    protected Finding() {}

    Finding(UUID patrolId, UUID pointId, UUID incidentId, String incidentNo, Instant foundAt) {
        this.patrolId = patrolId;
        this.pointId = pointId;
        this.incidentId = incidentId;
        this.incidentNo = incidentNo;
        this.foundAt = foundAt;
    }

    UUID id() {
        return id;
    }

    UUID pointId() {
        return pointId;
    }

    UUID incidentId() {
        return incidentId;
    }

    String incidentNo() {
        return incidentNo;
    }

    Instant foundAt() {
        return foundAt;
    }
}
