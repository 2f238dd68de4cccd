package org.nuandong.dispatch.incident;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.nuandong.commons.region.RegionCode;

/** 事件移交: one station asks another to take an incident over; number and clock stay. */
@Entity
@Table(name = "incident_transfer")
class IncidentTransfer {

    static final String OFFERED = "offered";
    static final String ACCEPTED = "accepted";
    static final String REFUSED = "refused";
    static final String WITHDRAWN = "withdrawn";

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID incidentId;
    private UUID fromUnitId;
    private UUID toUnitId;
    private String toRegionCode;
    private String reason;
    private String note;
    private String state;
    private Instant offeredAt;
    private Instant answeredAt;
    private String answerReason;
    private String answeredByRole;
    @Version private int version;

    protected IncidentTransfer() {}

    IncidentTransfer(
            Incident incident, UUID toUnit, RegionCode toRegion, TransferRequest why, Instant at) {
        this.incidentId = incident.id();
        this.fromUnitId = incident.unitId();
        this.toUnitId = toUnit;
        this.toRegionCode = toRegion.code();
        this.reason = why.reason();
        this.note = why.note();
        this.state = OFFERED;
        this.offeredAt = at;
    }

    void answer(String answer, String why, String byRole, Instant at) {
        if (!isOpen()) {
            throw IncidentProblem.TRANSFER_ANSWERED.because();
        }
        state = answer;
        answerReason = why;
        answeredByRole = byRole;
        answeredAt = at;
    }

    boolean isOpen() {
        return OFFERED.equals(state);
    }

    UUID id() {
        return id;
    }

    UUID incidentId() {
        return incidentId;
    }

    UUID fromUnitId() {
        return fromUnitId;
    }

    UUID toUnitId() {
        return toUnitId;
    }

    RegionCode toRegion() {
        return new RegionCode(toRegionCode);
    }

    String reason() {
        return reason;
    }

    String state() {
        return state;
    }

    int version() {
        return version;
    }

    TransferView view() {
        return new TransferView(
                id,
                incidentId,
                fromUnitId,
                toUnitId,
                reason,
                note,
                state,
                offeredAt,
                answeredAt,
                answerReason,
                answeredByRole);
    }
}
