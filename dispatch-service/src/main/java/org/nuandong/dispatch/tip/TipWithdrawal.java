package org.nuandong.dispatch.tip;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** 平台撤回: a platform takes its call back; a clerk decides. */
@Entity
@Table(name = "tip_withdrawal")
class TipWithdrawal {

    @Id private UUID id;
    private UUID tipId;
    private String reason;
    private String note;
    private Instant askedAt;
    private String askedBy;
    private Instant decidedAt;
    private Boolean accepted;
    private String decisionNote;
    private String decidedBy;

    protected TipWithdrawal() {}

    TipWithdrawal(UUID id, UUID tipId, String reason, String note, String askedBy, Instant at) {
        this.id = id;
        this.tipId = tipId;
        this.reason = reason;
        this.note = note;
        this.askedBy = askedBy;
        this.askedAt = at;
    }

    void decide(boolean accept, String why, String by, Instant at) {
        accepted = accept;
        decisionNote = why;
        decidedBy = by;
        decidedAt = at;
    }

    String reason() {
        return reason;
    }

    String note() {
        return note;
    }

    Instant askedAt() {
        return askedAt;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    Boolean accepted() {
        return accepted;
    }

    String decisionNote() {
        return decisionNote;
    }

    /** asked, accepted or declined. */
    String state() {
        if (accepted == null) {
            return "asked";
        }
        return accepted ? "accepted" : "declined";
    }
}
