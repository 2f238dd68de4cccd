package org.nuandong.dispatch.patrolarea;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.nuandong.commons.region.RegionCode;

/** 巡查区域: some streets that one unit answers for (R121). */
@Entity
class PatrolArea {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private String name;
    private String kind;
    private String regionCode;
    private UUID unitId;
    private UUID teamId;
    private int priority;
    @Embedded private StayHours hours;
    private String note;
    private Integer minPerDay;
    private Integer minPerWeek;
    private boolean ruleNight;
    private Instant retiredAt;
    private Instant createdAt;
    @Version private int version;

    protected PatrolArea() {}

    PatrolArea(AreaRequest request, Instant at) {
        regionCode = request.regionCode().code();
        unitId = request.unitId();
        createdAt = at;
        describe(request);
    }

    /** Region and unit stay: an area does not move. */
    void describe(AreaRequest request) {
        name = request.name().strip();
        kind = request.kind();
        teamId = request.teamId();
        priority = request.priority() == null ? 3 : request.priority();
        hours = StayHours.of(request.hours());
        note = request.note();
        AreaRule rule = request.rule();
        minPerDay = rule == null ? null : rule.minPerDay();
        minPerWeek = rule == null ? null : rule.minPerWeek();
        ruleNight = rule != null && rule.night();
    }

    boolean retire(Instant at) {
        if (retiredAt != null) {
            return false;
        }
        retiredAt = at;
        return true;
    }

    /** Null when only the unit's duty holds here. */
    AreaRule rule() {
        return minPerDay == null ? null : new AreaRule(minPerDay, minPerWeek, ruleNight);
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    String kind() {
        return kind;
    }

    RegionCode region() {
        return new RegionCode(regionCode);
    }

    UUID unitId() {
        return unitId;
    }

    UUID teamId() {
        return teamId;
    }

    int priority() {
        return priority;
    }

    Hours hours() {
        return StayHours.shown(hours);
    }

    String note() {
        return note;
    }

    Instant retiredAt() {
        return retiredAt;
    }

    Instant createdAt() {
        return createdAt;
    }

    int version() {
        return version;
    }
}
