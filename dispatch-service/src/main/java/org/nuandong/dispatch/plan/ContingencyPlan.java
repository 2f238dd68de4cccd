package org.nuandong.dispatch.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.nuandong.commons.event.EventId;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;

/** 应急预案: trigger and checklist; without a unit it is the whole region's. */
@Entity
class ContingencyPlan {

    @Id private UUID id;
    private String regionCode;
    private UUID unitId;
    private String name;
    private String kind;
    private String triggerKind;
    private String triggerValue;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<PlanStep> steps;

    private Instant drawnUpAt;
    private String drawnUpBy;
    private Instant retiredAt;
    @Version private int version;

    protected ContingencyPlan() {}

    ContingencyPlan(PlanRequest request, String by, Instant now) {
        this.id = EventId.at(now);
        this.regionCode = request.regionCode().code();
        this.unitId = request.unitId();
        this.drawnUpBy = by;
        change(request, now);
    }

    /** Region and unit stay: another place draws up its own. */
    void change(PlanRequest request, Instant now) {
        if (retiredAt != null) {
            throw PlanProblem.PLAN_RETIRED.because();
        }
        name = request.name().strip();
        kind = request.kind();
        triggerKind = request.trigger().kind();
        triggerValue = request.trigger().value();
        steps = List.copyOf(request.steps());
        drawnUpAt = now;
    }

    void retire(Instant now) {
        if (retiredAt != null) {
            throw CommonProblem.STEP_OUT_OF_ORDER.because("retired");
        }
        retiredAt = now;
    }

    boolean isRetired() {
        return retiredAt != null;
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

    String name() {
        return name;
    }

    String kind() {
        return kind;
    }

    String triggerKind() {
        return triggerKind;
    }

    String triggerValue() {
        return triggerValue;
    }

    List<PlanStep> steps() {
        return steps;
    }

    Instant drawnUpAt() {
        return drawnUpAt;
    }

    Instant retiredAt() {
        return retiredAt;
    }

    int version() {
        return version;
    }
}
