package org.nuandong.dispatch.house;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.event.EventId;
import org.nuandong.commons.region.RegionCode;

/** 站内场所: a room or a car that is disinfected by the clock (R191). */
@Entity
class HouseArea {

    static final String TYPE = "house-area";

    @Id private UUID id;
    @Version private int version;
    private String regionCode;
    private UUID unitId;
    private String kind;
    private String name;
    private Instant since;
    private Instant dueAt;
    private Instant doneAt;
    private int missed;
    private Instant closedAt;

    protected HouseArea() {}

    HouseArea(HouseRequests.NewArea said, Instant now) {
        this.id = EventId.at(now);
        this.regionCode = said.regionCode().code();
        this.unitId = said.unitId();
        this.kind = said.kind();
        this.name = said.name().strip();
        this.since = now;
    }

    void due(Instant at) {
        dueAt = at;
    }

    void done(Instant at) {
        requireOpen();
        doneAt = at;
        missed = 0;
    }

    /** Answers how many in a row. */
    int missed() {
        return ++missed;
    }

    void close(Instant at) {
        requireOpen();
        closedAt = at;
        dueAt = null;
    }

    private void requireOpen() {
        if (closedAt != null) {
            throw HouseProblem.AREA_CLOSED.because();
        }
    }

    boolean isOpen() {
        return closedAt == null;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    RegionCode region() {
        return new RegionCode(regionCode);
    }

    UUID unitId() {
        return unitId;
    }

    String kind() {
        return kind;
    }

    String name() {
        return name;
    }

    Instant since() {
        return since;
    }

    Instant dueAt() {
        return dueAt;
    }

    Instant doneAt() {
        return doneAt;
    }

    Instant closedAt() {
        return closedAt;
    }
}
