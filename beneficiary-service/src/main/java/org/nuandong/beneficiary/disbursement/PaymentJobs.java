package org.nuandong.beneficiary.disbursement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Caller;
import org.nuandong.files.job.Jobs;

/** Asks for the steps of large lists; small ones the request takes itself. */
@ApplicationScoped
class PaymentJobs implements PanacheRepositoryBase<PaymentJob, UUID> {

    private static final String AT_ONCE = "payment.at-once";

    private final Jobs jobs;
    private final PaymentSteps steps;
    private final Presets presets;
    private final Caller caller;
    private final OfficeClock clock;

    PaymentJobs(Jobs jobs, PaymentSteps steps, Presets presets, Caller caller, OfficeClock clock) {
        this.jobs = jobs;
        this.steps = steps;
        this.presets = presets;
        this.caller = caller;
        this.clock = clock;
    }

    /** Empty: few enough to be done at once. 409 while another step of the list runs. */
    Optional<PaymentJob> ask(String kind, PaymentList list, long lines, Object request) {
        if (count("listId = ?1 and endedAt is null", list.id()) > 0) {
            throw DisbursementProblem.LIST_JOB_RUNS.because();
        }
        if (lines <= presets.integer(AT_ONCE, list.region(), clock.now())) {
            return Optional.empty();
        }
        PaymentJob job =
                new PaymentJob(ListEntries.newId(), kind, list, (int) lines, steps.text(request));
        job.asked(clock.now(), caller.subject(), caller.roles());
        persistAndFlush(job);
        jobs.soon(PaymentJobRun.KIND, job.id());
        return Optional.of(job);
    }

    PaymentJob visible(UUID id) {
        return findByIdOptional(id)
                .filter(one -> caller.sees(one.region(), one.unitId()))
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }
}
