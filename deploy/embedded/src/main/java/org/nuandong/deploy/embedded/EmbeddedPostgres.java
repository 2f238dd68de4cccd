package org.nuandong.deploy.embedded;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/**
 * One PostgreSQL server as a child process, with several databases. Data are kept over restarts; a
 * server that a killed parent left on the same data is stopped first. Durable unless the settings
 * say otherwise.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final long POLL_NANOS = Duration.ofMillis(20).toNanos();

    private final PostgresSettings settings;
    private final PostgresCluster cluster;
    private final int port;
    private final Process process;

    private EmbeddedPostgres(
            PostgresSettings settings, PostgresCluster cluster, int port, Process process) {
        this.settings = settings;
        this.cluster = cluster;
        this.port = port;
        this.process = process;
    }

    public static EmbeddedPostgres start(PostgresSettings settings) {
        try {
            Unprivileged user = Unprivileged.here();
            PostgresBinaries binaries = PostgresBinaries.unpacked(user);
            PostgresCluster cluster = new PostgresCluster(settings, user, binaries);
            cluster.prepare();
            cluster.stop();
            int port =
                    settings.port() == 0
                            ? FreePort.any()
                            : FreePort.require(settings.port(), "PostgreSQL");
            java.util.List<String> command = new java.util.ArrayList<>();
            command.add(binaries.program("postgres"));
            command.addAll(settings.arguments(port));
            Process process = ChildProcess.start(user.command(command), settings.log());
            EmbeddedPostgres postgres = new EmbeddedPostgres(settings, cluster, port, process);
            postgres.awaitReady();
            return postgres;
        } catch (IOException e) {
            throw failed(settings, e);
        }
    }

    /** Ends the server that a killed parent left on this home; true when there was one. */
    public static boolean stopStray(PostgresSettings settings) {
        try {
            Unprivileged user = Unprivileged.here();
            PostgresCluster cluster =
                    new PostgresCluster(settings, user, PostgresBinaries.unpacked(user));
            boolean found = cluster.running().isPresent();
            cluster.stop();
            return found;
        } catch (IOException e) {
            throw failed(settings, e);
        }
    }

    /** Makes the user and the database where they are missing, and sets the user's password. */
    public Database database(String name, String user, String password) {
        new DatabaseMaker(this).make(name, user, password);
        return new Database(jdbcUrl(name), user, password);
    }

    /** An empty database of that name: an older one is dropped with its connections. */
    public Database freshDatabase(String name, String user, String password) {
        new DatabaseMaker(this).drop(name);
        return database(name, user, password);
    }

    /** A connection with every right, for tests and for making databases. */
    public Connection connectAsSuperuser(String database) throws SQLException {
        try {
            return DriverManager.getConnection(
                    jdbcUrl(database), PostgresCluster.SUPERUSER, cluster.superuserPassword());
        } catch (IOException e) {
            throw new SQLException("no password for " + settings.home(), e);
        }
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Lets the server end by itself when this JVM has ended in good order. */
    public EmbeddedPostgres endingWithThisJvm() {
        // SIGTERM: no new connections; our own are gone a moment later.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "end-postgres"));
        return this;
    }

    /** SIGKILL to the postmaster, as a fault: what was committed must survive. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        try {
            cluster.stop();
        } catch (IOException e) {
            process.destroyForcibly();
        }
        process.onExit().join();
    }

    private void awaitReady() throws IOException {
        Instant limit = Instant.now().plus(START_LIMIT);
        while (true) {
            try (Connection connection = connectAsSuperuser("postgres")) {
                return;
            } catch (SQLException e) {
                if (!process.isAlive() || Instant.now().isAfter(limit)) {
                    close();
                    throw new IOException(ChildProcess.tail(settings.log(), 3), e);
                }
                LockSupport.parkNanos(POLL_NANOS);
            }
        }
    }

    private static CannotStartException failed(PostgresSettings settings, IOException e) {
        String why = e.getMessage() == null ? e.toString() : e.getMessage();
        return new CannotStartException(
                "PostgreSQL 无法在 " + settings.home() + " 启动（详见下文原因）",
                "PostgreSQL cannot run in " + settings.home() + ": " + why,
                e);
    }
}
