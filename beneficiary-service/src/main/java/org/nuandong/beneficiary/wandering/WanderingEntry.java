package org.nuandong.beneficiary.wandering;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;

/** 台账条目 (R230): what the stays and refusals of one person add up to, and who looks after it. */
@Entity
class WanderingEntry {

    static final String TYPE = "wandering-entry";
    static final String OPEN = "open";

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID personId;
    private UUID subjectId;
    private String regionCode;
    private String homeRegion;
    private String state = OPEN;

    @Column(columnDefinition = "text[]")
    private List<String> classes = List.of();

    private int times;
    private int refusals;
    private int reckoned;
    private String sex;
    private String ageBand;
    private String condition;

    @Column(columnDefinition = "text[]")
    private List<String> causes = List.of();

    @Column(columnDefinition = "text[]")
    private List<String> needs = List.of();

    @Column(columnDefinition = "text[]")
    private List<String> measures = List.of();

    private Instant firstAt;
    private Instant lastAt;
    private String lastExitKind;
    private Instant warnedAt;
    private Instant acknowledgedAt;
    private String acknowledgedBy;
    private Instant followUpDueAt;
    private Instant followedUpAt;
    private Instant closedAt;
    private String closeReason;
    @Version private int version;

    protected WanderingEntry() {}

    WanderingEntry(UUID personId, UUID subjectId, String region, Instant at) {
        this.personId = personId;
        this.subjectId = subjectId;
        this.regionCode = region;
        this.firstAt = at;
        this.lastAt = at;
    }

    /** Answers whether there is news: one more stay or refusal that the ledger can act on. */
    boolean become(History history, List<String> sorted) {
        boolean news = history.reckoned() > reckoned;
        reckoned = history.reckoned();
        regionCode = history.regionCode();
        homeRegion = history.homeRegion();
        classes = sorted;
        times = history.times();
        refusals = history.refusals();
        sex = history.sex();
        ageBand = history.ageBand();
        condition = history.condition();
        causes = history.causes();
        needs = history.needs();
        measures = history.measures();
        firstAt = history.firstAt();
        lastAt = history.lastAt();
        lastExitKind = history.lastExitKind();
        if (news || "joined".equals(state)) {
            state = OPEN;
            closedAt = null;
            closeReason = null;
        }
        return news;
    }

    /** Its stays stand in another entry now; what was written here stays. */
    void join() {
        state = "joined";
        times = 0;
        refusals = 0;
        reckoned = 0;
        followUpDueAt = null;
    }

    void lookAfterBy(Instant due) {
        followUpDueAt = due;
    }

    void warn(Instant at) {
        warnedAt = at;
        acknowledgedAt = null;
        acknowledgedBy = null;
    }

    void acknowledge(Instant at, String by) {
        requireOpen();
        if (warnedAt == null || acknowledgedAt != null) {
            throw WanderingProblem.NOT_WARNED.because();
        }
        acknowledgedAt = at;
        acknowledgedBy = by;
    }

    void followUp(Instant at, Instant next) {
        requireOpen();
        followedUpAt = at;
        followUpDueAt = next;
    }

    void close(String reason, Instant at) {
        requireOpen();
        state = "closed";
        closeReason = reason;
        closedAt = at;
        followUpDueAt = null;
    }

    void requireOpen() {
        if (!isOpen()) {
            throw CommonProblem.STEP_OUT_OF_ORDER.because(state);
        }
    }

    boolean isOpen() {
        return OPEN.equals(state);
    }

    UUID id() {
        return id;
    }

    UUID personId() {
        return personId;
    }

    UUID subjectId() {
        return subjectId;
    }

    RegionCode region() {
        return new RegionCode(regionCode);
    }

    /** Null while nobody knows. */
    RegionCode home() {
        return homeRegion == null ? null : new RegionCode(homeRegion);
    }

    /** Who looks after: the community at home, else where the person was last. */
    RegionCode responsible() {
        return homeRegion == null ? region() : home();
    }

    String state() {
        return state;
    }

    List<String> classes() {
        return classes;
    }

    int times() {
        return times;
    }

    int refusals() {
        return refusals;
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

    Instant firstAt() {
        return firstAt;
    }

    Instant lastAt() {
        return lastAt;
    }

    String lastExitKind() {
        return lastExitKind;
    }

    Instant warnedAt() {
        return warnedAt;
    }

    Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    Instant followUpDueAt() {
        return followUpDueAt;
    }

    Instant followedUpAt() {
        return followedUpAt;
    }

    Instant closedAt() {
        return closedAt;
    }

    String closeReason() {
        return closeReason;
    }
}
