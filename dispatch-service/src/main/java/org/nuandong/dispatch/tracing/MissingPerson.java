package org.nuandong.dispatch.tracing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.nuandong.commons.personal.PersonalData;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;

/** 走失人员: somebody is missed by relatives, police or another station; who it is stands sealed. */
@Entity
class MissingPerson {

    static final String TYPE = "missing-person";

    /** Domain of the blind index, the same as that of guests. */
    static final String INDEX = "identity-number";

    static final String FOUND_HERE = "found-here";

    private static final String OPEN = "OPEN";
    private static final String CLOSED = "CLOSED";
    private static final Set<String> STATES = Set.of(OPEN, CLOSED);

    @Id private UUID id;
    private String regionCode;
    private UUID unitId;
    private String source;
    private String reference;
    private Instant reportedAt;
    private boolean minor;
    private byte[] name;
    private byte[] identityNumber;
    private byte[] identityIndex;
    private byte[] contact;
    private String state;
    private String outcome;
    private UUID foundCaseId;
    private Instant closedAt;
    private String recordedBy;
    @Version private int version;

    protected MissingPerson() {}

    MissingPerson(UUID id, RegionCode region, UUID unitId, String source, String reference) {
        this.id = id;
        this.regionCode = region.code();
        this.unitId = unitId;
        this.source = source;
        this.reference = reference;
        this.state = OPEN;
    }

    MissingPerson reported(Instant at, boolean isMinor, String by) {
        reportedAt = at;
        minor = isMinor;
        recordedBy = by;
        return this;
    }

    /** Who it is and whom to tell. */
    void seal(Identity who, PersonalData personal) {
        name = personal.encrypt(who.name(), place("name"));
        identityNumber = personal.encrypt(who.number(), place("identity_number"));
        identityIndex = personal.blindIndex(INDEX, who.number());
        contact = personal.encrypt(who.contact(), place("contact"));
    }

    Identity open(PersonalData personal) {
        return new Identity(
                personal.decrypt(name, place("name")),
                personal.decrypt(identityNumber, place("identity_number")),
                personal.decrypt(contact, place("contact")));
    }

    private String place(String column) {
        return "missing_person:" + column + ":" + id;
    }

    void close(String how, UUID inCase, Instant at) {
        if (!isOpen()) {
            throw TracingProblem.MISSING_PERSON_CLOSED.because();
        }
        state = CLOSED;
        outcome = how;
        foundCaseId = inCase;
        closedAt = at;
    }

    /** Null is not known. */
    record Identity(String name, String number, String contact) {

        @Override
        public String toString() {
            return "a missing person";
        }
    }

    boolean isOpen() {
        return OPEN.equals(state);
    }

    /** Null stays null; 400 for a state that there is not. */
    static String stateName(String code) {
        if (code == null) {
            return null;
        }
        String name = code.toUpperCase(Locale.ROOT);
        if (!STATES.contains(name)) {
            throw CommonProblem.UNKNOWN_CODE.at("state", "missing-person-state");
        }
        return name;
    }

    String stateCode() {
        return state.toLowerCase(Locale.ROOT);
    }

    UUID id() {
        return id;
    }

    RegionCode region() {
        return new RegionCode(regionCode);
    }

    UUID unitId() {
        return unitId;
    }

    String source() {
        return source;
    }

    String reference() {
        return reference;
    }

    Instant reportedAt() {
        return reportedAt;
    }

    boolean isMinor() {
        return minor;
    }

    String outcome() {
        return outcome;
    }

    UUID foundCaseId() {
        return foundCaseId;
    }

    Instant closedAt() {
        return closedAt;
    }

    int version() {
        return version;
    }
}
