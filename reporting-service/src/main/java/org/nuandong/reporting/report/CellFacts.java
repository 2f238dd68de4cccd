package org.nuandong.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.reference.UnitTree;
import org.nuandong.commons.security.Caller;
import org.nuandong.reporting.form.Edition;
import org.nuandong.reporting.form.Form;
import org.nuandong.reporting.form.FormColumn;
import org.nuandong.reporting.form.FormRow;
import org.nuandong.reporting.form.Places;
import org.nuandong.reporting.form.Proposal;
import org.nuandong.reporting.form.SheetMaker;
import org.nuandong.reporting.form.Spans;
import org.nuandong.reporting.form.Subject;
import org.nuandong.reporting.indicator.Behind;
import org.nuandong.reporting.indicator.Criteria;
import org.nuandong.reporting.indicator.Indicator;
import org.nuandong.reporting.indicator.IndicatorEngine;
import org.nuandong.reporting.indicator.Place;
import org.nuandong.reporting.indicator.Question;
import org.nuandong.reporting.indicator.Reach;
import org.nuandong.reporting.platform.ReportingConfig;

/** 下钻: opens a cell down to the facts behind it, as they are now and as far as the reader sees. */
@ApplicationScoped
class CellFacts {

    private final IndicatorEngine engine;
    private final SheetMaker sheets;
    private final Places places;
    private final Spans spans;
    private final UnitTree tree;
    private final Caller caller;
    private final ReportingConfig config;

    CellFacts(
            IndicatorEngine engine,
            SheetMaker sheets,
            Places places,
            Spans spans,
            UnitTree tree,
            Caller caller,
            ReportingConfig config) {
        this.engine = engine;
        this.sheets = sheets;
        this.places = places;
        this.spans = spans;
        this.tree = tree;
        this.caller = caller;
        this.config = config;
    }

    List<Behind> open(
            Edition edition,
            Subject subject,
            String row,
            String column,
            Instant after,
            String afterId,
            int limit) {
        return open(edition, subject, row, column, Reach.of(caller), after, afterId, limit);
    }

    List<Behind> open(
            Edition edition,
            Subject subject,
            String row,
            String column,
            Reach reach,
            Instant after,
            String afterId,
            int limit) {
        Form form = edition.form();
        FormRow wanted = form.row(row).orElseThrow(() -> CommonProblem.NOT_FOUND.at("row"));
        FormColumn in = form.column(column).orElseThrow(() -> CommonProblem.NOT_FOUND.at("column"));
        if (form.isDeclaredAlone(wanted, in)) {
            return List.of();
        }
        Indicator indicator = edition.indicatorOf(wanted).orElseThrow();
        Criteria criteria =
                indicator.where().and(wanted.where()).resolved(sheets.presetsOf(subject));
        Question question =
                new Question(
                        indicator,
                        criteria,
                        subject.scope(tree, form.form()),
                        spans.of(in, subject));
        List<Place> counted = in.takesAll() ? null : counted(question, in);
        return engine.behind(question, counted, reach, after, afterId, limit);
    }

    private List<Place> counted(Question question, FormColumn in) {
        return engine.places(question).stream().filter(place -> places.belong(place, in)).toList();
    }

    CellFactView view(Behind behind, FormRow row) {
        String proposal =
                row.proposals().stream()
                        .filter(p -> p.where().matches(behind.codes()))
                        .map(Proposal::value)
                        .findFirst()
                        .orElse(null);
        return CellFactView.of(behind, link(behind), proposal);
    }

    String link(Behind behind) {
        String template =
                behind.thingKind() == null ? null : config.links().get(behind.thingKind());
        return template == null ? null : template.replace("{id}", behind.thingId().toString());
    }
}
