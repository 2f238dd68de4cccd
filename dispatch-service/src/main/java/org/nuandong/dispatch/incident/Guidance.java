package org.nuandong.dispatch.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** 电话指导 (R104): who nearer was told how to help first, and what was advised. */
@Entity
@Table(name = "incident_guidance")
class Guidance {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID incidentId;
    private String reason;
    private String party;
    private String instructed;

    @Column(columnDefinition = "text[]")
    private List<String> advice;

    private String note;
    private Instant guidedAt;
    private String byRole;

    protected Guidance() {}

    Guidance(UUID incidentId, GuidanceRequest request, Instant at, String byRole) {
        this.incidentId = incidentId;
        this.reason = request.reason();
        this.party = request.party();
        this.instructed = request.instructed();
        this.advice = request.advice();
        this.note = request.note();
        this.guidedAt = at;
        this.byRole = byRole;
    }

    GuidanceView view() {
        return new GuidanceView(id, reason, party, instructed, advice, note, guidedAt, byRole);
    }
}
