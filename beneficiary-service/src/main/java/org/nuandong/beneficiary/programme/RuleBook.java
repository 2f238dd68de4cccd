package org.nuandong.beneficiary.programme;

import java.util.List;
import org.nuandong.commons.region.RegionCode;

/** 条件: the rules a project may name, each with its answer: holds, does not hold, or not known. */
final class RuleBook {

    static final List<String> NEED_CODES =
            List.of("category-any", "category-none", "region-any", "degree-any");
    static final List<String> NEED_RANGE =
            List.of("age-between", "any-member-age-between", "household-size-between");

    private RuleBook() {}

    /** Null: not known. */
    static Boolean holds(EligibilityRule rule, Payee payee) {
        return switch (rule.rule()) {
            case "category-any" -> payee.categories().stream().anyMatch(rule.codes()::contains);
            case "category-none" -> payee.categories().stream().noneMatch(rule.codes()::contains);
            case "region-any" ->
                    rule.codes().stream()
                            .map(RegionCode::new)
                            .anyMatch(region -> region.covers(payee.region()));
            case "degree-any" ->
                    payee.degree() == null ? null : rule.codes().contains(payee.degree());
            case "age-between" -> payee.age() == null ? null : within(rule, payee.age());
            case "any-member-age-between" -> anyAge(rule, payee);
            case "household-size-between" ->
                    payee.members() == null ? null : within(rule, payee.members());
            case "lives-alone" -> payee.members() == null ? null : payee.members() == 1;
            case "not-received-this-season" ->
                    payee.received().map(received -> !received).orElse(null);
            default -> throw new IllegalStateException("no such rule: " + rule.rule());
        };
    }

    /** One of the right age is enough; that nobody is, is known only when every age is. */
    private static Boolean anyAge(EligibilityRule rule, Payee payee) {
        if (payee.ages().stream().anyMatch(age -> within(rule, age))) {
            return true;
        }
        boolean all = payee.members() != null && payee.ages().size() == payee.members();
        return all ? Boolean.FALSE : null;
    }

    private static boolean within(EligibilityRule rule, int number) {
        return (rule.from() == null || number >= rule.from())
                && (rule.to() == null || number <= rule.to());
    }
}
