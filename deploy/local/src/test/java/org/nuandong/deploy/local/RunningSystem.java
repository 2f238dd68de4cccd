package org.nuandong.deploy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The whole system with a movable clock, started once for all tests of this JVM. Whoever breaks a
 * part mends it; whoever moves the time leaves it running, and each class begins later than the one
 * before it, for what a service plans for the future would never come when time goes back by weeks.
 */
public final class RunningSystem {

    /**
     * Receivers of alarms and webhooks stand on this machine. The books are compared to their first
     * page, so nothing published ages out of the outbox when the time leaps by years.
     */
    private static final Map<String, String> ENVIRONMENT =
            Map.of(
                    "NUANDONG_WEBHOOKS_ALLOWED_TARGETS",
                    "127.0.0.1/32:*",
                    "NUANDONG_EVENTS_RELAY_KEEP",
                    "P4000D");

    /** No service lives here for more than minutes: what is compiled once need not be better. */
    private static final String[] JVM = {
        "-Xms96m", "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"
    };

    private static LocalSystem system;

    private RunningSystem() {}

    public static synchronized LocalSystem get() {
        if (system == null) {
            system =
                    LocalSystem.start(
                            LocalSettings.forJourney(folder())
                                    .with(ENVIRONMENT)
                                    .withServiceJvm(JVM));
            Runtime.getRuntime().addShutdownHook(new Thread(system::close));
        }
        return system;
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(Path.of("target"), "running").toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
