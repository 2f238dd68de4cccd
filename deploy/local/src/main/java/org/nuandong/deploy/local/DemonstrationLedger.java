package org.nuandong.deploy.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Function;

/**
 * What of the demonstration has been entered, in a file: a demonstration that was broken off goes
 * on where it stopped. Between an answer and its line here the idempotency key holds, for the same
 * step has the same key and the same body ever after.
 */
final class DemonstrationLedger {

    private static final String STARTED = "startedAt";

    private final Path file;
    private final Properties entries = new Properties();

    DemonstrationLedger(Path file) {
        this.file = file;
        try {
            if (Files.exists(file)) {
                try (InputStream in = Files.newInputStream(file)) {
                    entries.load(in);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The moment that all times of the demonstration are counted from; kept from the first run. */
    synchronized Instant startedAt() {
        if (!entries.containsKey(STARTED)) {
            write(STARTED, Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        }
        return Instant.parse(entries.getProperty(STARTED));
    }

    /** Does a step that makes something, once; answers its id now and later. */
    synchronized UUID made(String step, Function<String, UUID> work) {
        if (!entries.containsKey(step)) {
            write(step, work.apply("demonstration-" + step).toString());
        }
        return UUID.fromString(entries.getProperty(step));
    }

    /** Does a step that states a fact, once. */
    synchronized void done(String step, Runnable work) {
        if (!entries.containsKey(step)) {
            work.run();
            write(step, "done");
        }
    }

    synchronized boolean has(String step) {
        return entries.containsKey(step);
    }

    private void write(String step, String value) {
        entries.setProperty(step, value);
        try {
            Path draft = file.resolveSibling(file.getFileName() + ".new");
            try (OutputStream out = Files.newOutputStream(draft)) {
                entries.store(out, null);
            }
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
