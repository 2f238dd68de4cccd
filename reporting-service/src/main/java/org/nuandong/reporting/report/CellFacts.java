package org.nuandong.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.reference.UnitTree;
import org.nuandong.commons.security.Caller;
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
import org.nuandong.reporting.indicator.IndicatorCatalog;
import org.nuandong.reporting.indicator.IndicatorEngine;
import org.nuandong.reporting.indicator.Place;
import org.nuandong.reporting.indicator.Question;
import org.nuandong.reporting.indicator.Reach;
import org.nuandong.reporting.platform.ReportingConfig;

/** 下钻: opens a cell down to the facts behind it, as they are now and as far as the reader sees. */
@ApplicationScoped
class CellFacts {

    private final IndicatorEngine engine;
    private final IndicatorCatalog indicators;
    private final SheetMaker sheets;
    private final Places places;
    private final Spans spans;
    private final UnitTree tree;
    private final Caller caller;
    private final ReportingConfig config;

    CellFacts(
            IndicatorEngine engine,
            IndicatorCatalog indicators,
            SheetMaker sheets,
            Places places,
            Spans spans,
            UnitTree tree,
            Caller caller,
            ReportingConfig config) {
        this.engine = engine;
        this.indicators = indicators;
        this.sheets = sheets;
        this.places = places;
        this.spans = spans;
        this.tree = tree;
        this.caller = caller;
        this.config = config;
    }

    List<Behind> open(
            Form form,
            Subject subject,
            String row,
            String column,
            Instant after,
            String afterId,
            int limit) {
        FormRow wanted = form.row(row).orElseThrow(() -> CommonProblem.NOT_FOUND.at("row"));
        FormColumn in = form.column(column).orElseThrow(() -> CommonProblem.NOT_FOUND.at("column"));
        Indicator indicator = indicators.find(wanted.indicator()).orElseThrow();
        Criteria criteria =
                indicator.where().and(wanted.where()).resolved(sheets.presetsOf(subject));
        Question question =
                new Question(
                        indicator,
                        criteria,
                        subject.scope(tree, form.form()),
                        spans.of(in, subject));
        List<Place> counted =
                engine
                        .tabulate(question.scope(), question.period())
                        .figures(indicator, criteria)
                        .keySet()
                        .stream()
                        .filter(place -> places.belong(place, in))
                        .toList();
        return engine.behind(question, counted, Reach.of(caller), after, afterId, limit);
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

    private String link(Behind behind) {
        String template =
                behind.thingKind() == null ? null : config.links().get(behind.thingKind());
        return template == null ? null : template.replace("{id}", behind.thingId().toString());
    }
}
