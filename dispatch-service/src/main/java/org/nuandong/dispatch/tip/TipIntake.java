package org.nuandong.dispatch.tip;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.nuandong.commons.problem.CommonProblem;

/**
 * Takes tips in by shared commits: requests queue, one writer takes what is there and writes it in
 * one statement. It never lingers: while a batch commits, the next one gathers by itself. The
 * answer comes after the commit.
 */
@ApplicationScoped
class TipIntake {

    private static final long IDLE_MILLIS = 200;
    private static final long LAST_ANSWERS_SECONDS = 10;

    private final BlockingQueue<IntakeJob> queue;
    private final IntakeBatch batch;
    private final IntakeJobs jobs;
    private final IntakeConfig config;
    private final DistributionSummary sizes;
    private final Thread writer = new Thread(this::write, "tip-intake");
    private volatile boolean open = true;

    TipIntake(IntakeBatch batch, IntakeJobs jobs, IntakeConfig config, MeterRegistry meters) {
        this.batch = batch;
        this.jobs = jobs;
        this.config = config;
        this.queue = new ArrayBlockingQueue<>(config.queue());
        this.sizes =
                DistributionSummary.builder("nuandong.intake.batch")
                        .description("Tips in one commit")
                        .register(meters);
        meters.gauge("nuandong.intake.waiting", queue, BlockingQueue::size);
    }

    /** The receipt once the tip is durable; 503 when too many wait or the commit takes too long. */
    Uni<Receipt> take(NewTip tip) {
        IntakeJob job = jobs.of(tip, config.answerWithin());
        if (!open || !queue.offer(job)) {
            throw CommonProblem.OVERLOADED.because();
        }
        return Uni.createFrom()
                .completionStage(job.receipt())
                .ifNoItem()
                .after(config.answerWithin())
                .fail()
                .onFailure(TimeoutException.class)
                .transform(late -> CommonProblem.UNAVAILABLE.because());
    }

    void start(@Observes StartupEvent started) {
        writer.setDaemon(true);
        writer.start();
    }

    /** Whoever waits gets the answer; who comes now is sent away. */
    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        open = false;
        writer.join(TimeUnit.SECONDS.toMillis(LAST_ANSWERS_SECONDS));
    }

    private void write() {
        List<IntakeJob> waiting = new ArrayList<>(config.batch());
        while (open || !queue.isEmpty()) {
            try {
                gather(waiting);
            } catch (InterruptedException stop) {
                return;
            }
            if (!waiting.isEmpty()) {
                sizes.record(waiting.size());
                batch.take(List.copyOf(waiting));
                waiting.clear();
            }
        }
    }

    private void gather(List<IntakeJob> waiting) throws InterruptedException {
        IntakeJob first = queue.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS);
        if (first == null) {
            return;
        }
        waiting.add(first);
        queue.drainTo(waiting, config.batch() - 1);
        waiting.removeIf(IntakeJob::isAbandoned);
    }
}
