package org.nuandong.reporting.declared;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.rest.Versions;
import org.nuandong.commons.security.Caller;
import org.nuandong.reporting.form.Check;
import org.nuandong.reporting.form.Form;
import org.nuandong.reporting.form.FormColumn;
import org.nuandong.reporting.form.FormRow;
import org.nuandong.reporting.indicator.Figure;
import org.nuandong.reporting.platform.FreeText;
import org.nuandong.reporting.report.ReportBook;
import org.nuandong.reporting.report.ReportHead;

/** 填报: what officers enter beside the counted figures, only while the report is written. */
@ApplicationScoped
class DeclaredDesk {

    private final ReportBook reports;
    private final DeclarationBook book;
    private final DeclaredEvents events;
    private final Caller caller;
    private final Clock clock;

    DeclaredDesk(
            ReportBook reports,
            DeclarationBook book,
            DeclaredEvents events,
            Caller caller,
            Clock clock) {
        this.reports = reports;
        this.book = book;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    Declaration figure(UUID report, String ifMatch, String row, String column, BigDecimal value) {
        ReportHead head = reports.writable(report);
        Form form = reports.edition(report).form();
        FormRow formRow = form.row(row).orElseThrow(() -> CommonProblem.NOT_FOUND.at("row"));
        FormColumn formColumn =
                form.column(column).orElseThrow(() -> CommonProblem.NOT_FOUND.at("column"));
        if (!form.isDeclarable(formRow, formColumn)) {
            throw DeclaredProblem.NOT_DECLARABLE.at("row");
        }
        String body = value == null ? null : Figure.plain(value).toPlainString();
        return enter(head, ifMatch, DeclaredKind.FIGURE, Declaration.cell(row, column), body);
    }

    Declaration text(UUID report, String ifMatch, String text, String body) {
        ReportHead head = reports.writable(report);
        boolean known =
                reports.edition(report).form().texts().stream().anyMatch(t -> t.id().equals(text));
        if (!known) {
            throw CommonProblem.NOT_FOUND.at("text");
        }
        return enter(head, ifMatch, DeclaredKind.TEXT, text, FreeText.checked(body, "body"));
    }

    Declaration explanation(UUID report, String ifMatch, String invariant, String body) {
        ReportHead head = reports.writable(report);
        if (!Check.ids(reports.edition(report).form()).contains(invariant)) {
            throw CommonProblem.NOT_FOUND.at("invariant");
        }
        return enter(
                head, ifMatch, DeclaredKind.EXPLANATION, invariant, FreeText.checked(body, "body"));
    }

    Declaration zeroReport(UUID report, String ifMatch, boolean stated) {
        ReportHead head = reports.writable(report);
        if (!reports.edition(report).form().zeroReport()) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return enter(
                head, ifMatch, DeclaredKind.ZERO_REPORT, Declaration.WHOLE, stated ? "true" : null);
    }

    /** The same words again are no change. */
    private Declaration enter(
            ReportHead head, String ifMatch, DeclaredKind kind, String item, String body) {
        Declaration before = book.inForce(head.id(), kind, item);
        Versions.require(ifMatch, before.version());
        if (Objects.equals(before.body(), body)) {
            return before;
        }
        Declaration after = before.next(body, clock.instant(), caller.subject());
        book.add(head.id(), after);
        events.record(head, after);
        return after;
    }
}
