package org.nuandong.reporting.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nuandong.reporting.platform.Database;
import org.nuandong.reporting.platform.Row;

/**
 * 留存读数: which readings are kept: those of the nation for a calendar month, from when they were
 * first asked for until nobody has asked for long. One is right as long as the table it was counted
 * from is the same and no unit has changed; otherwise it is counted anew by the next fold, and
 * readers count for themselves meanwhile.
 */
@ApplicationScoped
class KeptReadings {

    /** Of a row {@code r}. A view of one moment: statements that read what is kept ask it again. */
    static final String RIGHT =
            " r.node = pg_relation_filenode(to_regclass(r.source))"
                    + " and r.version = (select version from reference_version)";

    private static final String UNITS =
            """
            (select coalesce(sum(hashtextextended(
                concat_ws(' ', unit_id, kind, region_level(region_code)), 0)), 0)
            from reference_unit)
            """;

    private static final Duration ASKED_AGAIN = Duration.ofDays(1);

    /** One that is kept, or is to be. */
    record Kept(
            long id,
            String nature,
            String kind,
            boolean persons,
            String period,
            Instant askedAt,
            boolean right) {

        static Kept of(Row row) {
            return new Kept(
                    row.whole("id"),
                    row.text("nature"),
                    row.text("kind"),
                    row.flag("persons"),
                    row.text("period"),
                    row.instant("asked_at"),
                    Boolean.TRUE.equals(row.flag("is_right")));
        }

        boolean isFlow() {
            return nature.equals(Nature.FLOW.name());
        }

        Period month() {
            return Period.parse(Period.Kind.MONTH, period).orElseThrow();
        }
    }

    private static final String SELECT =
            "select r.*," + RIGHT + " as is_right from kept_reading r where ";

    private final Database database;
    private final Clock clock;

    KeptReadings(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Empty as well when it is not (or no longer) right; then it will be. */
    Optional<Long> find(Reading reading) {
        if (!reading.scope().isNation() || !reading.period().isCalendarMonth()) {
            return Optional.empty();
        }
        return find(
                reading.nature(),
                reading.of(),
                reading.persons(),
                reading.period().text(),
                "spell");
    }

    /** Of the flows of all kinds in each of these months; empty unless all are right. */
    Optional<Long[]> flows(Scope scope, Collection<LocalDate> months) {
        if (!scope.isNation() || months.isEmpty()) {
            return Optional.empty();
        }
        List<Optional<Long>> found =
                months.stream()
                        .map(YearMonth::from)
                        .map(m -> find(Nature.FLOW, "", false, m.toString(), "tally_month"))
                        .toList();
        return found.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : Optional.of(found.stream().map(Optional::get).toArray(Long[]::new));
    }

    private Optional<Long> find(
            Nature nature, String kind, boolean persons, String period, String source) {
        Optional<Kept> kept =
                database.one(
                        SELECT + "nature = ? and kind = ? and persons = ? and period = ?",
                        Kept::of,
                        nature.name(),
                        kind,
                        persons,
                        period);
        Instant now = clock.instant();
        if (kept.isEmpty()) {
            database.change(
                    """
                    insert into kept_reading (nature, kind, persons, period, source, asked_at)
                    values (?, ?, ?, ?, ?, ?) on conflict do nothing
                    """,
                    nature.name(),
                    kind,
                    persons,
                    period,
                    source,
                    now);
        } else if (kept.get().askedAt().plus(ASKED_AGAIN).isBefore(now)) {
            database.change(
                    """
                    update kept_reading set asked_at = ? where id in (
                        select id from kept_reading where id = ? for update skip locked)
                    """,
                    now,
                    kept.get().id());
        }
        return kept.filter(Kept::right).map(Kept::id);
    }

    List<Kept> all() {
        return database.list(SELECT + "true order by r.id", Kept::of);
    }

    /** From now on it is right, in the view of the running transaction. */
    void counted(long id) {
        database.change(
                """
                update kept_reading set node = pg_relation_filenode(to_regclass(source)),
                    version = (select version from reference_version), units =
                """
                        + UNITS
                        + "where id = ?",
                id);
    }

    /** Whether it is right after all: no unit has changed its level or kind, perhaps its name. */
    boolean stillRight(long id) {
        return database.change(
                        """
                        update kept_reading set version = (select version from reference_version)
                        where id = ? and node = pg_relation_filenode(to_regclass(source))
                            and units =
                        """
                                + UNITS,
                        id)
                > 0;
    }

    /** Nobody has asked since. */
    void forget(Instant askedBefore) {
        List<Long> ids =
                database.list(
                        "delete from kept_reading where asked_at < ? returning id",
                        row -> row.whole("id"),
                        askedBefore);
        ids.forEach(this::empty);
    }

    void empty(long id) {
        Stream.of("kept_sum", "kept_stay", "kept_member")
                .forEach(t -> database.change("delete from " + t + " where reading_id = ?", id));
    }
}
