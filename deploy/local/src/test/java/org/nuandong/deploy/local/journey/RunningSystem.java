package org.nuandong.deploy.local.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.nuandong.deploy.local.LocalSettings;
import org.nuandong.deploy.local.LocalSystem;

/** The whole system with a movable clock, started once for all journeys of this JVM. */
final class RunningSystem {

    private static LocalSystem system;

    private RunningSystem() {}

    static synchronized LocalSystem get() {
        if (system == null) {
            Path home = folder();
            system = LocalSystem.start(LocalSettings.forJourney(home));
            Runtime.getRuntime().addShutdownHook(new Thread(system::close));
        }
        return system;
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(Path.of("target"), "journey").toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
