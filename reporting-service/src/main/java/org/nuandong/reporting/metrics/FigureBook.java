package org.nuandong.reporting.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nuandong.reporting.indicator.Period;
import org.nuandong.reporting.platform.CanonicalJson;
import org.nuandong.reporting.platform.Database;

/** Counts the figures, one replica at a time, and keeps them for all. */
@ApplicationScoped
class FigureBook {

    private static final Duration EVERY = Duration.ofSeconds(10);

    private static final String COUNT =
            """
            with now as materialized (select ?::timestamptz as instant, ?::timestamptz as today)
            insert into operational_figure (name, labels, value)
            select ?, labels, value from (%s) counted
            """;

    /** The values of the labels, in the figure's order. */
    record Reading(String name, List<String> labels, double value) {}

    private final Database database;
    private final Clock clock;

    FigureBook(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Counts unless another replica did so in the last ten seconds of real time. */
    @Transactional
    boolean countIfDue(Instant realTime) {
        int mine =
                database.change(
                        "update operational_count set counted_at = ? where counted_at <= ?",
                        realTime,
                        realTime.minus(EVERY));
        if (mine == 1) {
            count();
        }
        return mine == 1;
    }

    private void count() {
        Instant now = clock.instant();
        Instant today =
                LocalDate.ofInstant(now, Period.CHINA).atStartOfDay(Period.CHINA).toInstant();
        database.change("delete from operational_figure");
        for (Figure figure : Figure.COUNTED) {
            database.change(COUNT.formatted(figure.sql()), now, today, figure.name());
        }
    }

    Map<String, List<Reading>> all() {
        return database
                .list(
                        "select * from operational_figure",
                        row ->
                                new Reading(
                                        row.text("name"),
                                        List.of(
                                                CanonicalJson.read(
                                                        row.text("labels"), String[].class)),
                                        row.number("value").doubleValue()))
                .stream()
                .collect(Collectors.groupingBy(Reading::name));
    }

    Instant countedAt() {
        return database.one(
                        "select counted_at from operational_count",
                        row -> row.instant("counted_at"))
                .orElse(Instant.EPOCH);
    }
}
