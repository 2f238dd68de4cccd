package org.nuandong.dispatch.rescuepoint;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.event.EventId;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.dispatch.tip.OpenedIncident;

/** 引导护送 (R260): a point leads somebody to the station, or keeps them until a team comes. */
@Entity
class PointEscort {

    @Id private UUID id;
    @Version private int version;
    private UUID pointId;
    private UUID incidentId;
    private String incidentNo;
    private int persons;
    private String mode;
    private UUID stationId;
    private Instant startedAt;
    private Instant arrivedAt;

    protected PointEscort() {}

    PointEscort(RescuePoint point, OpenedIncident opened, int persons, String mode, Instant at) {
        this.id = EventId.at(at);
        this.pointId = point.id();
        this.incidentId = opened.incidentId();
        this.incidentNo = opened.incidentNo();
        this.persons = persons;
        this.mode = mode;
        this.stationId = point.unitId();
        this.startedAt = at;
    }

    void arrive(Instant at) {
        if (arrivedAt != null) {
            throw CommonProblem.STEP_OUT_OF_ORDER.because("arrived");
        }
        arrivedAt = at;
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

    int persons() {
        return persons;
    }

    String mode() {
        return mode;
    }

    UUID stationId() {
        return stationId;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant arrivedAt() {
        return arrivedAt;
    }

    int version() {
        return version;
    }
}
