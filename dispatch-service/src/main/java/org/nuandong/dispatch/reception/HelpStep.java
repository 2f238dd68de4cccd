package org.nuandong.dispatch.reception;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** 接待步骤: one step at the door as a fact, with who took it (R302). */
@Entity
@Table(name = "help_request_step")
class HelpStep {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID requestId;
    private String kind;
    private String outcome;

    @Column(columnDefinition = "text[]")
    private List<String> codes;

    private String note;
    private Instant at;
    private String recordedBy;

    protected HelpStep() {}

    HelpStep(
            UUID requestId,
            String kind,
            String outcome,
            List<String> codes,
            String note,
            Instant at,
            String by) {
        this.requestId = requestId;
        this.kind = kind;
        this.outcome = outcome;
        this.codes = List.copyOf(codes);
        this.note = note;
        this.at = at;
        this.recordedBy = by;
    }

    String kind() {
        return kind;
    }

    String outcome() {
        return outcome;
    }

    List<String> codes() {
        return codes;
    }

    String note() {
        return note;
    }

    Instant at() {
        return at;
    }

    String recordedBy() {
        return recordedBy;
    }
}
