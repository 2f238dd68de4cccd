package org.nuandong.commons.deadline;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.nuandong.commons.clock.Ticker;

/**
 * Takes what is due five times a second, on every replica: rows are locked by the transaction that
 * acts on them, so each is acted on once, and a killed replica frees its rows at once. What fails
 * in company is tried alone; what fails alone is put off and blocks nobody. Steps that cannot wait
 * have a thread of their own: the slow work of a midnight never stands before an arrival.
 */
@ApplicationScoped
class DeadlineSweeper {

    private static final Logger LOG = Logger.getLogger(DeadlineSweeper.class);
    private static final int BATCH = 250;

    private final Map<String, DeadlineHandler> handlers;
    private final List<Set<String>> lanes;
    private final DueDeadlines rows;
    private final DeadlineMeters meters;
    private final Clock clock;
    private final Duration pause;
    private List<Ticker> tickers = List.of();
    private volatile boolean stopping;

    DeadlineSweeper(
            @All List<DeadlineHandler> handlers,
            DueDeadlines rows,
            DeadlineMeters meters,
            Clock clock,
            @ConfigProperty(name = "nuandong.deadline.pause") Duration pause) {
        this.handlers =
                handlers.stream()
                        .collect(Collectors.toMap(DeadlineHandler::step, Function.identity()));
        this.lanes =
                handlers.stream()
                        .collect(
                                Collectors.partitioningBy(
                                        DeadlineHandler::cannotWait,
                                        Collectors.mapping(
                                                DeadlineHandler::step, Collectors.toSet())))
                        .values()
                        .stream()
                        .toList();
        this.rows = rows;
        this.meters = meters;
        this.clock = clock;
        this.pause = pause;
    }

    void start(@Observes StartupEvent started) {
        meters.expect(handlers.keySet());
        tickers =
                lanes.stream()
                        .map(lane -> Ticker.start("deadline-sweeper", pause, () -> tick(lane)))
                        .toList();
    }

    void stop(@Observes ShutdownEvent ending) {
        stopping = true;
        tickers.forEach(Ticker::close);
    }

    private void tick(Set<String> lane) {
        sweep(lane);
        meters.refresh(handlers.keySet(), clock.instant());
    }

    /** Acts on everything that is due now; answers how many deadlines it acted on. */
    int sweep() {
        return lanes.stream().mapToInt(this::sweep).sum();
    }

    private int sweep(Set<String> lane) {
        int done = 0;
        boolean more = !lane.isEmpty();
        while (more && !stopping) {
            Sweep sweep = new Sweep(lane, clock.instant());
            done += sweep.run();
            more = sweep.wasFull();
        }
        return done;
    }

    /** One batch. */
    private final class Sweep {

        private final Set<String> lane;
        private final Instant now;
        private List<Deadline> taken = List.of();
        private boolean more;

        Sweep(Set<String> lane, Instant now) {
            this.lane = lane;
            this.now = now;
        }

        boolean wasFull() {
            return more;
        }

        int run() {
            try {
                QuarkusTransaction.requiringNew().call(this::together);
                taken.forEach(deadline -> meters.acted(deadline, now));
                return taken.size();
            } catch (RuntimeException e) {
                if (taken.isEmpty()) {
                    throw e; // nothing was reached: the database is away, the next tick tries again
                }
                return (int) taken.stream().filter(each -> alone(each.id())).count();
            }
        }

        private int together() throws SQLException {
            List<Deadline> due = rows.take(lane, now, BATCH);
            taken = oneKind(due);
            more = due.size() == BATCH || taken.size() < due.size();
            act(taken);
            return taken.size();
        }

        /**
         * Aggregates of one type in one transaction: who holds teams and then wants incidents,
         * while a request holds an incident and wants its team, would be a deadlock.
         */
        private static List<Deadline> oneKind(List<Deadline> due) {
            return due.stream()
                    .filter(each -> each.aggregateType().equals(due.get(0).aggregateType()))
                    .toList();
        }

        private boolean alone(UUID id) {
            try {
                return QuarkusTransaction.requiringNew().call(() -> actOnOne(id));
            } catch (RuntimeException e) {
                LOG.warnf(e, "deadline %s failed and is put off", id);
                meters.failed();
                QuarkusTransaction.requiringNew().call(() -> rows.putOff(id, now));
                return false;
            }
        }

        private boolean actOnOne(UUID id) throws SQLException {
            List<Deadline> one = rows.takeOne(id);
            act(one);
            one.forEach(deadline -> meters.acted(deadline, now));
            return !one.isEmpty();
        }

        private void act(List<Deadline> deadlines) throws SQLException {
            for (List<Deadline> wave : Waves.of(deadlines)) {
                handlers.get(wave.get(0).step()).dueTogether(wave, now);
            }
            rows.markDone(deadlines, now);
        }
    }
}
