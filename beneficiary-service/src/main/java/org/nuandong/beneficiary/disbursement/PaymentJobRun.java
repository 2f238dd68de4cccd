package org.nuandong.beneficiary.disbursement;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.problem.ProblemException;
import org.nuandong.commons.security.Caller;
import org.nuandong.files.job.JobWork;

/**
 * Does what was asked for, in the name of who asked, in one transaction that also ends the job: a
 * service that is killed has done nothing, and the job begins anew. How far it is, is told beside.
 */
@Singleton
class PaymentJobRun implements JobWork {

    static final String KIND = "payment-step";

    private static final int LONGEST = (int) Duration.ofMinutes(15).toSeconds();

    private final PaymentJobs jobs;
    private final PaymentSteps steps;
    private final JobProgress progress;
    private final Caller caller;
    private final OfficeClock clock;

    PaymentJobRun(
            PaymentJobs jobs,
            PaymentSteps steps,
            JobProgress progress,
            Caller caller,
            OfficeClock clock) {
        this.jobs = jobs;
        this.steps = steps;
        this.progress = progress;
        this.caller = caller;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(UUID id) {
        boolean begun =
                QuarkusTransaction.requiringNew().call(() -> jobs.findById(id).begin(clock.now()));
        if (!begun) {
            return;
        }
        PaymentJob job = QuarkusTransaction.requiringNew().call(() -> jobs.findById(id));
        caller.actingFor(
                job.askedBy(), job.askedRoles(), () -> progress.during(id, () -> take(id)));
    }

    private void take(UUID id) {
        try {
            QuarkusTransaction.requiringNew().timeout(LONGEST).run(() -> step(id));
        } catch (ProblemException refused) {
            change(id, job -> job.refuse(refused, clock.now()));
        }
    }

    /** The job's row is written last, so that its progress can be told meanwhile. */
    private void step(UUID id) {
        PaymentJob job = jobs.findById(id);
        job.finish(steps.take(job), clock.now());
    }

    private void change(UUID id, Consumer<PaymentJob> change) {
        QuarkusTransaction.requiringNew().run(() -> change.accept(jobs.findById(id)));
    }
}
