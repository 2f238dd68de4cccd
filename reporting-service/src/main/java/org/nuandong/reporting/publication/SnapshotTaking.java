package org.nuandong.reporting.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.preset.Presets;
import org.nuandong.files.job.Jobs;
import org.nuandong.reporting.indicator.Period;

/** 每日截取: at once when it is switched on, then every morning as long as it is. */
@ApplicationScoped
class SnapshotTaking implements DeadlineHandler {

    private static final String STEP = "publication-taken";

    private final PublicationRepository publications;
    private final Deadlines deadlines;
    private final Jobs jobs;
    private final Presets presets;
    private final Clock clock;

    SnapshotTaking(
            PublicationRepository publications,
            Deadlines deadlines,
            Jobs jobs,
            Presets presets,
            Clock clock) {
        this.publications = publications;
        this.deadlines = deadlines;
        this.jobs = jobs;
        this.presets = presets;
        this.clock = clock;
    }

    @Override
    public String step() {
        return STEP;
    }

    void begin(Publication publication) {
        jobs.soon(SnapshotJob.KIND, publication.id());
        tomorrow(publication, clock.instant());
    }

    void end(Publication publication) {
        deadlines.cancel(publication.id(), "switched-off", STEP);
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        publications
                .find(deadline.aggregateId())
                .filter(Publication::on)
                .ifPresent(
                        publication -> {
                            jobs.soon(SnapshotJob.KIND, publication.id());
                            tomorrow(publication, now);
                        });
    }

    private void tomorrow(Publication publication, Instant now) {
        LocalTime time =
                LocalTime.parse(presets.text("report.public.taken-at", publication.region(), now));
        Instant next =
                LocalDate.ofInstant(now, Period.CHINA)
                        .plusDays(1)
                        .atTime(time)
                        .atZone(Period.CHINA)
                        .toInstant();
        deadlines.set("publication", publication.id(), STEP, next, publication.region(), null);
    }
}
