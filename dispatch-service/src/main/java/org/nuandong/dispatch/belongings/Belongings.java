package org.nuandong.dispatch.belongings;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.dispatch.care.Stay;

/** 物品清单: what one guest handed in at one time, signed or with the reason why not. */
@Entity
class Belongings {

    static final String TYPE = "belongings";

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID caseId;
    private UUID subjectId;
    private String regionCode;
    private UUID unitId;
    private String keptWhere;
    private Instant receivedAt;
    private String receivedBy;
    private UUID signature;
    private String unsigned;
    private boolean backEntered;
    private boolean test;
    @Version private int version;

    protected Belongings() {}

    Belongings(
            Stay stay,
            String keptWhere,
            Signed signed,
            boolean backEntered,
            Instant at,
            String by) {
        this.caseId = stay.caseId();
        this.subjectId = stay.subjectId();
        this.regionCode = stay.region().code();
        this.unitId = stay.unitId();
        this.test = stay.test();
        this.keptWhere = keptWhere;
        this.signature = signed.signature();
        this.unsigned = signed.unsigned();
        this.backEntered = backEntered;
        this.receivedAt = at;
        this.receivedBy = by;
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
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

    String keptWhere() {
        return keptWhere;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    UUID signature() {
        return signature;
    }

    String unsigned() {
        return unsigned;
    }

    boolean isBackEntered() {
        return backEntered;
    }

    boolean isTest() {
        return test;
    }

    int version() {
        return version;
    }
}
