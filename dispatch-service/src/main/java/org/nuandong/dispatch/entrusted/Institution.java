package org.nuandong.dispatch.entrusted;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.event.EventId;
import org.nuandong.commons.region.RegionCode;

/** 托养机构: cares for people on behalf of a station and is visited by the clock (R194). */
@Entity
@Table(name = "entrusted_institution")
class Institution {

    static final String TYPE = "entrusted-institution";

    @Id private UUID id;
    @Version private int version;
    private String regionCode;
    private UUID unitId;
    private String name;
    private String kind;
    private String office;
    private String telephone;
    private Instant since;
    private Instant closedAt;
    private Instant visitDueAt;
    private int visitsMissed;

    protected Institution() {}

    Institution(EntrustedRequests.NewInstitution said, Instant now) {
        this.id = EventId.at(now);
        this.regionCode = said.regionCode().code();
        this.unitId = said.unitId();
        this.name = said.name().strip();
        this.kind = said.kind();
        this.office = said.office();
        this.telephone = said.telephone();
        this.since = now;
    }

    void visitDue(Instant at) {
        visitDueAt = at;
    }

    void visited() {
        visitsMissed = 0;
    }

    /** Answers how many in a row. */
    int visitMissed() {
        return ++visitsMissed;
    }

    void requireOpen() {
        if (closedAt != null) {
            throw EntrustedProblem.INSTITUTION_CLOSED.because();
        }
    }

    void close(Instant at) {
        requireOpen();
        closedAt = at;
        visitDueAt = null;
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

    String name() {
        return name;
    }

    String kind() {
        return kind;
    }

    String office() {
        return office;
    }

    String telephone() {
        return telephone;
    }

    Instant closedAt() {
        return closedAt;
    }

    Instant visitDueAt() {
        return visitDueAt;
    }
}
