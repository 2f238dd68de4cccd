package org.nuandong.dispatch.patrolarea;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;

/** 巡查区域: some streets that one unit answers for (R121). */
@Entity
class PatrolArea extends PatrolPlace {

    private String kind;
    private UUID teamId;
    private int priority;
    @Embedded private StayHours hours;
    private Integer minPerDay;
    private Integer minPerWeek;
    private boolean ruleNight;

    protected PatrolArea() {}

    PatrolArea(AreaRequest request, Instant at) {
        super(request.regionCode(), request.unitId(), at);
        describe(request);
    }

    /** Region and unit stay: an area does not move. */
    void describe(AreaRequest request) {
        call(request.name(), request.note());
        kind = request.kind();
        teamId = request.teamId();
        priority = request.priority() == null ? 3 : request.priority();
        hours = StayHours.of(request.hours());
        AreaRule rule = request.rule();
        minPerDay = rule == null ? null : rule.minPerDay();
        minPerWeek = rule == null ? null : rule.minPerWeek();
        ruleNight = rule != null && rule.night();
    }

    /** Null when only the unit's duty holds here. */
    AreaRule rule() {
        return minPerDay == null ? null : new AreaRule(minPerDay, minPerWeek, ruleNight);
    }

    String kind() {
        return kind;
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
}
