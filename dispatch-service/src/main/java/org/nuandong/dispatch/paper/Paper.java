package org.nuandong.dispatch.paper;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/** 文书: one issued paper, frozen. Only that another one has taken its place is ever added. */
@Entity
class Paper {

    static final String TYPE = "paper";

    @Id private UUID id;
    private String paperNo;
    private String form;
    private String aboutType;
    private UUID aboutId;
    private String aboutNo;
    private UUID subjectId;
    private String regionCode;
    private UUID unitId;
    private boolean minor;
    private boolean test;
    private byte[] content;
    private byte[] print;
    private String contentSha256;
    private Instant issuedAt;
    private String issuedBy;
    private String supersedesNo;
    private String supersededByNo;
    private Instant supersededAt;
    @Version private int version;

    protected Paper() {}

    Paper(UUID id, PaperForm form, PaperAbout about, String paperNo, Instant at, String by) {
        this.id = id;
        this.form = form.code();
        this.aboutType = about.type();
        this.aboutId = about.id();
        this.aboutNo = about.no();
        this.subjectId = about.subjectId();
        this.regionCode = about.region().code();
        this.unitId = about.unitId();
        this.minor = about.minor();
        this.test = about.test();
        this.paperNo = paperNo;
        this.issuedAt = at;
        this.issuedBy = by;
    }

    /** What it says, sealed for this row. */
    void freeze(byte[] sealedContent, byte[] sealedPrint, String sha256) {
        content = sealedContent;
        print = sealedPrint;
        contentSha256 = sha256;
    }

    void takesThePlaceOf(Paper before) {
        if (before.supersededAt != null) {
            throw PaperProblem.PAPER_SUPERSEDED.at("replaces", before.supersededByNo);
        }
        if (!before.form.equals(form) || !before.aboutId.equals(aboutId)) {
            throw PaperProblem.PAPER_DOES_NOT_APPLY.at("replaces");
        }
        supersedesNo = before.paperNo;
        before.supersededByNo = paperNo;
        before.supersededAt = issuedAt;
    }

    UUID id() {
        return id;
    }

    String paperNo() {
        return paperNo;
    }

    PaperForm form() {
        return PaperForm.find(form).orElseThrow();
    }

    String aboutType() {
        return aboutType;
    }

    UUID aboutId() {
        return aboutId;
    }

    String aboutNo() {
        return aboutNo;
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

    boolean isMinor() {
        return minor;
    }

    boolean isTest() {
        return test;
    }

    byte[] content() {
        return content;
    }

    byte[] print() {
        return print;
    }

    String contentSha256() {
        return contentSha256;
    }

    Instant issuedAt() {
        return issuedAt;
    }

    String supersedesNo() {
        return supersedesNo;
    }

    String supersededByNo() {
        return supersededByNo;
    }

    boolean isInForce() {
        return supersededAt == null;
    }

    int version() {
        return version;
    }
}
