package org.nuandong.deploy.bench;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.nuandong.deploy.embedded.Database;
import org.nuandong.deploy.local.LocalSystem;
import org.nuandong.deploy.local.Service;

/** db-scheduler by itself: tasks that do nothing, all due at once, in the same PostgreSQL. */
final class BareScheduler {

    private static final int THREADS = 10;

    /** The table as the library asks for it; of dispatch's own nothing else is needed. */
    private static final String TABLE =
            """
            drop schema if exists bench_scheduler cascade;
            create schema bench_scheduler;
            create table bench_scheduler.scheduled_tasks
                (like scheduled_tasks including all);
            insert into bench_scheduler.scheduled_tasks
                (task_name, task_instance, execution_time, picked, version)
            select 'nothing', n::text, now(), false, 1 from generate_series(1, %d) n
            """;

    private final LocalSystem system;
    private final int tasks;

    BareScheduler(LocalSystem system, int tasks) {
        this.system = system;
        this.tasks = tasks;
    }

    /** From the start of the polling to the last task. */
    double seconds() throws Exception {
        try (Connection dispatch = Crowd.connect(system);
                Statement statement = dispatch.createStatement()) {
            statement.execute(TABLE.formatted(tasks));
            try {
                return run();
            } finally {
                statement.execute("drop schema bench_scheduler cascade");
            }
        }
    }

    private double run() throws Exception {
        CountDownLatch left = new CountDownLatch(tasks);
        OneTimeTask<Void> nothing =
                Tasks.oneTime("nothing").execute((instance, context) -> left.countDown());
        try (AgroalDataSource pool = pool()) {
            Scheduler scheduler =
                    Scheduler.create(pool, nothing)
                            .tableName("bench_scheduler.scheduled_tasks")
                            .threads(THREADS)
                            .pollUsingLockAndFetch(0.5, 4)
                            .pollingInterval(Duration.ofMillis(200))
                            .build();
            long start = System.nanoTime();
            scheduler.start();
            try {
                if (!left.await(5, TimeUnit.MINUTES)) {
                    throw new IllegalStateException(left.getCount() + " tasks were never run");
                }
                return (System.nanoTime() - start) / 1e9;
            } finally {
                scheduler.stop();
            }
        }
    }

    private AgroalDataSource pool() throws SQLException {
        Database database = system.backbone().database(Service.DISPATCH);
        return AgroalDataSource.from(
                new AgroalDataSourceConfigurationSupplier()
                        .connectionPoolConfiguration(
                                pool ->
                                        pool.maxSize(THREADS + 4)
                                                .connectionFactoryConfiguration(
                                                        to ->
                                                                to.jdbcUrl(database.jdbcUrl())
                                                                        .principal(
                                                                                new NamePrincipal(
                                                                                        database
                                                                                                .user()))
                                                                        .credential(
                                                                                new SimplePassword(
                                                                                        database
                                                                                                .password())))));
    }
}
