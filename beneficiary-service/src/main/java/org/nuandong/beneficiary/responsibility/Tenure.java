package org.nuandong.beneficiary.responsibility;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** 任职: who held a post, from which day to which. */
@Entity
@Table(name = "responsibility_tenure")
class Tenure {

    @Id private UUID id;
    private UUID postId;
    private String officer;
    private LocalDate fromOn;
    private LocalDate untilOn;
    private String reason;
    private Instant recordedAt;
    @Version private int version;

    protected Tenure() {}

    Tenure(UUID id, UUID post, String officer, LocalDate from, Instant at) {
        this.id = id;
        postId = post;
        this.officer = officer;
        fromOn = from;
        recordedAt = at;
    }

    /** {@code on}: the last day. */
    void end(LocalDate on, String why) {
        if (on.isBefore(fromOn)) {
            throw ResponsibilityProblem.TENURE_REVERSED.at("fromOn");
        }
        untilOn = on;
        reason = why;
    }

    /** To somebody from that day on. */
    void handOver(LocalDate on, String why) {
        end(on.equals(fromOn) ? on : on.minusDays(1), why);
    }

    UUID postId() {
        return postId;
    }

    String officer() {
        return officer;
    }

    ResponsibilityView.TenureView view() {
        return new ResponsibilityView.TenureView(officer, fromOn, untilOn, reason);
    }
}
