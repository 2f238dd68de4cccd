package org.nuandong.dispatch.matter;

import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/**
 * A serious matter to be raised (R301). {@code kind} is a code of the dictionary
 * serious-matter-kind; {@code aboutType} and {@code aboutId} name the thing it happened to; {@code
 * summaryCode} says more, or is null; {@code subjectId} is the person, where it is one.
 */
public record SeriousMatterDraft(
        String kind,
        UUID aboutId,
        String aboutType,
        RegionCode region,
        UUID unitId,
        String summaryCode,
        Instant occurredAt,
        UUID subjectId,
        boolean backEntered,
        boolean test) {

    public SeriousMatterDraft(
            String kind,
            UUID aboutId,
            String aboutType,
            RegionCode region,
            UUID unitId,
            String summaryCode,
            Instant occurredAt) {
        this(kind, aboutId, aboutType, region, unitId, summaryCode, occurredAt, null, false, false);
    }

    /** The person it is about: a random id, never who it is. */
    public SeriousMatterDraft of(UUID subject) {
        return new SeriousMatterDraft(
                kind,
                aboutId,
                aboutType,
                region,
                unitId,
                summaryCode,
                occurredAt,
                subject,
                backEntered,
                test);
    }

    /** From paper (补录): its clock is told, and wakes nobody. */
    public SeriousMatterDraft asBackEntered(boolean entered) {
        return new SeriousMatterDraft(
                kind,
                aboutId,
                aboutType,
                region,
                unitId,
                summaryCode,
                occurredAt,
                subjectId,
                entered,
                test);
    }

    /** 测试: goes the whole way, says so everywhere and is counted nowhere. */
    public SeriousMatterDraft asTest(boolean isTest) {
        return new SeriousMatterDraft(
                kind,
                aboutId,
                aboutType,
                region,
                unitId,
                summaryCode,
                occurredAt,
                subjectId,
                backEntered,
                isTest);
    }
}
