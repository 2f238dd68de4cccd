package org.nuandong.beneficiary.supervision;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** 督导到访: an inspection that carried out an order. */
@Entity
class SupervisionVisit {

    @Id private UUID inspectionId;
    private UUID orderId;
    private UUID unitId;
    private Instant visitedAt;
    private int findings;

    protected SupervisionVisit() {}

    SupervisionVisit(SupervisionVisits.Visit visit) {
        inspectionId = visit.inspectionId();
        orderId = visit.orderId();
        unitId = visit.subjectId();
        visitedAt = visit.at();
        findings = visit.findings();
    }

    UUID inspectionId() {
        return inspectionId;
    }

    UUID unitId() {
        return unitId;
    }

    Instant visitedAt() {
        return visitedAt;
    }

    int findings() {
        return findings;
    }
}
