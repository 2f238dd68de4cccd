package org.nuandong.deploy.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.nuandong.deploy.embedded.Database;
import org.nuandong.deploy.local.LocalSystem;
import org.nuandong.deploy.local.Service;

/** The moment when all is through: outbox empty, every event in reporting's log. */
final class Quiet {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    private Quiet() {}

    static void await(LocalSystem system) throws SQLException {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (waiting(system) > 0 || recorded(system) > arrived(system)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("not quiet within " + LIMIT);
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    private static long waiting(LocalSystem system) throws SQLException {
        return count(
                system, Service.DISPATCH, "select count(*) from outbox where published_at is null");
    }

    private static long recorded(LocalSystem system) throws SQLException {
        return count(
                system,
                Service.DISPATCH,
                "select count(*) from outbox where topic like '%dispatch%'");
    }

    private static long arrived(LocalSystem system) throws SQLException {
        return count(
                system,
                Service.REPORTING,
                "select count(*) from event where type like '%.dispatch.%'");
    }

    private static long count(LocalSystem system, Service service, String sql) throws SQLException {
        Database database = system.backbone().database(service);
        try (Connection connection =
                        DriverManager.getConnection(
                                database.jdbcUrl(), database.user(), database.password());
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getLong(1);
        }
    }
}
