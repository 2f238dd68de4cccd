package org.nuandong.dispatch.alarm;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.commons.clock.Ticker;
import org.nuandong.dispatch.webhook.WebhookConfig;

/**
 * When each delivery is tried: a row of db-scheduler, written in the transaction that raised the
 * alarm (through Agroal it joins it), taken by one replica, taken over when that replica dies.
 */
@ApplicationScoped
class DeliverySchedule {

    /** The database was away, or two attempts met: nothing the receiver did. */
    private static final Duration AFTER_FAULT = Duration.ofSeconds(2);

    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration SHUTDOWN_WAIT = Duration.ofSeconds(5);

    private final AlarmDeliverer deliverer;
    private final Clock clock;
    private final AlarmChannelRepository channels;
    private final SelfTests tests;
    private final CustomTask<Void> task;
    private final CustomTask<Void> selfTest;
    private final Scheduler scheduler;
    private final Duration pollInterval;
    private Ticker poll;

    DeliverySchedule(
            AlarmDeliverer deliverer,
            AlarmChannelRepository channels,
            SelfTests tests,
            AgroalDataSource database,
            WebhookConfig config,
            Clock clock) {
        this.deliverer = deliverer;
        this.channels = channels;
        this.tests = tests;
        this.clock = clock;
        this.pollInterval = config.pollInterval();
        task =
                Tasks.custom("alarm-delivery", Void.class)
                        .onFailure(new OnFailureRetryLater<>(AFTER_FAULT))
                        .onDeadExecutionRevive()
                        .execute(this::deliver);
        selfTest =
                Tasks.custom("alarm-self-test", Void.class)
                        .onFailure(new OnFailureRetryLater<>(AFTER_FAULT))
                        .onDeadExecutionRevive()
                        .execute(this::test);
        scheduler =
                Scheduler.create(database, task, selfTest)
                        .clock(clock::instant)
                        .threads(config.threads())
                        .pollUsingLockAndFetch(0.5, 4)
                        .pollingInterval(config.pollInterval())
                        .heartbeatInterval(HEARTBEAT)
                        .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                        .shutdownMaxWait(SHUTDOWN_WAIT)
                        .build();
    }

    void start(@Observes StartupEvent started) {
        scheduler.start();
        QuarkusTransaction.requiringNew().run(() -> channels.active().forEach(this::testLater));
        // db-scheduler waits by the clock it is given: one that is set back would hold up all
        // alarms.
        poll = Ticker.start("alarm-poll", pollInterval, scheduler::triggerCheckForDueExecutions);
    }

    void stop(@Observes ShutdownEvent stopping) {
        if (poll != null) {
            poll.close();
        }
        scheduler.stop();
    }

    void now(UUID deliveryId) {
        now(List.of(deliveryId));
    }

    /** New ones, in one go. */
    void now(List<UUID> deliveryIds) {
        if (!deliveryIds.isEmpty()) {
            scheduler.scheduleBatch(
                    deliveryIds.stream().<TaskInstance<?>>map(id -> task.instance(id.toString())),
                    clock.instant());
        }
    }

    /** From now on the channel is tested; one that is tested already goes on as it does. */
    void testLater(AlarmChannel channel) {
        scheduler.scheduleIfNotExists(
                selfTest.instance(channel.id().toString()), tests.dueAfterNow(channel));
    }

    private CompletionHandler<Void> test(TaskInstance<Void> instance, ExecutionContext context) {
        UUID channel = UUID.fromString(instance.getId());
        Optional<Instant> next = QuarkusTransaction.requiringNew().call(() -> testAndGoOn(channel));
        return next.isEmpty()
                ? new OnCompleteRemove<>()
                : (complete, operations) -> operations.reschedule(complete, next.get());
    }

    private Optional<Instant> testAndGoOn(UUID channel) {
        return tests.next(channel)
                .map(
                        delivery -> {
                            now(delivery.id());
                            return tests.dueAfterNow(delivery.channel());
                        });
    }

    private CompletionHandler<Void> deliver(TaskInstance<Void> instance, ExecutionContext context) {
        Optional<Instant> next = deliverer.deliver(UUID.fromString(instance.getId()));
        if (next.isEmpty()) {
            return new OnCompleteRemove<>();
        }
        return (complete, operations) -> operations.reschedule(complete, next.get());
    }
}
