package org.nuandong.dispatch.daily;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;

/** 在站服务: one thing done for a guest; its kind is that of the monthly table (B6 block 6). */
@Entity
@Table(name = "care_service")
class GivenService extends DayFact {

    private String kind;
    private String item;
    private String payer;
    private BigDecimal costYuan;
    private String note;
    private UUID eventId;

    protected GivenService() {}

    GivenService(Moment moment, What what, UUID eventId) {
        super(moment);
        this.kind = what.kind();
        this.item = what.item();
        this.payer = what.payer();
        this.costYuan = what.costYuan();
        this.note = what.note();
        this.eventId = eventId;
    }

    /** What was done and who pays; the cost may be null. */
    record What(String kind, String item, String payer, BigDecimal costYuan, String note) {}

    String kind() {
        return kind;
    }

    String item() {
        return item;
    }

    String payer() {
        return payer;
    }

    BigDecimal costYuan() {
        return costYuan;
    }

    String note() {
        return note;
    }

    UUID eventId() {
        return eventId;
    }
}
