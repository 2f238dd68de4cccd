package org.nuandong.beneficiary.survey;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/** 入户任务: one household that is to be seen in a round. Laid down set-wise. */
@Entity
class SurveyTask {

    static final String TYPE = "survey-task";
    static final String DUE = "due";
    static final String NOT_HOME = "not-home";
    static final String VISITED = "visited";

    private static final Set<String> MISSING = Set.of(DUE, NOT_HOME);

    @Id private UUID id;
    private UUID roundId;
    private RegionCode regionCode;
    private UUID householdId;
    private String worker;
    private String state;
    private int tries;
    private LocalDate againOn;
    private boolean newlyFound;
    private UUID visitId;
    private BigDecimal longitude;
    private BigDecimal latitude;
    private UUID itemKey;
    private Instant changedAt;
    @Version private int version;

    protected SurveyTask() {}

    /** 新发现: one that nobody knew before somebody stood at the door. */
    SurveyTask(UUID id, UUID round, RegionCode region, UUID household, UUID itemKey, Instant at) {
        this.id = id;
        roundId = round;
        regionCode = region;
        householdId = household;
        this.itemKey = itemKey;
        state = DUE;
        newlyFound = true;
        changedAt = at;
    }

    void take(SurveyVisit visit, SurveyPoint point, LocalDate again, Instant at) {
        tries++;
        visitId = visit.id();
        state = visit.result();
        againOn = NOT_HOME.equals(state) ? again : null;
        if (point != null) {
            longitude = point.longitude();
            latitude = point.latitude();
        }
        changedAt = at;
    }

    void givenTo(String subject, Instant at) {
        worker = subject;
        changedAt = at;
    }

    void moveTo(RegionCode region, Instant at) {
        regionCode = region;
        changedAt = at;
    }

    void drop(Instant at) {
        state = "dropped";
        againOn = null;
        changedAt = at;
    }

    boolean isMissing() {
        return MISSING.contains(state);
    }

    /** Nobody at home says nothing that a later visit could disagree with. */
    boolean isAnswered() {
        return visitId != null && !NOT_HOME.equals(state);
    }

    UUID id() {
        return id;
    }

    UUID roundId() {
        return roundId;
    }

    RegionCode region() {
        return regionCode;
    }

    UUID householdId() {
        return householdId;
    }

    String worker() {
        return worker;
    }

    String state() {
        return state;
    }

    int tries() {
        return tries;
    }

    LocalDate againOn() {
        return againOn;
    }

    boolean newlyFound() {
        return newlyFound;
    }

    UUID visitId() {
        return visitId;
    }

    BigDecimal longitude() {
        return longitude;
    }

    BigDecimal latitude() {
        return latitude;
    }

    Instant changedAt() {
        return changedAt;
    }

    int version() {
        return version;
    }
}
