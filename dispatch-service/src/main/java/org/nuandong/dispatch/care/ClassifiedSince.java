package org.nuandong.dispatch.care;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** One line of a case's classification history; the present one stands on the case as well. */
@Entity
@Table(name = "care_classification")
class ClassifiedSince {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID caseId;
    private Instant validFrom;
    private String recordedBy;
    @Embedded private Classification classification;

    protected ClassifiedSince() {}

    ClassifiedSince(UUID caseId, Classification classification, Instant validFrom, String by) {
        this.caseId = caseId;
        this.classification = classification;
        this.validFrom = validFrom;
        this.recordedBy = by;
    }

    Instant validFrom() {
        return validFrom;
    }

    Classification classification() {
        return classification;
    }
}
