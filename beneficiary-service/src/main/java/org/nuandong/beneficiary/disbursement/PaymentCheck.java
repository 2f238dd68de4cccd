package org.nuandong.beneficiary.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuandong.beneficiary.platform.OfficeClock;

/** 核对: what speaks against the lines of a list, written down for each, counted for all. */
@ApplicationScoped
class PaymentCheck {

    private static final int OF_AGE = 18;

    private static final String COUNT =
            """
            select code, blocking, explained, count(*), count(distinct payment_id)
            from payment_finding where list_id = :list
            group by code, blocking, explained order by code, explained
            """;

    private final PaymentTable table;
    private final OfficeClock clock;

    PaymentCheck(PaymentTable table, OfficeClock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** Anew, from the register as it is now. */
    List<FindingCount> run(PaymentList list, Terms terms) {
        Map<String, Object> values = new HashMap<>(values(list, terms));
        run(CheckStatements.FORGET, values);
        run(CheckStatements.REFRESH, values);
        for (String statement : CheckStatements.ALL) {
            boolean everybody =
                    terms.categories().isEmpty() && statement.equals(CheckStatements.NOT_ENTITLED);
            if (!everybody) {
                run(statement, values);
            }
        }
        if (!terms.rules().isEmpty()) {
            RuleStatement rules = RuleStatement.of(terms.rules());
            values.putAll(rules.values());
            run(rules.sql(), values);
        }
        run(CheckStatements.EXPLAIN, values);
        return counts(list.id());
    }

    List<FindingCount> counts(UUID list) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = table.query(COUNT, Map.of("list", list)).getResultList();
        return rows.stream()
                .map(
                        row ->
                                new FindingCount(
                                        (String) row[0],
                                        (Boolean) row[1],
                                        (Boolean) row[2],
                                        ((Number) row[4]).longValue()))
                .toList();
    }

    /** 409 with how many lines stand against it. */
    static void requireClean(List<FindingCount> counts) {
        long open =
                counts.stream().filter(FindingCount::stops).mapToLong(FindingCount::lines).sum();
        if (open > 0) {
            Set<String> codes =
                    counts.stream()
                            .filter(FindingCount::stops)
                            .map(FindingCount::code)
                            .collect(Collectors.toCollection(java.util.TreeSet::new));
            throw DisbursementProblem.LIST_HAS_FINDINGS.because(open, String.join(", ", codes));
        }
    }

    private void run(String statement, Map<String, Object> values) {
        Map<String, Object> asked = new HashMap<>();
        values.forEach(
                (name, value) -> {
                    if (statement.contains(":" + name)) {
                        asked.put(name, value);
                    }
                });
        table.query(statement, asked).executeUpdate();
    }

    private Map<String, Object> values(PaymentList list, Terms terms) {
        LocalDate today = clock.today();
        List<Terms.Standard> standards = terms.standards();
        return Map.of(
                "list",
                list.id(),
                "today",
                today,
                "ofAge",
                today.minusYears(OF_AGE),
                "blocks",
                terms.blocksSamePayee(),
                "categories",
                terms.categories().toArray(String[]::new),
                "ofCategory",
                standards.stream().map(one -> one.category()).toArray(String[]::new),
                "least",
                standards.stream().map(one -> one.min().toPlainString()).toArray(String[]::new),
                "most",
                standards.stream().map(one -> one.max().toPlainString()).toArray(String[]::new));
    }
}
