package org.nuandong.deploy.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/**
 * Gives a {@code @QuarkusTest} a real PostgreSQL with an empty database, a real Kafka, a token key
 * and a keyset: {@code @QuarkusTestResource(Backing.class)}. Started once per module; a new run
 * starts with nothing in it.
 */
public class Backing implements QuarkusTestResourceLifecycleManager {

    private static final int VALID_WITHIN_SECONDS = 5;

    private static Connection kept;

    @Override
    public Map<String, String> start() {
        return BackingParts.configuration();
    }

    /** The parts serve the other test profiles of this JVM and end with it. */
    @Override
    public void stop() {}

    /** A connection of the tests' own to the service's database. */
    public static Connection connect() throws SQLException {
        Map<String, String> config = BackingParts.configuration();
        return DriverManager.getConnection(
                config.get(BackingParts.JDBC_URL),
                config.get(BackingParts.JDBC_USER),
                config.get(BackingParts.JDBC_PASSWORD));
    }

    /**
     * A look at the service's database over the one connection that all looks share, opened anew
     * when it was cut: a new one each time costs a test more than what it asks.
     */
    public static synchronized <T> T look(Look<T> look) throws SQLException {
        if (kept == null || !kept.isValid(VALID_WITHIN_SECONDS)) {
            kept = connect();
        }
        return look.at(kept);
    }

    /** What is asked or written, each statement a transaction of its own. */
    public interface Look<T> {
        T at(Connection connection) throws SQLException;
    }

    public static String bootstrapServers() {
        return BackingParts.configuration().get(BackingParts.KAFKA);
    }
}
