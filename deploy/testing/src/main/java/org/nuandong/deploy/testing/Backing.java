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

    public static String bootstrapServers() {
        return BackingParts.configuration().get(BackingParts.KAFKA);
    }
}
