package org.nuandong.dispatch.evidence;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;

/** One replica at a time sweeps; it is taken over when that replica dies. */
@ApplicationScoped
class SweepSchedule {

    private static final Duration POLL = Duration.ofSeconds(10);
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final Duration SHUTDOWN_WAIT = Duration.ofSeconds(5);

    private final Scheduler scheduler;

    SweepSchedule(
            EvidenceSweep sweep, EvidenceConfig config, AgroalDataSource database, Clock clock) {
        RecurringTask<Void> task =
                Tasks.recurring("evidence-sweep", FixedDelay.of(config.sweepInterval()))
                        .execute((instance, context) -> sweep.sweep());
        scheduler =
                Scheduler.create(database)
                        .startTasks(task)
                        .tableName("evidence_task")
                        .clock(clock::instant)
                        .threads(1)
                        .pollingInterval(POLL)
                        .heartbeatInterval(HEARTBEAT)
                        .shutdownMaxWait(SHUTDOWN_WAIT)
                        .build();
    }

    void start(@Observes StartupEvent started) {
        scheduler.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        scheduler.stop();
    }
}
