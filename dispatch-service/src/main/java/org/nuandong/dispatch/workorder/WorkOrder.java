package org.nuandong.dispatch.workorder;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/** 热线工单: 12345 is owed a reply (R273). */
@Entity
class WorkOrder {

    static final String TYPE = "work-order";

    @Id private UUID id;
    @Version private int version;
    private String office;
    private String orderNo;

    @Enumerated(EnumType.STRING)
    private WorkOrderState state;

    private String kind;
    private String regionCode;
    private UUID unitId;
    private UUID tipId;
    private UUID incidentId;
    private String title;
    private String description;
    private String address;
    private Instant receivedAt;
    private Instant replyDueAt;
    private String dueFrom;
    private Instant repliedAt;
    private Instant overdueAt;
    private Instant returnedAt;
    private String returnReason;
    private String returnNote;
    private String satisfaction;
    private Instant satisfactionAt;
    private boolean test;

    protected WorkOrder() {}

    WorkOrder(UUID id, NewWorkOrder pushed, UUID unitId, ReplyDue due, Instant receivedAt) {
        this.id = id;
        this.office = pushed.office().code();
        this.orderNo = pushed.orderNo();
        this.state = WorkOrderState.OPEN;
        this.kind = pushed.kind();
        this.regionCode = pushed.region().code();
        this.unitId = unitId;
        this.tipId = pushed.tipId();
        this.incidentId = pushed.incidentId();
        this.title = pushed.title();
        this.description = pushed.description();
        this.address = pushed.address();
        this.receivedAt = receivedAt;
        this.replyDueAt = due.at();
        this.dueFrom = due.from();
        this.test = pushed.test();
    }

    /** What came later tells that somebody waits in the cold after all. */
    boolean becomes(UUID tip, UUID incident) {
        if (tip == null || tipId != null) {
            return false;
        }
        tipId = tip;
        incidentId = incident;
        return true;
    }

    /** Another reply may follow; the first one met the due time or did not. */
    boolean reply(Instant at) {
        if (state == WorkOrderState.RETURNED) {
            throw WorkOrderProblem.WORK_ORDER_IN_OTHER_STATE.because(state.code());
        }
        state = WorkOrderState.REPLIED;
        if (repliedAt != null) {
            return false;
        }
        repliedAt = at;
        return true;
    }

    void giveBack(String reason, String note, Instant at) {
        require(WorkOrderState.OPEN);
        state = WorkOrderState.RETURNED;
        returnReason = reason;
        returnNote = note;
        returnedAt = at;
    }

    void judge(String word, Instant at) {
        require(WorkOrderState.REPLIED);
        satisfaction = word;
        satisfactionAt = at;
    }

    /** Answers whether it is overdue just now; once is enough. */
    boolean miss(Instant at) {
        if (state != WorkOrderState.OPEN || overdueAt != null) {
            return false;
        }
        overdueAt = at;
        return true;
    }

    private void require(WorkOrderState needed) {
        if (state != needed) {
            throw WorkOrderProblem.WORK_ORDER_IN_OTHER_STATE.because(state.code());
        }
    }

    boolean isOnTime() {
        return repliedAt != null && !repliedAt.isAfter(replyDueAt);
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    String office() {
        return office;
    }

    String orderNo() {
        return orderNo;
    }

    WorkOrderState state() {
        return state;
    }

    String kind() {
        return kind;
    }

    RegionCode region() {
        return new RegionCode(regionCode);
    }

    UUID unitId() {
        return unitId;
    }

    UUID tipId() {
        return tipId;
    }

    UUID incidentId() {
        return incidentId;
    }

    String title() {
        return title;
    }

    String description() {
        return description;
    }

    String address() {
        return address;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    Instant replyDueAt() {
        return replyDueAt;
    }

    String dueFrom() {
        return dueFrom;
    }

    Instant repliedAt() {
        return repliedAt;
    }

    Instant overdueAt() {
        return overdueAt;
    }

    Instant returnedAt() {
        return returnedAt;
    }

    String returnReason() {
        return returnReason;
    }

    String returnNote() {
        return returnNote;
    }

    String satisfaction() {
        return satisfaction;
    }

    Instant satisfactionAt() {
        return satisfactionAt;
    }

    boolean isTest() {
        return test;
    }
}
