package org.nuandong.reporting.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.reporting.form.Form;
import org.nuandong.reporting.form.FormCatalog;
import org.nuandong.reporting.indicator.Period;
import org.nuandong.reporting.indicator.Periods;
import org.nuandong.reporting.indicator.Winters;

/** Which tables may fall due between two days; whether they do, the due rule of each place says. */
@ApplicationScoped
class Tables {

    private static final int YEAR = 366;

    private final FormCatalog forms;
    private final Periods periods;

    Tables(FormCatalog forms, Periods periods) {
        this.forms = forms;
        this.periods = periods;
    }

    /** Forms that somebody owes. */
    List<Form> owed() {
        return forms.all().stream().filter(f -> f.due() != null && f.reporters() != null).toList();
    }

    /** Of one period; as the first place that has it sees its end. */
    List<Table> of(List<Form> among, String period, Collection<RegionCode> places) {
        Winters winters = periods.look();
        return among.stream()
                .flatMap(
                        form ->
                                places.stream()
                                        .flatMap(
                                                place ->
                                                        winters
                                                                .parse(
                                                                        form.periodKind(),
                                                                        period,
                                                                        place)
                                                                .stream())
                                        .map(one -> new Table(form, one.text(), one.end()))
                                        .min(Table::compareTo)
                                        .stream())
                .sorted()
                .toList();
    }

    /** In order; {@code places} are those whose stages and winters count. */
    List<Table> between(
            List<Form> among, LocalDate from, LocalDate until, Collection<RegionCode> places) {
        Map<String, Table> found = new HashMap<>();
        Winters winters = periods.look();
        among.stream()
                .flatMap(form -> of(form, from, until, places, winters))
                .forEach(t -> found.merge(t.form().form() + t.period(), t, Tables::earlier));
        return found.values().stream().sorted().toList();
    }

    /** The same winter ends on another day in another place. */
    private static Table earlier(Table one, Table other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static Stream<Table> of(
            Form form,
            LocalDate from,
            LocalDate until,
            Collection<RegionCode> places,
            Winters winters) {
        LocalDate earliest = from.minusDays(form.due().longestAfter(form.periodKind()));
        return switch (form.periodKind()) {
            case DAY, WEEK, MONTH -> regular(form, earliest, until);
            case STAGE, SEASON ->
                    places.stream()
                            .flatMap(place -> ofWinters(form, from, until, place, winters))
                            .map(period -> new Table(form, period.text(), period.end()));
        };
    }

    /** Every period that ends between the days. */
    private static Stream<Table> regular(Form form, LocalDate from, LocalDate until) {
        List<Table> found = new ArrayList<>();
        Period one = Period.around(form.periodKind(), from.minusDays(1));
        while (!one.end().isAfter(until)) {
            if (!one.end().isBefore(from)) {
                found.add(new Table(form, one.text(), one.end()));
            }
            one = Period.around(form.periodKind(), one.end());
        }
        return found.stream();
    }

    /** A summary may be due before its winter ends, and at most a year after its beginning. */
    private static Stream<Period> ofWinters(
            Form form, LocalDate from, LocalDate until, RegionCode place, Winters winters) {
        return Stream.of(from.minusDays(YEAR), from, until)
                .map(day -> winters.seasonOf(day, place))
                .distinct()
                .flatMap(
                        season ->
                                form.periodKind() == Period.Kind.SEASON
                                        ? Stream.of(season)
                                        : winters.stagesOf(season, place).stream());
    }
}
