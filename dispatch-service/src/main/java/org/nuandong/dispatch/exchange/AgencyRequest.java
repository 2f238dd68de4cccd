package org.nuandong.dispatch.exchange;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.nuandong.commons.region.RegionCode;

/** 协助请求: another agency was asked to come or to help in an incident (R250, R272). */
@Entity
class AgencyRequest {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version private int version;
    private UUID incidentId;
    private String incidentNo;
    private UUID helpRequestId;
    private String helpRequestNo;
    private String regionCode;
    private UUID unitId;
    private UUID agencyUnitId;
    private String agency;
    private String kind;
    private String note;

    @Enumerated(EnumType.STRING)
    private AgencyStep state;

    private String agencyRef;
    private String refusalReason;
    private String reminders;
    private Instant askedAt;
    private Instant acknowledgedAt;
    private Instant arrivedAt;
    private Instant endedAt;
    private Instant unansweredAt;
    private Instant changedAt;
    private boolean test;
    private boolean backEntered;

    protected AgencyRequest() {}

    AgencyRequest(Occasion occasion, AgencyAsk ask, String reminders, Instant at) {
        this.incidentId = occasion.incidentId();
        this.incidentNo = occasion.incidentNo();
        this.helpRequestId = occasion.helpRequestId();
        this.helpRequestNo = occasion.helpRequestNo();
        this.regionCode = occasion.region().code();
        this.unitId = occasion.unitId();
        this.test = occasion.test();
        this.backEntered = occasion.backEntered();
        this.agency = ask.agency();
        this.agencyUnitId = ask.agencyUnitId();
        this.kind = ask.kind();
        this.note = ask.note();
        this.reminders = reminders;
        this.askedAt = at;
        this.changedAt = at;
        this.state = AgencyStep.ASKED;
    }

    void moveTo(RegionCode region, UUID unit) {
        regionCode = region.code();
        unitId = unit;
    }

    /** What the agency says of itself; the first word of any kind is its acknowledgement. */
    void advance(AgencyStep step, String ref, String reason, Instant at) {
        if (!step.mayFollow(state)) {
            throw ExchangeProblem.AGENCY_STEP_OUT_OF_ORDER.because(state.code(), step.code());
        }
        state = step;
        changedAt = at;
        agencyRef = ref == null ? agencyRef : ref;
        if (acknowledgedAt == null && step != AgencyStep.WITHDRAWN) {
            acknowledgedAt = at;
        }
        if (step == AgencyStep.ARRIVED) {
            arrivedAt = at;
        }
        if (!step.isOpen()) {
            endedAt = at;
            refusalReason = reason;
        }
    }

    /** Answers whether this is the first time that it is overdue. */
    boolean unanswered(Instant at) {
        if (unansweredAt != null) {
            return false;
        }
        unansweredAt = at;
        return true;
    }

    boolean isUnanswered() {
        return state == AgencyStep.ASKED;
    }

    /** When somebody is woken next because the agency is silent. */
    Optional<Instant> nextReminder(Instant after) {
        return offsets().stream()
                .map(askedAt::plus)
                .filter(at -> at.isAfter(after))
                .min(Instant::compareTo);
    }

    boolean isFirstReminder(Instant dueAt) {
        return nextReminder(askedAt).filter(dueAt::equals).isPresent();
    }

    private List<Duration> offsets() {
        return Arrays.stream(reminders.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(Duration::parse)
                .toList();
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    UUID incidentId() {
        return incidentId;
    }

    String incidentNo() {
        return incidentNo;
    }

    /** Null where it was asked in an incident. */
    UUID helpRequestId() {
        return helpRequestId;
    }

    String helpRequestNo() {
        return helpRequestNo;
    }

    /** What people call the occasion by. */
    String occasionNo() {
        return incidentNo == null ? helpRequestNo : incidentNo;
    }

    RegionCode region() {
        return new RegionCode(regionCode);
    }

    UUID unitId() {
        return unitId;
    }

    UUID agencyUnitId() {
        return agencyUnitId;
    }

    String agency() {
        return agency;
    }

    String kind() {
        return kind;
    }

    String note() {
        return note;
    }

    AgencyStep state() {
        return state;
    }

    String agencyRef() {
        return agencyRef;
    }

    String refusalReason() {
        return refusalReason;
    }

    Instant askedAt() {
        return askedAt;
    }

    Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    Instant arrivedAt() {
        return arrivedAt;
    }

    Instant endedAt() {
        return endedAt;
    }

    Instant unansweredAt() {
        return unansweredAt;
    }

    Instant changedAt() {
        return changedAt;
    }

    boolean isTest() {
        return test;
    }

    boolean isBackEntered() {
        return backEntered;
    }
}
