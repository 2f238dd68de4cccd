package org.nuandong.reporting.indicator;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.TreeSet;
import org.nuandong.commons.clock.Ticker;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.reporting.platform.Database;

/**
 * Folds what was told into what is kept, and counts what is not right (any more). All in one view:
 * whatever note it sees is folded or counted, and goes. One replica at a time; readers and intake
 * wait for nothing.
 */
@ApplicationScoped
class KeptWatch {

    private static final int SECONDS = 600;
    private static final Scope NATION = new Scope(RegionCode.NATION, null);

    private final Database database;
    private final KeptReadings readings;
    private final KeptSpells spells;
    private final KeptFlows flows;
    private final KeptConfig config;
    private final Clock clock;
    private Ticker ticker;

    KeptWatch(
            Database database,
            KeptReadings readings,
            KeptSpells spells,
            KeptFlows flows,
            KeptConfig config,
            Clock clock) {
        this.database = database;
        this.readings = readings;
        this.spells = spells;
        this.flows = flows;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        ticker = Ticker.start("kept-readings", config.foldEvery(), this::fold);
    }

    void stop(@Observes ShutdownEvent ending) {
        if (ticker != null) {
            ticker.close();
        }
    }

    void fold() {
        QuarkusTransaction.requiringNew().timeout(SECONDS).run(this::foldAll);
    }

    private void foldAll() {
        database.change("set transaction isolation level repeatable read");
        // Before the transaction's view begins: it holds all that the one before us did.
        database.change("lock table kept_fold in exclusive mode");
        List<String> touched = kinds("select distinct kind as name from spell_touched");
        List<String> months =
                kinds("select distinct to_char(month, 'YYYY-MM') as name from tally_told");
        readings.forget(clock.instant().minus(config.keptFor()));
        for (KeptReadings.Kept kept : readings.all()) {
            if (kept.isFlow()) {
                flow(kept, months.contains(kept.period()));
            } else {
                spells(kept, touched.contains(kept.kind()));
            }
        }
        if (!touched.isEmpty()) {
            database.change("delete from spell_touched");
        }
        if (!months.isEmpty()) {
            database.change("delete from tally_told");
        }
    }

    private List<String> kinds(String query) {
        return List.copyOf(new TreeSet<>(database.list(query, row -> row.text("name"))));
    }

    private boolean isRight(KeptReadings.Kept kept) {
        return kept.right() || readings.stillRight(kept.id());
    }

    private void flow(KeptReadings.Kept kept, boolean told) {
        if (!isRight(kept)) {
            flows.count(kept.month().first(), kept.id());
        } else if (told) {
            flows.fold(kept.month().first(), kept.id());
        }
    }

    private void spells(KeptReadings.Kept kept, boolean touched) {
        Reading reading =
                new Reading(
                        Nature.valueOf(kept.nature()),
                        kept.kind(),
                        kept.persons(),
                        NATION,
                        kept.month());
        if (!isRight(kept)) {
            spells.count(reading, kept.id());
        } else if (touched) {
            spells.fold(reading, kept.id());
        }
    }
}
