package org.nuandong.dispatch.tracing;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.dispatch.care.Stay;

/** 寻亲档案: the search for who an unidentified guest is; found ends it, an undone link opens it. */
@Entity
class TracingFile {

    @Id private UUID caseId;
    private String caseNo;
    private UUID subjectId;
    private String regionCode;
    private UUID unitId;
    private Instant enteredAt;

    @Enumerated(EnumType.STRING)
    private TracingState state;

    @Convert(converter = CodeList.class)
    private List<String> suspicions;

    private Instant firstDueAt;
    private Instant noticedAt;
    private Instant refreshDueAt;
    private Instant policeDueAt;
    private Instant policeToldAt;
    private boolean minor;
    private boolean test;
    @Version private int version;

    protected TracingFile() {}

    TracingFile(Stay stay) {
        caseId = stay.caseId();
        caseNo = stay.caseNo();
        subjectId = stay.subjectId();
        regionCode = stay.region().code();
        unitId = stay.unitId();
        enteredAt = stay.admittedAt();
        state = TracingState.OPEN;
        suspicions =
                stay.special().contains("trafficking-rescued") ? List.of("trafficked") : List.of();
        minor = stay.minor();
        test = stay.test();
    }

    /** Since when it runs, and until when somebody must have been told. */
    void owes(Instant noticeBy, Instant policeBy) {
        state = TracingState.OPEN;
        firstDueAt = noticeBy;
        policeDueAt = policeBy;
    }

    /** Answers whether this is the first notice of the search. */
    boolean noticed(Instant at, Instant nextBy) {
        boolean first = noticedAt == null;
        noticedAt = first ? at : noticedAt;
        refreshDueAt = nextBy;
        return first;
    }

    /** Withdrawn for another reason than success: one is owed again. */
    void unnoticed(Instant noticeBy) {
        noticedAt = null;
        refreshDueAt = null;
        firstDueAt = noticeBy;
    }

    /** Answers whether there is a suspicion where there was none. */
    boolean suspect(List<String> codes) {
        boolean fresh = suspicions.isEmpty() && !codes.isEmpty();
        suspicions = List.copyOf(codes);
        return fresh;
    }

    /** Answers whether the person turned out to be a minor just now. */
    boolean age(boolean isMinor) {
        boolean fresh = isMinor && !minor;
        minor = isMinor;
        return fresh;
    }

    void policeBy(Instant dueAt) {
        policeDueAt = dueAt;
    }

    void policeTold(Instant at) {
        policeToldAt = policeToldAt == null ? at : policeToldAt;
    }

    void end(TracingState how) {
        state = how;
        refreshDueAt = null;
    }

    void requireOpen() {
        if (!isOpen()) {
            throw CommonProblem.STEP_OUT_OF_ORDER.because(state.code());
        }
    }

    boolean isOpen() {
        return state == TracingState.OPEN;
    }

    /** Minors, and whoever may be lost, abandoned or trafficked: the police hear at once (C4). */
    boolean isUrgent() {
        return minor || !suspicions.isEmpty();
    }

    UUID caseId() {
        return caseId;
    }

    String caseNo() {
        return caseNo;
    }

    UUID subjectId() {
        return subjectId;
    }

    RegionCode region() {
        return new RegionCode(regionCode);
    }

    UUID unitId() {
        return unitId;
    }

    Instant enteredAt() {
        return enteredAt;
    }

    TracingState state() {
        return state;
    }

    List<String> suspicions() {
        return suspicions;
    }

    Instant firstDueAt() {
        return firstDueAt;
    }

    Instant noticedAt() {
        return noticedAt;
    }

    Instant refreshDueAt() {
        return refreshDueAt;
    }

    Instant policeDueAt() {
        return policeDueAt;
    }

    Instant policeToldAt() {
        return policeToldAt;
    }

    boolean isMinor() {
        return minor;
    }

    boolean isTest() {
        return test;
    }

    int version() {
        return version;
    }
}
