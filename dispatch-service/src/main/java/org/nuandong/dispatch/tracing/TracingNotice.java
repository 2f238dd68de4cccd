package org.nuandong.dispatch.tracing;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.nuandong.commons.problem.CommonProblem;

/** 寻亲公告 (R201): where it was published and when, and why it was taken back. */
@Entity
class TracingNotice {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID caseId;

    @Convert(converter = CodeList.class)
    private List<String> channels;

    private Instant publishedAt;
    private Instant dueAt;
    private boolean refresh;
    private String recordedBy;
    private String reference;
    private Instant withdrawnAt;
    private String withdrawal;

    protected TracingNotice() {}

    TracingNotice(UUID caseId, List<String> channels, String reference, Instant at, String by) {
        this.caseId = caseId;
        this.channels = channels.stream().distinct().sorted().toList();
        this.reference = reference;
        this.publishedAt = at;
        this.recordedBy = by;
    }

    /** What it answers: the first one, or the month's refreshing, and until when it was owed. */
    TracingNotice owed(Instant by, boolean isRefresh) {
        dueAt = by;
        refresh = isRefresh;
        return this;
    }

    void withdraw(String why, Instant at) {
        if (!stands()) {
            throw CommonProblem.STEP_OUT_OF_ORDER.because("withdrawn");
        }
        withdrawal = why;
        withdrawnAt = at;
    }

    boolean stands() {
        return withdrawnAt == null;
    }

    boolean isLate() {
        return dueAt != null && publishedAt.isAfter(dueAt);
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    List<String> channels() {
        return channels;
    }

    Instant publishedAt() {
        return publishedAt;
    }

    Instant dueAt() {
        return dueAt;
    }

    boolean isRefresh() {
        return refresh;
    }

    String recordedBy() {
        return recordedBy;
    }

    String reference() {
        return reference;
    }

    Instant withdrawnAt() {
        return withdrawnAt;
    }

    String withdrawal() {
        return withdrawal;
    }
}
