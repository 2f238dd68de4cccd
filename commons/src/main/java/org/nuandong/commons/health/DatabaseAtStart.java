package org.nuandong.commons.health;

import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Waits for a database that is still starting, so that the parts of the system may start in any
 * order; one that answers and will never do (wrong password, no such database, no Chinese) ends the
 * start at once.
 */
@Singleton
class DatabaseAtStart {

    private static final Logger LOG = Logger.getLogger(DatabaseAtStart.class);
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final String CTYPE =
            "select datctype from pg_database where datname = current_database()";

    private final String url;
    private final String user;
    private final String password;
    private final Duration patience;

    DatabaseAtStart(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password,
            @ConfigProperty(name = "nuandong.start.database-wait") Duration patience) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.patience = patience;
    }

    void await() {
        long until = System.nanoTime() + patience.toNanos();
        boolean told = false;
        while (true) {
            try (Connection connection = DriverManager.getConnection(url, user, password)) {
                requireChinese(characterType(connection));
                return;
            } catch (SQLException e) {
                refuseForGood(e.getSQLState());
                if (System.nanoTime() > until) {
                    throw new ConfigurationException(
                            "Not started: the database did not answer within " + patience);
                }
                if (!told) {
                    LOG.info("waiting for the database");
                    told = true;
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    /** With LC_CTYPE C, pg_trgm finds nothing in Chinese text. */
    static void requireChinese(String characterType) {
        if (characterType.equals("C") || characterType.equals("POSIX")) {
            throw new ConfigurationException(
                    "Not started: the database has LC_CTYPE "
                            + characterType
                            + " and cannot search Chinese text; create it with LC_CTYPE 'C.UTF-8'");
        }
    }

    private static void refuseForGood(String state) {
        if (state != null && state.startsWith("28")) {
            throw new ConfigurationException(
                    "Not started: the database refuses quarkus.datasource.username or its password");
        }
        if ("3D000".equals(state)) {
            throw new ConfigurationException(
                    "Not started: the server of quarkus.datasource.jdbc.url has no such database");
        }
    }

    private static String characterType(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CTYPE);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }
}
