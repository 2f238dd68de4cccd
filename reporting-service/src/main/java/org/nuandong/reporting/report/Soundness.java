package org.nuandong.reporting.report;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.nuandong.reporting.form.Check;
import org.nuandong.reporting.form.Edition;
import org.nuandong.reporting.form.FormText;
import org.nuandong.reporting.form.Severity;
import org.nuandong.reporting.form.Sheet;
import org.nuandong.reporting.form.ZeroReport;

/**
 * 上报条件: what a sheet needs before it goes up: its texts, its invariants kept or explained as the
 * form says, and a statement where nothing happened. No general reason stands in for any of them.
 */
final class Soundness {

    private final Edition edition;
    private final Sheet sheet;

    Soundness(Edition edition, Sheet sheet) {
        this.edition = edition;
        this.sheet = sheet;
    }

    void require() {
        requireTexts();
        requireInvariants();
        requireStatement();
    }

    private void requireTexts() {
        String missing =
                edition.form().texts().stream()
                        .filter(FormText::required)
                        .map(FormText::id)
                        .filter(id -> !sheet.declared().texts().containsKey(id))
                        .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw ReportProblem.TEXT_MISSING.at("texts", missing);
        }
    }

    private void requireInvariants() {
        List<Check> broken =
                Check.of(edition.form(), sheet).stream().filter(c -> !c.passed()).toList();
        Set<String> blocking = ids(broken, Severity.BLOCKS);
        if (!blocking.isEmpty()) {
            throw ReportProblem.INVARIANT_BROKEN.at("invariants", String.join(", ", blocking));
        }
        Set<String> unexplained = ids(broken, Severity.EXPLAIN);
        unexplained.removeAll(sheet.declared().explanations().keySet());
        if (!unexplained.isEmpty()) {
            throw ReportProblem.EXPLANATION_MISSING.at(
                    "explanations", String.join(", ", unexplained));
        }
    }

    private static Set<String> ids(List<Check> broken, Severity severity) {
        return broken.stream()
                .filter(c -> c.severity() == severity)
                .map(Check::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void requireStatement() {
        if (!edition.form().zeroReport()) {
            return;
        }
        boolean nothing = ZeroReport.nothingHappened(edition, sheet);
        if (nothing && !sheet.declared().zeroReport()) {
            throw ReportProblem.ZERO_REPORT_UNSAID.at("zeroReport");
        }
        if (!nothing && sheet.declared().zeroReport()) {
            throw ReportProblem.NOT_A_ZERO_REPORT.at("zeroReport");
        }
    }
}
