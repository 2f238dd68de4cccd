package org.nuandong.commons.rest;

import jakarta.ws.rs.core.Response;
import java.util.concurrent.RejectedExecutionException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.problem.ProblemException;
import org.nuandong.commons.problem.Problems;
import org.nuandong.commons.problem.Refusal;

/** Faults that nobody foresaw: what may be tried again is 503, the rest 500 without a detail. */
class FaultAnswers {

    private static final Logger LOG = Logger.getLogger(FaultAnswers.class);

    private final Problems problems;

    FaultAnswers(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper
    public Response fault(Throwable fault) {
        Throwable cause = fault;
        for (int depth = 0; cause != null && depth < Faults.DEEPEST; depth++) {
            if (cause instanceof ProblemException refused) {
                return problems.answer(refused);
            }
            Refusal refusal = refusal(cause);
            if (refusal != null) {
                // The class alone: a driver's message may hold the values of the row.
                LOG.warnf("%s: %s", refusal.code(), cause.getClass().getName());
                LOG.debug("refused for a fault", fault);
                return problems.answer(refusal.because());
            }
            cause = cause.getCause();
        }
        if (Faults.leavesTheCommitOpen(fault)) {
            LOG.warnf("a commit whose outcome is not known: %s", Faults.describe(fault));
            return problems.answer(CommonProblem.UNAVAILABLE.because());
        }
        LOG.errorf("unexpected fault: %s", Faults.describe(fault));
        return problems.answer(CommonProblem.INTERNAL_ERROR.because());
    }

    private static Refusal refusal(Throwable cause) {
        return cause instanceof RejectedExecutionException
                ? CommonProblem.OVERLOADED
                : Faults.refusal(cause);
    }
}
