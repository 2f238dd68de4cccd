package org.nuandong.beneficiary.visit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.nuandong.beneficiary.category.CategoryRegister;
import org.nuandong.beneficiary.organisation.ResponsibleUnits;
import org.nuandong.beneficiary.organisation.SeasonView;
import org.nuandong.beneficiary.organisation.Seasons;
import org.nuandong.beneficiary.platform.FreeText;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.beneficiary.programme.ProjectTerms;
import org.nuandong.beneficiary.programme.Projects;
import org.nuandong.beneficiary.region.Regions;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;

/** 计划的制定、抽取、覆盖与结束. */
@ApplicationScoped
class VisitPlans {

    static final String DUE = "visit-plan-due";
    private static final String STANDARDS = "visit.standards";
    private static final String SHARES = "visit.goods-per-community";
    private static final String MUST = "visit.must-visit";
    private static final String VISIT = "visit";

    private final VisitPlanRepository plans;
    private final VisitTable table;
    private final VisitEvents events;
    private final CategoryRegister categories;
    private final Regions regions;
    private final ResponsibleUnits units;
    private final Seasons seasons;
    private final Projects projects;
    private final Dictionaries dictionaries;
    private final Presets presets;
    private final Deadlines deadlines;
    private final Caller caller;
    private final OfficeClock clock;

    VisitPlans(
            VisitPlanRepository plans,
            VisitTable table,
            VisitEvents events,
            CategoryRegister categories,
            Regions regions,
            ResponsibleUnits units,
            Seasons seasons,
            Projects projects,
            Dictionaries dictionaries,
            Presets presets,
            Deadlines deadlines,
            Caller caller,
            OfficeClock clock) {
        this.plans = plans;
        this.table = table;
        this.events = events;
        this.categories = categories;
        this.regions = regions;
        this.units = units;
        this.seasons = seasons;
        this.projects = projects;
        this.dictionaries = dictionaries;
        this.presets = presets;
        this.deadlines = deadlines;
        this.caller = caller;
        this.clock = clock;
    }

    VisitPlan open(VisitRequests.Open said) {
        RegionCode region = regions.known(said.regionCode(), "regionCode");
        caller.requireRegion(region);
        check(said, region);
        Instant now = clock.now();
        VisitPlan plan =
                new VisitPlan(
                        UuidVersion7Strategy.INSTANCE.generateUuid(null),
                        region,
                        said,
                        now,
                        caller.subject());
        plan.keeps(
                seasons.at(region, said.startsOn()).map(SeasonView::id).orElse(null),
                must(said, region, now),
                presets.text(STANDARDS, region, now),
                said.shares() == null
                        ? presets.text(SHARES, region, now)
                        : PlanText.of(said.shares()));
        plans.persistAndFlush(plan);
        if (plan.dueBefore() != null) {
            deadlines.set(
                    VisitPlan.TYPE,
                    plan.id(),
                    DUE,
                    clock.startOf(plan.dueBefore()),
                    region,
                    plan.unitId());
        }
        events.plan("opened", plan, null, now);
        return plan;
    }

    private void check(VisitRequests.Open said, RegionCode region) {
        dictionaries.require("visit-kind", said.kind(), "kind");
        dictionaries.require("visit-occasion", said.occasion(), "occasion");
        dictionaries.require("region-level", said.level(), "level");
        FreeText.checked(said.title(), "title");
        if (said.endsOn().isBefore(said.startsOn())) {
            throw VisitProblem.VISIT_PERIOD_REVERSED.at("endsOn");
        }
        if (said.dueBefore() != null && said.dueBefore().isBefore(said.startsOn())) {
            throw VisitProblem.VISIT_PERIOD_REVERSED.at("dueBefore");
        }
        if (said.unitId() != null) {
            caller.requireUnit(units.require(said.unitId(), "unitId"));
        }
        if (said.projectId() != null) {
            ProjectTerms terms = projects.terms(said.projectId());
            if (!terms.region().covers(region)) {
                throw VisitProblem.VISIT_PROJECT_OUTSIDE.at("projectId");
            }
        }
        Set<Integer> numbers = new HashSet<>();
        for (VisitGroup group : said.groups() == null ? List.<VisitGroup>of() : said.groups()) {
            FreeText.checked(group.leaderPost(), "groups");
            if (!numbers.add(group.number())) {
                throw VisitProblem.VISIT_GROUP_NAMED_TWICE.at("groups", group.number());
            }
        }
        goods(dictionaries, said.shares(), "shares");
    }

    /** Sensitive ones only by those who decide on them; what the place's preset says stands. */
    private List<String> must(VisitRequests.Open said, RegionCode region, Instant now) {
        if (said.categories() == null) {
            return PlanText.codes(presets.text(MUST, region, now));
        }
        said.categories().forEach(code -> categories.filter(code, VISIT, "categories"));
        return said.categories().stream().distinct().toList();
    }

    static void goods(Dictionaries dictionaries, List<VisitGoods> goods, String field) {
        Set<String> items = new HashSet<>();
        for (VisitGoods line : goods == null ? List.<VisitGoods>of() : goods) {
            dictionaries.require("relief-goods", line.item(), field);
            if (!items.add(line.item())) {
                throw VisitProblem.VISIT_GOODS_NAMED_TWICE.at(field);
            }
        }
    }

    VisitPlanView.Drawn draw(VisitPlan plan) {
        Instant now = clock.now();
        plan.drawn(now);
        int added = table.draw(plan, now);
        if (added > 0) {
            events.planned(plan, added, true, now);
        }
        return new VisitPlanView.Drawn(added, table.mustVisit(plan.id()));
    }

    VisitPlanView.Covered coverage(VisitPlan plan, int digits) {
        List<VisitPlanView.Coverage> rows =
                table.coverage(plan.id(), digits, caller.likePatterns());
        LocalDate until = plan.dueBefore();
        return new VisitPlanView.Covered(
                until == null ? null : ChronoUnit.DAYS.between(clock.today(), until),
                rows.stream().mapToLong(VisitPlanView.Coverage::mustVisit).sum(),
                rows.stream().mapToLong(VisitPlanView.Coverage::visited).sum(),
                rows.stream().mapToLong(VisitPlanView.Coverage::missing).sum(),
                rows);
    }

    /** Who was not visited is named by a reason, or the plan stays open. */
    void close(VisitPlan plan, String reason) {
        plan.requireOpen();
        long missing = table.missing(plan.id());
        String why = FreeText.checked(reason, "reason");
        if (missing > 0 && (why == null || why.isEmpty())) {
            throw VisitProblem.VISIT_MISSING_NEEDS_REASON.at("reason", missing);
        }
        Instant now = clock.now();
        plan.close(why, now);
        deadlines.done(plan.id(), DUE);
        plans.flush();
        events.plan("closed", plan, missing, now);
    }

    void miss(VisitPlan plan, Deadline deadline, Instant now) {
        long missing = table.missing(plan.id());
        if (missing > 0 && plan.miss(now)) {
            deadlines.missed(deadline);
            plans.flush();
            events.plan("overdue", plan, missing, now);
        }
    }

    VisitPlanView view(VisitPlan plan) {
        List<String> shown =
                plan.categories().stream()
                        .map(code -> categories.isShown(code) ? code : "OTHER")
                        .distinct()
                        .toList();
        return plan.view(shown);
    }
}
