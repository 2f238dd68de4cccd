package org.nuandong.beneficiary.person;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;
import org.nuandong.beneficiary.category.CategoryHolder;
import org.nuandong.commons.personal.AgeBand;
import org.nuandong.commons.region.RegionCode;

/** 对象: a person of the register; the numbers stand sealed, only the name is plain. */
@Entity
class Person {

    /** 未成年人保护法: under 18, whatever a plan says. */
    private static final int OF_AGE = 18;

    @Id private UUID id;
    private UUID subjectId;
    private RegionCode regionCode;
    private String name;
    private String sex;
    private LocalDate bornOn;
    private boolean bornEstimated;
    private byte[] telephoneSealed;
    private byte[] telephoneIndex;
    private boolean backEntered;
    private Instant registeredAt;
    private Instant changedAt;
    @Version private int version;

    protected Person() {}

    Person(UUID id, PersonFacts facts, Registration registration) {
        this.id = id;
        subjectId = UUID.randomUUID();
        regionCode = registration.region();
        backEntered = registration.backEntered();
        registeredAt = registration.occurredAt();
        become(facts, registration.enteredAt());
    }

    void become(PersonFacts facts, Instant at) {
        name = facts.name();
        sex = facts.sex();
        bornOn = facts.bornOn();
        bornEstimated = facts.bornEstimated();
        changedAt = at;
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

    /** Something that belongs to the person changed: the version goes up with it. */
    void touch(Instant at) {
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

    byte[] telephoneSealed() {
        return telephoneSealed;
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
