package org.nuandong.dispatch.house;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** 涉及人员: a guest whom an incident in the house concerns. */
@Entity
@Table(name = "house_incident_case")
class IncidentCase {

    @EmbeddedId private Key key;

    protected IncidentCase() {}

    IncidentCase(UUID incidentId, UUID caseId) {
        this.key = new Key(incidentId, caseId);
    }

    UUID caseId() {
        return key.caseId();
    }

    /** Each guest once. */
    @Embeddable
    record Key(UUID incidentId, UUID caseId) implements Serializable {}
}
