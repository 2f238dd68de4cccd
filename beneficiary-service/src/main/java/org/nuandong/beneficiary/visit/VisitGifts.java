package org.nuandong.beneficiary.visit;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.nuandong.beneficiary.category.CategoryRegister;
import org.nuandong.beneficiary.household.HouseholdFiles;
import org.nuandong.beneficiary.platform.FreeText;
import org.nuandong.beneficiary.programme.QuotaUse;
import org.nuandong.beneficiary.programme.Quotas;
import org.nuandong.commons.dictionary.Dictionaries;

/** 慰问金、慰问品: by the plan's standard, out of the community's share, and not twice. */
@ApplicationScoped
class VisitGifts {

    private static final String MONEY = "money";
    private static final String GOODS = "goods";

    private final VisitTable table;
    private final HouseholdFiles households;
    private final CategoryRegister categories;
    private final Quotas quotas;
    private final Dictionaries dictionaries;

    VisitGifts(
            VisitTable table,
            HouseholdFiles households,
            CategoryRegister categories,
            Quotas quotas,
            Dictionaries dictionaries) {
        this.table = table;
        this.households = households;
        this.categories = categories;
        this.quotas = quotas;
        this.dictionaries = dictionaries;
    }

    /** The visit holds what was said; whatever it may not hand over is refused here. */
    void give(Visit visit, VisitPlan plan, VisitRequests.Result said) {
        dictionaries.require("fund-source", said.source(), "source");
        VisitPlans.goods(dictionaries, said.goods(), GOODS);
        if (visit.gaveMoney() && said.source() == null) {
            throw VisitProblem.VISIT_SOURCE_NEEDED.at("source");
        }
        promised(visit);
        String below = null;
        UUID repeated = null;
        if (visit.gaveMoney()) {
            repeated = once(visit, plan, said);
            below = standard(visit, plan, said);
        }
        visit.explained(below, FreeText.checked(said.repeatReason(), "repeatReason"), repeated);
        visit.goods().stream()
                .sorted(Comparator.comparing(VisitGoods::item))
                .forEach(line -> take(visit, plan, line));
    }

    /** Whoever says money or goods says how much. */
    private static void promised(Visit visit) {
        if (visit.kinds().contains(MONEY) && !visit.gaveMoney()) {
            throw VisitProblem.VISIT_BRINGS_NOTHING.at("amountYuan");
        }
        if (visit.kinds().contains(GOODS) && visit.goods().isEmpty()) {
            throw VisitProblem.VISIT_BRINGS_NOTHING.at(GOODS);
        }
    }

    /** 重复慰问: refused, or only with a reason, as the plan says; the other one is named. */
    private UUID once(Visit visit, VisitPlan plan, VisitRequests.Result said) {
        table.lockHolder(visit.holderId());
        VisitTable.Other other = table.money(visit, plan).orElse(null);
        if (other == null) {
            return null;
        }
        String on = other.on().toString();
        if (plan.blocksSameHousehold()) {
            throw VisitProblem.VISIT_MONEY_TWICE.at("amountYuan", other.plan(), on);
        }
        if (said.repeatReason() == null || said.repeatReason().isBlank()) {
            throw VisitProblem.VISIT_MONEY_NEEDS_REASON.at("repeatReason", other.plan(), on);
        }
        return other.visitId();
    }

    /** Less than the standard needs a reason; answers it, or null where the standard is kept. */
    private String standard(Visit visit, VisitPlan plan, VisitRequests.Result said) {
        if (!visit.holderKind().equals(Visit.HOUSEHOLD)) {
            return null;
        }
        BigDecimal least =
                VisitStandard.least(plan.standards(), plan.level(), codes(visit.holderId()));
        if (visit.amount().compareTo(least) >= 0) {
            return null;
        }
        if (said.belowReason() == null || said.belowReason().isBlank()) {
            throw VisitProblem.VISIT_BELOW_STANDARD.at("belowReason", least.toPlainString());
        }
        return FreeText.checked(said.belowReason(), "belowReason");
    }

    private Set<String> codes(UUID household) {
        Set<String> codes = new HashSet<>(categories.codes(household));
        households.people(household).forEach(one -> codes.addAll(categories.codes(one)));
        return codes;
    }

    private void take(Visit visit, VisitPlan plan, VisitGoods line) {
        plan.shares().stream()
                .filter(share -> share.item().equals(line.item()))
                .findFirst()
                .ifPresent(
                        share -> table.take(plan, visit.region().code(), share, line.quantity()));
        if (plan.projectId() != null) {
            quotas.useGoods(
                    plan.projectId(),
                    plan.unitId(),
                    line.item(),
                    List.of(new QuotaUse(visit.id(), line.quantity())));
        }
    }
}
