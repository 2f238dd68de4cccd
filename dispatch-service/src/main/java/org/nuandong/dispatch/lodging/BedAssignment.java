package org.nuandong.dispatch.lodging;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.dispatch.care.Stay;

/** 床位: one guest in one bed, from the assignment to the release. */
@Entity
class BedAssignment {

    static final String TYPE = "bed-assignment";

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID caseId;
    private String caseNo;
    private UUID subjectId;
    private UUID houseId;
    private UUID roomId;
    private int bedNo;
    private String regionCode;
    private UUID unitId;
    private String sex;
    private String ageBand;
    private boolean minor;
    private UUID kinCaseId;
    private String kinRelation;
    private String isolation;
    private String withoutWomenStaff;
    private Instant assignedAt;
    private String assignedBy;
    private Instant releasedAt;
    private String releaseReason;
    private String releasedBy;
    private boolean test;
    @Version private int version;

    protected BedAssignment() {}

    BedAssignment(Stay stay, Room room, int bedNo, BedWish wish, Instant at, String by) {
        this.caseId = stay.caseId();
        this.caseNo = stay.caseNo();
        this.subjectId = stay.subjectId();
        this.houseId = room.houseId();
        this.roomId = room.id();
        this.bedNo = bedNo;
        this.regionCode = room.region().code();
        this.unitId = room.unitId();
        this.kinCaseId = wish.kinCaseId();
        this.kinRelation = wish.kinRelation();
        this.isolation = wish.isolation();
        this.withoutWomenStaff = wish.withoutWomenStaff();
        this.assignedAt = at;
        this.assignedBy = by;
        this.test = stay.test();
        classify(stay);
    }

    /** As the guest is known to be now. */
    final void classify(Stay stay) {
        sex = stay.sex();
        ageBand = stay.ageBand();
        minor = stay.minor();
    }

    void release(String reason, Instant at, String by) {
        releaseReason = reason;
        releasedAt = at;
        releasedBy = by;
    }

    Sleeper sleeper() {
        return new Sleeper(caseId, sex, ageBand, minor, kinCaseId, isolation);
    }

    boolean isIsolated() {
        return isolation != null;
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    String caseNo() {
        return caseNo;
    }

    UUID subjectId() {
        return subjectId;
    }

    UUID houseId() {
        return houseId;
    }

    UUID roomId() {
        return roomId;
    }

    int bedNo() {
        return bedNo;
    }

    RegionCode region() {
        return new RegionCode(regionCode);
    }

    UUID unitId() {
        return unitId;
    }

    String sex() {
        return sex;
    }

    String ageBand() {
        return ageBand;
    }

    boolean isMinor() {
        return minor;
    }

    UUID kinCaseId() {
        return kinCaseId;
    }

    String kinRelation() {
        return kinRelation;
    }

    String isolation() {
        return isolation;
    }

    String withoutWomenStaff() {
        return withoutWomenStaff;
    }

    Instant assignedAt() {
        return assignedAt;
    }

    Instant releasedAt() {
        return releasedAt;
    }

    String releaseReason() {
        return releaseReason;
    }

    boolean isTest() {
        return test;
    }
}
