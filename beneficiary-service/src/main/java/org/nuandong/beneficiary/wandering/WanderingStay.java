package org.nuandong.beneficiary.wandering;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** 在站记录: one stay in a station that has ended, in codes; a fact. */
@Entity
class WanderingStay {

    @Id private UUID caseId;
    private UUID subjectId;
    private UUID entryId;
    private String regionCode;
    private Instant admittedAt;
    private Instant endedAt;
    private String exitKind;
    private String sex;
    private String ageBand;
    private String condition;

    @Column(columnDefinition = "text[]")
    private List<String> causes = List.of();

    @Column(columnDefinition = "text[]")
    private List<String> needs = List.of();

    @Column(columnDefinition = "text[]")
    private List<String> measures = List.of();

    private String homeRegion;
    private boolean summarised;
    private boolean repeated;

    protected WanderingStay() {}

    WanderingStay(UUID caseId, UUID subjectId, String region, Instant endedAt, String exitKind) {
        this.caseId = caseId;
        this.subjectId = subjectId;
        this.regionCode = region;
        this.endedAt = endedAt;
        this.exitKind = exitKind;
    }

    void become(Summary summary) {
        summarised = true;
        admittedAt = summary.admittedAt();
        exitKind = summary.exitKind();
        sex = summary.sex();
        ageBand = summary.ageBand();
        condition = summary.condition();
        repeated = summary.repeat();
        causes = summary.causes();
        needs = summary.needs();
        measures = summary.measures();
        homeRegion = summary.homeRegion();
    }

    void standIn(UUID entry) {
        entryId = entry;
    }

    UUID caseId() {
        return caseId;
    }

    UUID subjectId() {
        return subjectId;
    }

    UUID entryId() {
        return entryId;
    }

    String regionCode() {
        return regionCode;
    }

    /** The end, while the beginning is not known. */
    Instant beganAt() {
        return admittedAt == null ? endedAt : admittedAt;
    }

    Instant endedAt() {
        return endedAt;
    }

    String exitKind() {
        return exitKind;
    }

    String sex() {
        return sex;
    }

    String ageBand() {
        return ageBand;
    }

    String condition() {
        return condition;
    }

    List<String> causes() {
        return causes;
    }

    List<String> needs() {
        return needs;
    }

    List<String> measures() {
        return measures;
    }

    String homeRegion() {
        return homeRegion;
    }

    /** Its end alone is known while this is false. */
    boolean isSummarised() {
        return summarised;
    }

    /** The station knew of an earlier time, here or elsewhere. */
    boolean isRepeated() {
        return repeated;
    }

    /** What {@code case.summarised} says of a stay. */
    record Summary(
            Instant admittedAt,
            String exitKind,
            String sex,
            String ageBand,
            String condition,
            boolean repeat,
            List<String> causes,
            List<String> needs,
            List<String> measures,
            String homeRegion) {}
}
