package org.nuandong.dispatch.prevention;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** 预防措施: what was taught or offered to whom, and what they said (R231, R232). */
@Entity
@Table(name = "prevention_measure")
class Measure {

    /** 返家回访: the second look at home. */
    static final String RETURN_VISIT = "return-visit";

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID caseId;
    private String kind;
    private String toWhom;
    private String result;
    private String note;
    private Instant takenAt;
    private String takenBy;

    protected Measure() {}

    Measure(UUID caseId, PreventionRequests.Step step, Instant at, String by) {
        this.caseId = caseId;
        this.kind = step.kind();
        this.toWhom = step.toWhom();
        this.result = step.result();
        this.note = step.note();
        this.takenAt = at;
        this.takenBy = by;
    }

    UUID id() {
        return id;
    }

    String kind() {
        return kind;
    }

    String toWhom() {
        return toWhom;
    }

    String result() {
        return result;
    }

    String note() {
        return note;
    }

    Instant takenAt() {
        return takenAt;
    }
}
