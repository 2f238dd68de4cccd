package org.nuandong.dispatch.reception;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
import org.nuandong.dispatch.care.Admissions;

/** 求助登记: one person at the door, from the first word to the decision. */
@Entity
class HelpRequest {

    static final String TYPE = "help-request";

    @Id private UUID id;
    private String requestNo;
    private UUID subjectId;
    private String regionCode;
    private UUID unitId;
    private UUID incidentId;
    private Instant arrivedAt;
    private String receivedBy;
    private String broughtBy;
    private String notInformed;
    private String consent;
    private String sex;
    private String ageBand;
    private String condition;
    private String origin;

    @Column(columnDefinition = "text[]")
    private List<String> special;

    private boolean cannotSay;

    @Column(columnDefinition = "text[]")
    private List<String> dangerSigns;

    private boolean reentry;

    /** What the registry has flagged this person as. */
    @Column(columnDefinition = "text[]")
    private List<String> known = List.of();

    @Enumerated(EnumType.STRING)
    private HelpState state;

    private Instant movedAt;
    private String referredTo;
    private String security;
    private String screening;

    @Column(columnDefinition = "text[]")
    private List<String> unmet = List.of();

    private UUID caseId;
    private String noticeNo;

    @Column(columnDefinition = "text[]")
    private List<String> refusalReasons = List.of();

    private String refusalNote;
    private Instant refusedAt;
    private Instant decideBy;
    private Instant undecidedAt;
    private boolean backEntered;
    private boolean test;
    @Embedded private SealedApplicant applicant;
    @Version private int version;

    protected HelpRequest() {}

    HelpRequest(UUID id, String requestNo, Arrival arrival, SealedApplicant applicant) {
        this.id = id;
        this.requestNo = requestNo;
        this.subjectId = UUID.randomUUID();
        this.regionCode = arrival.region().code();
        this.unitId = arrival.unitId();
        this.incidentId = arrival.incidentId();
        this.receivedBy = arrival.by();
        this.broughtBy = arrival.broughtBy();
        this.notInformed = arrival.notInformed();
        this.consent = arrival.consent();
        this.condition = arrival.condition();
        this.origin = arrival.origin();
        this.cannotSay = arrival.cannotSay();
        this.dangerSigns = arrival.dangerSigns();
        this.reentry = arrival.reentry();
        this.applicant = applicant;
        Admissions.Seen seen = arrival.seen();
        this.arrivedAt = seen.at();
        this.movedAt = seen.at();
        this.sex = seen.sex();
        this.ageBand = seen.ageBand();
        this.special = seen.special();
        this.backEntered = seen.backEntered();
        this.test = seen.test();
        this.state = HelpState.RECEIVED;
    }

    void recognised(List<String> flags) {
        known = List.copyOf(flags);
    }

    List<String> known() {
        return known;
    }

    /** The decision is due; null: no clock runs. */
    void decideBy(Instant due) {
        decideBy = due;
    }

    void look(List<String> signs, String outcome, Instant at) {
        require(HelpState.RECEIVED);
        DoorRules.requireFirst(signs, outcome);
        dangerSigns = List.copyOf(signs);
        boolean inside = DoorRules.IN.equals(outcome);
        referredTo = inside ? null : outcome;
        move(inside ? HelpState.INSIDE : HelpState.REFERRED, at);
    }

    /** Treated or let go by the police, and back at the door: looked at again. */
    void comeBack(Instant at) {
        require(HelpState.REFERRED);
        referredTo = null;
        move(HelpState.RECEIVED, at);
    }

    void check(String result, Instant at) {
        require(HelpState.INSIDE);
        security = result;
        movedAt = at;
    }

    void screen(List<String> found, boolean unableToSay, Instant at) {
        require(HelpState.INSIDE);
        cannotSay = unableToSay;
        unmet = found;
        screening = DoorRules.screened(standing(), found);
        movedAt = at;
    }

    void requireAdmissible() {
        require(HelpState.INSIDE);
        DoorRules.requireAdmissible(this);
    }

    void admit(UUID stay, Instant at) {
        caseId = stay;
        move(HelpState.ADMITTED, at);
    }

    void requireRefusable(List<String> reasons) {
        require(HelpState.INSIDE);
        DoorRules.requireRefusable(this, reasons);
    }

    void refuse(List<String> reasons, String note, String number, Instant at) {
        refusalReasons = List.copyOf(reasons);
        refusalNote = note;
        noticeNo = number;
        refusedAt = at;
        move(HelpState.REFUSED, at);
    }

    void withdraw(String reason, Instant at) {
        requireOpen();
        DoorRules.requireMayGo(this, reason);
        move(HelpState.WITHDRAWN, at);
    }

    /** Nobody has decided in time; answers whether that is new. */
    boolean undecided(Instant at) {
        if (!state.isOpen() || state == HelpState.REFERRED) {
            return false;
        }
        undecidedAt = at;
        return true;
    }

    void requireOpen() {
        if (!state.isOpen()) {
            throw CommonProblem.STEP_OUT_OF_ORDER.because(state.code());
        }
    }

    private void require(HelpState wanted) {
        if (state != wanted) {
            throw CommonProblem.STEP_OUT_OF_ORDER.because(state.code());
        }
    }

    private void move(HelpState next, Instant at) {
        state = next;
        movedAt = at;
        if (!next.isOpen() || next == HelpState.REFERRED) {
            decideBy = null;
        }
    }

    Standing standing() {
        return Standing.of(ageBand, condition, isMinor(), cannotSay);
    }

    boolean isMinor() {
        return Minors.BANDS.contains(ageBand);
    }

    UUID id() {
        return id;
    }

    String requestNo() {
        return requestNo;
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

    UUID incidentId() {
        return incidentId;
    }

    Instant arrivedAt() {
        return arrivedAt;
    }

    String broughtBy() {
        return broughtBy;
    }

    String notInformed() {
        return notInformed;
    }

    String consent() {
        return consent;
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

    String origin() {
        return origin;
    }

    List<String> special() {
        return special;
    }

    boolean isCannotSay() {
        return cannotSay;
    }

    List<String> dangerSigns() {
        return dangerSigns;
    }

    boolean isReentry() {
        return reentry;
    }

    HelpState state() {
        return state;
    }

    Instant movedAt() {
        return movedAt;
    }

    String referredTo() {
        return referredTo;
    }

    String security() {
        return security;
    }

    String screening() {
        return screening;
    }

    List<String> unmet() {
        return unmet;
    }

    UUID caseId() {
        return caseId;
    }

    String noticeNo() {
        return noticeNo;
    }

    List<String> refusalReasons() {
        return refusalReasons;
    }

    String refusalNote() {
        return refusalNote;
    }

    Instant refusedAt() {
        return refusedAt;
    }

    Instant decideBy() {
        return decideBy;
    }

    Instant undecidedAt() {
        return undecidedAt;
    }

    boolean isBackEntered() {
        return backEntered;
    }

    boolean isTest() {
        return test;
    }

    SealedApplicant applicant() {
        return applicant == null ? new SealedApplicant() : applicant;
    }

    int version() {
        return version;
    }
}
