package org.nuandong.deploy.testing;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.FutureTask;
import org.nuandong.deploy.embedded.Database;
import org.nuandong.deploy.embedded.EmbeddedKafka;
import org.nuandong.deploy.embedded.EmbeddedPostgres;
import org.nuandong.deploy.embedded.KafkaSettings;
import org.nuandong.deploy.embedded.PostgresSettings;
import org.nuandong.deploy.embedded.SigningKey;

/**
 * PostgreSQL, Kafka, keys and database of the running tests, started once per JVM however many
 * class loaders and profiles ask. What they need to know travels as plain strings in a system
 * property.
 */
final class BackingParts {

    static final String JDBC_URL = "quarkus.datasource.jdbc.url";
    static final String JDBC_USER = "quarkus.datasource.username";
    static final String JDBC_PASSWORD = "quarkus.datasource.password";
    static final String KAFKA = "kafka.bootstrap.servers";

    private static final String SHARED = "org.nuandong.deploy.testing.backing";
    private static final String PRIVATE_KEY = "nuandong.testing.private-key";
    private static final String PUBLIC_KEY = "quarkus.oidc.public-key";
    private static final String FAILURE = "nuandong.testing.failure";

    /** What a running service looks at every second or so is looked at at once in tests. */
    private static final Map<String, String> QUICK =
            Map.of(
                    "nuandong.reference.look-again", "PT0.02S",
                    "nuandong.deadline.pause", "PT0.05S");

    private static final Path FOLDER = Path.of("target", "backing");

    private BackingParts() {}

    /** The configuration that leads a service to these parts; starts them at the first call. */
    static Map<String, String> configuration() {
        synchronized (System.getProperties()) {
            String shared = System.getProperty(SHARED);
            if (shared == null) {
                // Text and nothing else: the transaction manager reads every system property.
                shared = text(firstStart());
                System.setProperty(SHARED, shared);
            }
            Map<String, String> config = read(shared);
            if (config.containsKey(FAILURE)) {
                throw new IllegalStateException(config.get(FAILURE));
            }
            return config;
        }
    }

    private static String text(Map<String, String> config) {
        Properties properties = new Properties();
        properties.putAll(config);
        StringWriter text = new StringWriter();
        try {
            properties.store(text, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static Map<String, String> read(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> config = new HashMap<>();
        properties.forEach((key, value) -> config.put(key.toString(), value.toString()));
        return Map.copyOf(config);
    }

    static SigningKey signingKey() {
        Map<String, String> configuration = configuration();
        return SigningKey.decoded(
                List.of(configuration.get(PRIVATE_KEY), configuration.get(PUBLIC_KEY)));
    }

    /** A start that failed would fail again: every test is told the same reason at once. */
    private static Map<String, String> firstStart() {
        try {
            return start();
        } catch (RuntimeException failure) {
            StringWriter reason = new StringWriter();
            failure.printStackTrace(new PrintWriter(reason));
            return Map.of(FAILURE, reason.toString());
        }
    }

    private static Map<String, String> start() {
        try {
            Path home = ownFolder();
            FutureTask<Database> database = new FutureTask<>(() -> database(home));
            // A thread of its own: on Java 25 the common pool has another class loader.
            new Thread(database, "start-postgres").start();
            EmbeddedKafka kafka = kafka(home);
            Map<String, String> config = new HashMap<>();
            config.put(JDBC_URL, database.get().jdbcUrl());
            config.put(JDBC_USER, database.get().user());
            config.put(JDBC_PASSWORD, database.get().password());
            config.put(KAFKA, kafka.bootstrapServers());
            SigningKey key = SigningKey.create();
            config.put(PRIVATE_KEY, key.encoded().get(0));
            config.put(PUBLIC_KEY, key.publicKey());
            config.put("quarkus.oidc.token.issuer", SigningKey.ISSUER);
            config.put("quarkus.oidc.token.audience", SigningKey.AUDIENCE);
            config.putAll(QUICK);
            keyset(home, "create").ifPresent(file -> config.put("nuandong.personal.keyset", file));
            keyset(home, "createExchange")
                    .ifPresent(file -> config.put("nuandong.personal.exchange-keyset", file));
            return Map.copyOf(config);
        } catch (ReflectiveOperationException | IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static Database database(Path home) {
        return EmbeddedPostgres.start(
                        PostgresSettings.in(home.resolve("postgres")).withoutDurability())
                .endingWithThisJvm()
                .freshDatabase("nuandong_test", "nuandong_test", "only-for-tests");
    }

    /** A broker without yesterday's records; it ends with this JVM. */
    private static EmbeddedKafka kafka(Path home) throws IOException {
        KafkaSettings settings = KafkaSettings.in(home.resolve("kafka"));
        EmbeddedKafka.stopStray(settings);
        Trees.delete(settings.home());
        return EmbeddedKafka.start(settings);
    }

    /**
     * Made by commons' own command where commons is under test, so that its format is the real one.
     */
    private static java.util.Optional<String> keyset(Path home, String command)
            throws IOException, ReflectiveOperationException {
        Path file = home.resolve(command + "-keyset.json").toAbsolutePath();
        Files.deleteIfExists(file);
        try {
            Class.forName(
                            "org.nuandong.commons.personal.KeysetTool",
                            true,
                            Thread.currentThread().getContextClassLoader())
                    .getMethod(command, Path.class)
                    .invoke(null, file);
            return java.util.Optional.of(file.toString());
        } catch (ClassNotFoundException withoutCommons) {
            return java.util.Optional.empty();
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** The first folder that no other living JVM uses: two runs of one module do not meet. */
    private static Path ownFolder() throws IOException {
        for (int number = 1; ; number++) {
            Path folder = Files.createDirectories(FOLDER.resolve(Integer.toString(number)));
            FileChannel channel =
                    FileChannel.open(
                            folder.resolve("in-use"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock != null) {
                // Kept to the end of the JVM; the system releases it then, whatever happened.
                return folder;
            }
            channel.close();
        }
    }
}
