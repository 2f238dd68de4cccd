package org.nuandong.reporting.correction;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.clock.Ticker;
import org.nuandong.reporting.platform.CanonicalJson;
import org.nuandong.reporting.platform.Database;
import org.nuandong.reporting.report.ReportBook;
import org.nuandong.reporting.report.ReportHead;
import org.nuandong.reporting.report.ReportView;

/**
 * Counts frozen reports again, a few at a time and each in its turn, so that a late fact is noticed
 * within a round of all of them without burdening the service. Every replica may look.
 */
@ApplicationScoped
class CorrectionWatch {

    private static final String NEXT =
            """
            select r.id from report r left join report_check c on c.report_id = r.id
            where r.state in ('submitted', 'accepted') and r.submitted_at > ?
                and (c.checked_at is null or c.checked_at < ?)
            order by c.checked_at nulls first, r.id limit ?
            """;

    private final Database database;
    private final ReportBook reports;
    private final PendingCorrections corrections;
    private final CorrectionConfig config;
    private final Clock clock;
    private Ticker ticker;

    CorrectionWatch(
            Database database,
            ReportBook reports,
            PendingCorrections corrections,
            CorrectionConfig config,
            Clock clock) {
        this.database = database;
        this.reports = reports;
        this.corrections = corrections;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        ticker = Ticker.start("report-corrections", config.lookEvery(), this::look);
    }

    void stop(@Observes ShutdownEvent ending) {
        if (ticker != null) {
            ticker.close();
        }
    }

    /** Answers how many reports it counted again. */
    int look() {
        Instant now = clock.instant();
        List<UUID> next =
                database.list(
                        NEXT,
                        row -> row.uuid("id"),
                        now.minus(config.lookBack()),
                        now.minus(config.againAfter()),
                        config.atOnce());
        next.forEach(this::look);
        return next.size();
    }

    void look(UUID report) {
        QuarkusTransaction.requiringNew().run(() -> check(report, clock.instant()));
    }

    private void check(UUID id, Instant now) {
        ReportHead report = reports.head(id);
        List<ReportView.CorrectionView> differing = reports.view(id).pendingCorrections();
        if (!differing.isEmpty()) {
            String difference = CanonicalJson.hash(CanonicalJson.write(differing));
            corrections.tell(report, "facts", difference, differing.size());
        }
        database.change(
                """
                insert into report_check (report_id, checked_at) values (?, ?)
                on conflict (report_id) do update set checked_at = excluded.checked_at
                """,
                id,
                now);
    }
}
