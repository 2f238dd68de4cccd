package org.nuandong.beneficiary.disbursement;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** 审批: one officer's word on a list; in one round none speaks twice. */
@Entity
class PaymentApproval {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID listId;
    private int round;
    private int position;
    private boolean approved;
    private Instant doneAt;
    private String doneBy;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] doneByRoles = {};

    private Instant dueAt;
    private String reason;
    private String note;

    protected PaymentApproval() {}

    PaymentApproval(PaymentList list, int position, Word word, Instant at) {
        listId = list.id();
        round = list.round();
        this.position = position;
        dueAt = list.stepDueAt();
        approved = word.approved();
        doneAt = at;
        doneBy = word.by();
        doneByRoles = word.roles().toArray(String[]::new);
        reason = word.reason();
        note = word.note();
    }

    /** What an approver says. */
    record Word(boolean approved, String by, List<String> roles, String reason, String note) {}

    int round() {
        return round;
    }

    String doneBy() {
        return doneBy;
    }

    PaymentListView.ApprovalView view() {
        return new PaymentListView.ApprovalView(
                round, position, approved, dueAt, doneAt, List.of(doneByRoles), reason, note);
    }
}
