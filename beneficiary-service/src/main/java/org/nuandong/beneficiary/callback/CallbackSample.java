package org.nuandong.beneficiary.callback;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/** 回访样本: who was drawn from whom, by which seed. */
@Entity
class CallbackSample {

    static final String TYPE = "callback-sample";
    static final String PAYMENT = "payment";
    static final String VISIT = "visit";

    @Id private UUID id;
    private RegionCode regionCode;
    private UUID unitId;
    private UUID projectId;
    private String subjectKind;
    private LocalDate paidFrom;
    private LocalDate paidUntil;
    private long seed;
    private int wanted;
    private int drawn;
    private int frameSize;
    private byte[] frameDigest;
    private Instant drawnAt;
    private String drawnBy;
    private boolean test;
    @Version private int version;

    protected CallbackSample() {}

    CallbackSample(UUID id, CallbackRequests.New said, RegionCode region, Frame frame, Instant at) {
        this.id = id;
        regionCode = region;
        projectId = said.projectId();
        subjectKind = said.kind();
        paidFrom = said.paidFrom();
        paidUntil = said.paidUntil();
        seed = frame.seed();
        wanted = said.size();
        drawn = frame.drawn();
        frameSize = frame.size();
        frameDigest = frame.digest();
        drawnAt = at;
        drawnBy = frame.by();
    }

    /** What it was drawn from, and by whom. */
    record Frame(long seed, int size, byte[] digest, int drawn, String by) {}

    UUID id() {
        return id;
    }

    RegionCode region() {
        return regionCode;
    }

    UUID unitId() {
        return unitId;
    }

    UUID projectId() {
        return projectId;
    }

    String subjectKind() {
        return subjectKind;
    }

    long seed() {
        return seed;
    }

    int wanted() {
        return wanted;
    }

    int drawn() {
        return drawn;
    }

    int frameSize() {
        return frameSize;
    }

    byte[] frameDigest() {
        return frameDigest;
    }

    Instant drawnAt() {
        return drawnAt;
    }

    int version() {
        return version;
    }
}
