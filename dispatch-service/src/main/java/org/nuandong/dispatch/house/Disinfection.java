package org.nuandong.dispatch.house;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.event.EventId;

/** 消毒记录: once, with what; only ever added to. */
@Entity
class Disinfection {

    @Id private UUID id;
    private UUID areaId;
    private Instant at;
    private String agent;
    private String recordedBy;

    protected Disinfection() {}

    Disinfection(UUID areaId, String agent, Instant at, Instant now, String by) {
        this.id = EventId.at(now);
        this.areaId = areaId;
        this.agent = agent;
        this.at = at;
        this.recordedBy = by;
    }
}
