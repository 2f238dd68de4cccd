package org.nuandong.dispatch.tracing;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.personal.PersonalData;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.dispatch.care.Stay;

/** 特征: how a guest or a missing person looks; codes to compare, words sealed. */
@Entity
@Table(name = "tracing_profile")
class Profile {

    static final String OF_CASE = "case";
    static final String OF_MISSING = "missing-person";

    @Id private UUID id;
    private String kind;
    private UUID subjectId;
    private String regionCode;
    private UUID unitId;
    private boolean open;
    private boolean test;
    private String sex;
    private int bornFrom;
    private int bornTo;
    private Integer heightFrom;
    private Integer heightTo;
    private String build;
    private String accent;

    @Convert(converter = CodeList.class)
    private List<String> languages;

    @Convert(converter = CodeList.class)
    private List<String> marks;

    private String condition;
    private String placeCode;
    private String homeCode;
    private Instant seenAt;
    private byte[] marksWords;
    private byte[] clothesWords;
    private byte[] placeWords;
    @Version private int version;

    protected Profile() {}

    /** What the admission itself says. */
    Profile(Stay stay) {
        id = stay.caseId();
        kind = OF_CASE;
        subjectId = stay.subjectId();
        regionCode = stay.region().code();
        unitId = stay.unitId();
        open = stay.open();
        test = stay.test();
        languages = List.of();
        marks = List.of();
        placeCode = regionCode;
        seenAt = stay.admittedAt();
        classify(stay);
        born(BirthYears.of(stay.ageBand(), stay.admittedAt()));
    }

    Profile(UUID id, RegionCode region, UUID unitId, Looks looks) {
        this.id = id;
        this.kind = OF_MISSING;
        this.regionCode = region.code();
        this.unitId = unitId;
        this.open = true;
        take(looks);
    }

    /** Sex and health follow the classification; a narrower age that somebody stated stays. */
    final void classify(Stay stay) {
        sex = stay.sex();
        condition = stay.condition();
    }

    final void born(BirthYears years) {
        bornFrom = years.from();
        bornTo = years.to();
    }

    final void take(Looks looks) {
        sex = looks.sex();
        born(looks.born());
        heightFrom = looks.heightFrom();
        heightTo = looks.heightTo();
        build = looks.build();
        accent = looks.accent();
        languages = looks.languages();
        marks = looks.marks();
        condition = looks.condition();
        placeCode = looks.placeCode();
        homeCode = looks.homeCode();
        seenAt = looks.seenAt();
    }

    void tell(Words words, PersonalData personal) {
        marksWords = personal.encrypt(words.marks(), place("marks"));
        clothesWords = personal.encrypt(words.clothes(), place("clothes"));
        placeWords = personal.encrypt(words.place(), place("place"));
    }

    Words words(PersonalData personal) {
        return new Words(
                personal.decrypt(marksWords, place("marks")),
                personal.decrypt(clothesWords, place("clothes")),
                personal.decrypt(placeWords, place("place")));
    }

    /** Is there anything in words? */
    boolean isDescribed() {
        return marksWords != null || clothesWords != null || placeWords != null;
    }

    private String place(String column) {
        return "tracing_profile:" + column + ":" + id;
    }

    void close() {
        open = false;
    }

    void reopen() {
        open = true;
    }

    Looks looks() {
        return new Looks(
                sex,
                new BirthYears(bornFrom, bornTo),
                heightFrom,
                heightTo,
                build,
                accent,
                languages,
                marks,
                condition,
                placeCode,
                homeCode,
                seenAt);
    }

    boolean isOpen() {
        return open;
    }

    boolean isTest() {
        return test;
    }

    UUID id() {
        return id;
    }

    String kind() {
        return kind;
    }

    /** Null of a missing person. */
    UUID subjectId() {
        return subjectId;
    }

    RegionCode region() {
        return new RegionCode(regionCode);
    }

    Instant seenAt() {
        return seenAt;
    }

    UUID unitId() {
        return unitId;
    }
}
