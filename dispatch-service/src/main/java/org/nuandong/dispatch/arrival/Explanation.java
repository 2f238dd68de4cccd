package org.nuandong.dispatch.arrival;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** 超时说明: said afterwards; the breach stays. */
@Entity
@Table(name = "arrival_explanation")
class Explanation {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID incidentId;
    private String reason;
    private String note;
    private String accountable;
    private String byRole;
    private Instant at;

    protected Explanation() {}

    Explanation(UUID incidentId, ExplanationRequest request, String byRole, Instant at) {
        this.incidentId = incidentId;
        this.reason = request.reason();
        this.note = request.note();
        this.accountable = request.accountable();
        this.byRole = byRole;
        this.at = at;
    }
}
