package org.nuandong.dispatch.coordination;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.event.EventId;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;

/** 领导小组成员 (R243): who holds which post, from when to when. */
@Entity
@Table(name = "lead_group_member")
class LeadMember {

    @Id private UUID id;
    private String regionCode;
    private UUID unitId;
    private String post;
    private String holder;
    private String holderName;
    private Instant since;
    private Instant until;
    @Version private int version;

    protected LeadMember() {}

    LeadMember(LeadGroupResource.NewMember request, Instant now) {
        this.id = EventId.at(now);
        this.regionCode = request.regionCode().code();
        this.unitId = request.unitId();
        this.post = request.post();
        this.holder = request.holder();
        this.holderName = request.holderName().strip();
        this.since = now;
    }

    void leave(Instant now) {
        if (until != null) {
            throw CommonProblem.STEP_OUT_OF_ORDER.because("left");
        }
        until = now;
    }

    boolean isActive() {
        return until == null;
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

    String post() {
        return post;
    }

    String holder() {
        return holder;
    }

    String holderName() {
        return holderName;
    }

    Instant since() {
        return since;
    }

    Instant until() {
        return until;
    }

    int version() {
        return version;
    }
}
