package org.nuandong.dispatch.patrol;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** A point that the team left out, and why. */
@Entity
@Table(name = "patrol_skip")
class Skip {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID patrolId;
    private UUID pointId;
    private String reason;
    private String note;
    private Instant at;

    protected Skip() {}

    Skip(UUID patrolId, UUID pointId, String reason, String note, Instant at) {
        this.patrolId = patrolId;
        this.pointId = pointId;
        this.reason = reason;
        this.note = note;
        this.at = at;
    }

    UUID pointId() {
        return pointId;
    }

    String reason() {
        return reason;
    }

    String note() {
        return note;
    }

    Instant at() {
        return at;
    }
}
