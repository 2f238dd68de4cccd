package org.nuandong.files.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuandong.commons.clock.Ticker;

/** 作业: asked for in a transaction, run soon after its commit, and again until it succeeds. */
@ApplicationScoped
public class Jobs {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration AFTER_FAULT = Duration.ofSeconds(5);
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration SHUTDOWN_WAIT = Duration.ofSeconds(5);
    private static final int AT_ONCE = 2;

    private final Map<String, OneTimeTask<Void>> tasks = new HashMap<>();
    private final Scheduler scheduler;
    private final Clock clock;
    private Ticker poll;

    Jobs(@All List<JobWork> works, AgroalDataSource database, Clock clock) {
        this.clock = clock;
        works.forEach(work -> tasks.put(work.kind(), task(work)));
        scheduler =
                Scheduler.create(database, new ArrayList<>(tasks.values()))
                        .tableName("job_task")
                        .clock(clock::instant)
                        .threads(AT_ONCE)
                        .pollingInterval(POLL)
                        .heartbeatInterval(HEARTBEAT)
                        .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                        .shutdownMaxWait(SHUTDOWN_WAIT)
                        .build();
    }

    void start(@Observes StartupEvent started) {
        scheduler.start();
        // A clock that is set back would hold the poll up: it is rung by real time as well.
        poll = Ticker.start("job-poll", POLL, scheduler::triggerCheckForDueExecutions);
    }

    void stop(@Observes ShutdownEvent stopping) {
        if (poll != null) {
            poll.close();
        }
        scheduler.stop();
    }

    /** Asking twice for the same work is asking once. */
    public void soon(String kind, UUID id) {
        scheduler.scheduleIfNotExists(tasks.get(kind).instance(id.toString()), clock.instant());
    }

    private static OneTimeTask<Void> task(JobWork work) {
        return Tasks.oneTime(work.kind(), Void.class)
                .onFailure(new OnFailureRetryLater<>(AFTER_FAULT))
                .onDeadExecutionRevive()
                .execute(
                        (TaskInstance<Void> instance, ExecutionContext context) ->
                                work.run(UUID.fromString(instance.getId())));
    }
}
