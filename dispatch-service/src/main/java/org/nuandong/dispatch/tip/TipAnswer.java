package org.nuandong.dispatch.tip;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** 回复举报人: one try to tell a reporter what became of it; never changed. */
@Entity
@Table(name = "tip_answer")
class TipAnswer {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID tipId;
    private Instant at;
    private Instant recordedAt;
    private String means;
    private String outcome;
    private String note;
    private String byRole;
    private String answeredBy;

    protected TipAnswer() {}

    TipAnswer(
            UUID tipId,
            AnswerRequest told,
            Instant at,
            Instant recordedAt,
            String byRole,
            String answeredBy) {
        this.tipId = tipId;
        this.at = at;
        this.recordedAt = recordedAt;
        this.means = told.means();
        this.outcome = told.outcome();
        this.note = told.note();
        this.byRole = byRole;
        this.answeredBy = answeredBy;
    }

    UUID id() {
        return id;
    }

    Instant at() {
        return at;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    String means() {
        return means;
    }

    String outcome() {
        return outcome;
    }

    String note() {
        return note;
    }

    String byRole() {
        return byRole;
    }

    String answeredBy() {
        return answeredBy;
    }
}
