package org.nuandong.beneficiary.disbursement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nuandong.beneficiary.programme.EligibilityRule;
import org.nuandong.commons.region.RegionCode;

/**
 * 条件核对 in sets: the rules of a project as one condition over all lines of a list. A line that fails
 * one must go; where the register does not know enough, somebody has to say why it stays.
 */
record RuleStatement(String sql, Map<String, Object> values) {

    private static final int NO_END = 1000;

    private static final String FINDING =
            """
            insert into payment_finding
                (payment_id, list_id, code, blocking, other_payment_id, other_project_id)
            select p.id, p.list_id,
                case when c.holds is false then 'not-eligible' else 'eligibility-unclear' end,
                c.holds is false, null::uuid, null::uuid
            from payment p
                cross join lateral (select y.household_id, y.born_on from payee y
                    where y.kind = p.payee_kind and y.id = p.payee_id offset 0) y
                cross join lateral (select %s as holds) c
            where p.list_id = :list and p.state = 'PLANNED' and c.holds is not true
            """;

    private static final String ENTITLED =
            """
            exists (select 1 from payment_entitlement e
                where e.payee_kind = p.payee_kind and e.payee_id = p.payee_id
                    and e.category_code = any(cast(:codes%d as text[])) and e.valid_from <= :today
                    and (e.valid_to is null or e.valid_to >= :today))
            """;

    private static final String REGION = "p.payee_region like any(cast(:codes%d as text[]))";

    private static final String DEGREE =
            """
            (select h.degree = any(cast(:codes%d as text[])) from household h
                where h.id = y.household_id)
            """;

    private static final String AGE = "extract(year from age(cast(:today as date), %s))";

    // A household is as old as its head.
    private static final String OWN_AGE =
            AGE.formatted(
                            """
                            coalesce(y.born_on, (select b.born_on from household_member m
                                join person b on b.id = m.person_id
                                where p.payee_kind = 'household' and m.household_id = y.household_id
                                    and m.left_at is null and m.relation = 'head'))
                            """)
                    + " between :from%d and :to%d";

    // One of the right age is enough; that nobody is, is known only when every age is.
    private static final String ANY_AGE =
            """
            (select case when bool_or(%s between :from%%d and :to%%d) then true
                    when bool_and(b.born_on is not null) then false end
                from household_member m join person b on b.id = m.person_id
                where m.household_id = y.household_id and m.left_at is null)
            """
                    .formatted(AGE.formatted("b.born_on"));

    private static final String SIZE =
            """
            nullif((select count(*) from household_member m
                where m.household_id = y.household_id and m.left_at is null), 0)
            """;

    private static final String NOT_RECEIVED =
            """
            not exists (select 1 from live_payment o
                where o.payee_id = p.payee_id and o.season_id = p.season_id and o.test = p.test
                    and o.state in ('PAID', 'CONFIRMED'))
                and (select true from visit_receipt v
                    where v.holder_id = any (array[p.payee_id, p.household_id])
                    and v.season_id = p.season_id and v.test = p.test limit 1) is null
            """;

    static RuleStatement of(List<EligibilityRule> rules) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < rules.size(); i++) {
            EligibilityRule rule = rules.get(i);
            conditions.add("(" + condition(rule.rule()).replace("%d", String.valueOf(i)) + ")");
            values.put("codes" + i, codes(rule));
            values.put("from" + i, rule.from() == null ? 0 : rule.from());
            values.put("to" + i, rule.to() == null ? NO_END : rule.to());
        }
        return new RuleStatement(FINDING.formatted(String.join(" and ", conditions)), values);
    }

    private static String condition(String rule) {
        return switch (rule) {
            case "category-any" -> ENTITLED;
            case "category-none" -> "not " + ENTITLED;
            case "region-any" -> REGION;
            case "degree-any" -> DEGREE;
            case "age-between" -> OWN_AGE;
            case "any-member-age-between" -> ANY_AGE;
            case "household-size-between" -> SIZE + " between :from%d and :to%d";
            case "lives-alone" -> SIZE + " = 1";
            case "not-received-this-season" -> NOT_RECEIVED;
            default -> throw new IllegalStateException("no such rule: " + rule);
        };
    }

    private static String[] codes(EligibilityRule rule) {
        return rule.codesOrNone().stream()
                .map(
                        code ->
                                rule.rule().equals("region-any")
                                        ? new RegionCode(code).prefix() + "%"
                                        : code)
                .toArray(String[]::new);
    }
}
