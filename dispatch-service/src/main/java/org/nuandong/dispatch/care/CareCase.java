package org.nuandong.dispatch.care;

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
import org.hibernate.annotations.UuidGenerator;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;

/** 受助个案: one stay of one person in one station (E3). A closed case refuses everything. */
@Entity
class CareCase {

    static final String TYPE = "care-case";

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private String caseNo;
    private UUID subjectId;
    private String regionCode;
    private UUID unitId;
    private UUID incidentId;
    private UUID transferredFrom;
    private Instant admittedAt;
    private boolean repeated;
    private boolean identified;
    private boolean backEntered;
    private boolean test;
    private String admittedBy;
    private Instant classifiedAt;

    /** The subject id of the person behind this stay, once the number is known. */
    private UUID knownAs;

    /** The last move: nobody comes back from hospital before going there. */
    private Instant movedAt;

    /** 在站期限: the preset of the day of admission, moved by extensions (细则 Art. 12). */
    private Instant limitAt;

    @Enumerated(EnumType.STRING)
    private CareState state;

    /** 登记标记: what the registry has flagged this person as; codes of person-flag. */
    @Column(columnDefinition = "text[]")
    private List<String> known = List.of();

    /** The person of the registry, as the registry has linked it. */
    private UUID registryPersonId;

    @Embedded private Classification classification;
    @Embedded private SealedPerson person;
    @Version private int version;

    protected CareCase() {}

    CareCase(Admission admission, String caseNo, UUID subjectId) {
        this.caseNo = caseNo;
        this.subjectId = subjectId;
        this.regionCode = admission.region().code();
        this.unitId = admission.unitId();
        this.incidentId = admission.incidentId();
        this.admittedAt = admission.at();
        this.classifiedAt = admission.at();
        this.movedAt = admission.at();
        this.classification = admission.classification();
        this.identified = admission.identified();
        this.repeated = admission.repeated();
        this.backEntered = admission.backEntered();
        this.test = admission.test();
        this.admittedBy = admission.by();
        this.state = CareState.IN_CARE;
    }

    /** What is known of the person, sealed for this row once the row has an id. */
    void keep(SealedPerson sealed) {
        person = sealed;
    }

    /** Another station's case of the same person that ended when this one began. */
    void cameFrom(UUID caseId) {
        transferredFrom = caseId;
    }

    void recognised(List<String> flags) {
        known = List.copyOf(flags);
    }

    void linkTo(UUID personOfRegistry) {
        registryPersonId = personOfRegistry;
    }

    void lastUntil(Instant limit) {
        limitAt = limit;
    }

    /** Known from now on, in open and in past stays. */
    void identify(SealedPerson known, UUID personId, boolean cameBefore) {
        person = known;
        knownAs = personId;
        identified = true;
        repeated = repeated || cameBefore;
    }

    /** As it was before the identification that turned out wrong. */
    void unlink(Identification wrong) {
        person = wrong.personBefore();
        knownAs = wrong.knownAsBefore();
        identified = wrong.wasIdentified();
        repeated = wrong.wasRepeated();
    }

    void reclassify(Classification fresh, Instant at) {
        requireOpen();
        classification = fresh;
        classifiedAt = at;
    }

    void toHospital(Instant at) {
        require(CareState.IN_CARE);
        state = CareState.IN_HOSPITAL;
        movedAt = at;
    }

    void backFromHospital(Instant at) {
        require(CareState.IN_HOSPITAL);
        state = CareState.IN_CARE;
        movedAt = at;
    }

    void exit(Instant at) {
        requireOpen();
        state = CareState.EXITED;
        movedAt = at;
    }

    void requireOpen() {
        if (!isOpen()) {
            throw CommonProblem.STEP_OUT_OF_ORDER.because(state.code());
        }
    }

    private void require(CareState wanted) {
        if (state != wanted) {
            throw CommonProblem.STEP_OUT_OF_ORDER.because(state.code());
        }
    }

    boolean isOpen() {
        return state != CareState.EXITED;
    }

    /** Came out of a test call: goes through everything and is counted nowhere. */
    boolean isTest() {
        return test;
    }

    boolean isInHospital() {
        return state == CareState.IN_HOSPITAL;
    }

    UUID id() {
        return id;
    }

    String caseNo() {
        return caseNo;
    }

    UUID subjectId() {
        return subjectId;
    }

    /** Null while nobody's number is known beyond the one of the admission. */
    UUID knownAs() {
        return knownAs;
    }

    /** The same over all stays of one person. */
    UUID personId() {
        return knownAs == null ? subjectId : knownAs;
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

    UUID transferredFrom() {
        return transferredFrom;
    }

    Instant admittedAt() {
        return admittedAt;
    }

    Instant classifiedAt() {
        return classifiedAt;
    }

    Instant movedAt() {
        return movedAt;
    }

    Instant limitAt() {
        return limitAt;
    }

    boolean isRepeated() {
        return repeated;
    }

    boolean isIdentified() {
        return identified;
    }

    boolean isBackEntered() {
        return backEntered;
    }

    List<String> known() {
        return known;
    }

    UUID registryPersonId() {
        return registryPersonId;
    }

    CareState state() {
        return state;
    }

    Classification classification() {
        return classification;
    }

    /** Of an unknown person nothing is stored, and the row reads back as nothing. */
    SealedPerson person() {
        return person == null ? new SealedPerson() : person;
    }

    int version() {
        return version;
    }
}
