package org.nuandong.dispatch.handover;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/** 交接单: persons who pass from a giver to a receiver, once both have signed (R160, R161). */
@Entity
class Handover {

    @Id private UUID id;
    private UUID incidentId;
    private UUID caseId;
    private String regionCode;
    private UUID unitId;
    private String reason;
    private String fromAgency;
    private String fromOrganisation;
    private byte[] fromPerson;
    private String toAgency;
    private String toOrganisation;
    private byte[] toPerson;
    private String relation;
    private String note;
    private Instant offeredAt;
    private String offeredBy;
    private Instant answerBy;
    private UUID giverSignature;
    private String giverSha256;
    private String contentSha256;

    @Convert(converter = HandoverStateText.class)
    private HandoverState state;

    private Instant answeredAt;
    private String answeredBy;
    private UUID receiverSignature;
    private String receiverSha256;
    private String refusal;
    private String refusalNote;
    private boolean overdue;
    private boolean test;
    private boolean backEntered;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "handover_person", joinColumns = @JoinColumn(name = "handover_id"))
    @OrderBy("position")
    private List<HandoverPerson> persons = new ArrayList<>();

    @Version private int version;

    protected Handover() {}

    Handover(
            UUID id,
            HandoverRequests.Offer offer,
            HandoverPlace place,
            List<HandoverPerson> persons,
            String by,
            Instant at) {
        this.id = id;
        this.incidentId = offer.incidentId();
        this.caseId = offer.caseId();
        this.regionCode = place.region().code();
        this.unitId = place.unitId();
        this.test = place.test();
        this.backEntered = place.backEntered();
        this.reason = offer.reason();
        this.fromAgency = offer.from().agency();
        this.fromOrganisation = offer.from().organisation();
        this.toAgency = offer.to().agency();
        this.toOrganisation = offer.to().organisation();
        this.relation = offer.relation();
        this.note = offer.note();
        this.persons.addAll(persons);
        this.offeredBy = by;
        this.offeredAt = at;
        this.state = HandoverState.OFFERED;
    }

    /** The giver has signed what is written; an answer is due from now on. */
    void sign(byte[] giver, UUID signature, String sha256, String content, Instant dueAt) {
        fromPerson = giver;
        giverSignature = signature;
        giverSha256 = sha256;
        contentSha256 = content;
        answerBy = dueAt;
    }

    void accept(byte[] receiver, UUID signature, String sha256, String by, Instant at) {
        // Two sides, two signatures: the giver's own does not take the duty off him.
        if (signature.equals(giverSignature) || sha256.equals(giverSha256)) {
            throw HandoverProblem.SIGNED_BY_THE_GIVER.at("signatureId");
        }
        answer(HandoverState.ACCEPTED, by, at);
        toPerson = receiver;
        receiverSignature = signature;
        receiverSha256 = sha256;
    }

    /** The duty is the giver's again. */
    void refuse(String code, String words, String by, Instant at) {
        answer(HandoverState.REFUSED, by, at);
        refusal = code;
        refusalNote = words;
    }

    void withdraw(String by, Instant at) {
        answer(HandoverState.WITHDRAWN, by, at);
    }

    /** Nobody answered; answers whether that is new. */
    boolean markOverdue() {
        if (state != HandoverState.OFFERED || overdue) {
            return false;
        }
        overdue = true;
        return true;
    }

    private void answer(HandoverState answer, String by, Instant at) {
        if (state != HandoverState.OFFERED) {
            throw HandoverProblem.HANDOVER_ANSWERED.because(state.code());
        }
        state = answer;
        answeredBy = by;
        answeredAt = at;
    }

    /** giver until somebody has accepted, receiver from then on. */
    String dutyWith() {
        return state == HandoverState.ACCEPTED ? "receiver" : "giver";
    }

    boolean concernsMinor() {
        return persons.stream().anyMatch(HandoverPerson::minor);
    }

    UUID id() {
        return id;
    }

    UUID incidentId() {
        return incidentId;
    }

    UUID caseId() {
        return caseId;
    }

    RegionCode region() {
        return new RegionCode(regionCode);
    }

    UUID unitId() {
        return unitId;
    }

    String reason() {
        return reason;
    }

    String fromAgency() {
        return fromAgency;
    }

    String fromOrganisation() {
        return fromOrganisation;
    }

    byte[] fromPerson() {
        return fromPerson;
    }

    String toAgency() {
        return toAgency;
    }

    String toOrganisation() {
        return toOrganisation;
    }

    byte[] toPerson() {
        return toPerson;
    }

    String relation() {
        return relation;
    }

    String note() {
        return note;
    }

    Instant offeredAt() {
        return offeredAt;
    }

    Instant answerBy() {
        return answerBy;
    }

    UUID giverSignature() {
        return giverSignature;
    }

    String giverSha256() {
        return giverSha256;
    }

    String contentSha256() {
        return contentSha256;
    }

    HandoverState state() {
        return state;
    }

    Instant answeredAt() {
        return answeredAt;
    }

    UUID receiverSignature() {
        return receiverSignature;
    }

    String receiverSha256() {
        return receiverSha256;
    }

    String refusal() {
        return refusal;
    }

    String refusalNote() {
        return refusalNote;
    }

    boolean isOverdue() {
        return overdue;
    }

    boolean isTest() {
        return test;
    }

    boolean isBackEntered() {
        return backEntered;
    }

    List<HandoverPerson> persons() {
        return List.copyOf(persons);
    }

    int version() {
        return version;
    }
}
