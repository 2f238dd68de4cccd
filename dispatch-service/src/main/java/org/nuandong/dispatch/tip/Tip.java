package org.nuandong.dispatch.tip;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.dispatch.platform.GeoPoint;

/** 线索: a report that someone may need help. Written by the intake; here it is read and linked. */
@Entity
class Tip {

    @Id private UUID id;
    @Version private int version;
    private String source;
    private String sourceOffice;
    private String sourceRef;

    @Enumerated(EnumType.STRING)
    private TipState state;

    private UUID incidentId;
    private UUID openedIncidentId;
    private String regionCode;
    private UUID unitId;
    private Instant receivedAt;
    private Instant occurredAt;
    private Instant rangAt;
    private Instant pickedUpAt;
    private String kind;
    private String address;
    private Double longitude;
    private Double latitude;
    private String pointDatum;
    private String reporterSex;
    private String description;

    @Column(columnDefinition = "text[]")
    private List<String> facts;

    private String reporterKind;
    private byte[] reporterName;
    private byte[] reporterPhone;
    private byte[] reporterPhoneIndex;
    private boolean wishesUnknown;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Warning> warnings;

    private String backEntryReason;
    private String placeFrom;
    private byte[] receiptDigest;
    private Instant answerDueAt;
    private Instant answeredAt;
    private String stateReason;
    private String transferredTo;
    private boolean test;

    protected Tip() {}

    /** Invalid (E1): nobody can or need be answered any more. */
    void reject(String reason) {
        requireValid();
        state = TipState.REJECTED;
        stateReason = reason;
        answerDueAt = answeredAt == null ? null : answerDueAt;
    }

    /** Another duty's matter (E1); its reporter is told so. */
    void transfer(String to, String reason) {
        requireValid();
        state = TipState.TRANSFERRED;
        transferredTo = to;
        stateReason = reason;
    }

    /** Valid after all, with the incident it stood with. */
    void reinstate(Instant answerDue) {
        if (state.isValid()) {
            throw TipProblem.TIP_IN_OTHER_STATE.because(state.code());
        }
        state = incidentId.equals(openedIncidentId) ? TipState.ACCEPTED : TipState.LINKED;
        stateReason = null;
        transferredTo = null;
        answerDueAt = answeredAt == null ? answerDue : answerDueAt;
    }

    /** Can somebody be answered, and nobody has done it yet? */
    boolean owesAnswer() {
        return answeredAt == null && answerDueAt != null;
    }

    /** The reporter knows; once is enough. */
    boolean answer(Instant at) {
        if (answeredAt != null) {
            return false;
        }
        answeredAt = at;
        return true;
    }

    private void requireValid() {
        if (!state.isValid()) {
            throw TipProblem.TIP_IN_OTHER_STATE.because(state.code());
        }
    }

    /** Joins another incident; answers the one it leaves. */
    UUID link(UUID incident) {
        requireValid();
        if (incident.equals(incidentId)) {
            throw TipProblem.TIP_ALREADY_LINKED.because();
        }
        UUID left = incidentId;
        incidentId = incident;
        state = incident.equals(openedIncidentId) ? TipState.ACCEPTED : TipState.LINKED;
        return left;
    }

    /** Back to the incident that was opened for it; answers the one it leaves. */
    UUID unlink() {
        if (state != TipState.LINKED) {
            throw TipProblem.TIP_NOT_LINKED.because();
        }
        return link(openedIncidentId);
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    String source() {
        return source;
    }

    String sourceRef() {
        return sourceRef;
    }

    TipState state() {
        return state;
    }

    UUID incidentId() {
        return incidentId;
    }

    UUID openedIncidentId() {
        return openedIncidentId;
    }

    RegionCode region() {
        return new RegionCode(regionCode);
    }

    UUID unitId() {
        return unitId;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    Instant occurredAt() {
        return occurredAt;
    }

    Ringing ringing() {
        return new Ringing(rangAt, pickedUpAt);
    }

    String kind() {
        return kind;
    }

    String address() {
        return address;
    }

    GeoPoint point() {
        return GeoPoint.ofNullable(longitude, latitude);
    }

    String description() {
        return description;
    }

    List<String> facts() {
        return facts;
    }

    String reporterKind() {
        return reporterKind;
    }

    byte[] reporterName() {
        return reporterName;
    }

    byte[] reporterPhone() {
        return reporterPhone;
    }

    byte[] reporterPhoneIndex() {
        return reporterPhoneIndex;
    }

    String pointDatum() {
        return pointDatum;
    }

    String reporterSex() {
        return reporterSex;
    }

    String placeFrom() {
        return placeFrom;
    }

    byte[] receiptDigest() {
        return receiptDigest;
    }

    Instant answerDueAt() {
        return answerDueAt;
    }

    Instant answeredAt() {
        return answeredAt;
    }

    String stateReason() {
        return stateReason;
    }

    String transferredTo() {
        return transferredTo;
    }

    boolean wishesUnknown() {
        return wishesUnknown;
    }

    List<Warning> warnings() {
        return warnings;
    }

    boolean isBackEntered() {
        return backEntryReason != null;
    }

    boolean isTest() {
        return test;
    }
}
