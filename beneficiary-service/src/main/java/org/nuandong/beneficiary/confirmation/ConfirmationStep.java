package org.nuandong.beneficiary.confirmation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** A step that was taken: by whom, with what result, and whether in time. */
@Entity
class ConfirmationStep {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID confirmationId;
    private int position;
    private String step;
    private Instant dueAt;
    private Instant doneAt;
    private String doneBy;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] doneByRoles = {};

    private boolean passed;
    private String reason;
    private String note;

    protected ConfirmationStep() {}

    ConfirmationStep(Confirmation confirmation, StepTaken taken) {
        confirmationId = confirmation.id();
        position = confirmation.position();
        step = confirmation.current().step();
        dueAt = confirmation.stepDueAt();
        doneAt = taken.at();
        doneBy = taken.by();
        doneByRoles = taken.roles().toArray(String[]::new);
        passed = taken.passed();
        reason = taken.reason();
        note = taken.note();
    }

    /** Who did it, when, and what came out. */
    record StepTaken(
            Instant at,
            String by,
            List<String> roles,
            boolean passed,
            String reason,
            String note) {}

    UUID confirmationId() {
        return confirmationId;
    }

    String doneBy() {
        return doneBy;
    }

    ConfirmationView.StepView view() {
        return new ConfirmationView.StepView(
                step, dueAt, doneAt, List.of(doneByRoles), passed, reason, note);
    }
}
