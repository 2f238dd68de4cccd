package org.nuandong.commons.relay;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nuandong.commons.event.EventConfig;
import org.postgresql.Driver;

/** Opens the relay's own connection: it must not occupy a place in the pool for good. */
@ApplicationScoped
class RelayDatabase {

    private static final String SOCKET_TIMEOUT_SECONDS = "15";

    private final String url;
    private final String user;
    private final String password;
    private final Duration lease;

    RelayDatabase(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password,
            EventConfig config) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.lease = config.relay().lease();
    }

    RelaySession connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("ApplicationName", "event-relay");
        properties.setProperty("socketTimeout", SOCKET_TIMEOUT_SECONDS);
        properties.setProperty("connectTimeout", SOCKET_TIMEOUT_SECONDS);
        properties.setProperty("tcpKeepAlive", "true");
        Connection connection = new Driver().connect(url, properties);
        try {
            prepare(connection);
            return new RelaySession(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /**
     * A plan made while the outbox was empty scans and sorts the whole backlog (20 times slower):
     * only index plans are left to the planner. The session ends by itself when it is idle for the
     * lease: a stopped relay gives up its lock.
     */
    private void prepare(Connection connection) throws SQLException {
        try (Statement set = connection.createStatement()) {
            set.execute(
                    "set enable_seqscan = off; set enable_sort = off; set enable_bitmapscan = off;"
                            + " set jit = off; set idle_session_timeout = "
                            + lease.toMillis()
                            + "; set idle_in_transaction_session_timeout = "
                            + lease.toMillis());
        }
    }
}
