package org.nuandong.beneficiary.visit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nuandong.beneficiary.platform.Yuan;
import org.nuandong.commons.region.RegionCode;

/** 走访: one call on one household or organisation. */
@Entity
class Visit {

    static final String TYPE = "visit";
    static final String HOUSEHOLD = "household";

    @Id private UUID id;
    private UUID planId;
    private RegionCode regionCode;
    private UUID unitId;
    private String holderKind;
    private UUID holderId;
    private boolean must;

    @Enumerated(EnumType.STRING)
    private VisitState state;

    private LocalDate scheduledOn;
    private Integer groupNumber;
    private int misses;
    private LocalDate visitedOn;
    private String kinds;
    private BigDecimal amount;
    private String source;
    private String goods;
    private String belowReason;
    private String repeatReason;
    private UUID repeatOf;
    private boolean backEntered;
    private String backEntryReason;
    private String verification;
    private LocalDate verifiedOn;
    private String reason;
    private String recordedBy;
    private boolean test;
    private Instant changedAt;
    @Version private int version;

    protected Visit() {}

    Visit(UUID id, VisitPlan plan, String holderKind, UUID holderId, RegionCode region) {
        this.id = id;
        planId = plan.id();
        regionCode = region;
        unitId = plan.unitId();
        this.holderKind = holderKind;
        this.holderId = holderId;
        test = plan.isTest();
        state = VisitState.PLANNED;
        kinds = "[]";
        goods = "[]";
    }

    void plannedAt(Instant at) {
        changedAt = at;
    }

    void schedule(LocalDate on, Integer group, Instant at) {
        become(VisitState.SCHEDULED, at);
        scheduledOn = on;
        groupNumber = group;
    }

    void miss(Instant at) {
        become(VisitState.MISSED, at);
        misses++;
    }

    void done(VisitRequests.Result said, String by, Instant at) {
        become(VisitState.DONE, at);
        visitedOn = said.visitedOn();
        groupNumber = said.groupNumber() == null ? groupNumber : said.groupNumber();
        kinds = PlanText.of(said.kinds());
        amount = Yuan.of(said.amountYuan());
        source = said.source();
        goods = PlanText.of(said.goods());
        recordedBy = by;
    }

    void explained(String below, String repeat, UUID repeated) {
        belowReason = below;
        repeatReason = repeated == null ? null : repeat;
        repeatOf = repeated;
    }

    void enteredLate(String why) {
        backEntered = true;
        backEntryReason = why;
    }

    /** Who was called said how it was: only what was received as written is verified. */
    void verify(String result, LocalDate on, boolean holds, Instant at) {
        state.require(VisitState.VERIFIED);
        verification = result;
        verifiedOn = on;
        changedAt = at;
        if (holds) {
            state = VisitState.VERIFIED;
        }
    }

    void cancel(String why, Instant at) {
        become(VisitState.CANCELLED, at);
        reason = why;
    }

    void moveTo(RegionCode region, Instant at) {
        regionCode = region;
        changedAt = at;
    }

    private void become(VisitState next, Instant at) {
        state.require(next);
        state = next;
        changedAt = at;
    }

    void require(VisitState next) {
        state.require(next);
    }

    boolean gaveMoney() {
        return amount != null && amount.signum() > 0;
    }

    UUID id() {
        return id;
    }

    UUID planId() {
        return planId;
    }

    RegionCode region() {
        return regionCode;
    }

    UUID unitId() {
        return unitId;
    }

    String holderKind() {
        return holderKind;
    }

    UUID holderId() {
        return holderId;
    }

    boolean isMust() {
        return must;
    }

    VisitState state() {
        return state;
    }

    LocalDate scheduledOn() {
        return scheduledOn;
    }

    Integer groupNumber() {
        return groupNumber;
    }

    LocalDate visitedOn() {
        return visitedOn;
    }

    List<String> kinds() {
        return PlanText.codes(kinds);
    }

    BigDecimal amount() {
        return amount;
    }

    String source() {
        return source;
    }

    List<VisitGoods> goods() {
        return PlanText.goods(goods);
    }

    boolean isBelowStandard() {
        return belowReason != null;
    }

    UUID repeatOf() {
        return repeatOf;
    }

    boolean isBackEntered() {
        return backEntered;
    }

    String verification() {
        return verification;
    }

    String recordedBy() {
        return recordedBy;
    }

    boolean isTest() {
        return test;
    }

    Instant changedAt() {
        return changedAt;
    }

    int version() {
        return version;
    }

    VisitView view() {
        return new VisitView(
                id,
                planId,
                regionCode.code(),
                unitId,
                holderKind,
                holderId,
                must,
                state.code(),
                scheduledOn,
                groupNumber,
                misses,
                visitedOn,
                kinds(),
                amount,
                source,
                goods(),
                belowReason,
                repeatReason,
                repeatOf,
                backEntered,
                backEntryReason,
                verification,
                verifiedOn,
                reason,
                test);
    }
}
