package org.nuandong.dispatch.tip;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.nuandong.commons.event.RelayBell;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.dispatch.tip.KnownTips.Known;

/** Writes what is waiting in one commit and answers everyone; a bad row spoils only itself. */
@ApplicationScoped
class IntakeBatch {

    private static final Logger LOG = Logger.getLogger(IntakeBatch.class);

    private final IntakeStatement statement;
    private final KnownTips knownTips;
    private final RelayBell relay;

    IntakeBatch(IntakeStatement statement, KnownTips knownTips, RelayBell relay) {
        this.statement = statement;
        this.knownTips = knownTips;
        this.relay = relay;
    }

    void take(List<IntakeJob> jobs) {
        try {
            write(jobs);
        } catch (SQLException failed) {
            if (concernsRows(failed) && jobs.size() > 1) {
                LOG.warnf(
                        "a batch of %d tips is tried one by one: %s",
                        jobs.size(), failed.getSQLState());
                jobs.forEach(job -> take(List.of(job)));
            } else {
                LOG.errorf(failed, "%d tips could not be written", jobs.size());
                // A connection cut at the commit leaves it unknown; who asks again finds out.
                RuntimeException answer =
                        concernsRows(failed)
                                ? new IllegalStateException("a tip cannot be stored", failed)
                                : CommonProblem.UNAVAILABLE.because();
                jobs.forEach(job -> job.fail(answer));
            }
        } catch (RuntimeException unexpected) {
            LOG.error("tips could not be written", unexpected);
            jobs.forEach(job -> job.fail(unexpected));
        }
    }

    private void write(List<IntakeJob> jobs) throws SQLException {
        Map<UUID, String> numbers = statement.write(jobs);
        relay.ring();
        List<IntakeJob> others = new ArrayList<>();
        for (IntakeJob job : jobs) {
            String number = numbers.get(job.tip().id());
            if (number == null) {
                others.add(job);
            } else {
                job.opened(number);
            }
        }
        if (!others.isEmpty()) {
            answerKnown(others);
        }
    }

    private void answerKnown(List<IntakeJob> jobs) throws SQLException {
        List<Known> known = knownTips.of(jobs.stream().map(IntakeJob::tip).toList());
        for (IntakeJob job : jobs) {
            known.stream()
                    .filter(one -> isOf(one, job.tip()))
                    .findFirst()
                    .ifPresentOrElse(
                            one -> job.answer(one.receiptFor(job.tip())),
                            () -> job.fail(CommonProblem.UNAVAILABLE.because()));
        }
    }

    private static boolean isOf(Known known, NewTip tip) {
        TipKey key = tip.key();
        if (known.id().equals(tip.id())) {
            return true;
        }
        if (key.idempotencyDigest() != null) {
            return Arrays.equals(key.idempotencyDigest(), known.key().idempotencyDigest());
        }
        return key.sourceRef() != null
                && known.test() == tip.test()
                && key.sourceRef().equals(known.key().sourceRef())
                && key.source().equals(known.key().source())
                && key.sourceOffice().equals(known.key().sourceOffice());
    }

    /** Classes 22 and 23: the data; 40: two batches stood in each other's way. */
    private static boolean concernsRows(SQLException failed) {
        String state = failed.getSQLState() == null ? "" : failed.getSQLState();
        return state.startsWith("22") || state.startsWith("23") || state.startsWith("40");
    }
}
