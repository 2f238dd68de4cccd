package org.nuandong.dispatch.rescuepoint;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.event.EventId;

/** 检查记录: somebody has been there and looked. */
@Entity
class PointCheck {

    @Id private UUID id;
    private UUID pointId;
    private Instant at;
    private Instant recordedAt;
    private String bySubject;
    private String result;

    @Column(columnDefinition = "text[]")
    private List<String> faults;

    private String note;

    protected PointCheck() {}

    PointCheck(UUID pointId, CheckRequest request, Instant at, String by, Instant now) {
        this.id = EventId.at(now);
        this.pointId = pointId;
        this.at = at;
        this.recordedAt = now;
        this.bySubject = by;
        this.result = request.result();
        this.faults = request.faultsOrNone();
        this.note = request.note();
    }

    UUID id() {
        return id;
    }

    Instant at() {
        return at;
    }

    String result() {
        return result;
    }

    List<String> faults() {
        return faults;
    }

    String note() {
        return note;
    }
}
