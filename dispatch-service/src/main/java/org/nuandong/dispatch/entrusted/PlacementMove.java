package org.nuandong.dispatch.entrusted;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.event.EventId;

/** 入住与转院: where somebody was from when on; only ever added to. */
@Entity
@Table(name = "entrusted_move")
class PlacementMove {

    @Id private UUID id;
    private UUID placementId;
    private UUID institutionId;
    private Instant at;
    private String recordedBy;

    protected PlacementMove() {}

    PlacementMove(UUID placementId, UUID institutionId, Instant at, Instant now, String by) {
        this.id = EventId.at(now);
        this.placementId = placementId;
        this.institutionId = institutionId;
        this.at = at;
        this.recordedBy = by;
    }

    UUID institutionId() {
        return institutionId;
    }

    Instant at() {
        return at;
    }
}
