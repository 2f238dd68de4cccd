package org.nuandong.dispatch.matter;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;

/** 重大事项: climbs by signature until it is reported above, then ends with a final report (R301). */
@Entity
class SeriousMatter {

    static final String TYPE = "serious-matter";

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version private int version;
    private String matterNo;
    private String kind;
    private String aboutType;
    private UUID aboutId;
    private UUID subjectId;
    private String regionCode;
    private UUID unitId;
    private String summaryCode;

    @Enumerated(EnumType.STRING)
    private MatterState state;

    private String awaits;
    private Instant occurredAt;
    private Instant raisedAt;
    private Instant reportBy;
    private String signWithin;
    private Instant signBy;
    private Instant overdueAt;
    private Instant reportedAt;
    private Instant closedAt;
    private UUID sameAs;
    private boolean backEntered;
    private boolean test;

    protected SeriousMatter() {}

    SeriousMatter(
            SeriousMatterDraft draft, String matterNo, Rung raiser, MatterClock clock, Instant at) {
        this.matterNo = matterNo;
        this.kind = draft.kind();
        this.aboutType = draft.aboutType();
        this.aboutId = draft.aboutId();
        this.subjectId = draft.subjectId();
        this.regionCode = draft.region().code();
        this.unitId = draft.unitId();
        this.summaryCode = draft.summaryCode();
        this.state = MatterState.OPEN;
        this.occurredAt = draft.occurredAt();
        this.raisedAt = at;
        this.reportBy = clock.reportBy();
        this.signWithin = clock.signWithin();
        this.backEntered = draft.backEntered();
        this.test = draft.test();
        await(raiser.next().orElse(Rung.ABOVE));
    }

    private void await(Rung rung) {
        awaits = rung.code();
        signBy = clock().signBy(rung, raisedAt);
    }

    /** The signature of the rung that is awaited; the last one is the report above. */
    void sign(Rung rung, Instant at) {
        require(MatterState.OPEN);
        if (rung != awaits()) {
            throw MatterProblem.OTHER_RUNG_AWAITED.at("rung", awaits);
        }
        if (rung == Rung.ABOVE) {
            state = MatterState.REPORTED;
            reportedAt = at;
            awaits = null;
            signBy = null;
        } else {
            await(rung.next().orElse(Rung.ABOVE));
        }
    }

    /** 续报: more is known; any time before the end. */
    void requireReportable() {
        require(MatterState.OPEN, MatterState.REPORTED);
    }

    /** 终报: only what has been reported above can end. */
    void close(Instant at) {
        require(MatterState.REPORTED);
        state = MatterState.CLOSED;
        closedAt = at;
    }

    /** The other one goes on; it inherits the earlier clock. */
    void linkTo(SeriousMatter survivor) {
        require(MatterState.OPEN, MatterState.REPORTED);
        survivor.requireReportable();
        if (test != survivor.test) {
            // A rehearsal ends no real matter, nor hastens one.
            throw MatterProblem.MATTER_CANNOT_GO_ON.at("sameAs");
        }
        if (survivor.reportBy.isAfter(reportBy)) {
            survivor.hasten(reportBy);
        }
        state = MatterState.LINKED;
        sameAs = survivor.id;
        awaits = null;
        signBy = null;
    }

    private void hasten(Instant earlier) {
        reportBy = earlier;
        if (signBy != null && signBy.isAfter(earlier)) {
            signBy = earlier;
        }
    }

    /** The first missed step stands; later ones are steps of their own. */
    void overdue(Instant now) {
        if (overdueAt == null) {
            overdueAt = now;
        }
    }

    private void require(MatterState... allowed) {
        for (MatterState each : allowed) {
            if (state == each) {
                return;
            }
        }
        throw CommonProblem.STEP_OUT_OF_ORDER.because(state.code());
    }

    private MatterClock clock() {
        return new MatterClock(reportBy, signWithin);
    }

    /** Null when nobody's signature is awaited. */
    Rung awaits() {
        return awaits == null ? null : Rung.ofCode(awaits).orElseThrow();
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    String matterNo() {
        return matterNo;
    }

    String kind() {
        return kind;
    }

    String aboutType() {
        return aboutType;
    }

    UUID aboutId() {
        return aboutId;
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

    String summaryCode() {
        return summaryCode;
    }

    MatterState state() {
        return state;
    }

    Instant occurredAt() {
        return occurredAt;
    }

    Instant raisedAt() {
        return raisedAt;
    }

    Instant reportBy() {
        return reportBy;
    }

    Instant signBy() {
        return signBy;
    }

    Instant overdueAt() {
        return overdueAt;
    }

    Instant reportedAt() {
        return reportedAt;
    }

    Instant closedAt() {
        return closedAt;
    }

    UUID sameAs() {
        return sameAs;
    }

    boolean isBackEntered() {
        return backEntered;
    }

    boolean isTest() {
        return test;
    }
}
