package org.nuandong.beneficiary.person;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;
import org.nuandong.beneficiary.category.CategoryHolder;
import org.nuandong.beneficiary.name.NameKeys;
import org.nuandong.beneficiary.platform.ChangedBy;
import org.nuandong.beneficiary.platform.CopiedRows;
import org.nuandong.beneficiary.platform.Signature;
import org.nuandong.beneficiary.platform.Signed;
import org.nuandong.commons.personal.AgeBand;
import org.nuandong.commons.region.RegionCode;

/** 对象: a person of the register; the numbers stand sealed, only the name is plain. */
@Entity
@EntityListeners(Signature.class)
class Person implements Signed {

    static final String ACTIVE = "active";
    static final String DECEASED = "deceased";
    static final String WITHDRAWN = "withdrawn";

    /** 未成年人保护法: under 18, whatever a plan says. */
    static final int OF_AGE = 18;

    /** Every column that a new one fills. */
    static final CopiedRows<Person> ROWS =
            CopiedRows.<Person>into("person")
                    .column("id", one -> one.id)
                    .column("subject_id", one -> one.subjectId)
                    .column("region_code", one -> one.regionCode.code())
                    .column("name", one -> one.name)
                    .column("name_folded", one -> one.nameFolded)
                    .column("name_pinyin", one -> one.namePinyin)
                    .column("name_initials", one -> one.nameInitials)
                    .column("name_sound", one -> one.nameSound)
                    .column("name_parts", one -> one.nameParts)
                    .column("name_make", one -> one.nameMake)
                    .column("sex", one -> one.sex)
                    .column("born_on", one -> one.bornOn)
                    .column("born_estimated", one -> one.bornEstimated)
                    .column("telephone_sealed", one -> one.telephoneSealed)
                    .column("telephone_index", one -> one.telephoneIndex)
                    .column("state", one -> one.state)
                    .column("changed_by_roles", one -> one.changedBy.roles())
                    .column("changed_by_unit", one -> one.changedBy.unit())
                    .column("back_entered", one -> one.backEntered)
                    .column("registered_at", one -> one.registeredAt)
                    .column("changed_at", one -> one.changedAt)
                    .column("version", one -> one.version);

    @Id private UUID id;
    private UUID subjectId;
    private RegionCode regionCode;
    private String name;
    private String nameFolded;
    private String namePinyin;
    private String nameInitials;
    private String nameSound;
    private String[] nameParts;
    private short nameMake;
    private String sex;
    private LocalDate bornOn;
    private boolean bornEstimated;
    private byte[] telephoneSealed;
    private byte[] telephoneIndex;
    private String state;
    private LocalDate diedOn;
    private String stateReason;
    @Embedded private ChangedBy changedBy = ChangedBy.nobody();
    private boolean backEntered;
    private Instant registeredAt;
    private Instant changedAt;
    @Version private int version;

    protected Person() {}

    Person(UUID id, PersonFacts facts, Registration registration) {
        this.id = id;
        subjectId = UUID.randomUUID();
        state = ACTIVE;
        regionCode = registration.region();
        backEntered = registration.backEntered();
        registeredAt = registration.occurredAt();
        become(facts, registration.enteredAt());
    }

    void become(PersonFacts facts, Instant at) {
        spell(facts.name());
        sex = facts.sex();
        bornOn = facts.bornOn();
        bornEstimated = facts.bornEstimated();
        changedAt = at;
    }

    /** The name goes with what it is found by. */
    private void spell(String written) {
        NameKeys keys = NameKeys.of(written);
        name = written;
        nameFolded = keys.folded();
        namePinyin = keys.pinyin();
        nameInitials = keys.initials();
        nameSound = keys.sound();
        nameParts = keys.parts().toArray(String[]::new);
        nameMake = NameKeys.MAKE;
    }

    /** Null for both: has no telephone any more. */
    void reachableBy(byte[] sealed, byte[] index) {
        telephoneSealed = sealed;
        telephoneIndex = index;
    }

    void moveTo(RegionCode region, Instant at) {
        regionCode = region;
        changedAt = at;
    }

    /** 死亡: the file stays, and whatever ran on it ends. */
    void die(LocalDate on, Instant at) {
        requireActive();
        state = DECEASED;
        diedOn = on;
        changedAt = at;
    }

    /** A death that was none. */
    void revive(Instant at) {
        if (!DECEASED.equals(state)) {
            throw PersonProblem.PERSON_NOT_DECEASED.because();
        }
        state = ACTIVE;
        diedOn = null;
        changedAt = at;
    }

    /** 登记有误: there is nobody like that; the file stays closed. */
    void withdraw(String reason, Instant at) {
        requireActive();
        state = WITHDRAWN;
        stateReason = reason;
        telephoneSealed = null;
        telephoneIndex = null;
        changedAt = at;
    }

    void requireActive() {
        if (!isActive()) {
            throw PersonProblem.PERSON_NOT_ACTIVE.because();
        }
    }

    boolean isActive() {
        return ACTIVE.equals(state);
    }

    @Override
    public void signedBy(ChangedBy by) {
        changedBy = by;
    }

    /** Something that belongs to the person changed: the version goes up with it. */
    void touch(Instant at) {
        changedAt = at;
    }

    /** What figures need stays; whom it was, is gone, and no event leads here any more. */
    void erase(Instant at) {
        subjectId = UUID.randomUUID();
        spell(null);
        bornOn = bornOn.withDayOfYear(1);
        bornEstimated = true;
        reachableBy(null, null);
        changedAt = at;
    }

    boolean isMinor(LocalDate on) {
        return Period.between(bornOn, on).getYears() < OF_AGE;
    }

    AgeBand ageBand(LocalDate on) {
        return AgeBand.of(bornOn, on);
    }

    CategoryHolder holder() {
        return CategoryHolder.person(id, subjectId, regionCode, false);
    }

    /** The day, or of an estimate a day of that year; null when nobody knows. */
    LocalDate bornOn() {
        return bornOn;
    }

    UUID id() {
        return id;
    }

    UUID subjectId() {
        return subjectId;
    }

    RegionCode region() {
        return regionCode;
    }

    PersonFacts facts() {
        return new PersonFacts(name, sex, bornOn, bornEstimated);
    }

    String namePinyin() {
        return namePinyin;
    }

    byte[] telephoneSealed() {
        return telephoneSealed;
    }

    String state() {
        return state;
    }

    LocalDate diedOn() {
        return diedOn;
    }

    boolean backEntered() {
        return backEntered;
    }

    Instant registeredAt() {
        return registeredAt;
    }

    Instant changedAt() {
        return changedAt;
    }

    int version() {
        return version;
    }
}
