package org.nuandong.reporting.obligation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuandong.commons.clock.Ticker;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.reference.Unit;
import org.nuandong.commons.reference.UnitTree;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.reporting.indicator.Period;

/**
 * 报送提醒: opens what has become due soon, once, and sets its clock. Every replica may look: the row
 * decides who was first.
 */
@ApplicationScoped
class Reminders {

    static final String DUE = "report-due";

    private final Tables tables;
    private final Owing owing;
    private final UnitTree tree;
    private final ObligationRepository rows;
    private final ObligationEvents events;
    private final Deadlines deadlines;
    private final ObligationConfig config;
    private final Clock clock;
    private Ticker ticker;

    Reminders(
            Tables tables,
            Owing owing,
            UnitTree tree,
            ObligationRepository rows,
            ObligationEvents events,
            Deadlines deadlines,
            ObligationConfig config,
            Clock clock) {
        this.tables = tables;
        this.owing = owing;
        this.tree = tree;
        this.rows = rows;
        this.events = events;
        this.deadlines = deadlines;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        ticker = Ticker.start("report-reminders", config.lookEvery(), this::look);
    }

    void stop(@Observes ShutdownEvent ending) {
        if (ticker != null) {
            ticker.close();
        }
    }

    void look() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, Period.CHINA);
        LocalDate from = LocalDate.ofInstant(now.minus(config.lookBack()), Period.CHINA);
        Set<RegionCode> places = tree.all().stream().map(Unit::region).collect(Collectors.toSet());
        Reckoning look = owing.look();
        for (Table table : tables.between(tables.owed(), from, today, places)) {
            QuarkusTransaction.requiringNew().run(() -> open(table, look, now));
        }
    }

    private void open(Table table, Reckoning look, Instant now) {
        Map<UUID, ObligationRow> known = rows.of(table);
        List<Owed> fresh =
                tree.all().stream()
                        .filter(unit -> !known.containsKey(unit.unitId()))
                        .map(unit -> look.at(table.form(), unit, table.period()))
                        .flatMap(Optional::stream)
                        .filter(owed -> !owed.remindAt().isAfter(now))
                        .filter(owed -> owed.dueAt().isAfter(now.minus(config.lookBack())))
                        .toList();
        if (fresh.isEmpty()) {
            return;
        }
        List<ObligationRow> opened = rows.open(fresh, now);
        events.dueSoon(opened.stream().filter(row -> row.dueAt().isAfter(now)).toList(), now);
        deadlines.setAll(opened.stream().map(Reminders::clock).toList());
    }

    private static Deadlines.Due clock(ObligationRow row) {
        return new Deadlines.Due(
                "report-obligation", row.id(), DUE, row.dueAt(), row.region(), row.unitId());
    }
}
