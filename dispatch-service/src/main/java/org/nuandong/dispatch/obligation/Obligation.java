package org.nuandong.dispatch.obligation;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.nuandong.commons.region.RegionCode;

/** 巡查任务: so many patrols in one period; a miss that was recorded is never taken back. */
@Entity
@Table(name = "patrol_obligation")
class Obligation {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID unitId;
    private String regionCode;
    private UUID areaId;

    @Enumerated(EnumType.STRING)
    private ObligationKind kind;

    private Instant periodFrom;
    private Instant periodUntil;
    private String level;
    @Embedded private Asked asked;
    private int owed;
    private int done;
    private Instant dueAt;
    private String lead;
    private String maxGap;
    private Instant setAt;
    private Instant warnedAt;
    private Instant metAt;
    private Instant missedAt;
    private boolean reportedLate;
    @Version private int version;

    protected Obligation() {}

    Obligation(ObligedUnit unit, UUID areaId, ObligationKind kind, Instant periodFrom) {
        this.unitId = unit.unitId();
        this.regionCode = unit.region().code();
        this.areaId = areaId;
        this.kind = kind;
        this.periodFrom = periodFrom;
    }

    /** The numbers in force when it was first set. */
    void measuredBy(Duration leadTime, Duration gap) {
        lead = leadTime.toString();
        maxGap = gap.toString();
    }

    /** Set, or set anew because the duty changed; answers whether anything is different. */
    boolean owe(int number, Instant until, RuleTimeline.Piece by, Instant at) {
        if (missedAt != null || (number == owed && until.equals(periodUntil))) {
            return false;
        }
        owed = number;
        periodUntil = until;
        dueAt = until;
        level = by.level();
        asked = Asked.of(by.rule());
        setAt = at;
        if (metAt != null && done < owed) {
            metAt = null;
        }
        return true;
    }

    void done(int number) {
        done = number;
    }

    void dueAt(Instant at) {
        dueAt = at;
    }

    void warned(Instant at) {
        warnedAt = at;
    }

    /** Answers false when it was met before. */
    boolean meet(Instant at) {
        if (metAt != null || owed == 0) {
            return false;
        }
        metAt = at;
        reportedLate = missedAt != null;
        return true;
    }

    /** Answers false when it is met, missed already or owes nothing. */
    boolean miss(Instant at) {
        if (metAt != null || missedAt != null || owed == 0) {
            return false;
        }
        missedAt = at;
        return true;
    }

    /** open, met, met-late (proved after the miss), missed or not-owed. */
    String state() {
        if (owed == 0) {
            return "not-owed";
        }
        if (metAt != null) {
            return reportedLate ? "met-late" : "met";
        }
        return missedAt == null ? "open" : "missed";
    }

    boolean isOpen() {
        return owed > 0 && metAt == null && missedAt == null;
    }

    Period period() {
        return new Period(periodFrom, periodUntil);
    }

    UUID id() {
        return id;
    }

    UUID unitId() {
        return unitId;
    }

    RegionCode region() {
        return new RegionCode(regionCode);
    }

    UUID areaId() {
        return areaId;
    }

    ObligationKind kind() {
        return kind;
    }

    String level() {
        return level;
    }

    Asked asked() {
        return asked;
    }

    int owed() {
        return owed;
    }

    int done() {
        return done;
    }

    Instant dueAt() {
        return dueAt;
    }

    Duration lead() {
        return Duration.parse(lead);
    }

    Duration maxGap() {
        return Duration.parse(maxGap);
    }

    Instant warnedAt() {
        return warnedAt;
    }

    Instant metAt() {
        return metAt;
    }

    Instant missedAt() {
        return missedAt;
    }
}
