package org.nuandong.beneficiary.visit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nuandong.beneficiary.platform.Yuan;
import org.nuandong.commons.region.RegionCode;

/** 走访计划: who visits whom where and until when, by which standard; its numbers are its own. */
@Entity
class VisitPlan {

    static final String TYPE = "visit-plan";

    private static final String OPEN = "open";

    @Id private UUID id;
    private RegionCode regionCode;
    private UUID unitId;
    private UUID seasonId;
    private UUID projectId;
    private String kind;
    private String occasion;
    private String title;
    private String level;
    private LocalDate startsOn;
    private LocalDate endsOn;
    private LocalDate dueBefore;
    private String categories;
    private String groups;
    private String standards;
    private String shares;
    private String sameHousehold;
    private Integer declaredHouseholds;
    private BigDecimal declaredYuan;
    private boolean test;
    private String state;
    private boolean overdue;
    private Instant drawnAt;
    private Instant openedAt;
    private String openedBy;
    private Instant closedAt;
    private String closeReason;
    private Instant changedAt;
    @Version private int version;

    protected VisitPlan() {}

    VisitPlan(UUID id, RegionCode region, VisitRequests.Open said, Instant at, String by) {
        this.id = id;
        regionCode = region;
        unitId = said.unitId();
        projectId = said.projectId();
        kind = said.kind();
        occasion = said.occasion();
        title = said.title().strip();
        level = said.level();
        startsOn = said.startsOn();
        endsOn = said.endsOn();
        dueBefore = said.dueBefore();
        groups = PlanText.of(said.groups());
        sameHousehold = said.sameHousehold() == null ? "block" : said.sameHousehold();
        declaredHouseholds = said.declaredHouseholds();
        declaredYuan = Yuan.of(said.declaredYuan());
        test = Boolean.TRUE.equals(said.test());
        state = OPEN;
        openedAt = at;
        openedBy = by;
        changedAt = at;
    }

    /** What the place's presets say on the day of its opening stays the plan's own. */
    void keeps(UUID season, List<String> must, String standardsText, String sharesText) {
        seasonId = season;
        categories = PlanText.of(must);
        standards = standardsText;
        shares = sharesText;
    }

    void drawn(Instant at) {
        requireOpen();
        drawnAt = at;
        changedAt = at;
    }

    void close(String reason, Instant at) {
        requireOpen();
        state = "closed";
        closeReason = reason;
        closedAt = at;
        overdue = false;
        changedAt = at;
    }

    /** Once. */
    boolean miss(Instant at) {
        if (!isOpen() || overdue) {
            return false;
        }
        overdue = true;
        changedAt = at;
        return true;
    }

    void requireOpen() {
        if (!isOpen()) {
            throw VisitProblem.VISIT_PLAN_CLOSED.because();
        }
    }

    boolean isOpen() {
        return OPEN.equals(state);
    }

    void requireDay(LocalDate day, String field) {
        if (day.isBefore(startsOn) || day.isAfter(endsOn)) {
            throw VisitProblem.VISIT_OUTSIDE_PERIOD.at(
                    field, startsOn.toString(), endsOn.toString());
        }
    }

    void requireGroup(Integer number) {
        if (number != null
                && PlanText.groups(groups).stream().noneMatch(one -> one.number() == number)) {
            throw VisitProblem.VISIT_GROUP_UNKNOWN.at("groupNumber");
        }
    }

    boolean blocksSameHousehold() {
        return "block".equals(sameHousehold);
    }

    List<String> categories() {
        return PlanText.codes(categories);
    }

    List<VisitGroup> groups() {
        return PlanText.groups(groups);
    }

    List<VisitStandard> standards() {
        return PlanText.standards(standards);
    }

    List<VisitGoods> shares() {
        return PlanText.goods(shares);
    }

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

    UUID seasonId() {
        return seasonId;
    }

    String kind() {
        return kind;
    }

    String title() {
        return title;
    }

    String level() {
        return level;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    LocalDate endsOn() {
        return endsOn;
    }

    LocalDate dueBefore() {
        return dueBefore;
    }

    Integer declaredHouseholds() {
        return declaredHouseholds;
    }

    BigDecimal declaredYuan() {
        return declaredYuan;
    }

    boolean isTest() {
        return test;
    }

    Instant changedAt() {
        return changedAt;
    }

    int version() {
        return version;
    }

    VisitPlanView view(List<String> shown) {
        return new VisitPlanView(
                id,
                regionCode.code(),
                unitId,
                seasonId,
                projectId,
                kind,
                occasion,
                title,
                level,
                startsOn,
                endsOn,
                dueBefore,
                shown,
                groups(),
                standards(),
                shares(),
                sameHousehold,
                declaredHouseholds,
                declaredYuan,
                test,
                state,
                overdue,
                drawnAt,
                openedAt,
                closedAt,
                closeReason);
    }
}
