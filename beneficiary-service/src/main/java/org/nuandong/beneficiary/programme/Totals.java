package org.nuandong.beneficiary.programme;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;
import static java.util.stream.Collectors.summingLong;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.nuandong.beneficiary.platform.Yuan;

/** Adds up; what a paper declares is set beside it and never mended. */
final class Totals {

    private Totals() {}

    static TotalsView.Part part(String code, List<ProjectFigures.Figure> figures) {
        return new TotalsView.Part(
                code,
                figures.size(),
                heads(figures),
                amount(figures),
                figures.stream()
                        .map(ProjectFigures.Figure::minYuan)
                        .min(BigDecimal::compareTo)
                        .orElse(null),
                figures.stream()
                        .map(ProjectFigures.Figure::maxYuan)
                        .max(BigDecimal::compareTo)
                        .orElse(null),
                sources(figures));
    }

    /** In the order in which the parts are met. */
    static List<TotalsView.Part> by(
            Function<ProjectFigures.Figure, String> code, List<ProjectFigures.Figure> figures) {
        Map<String, List<ProjectFigures.Figure>> parts = new LinkedHashMap<>();
        figures.forEach(
                one -> parts.computeIfAbsent(code.apply(one), none -> new ArrayList<>()).add(one));
        return parts.entrySet().stream().map(part -> part(part.getKey(), part.getValue())).toList();
    }

    static List<TotalsView.SourceSum> sources(List<ProjectFigures.Figure> figures) {
        return figures.stream()
                .flatMap(one -> one.sources().stream())
                .collect(
                        groupingBy(
                                ProjectSource::source,
                                TreeMap::new,
                                reducing(Yuan.ZERO, ProjectSource::amountYuan, BigDecimal::add)))
                .entrySet()
                .stream()
                .map(sum -> new TotalsView.SourceSum(sum.getKey(), sum.getValue()))
                .toList();
    }

    static TotalsView.DeclaredView beside(DeclaredTotal said, List<ProjectFigures.Figure> all) {
        List<ProjectFigures.Figure> figures =
                all.stream()
                        .filter(one -> said.block() == null || said.block().equals(one.block()))
                        .toList();
        BigDecimal computed = amount(figures);
        List<TotalsView.HeadSum> heads = heads(figures);
        boolean comparable = said.heads() != null && heads.size() == 1;
        return new TotalsView.DeclaredView(
                said.id(),
                said.block(),
                said.projects(),
                said.heads(),
                said.headUnit(),
                said.amountYuan(),
                said.upToYuan(),
                said.document(),
                said.projects() == null ? null : said.projects() - figures.size(),
                comparable ? said.heads() - heads.get(0).heads() : null,
                comparable && !heads.get(0).headUnit().equals(said.headUnit()),
                said.amountYuan().subtract(computed),
                checks(said, figures, computed));
    }

    private static List<FigureCheck> checks(
            DeclaredTotal said, List<ProjectFigures.Figure> figures, BigDecimal computed) {
        return List.of(
                FigureCheck.of(
                        "sum-of-parts", computed, computed, said.amountYuan(), said.upToYuan()),
                FigureCheck.of(
                        "heads-times-standard",
                        product(figures, ProjectFigures.Figure::minYuan),
                        product(figures, ProjectFigures.Figure::maxYuan),
                        said.amountYuan(),
                        said.upToYuan()));
    }

    private static BigDecimal product(
            List<ProjectFigures.Figure> figures,
            Function<ProjectFigures.Figure, BigDecimal> standard) {
        return figures.stream()
                .map(one -> standard.apply(one).multiply(BigDecimal.valueOf(one.heads())))
                .reduce(Yuan.ZERO, BigDecimal::add);
    }

    private static List<TotalsView.HeadSum> heads(List<ProjectFigures.Figure> figures) {
        return figures.stream()
                .collect(
                        groupingBy(
                                ProjectFigures.Figure::headUnit,
                                TreeMap::new,
                                summingLong(ProjectFigures.Figure::heads)))
                .entrySet()
                .stream()
                .map(sum -> new TotalsView.HeadSum(sum.getKey(), sum.getValue()))
                .toList();
    }

    private static BigDecimal amount(List<ProjectFigures.Figure> figures) {
        return figures.stream()
                .map(ProjectFigures.Figure::amount)
                .reduce(Yuan.ZERO, BigDecimal::add);
    }
}
