package org.nuandong.dispatch.patrol;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** The team was called away from its patrol to an incident, from then until then. */
@Entity
@Table(name = "patrol_pause")
class Pause {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID patrolId;
    private UUID incidentId;
    private Instant fromAt;
    private Instant untilAt;

    protected Pause() {}

    Pause(UUID patrolId, UUID incidentId, Instant fromAt) {
        this.patrolId = patrolId;
        this.incidentId = incidentId;
        this.fromAt = fromAt;
    }

    void end(Instant at) {
        if (untilAt == null) {
            untilAt = at;
        }
    }

    UUID incidentId() {
        return incidentId;
    }

    Instant fromAt() {
        return fromAt;
    }

    Instant untilAt() {
        return untilAt;
    }
}
