package org.nuandong.dispatch.coordination;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.event.EventId;

/** 签署: one post's turn; who held the post then stays written. */
@Entity
class LeadSignature {

    @Id private UUID id;
    private UUID documentId;
    private int no;
    private UUID memberId;
    private String post;
    private String holder;
    private String holderName;
    private Instant decidedAt;
    private boolean refused;
    private String opinion;
    @Version private int version;

    protected LeadSignature() {}

    LeadSignature(LeadDocument document, int no, LeadMember member, Instant now) {
        this.id = EventId.at(now);
        this.documentId = document.id();
        this.no = no;
        this.memberId = member.id();
        this.post = member.post();
        this.holder = member.holder();
        this.holderName = member.holderName();
    }

    void decide(boolean refuses, String opinion, Instant at) {
        this.decidedAt = at;
        this.refused = refuses;
        this.opinion = opinion;
    }

    boolean isOpen() {
        return decidedAt == null;
    }

    boolean isSigned() {
        return decidedAt != null && !refused;
    }

    boolean isOf(String subject) {
        return holder.equals(subject);
    }

    int no() {
        return no;
    }

    UUID memberId() {
        return memberId;
    }

    String post() {
        return post;
    }

    String holderName() {
        return holderName;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    boolean isRefused() {
        return refused;
    }

    String opinion() {
        return opinion;
    }
}
