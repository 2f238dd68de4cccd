package org.nuandong.beneficiary.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * 删除账: ids of everybody who was erased, one line each, in a file outside the database and its
 * backups, so that a restore brings nobody back. On the disk before the erasure commits.
 */
@ApplicationScoped
class ErasureLedger {

    private final Optional<Path> ledger;

    ErasureLedger(@ConfigProperty(name = "nuandong.privacy.erasure-ledger") Optional<String> file) {
        this.ledger = file.map(Path::of);
    }

    synchronized void write(UUID personId, Instant at) {
        Path file = ledger.orElseThrow(PrivacyProblem.NO_ERASURE_LEDGER::because);
        byte[] line = (at + " " + personId + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            if (file.toAbsolutePath().getParent() != null) {
                Files.createDirectories(file.toAbsolutePath().getParent());
            }
            try (FileChannel channel =
                    FileChannel.open(
                            file,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.APPEND)) {
                ByteBuffer bytes = ByteBuffer.wrap(line);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the erasure ledger cannot be written", e);
        }
    }

    /** Everybody in it; a line that a crash cut off says nothing. */
    Set<UUID> erased() {
        Set<UUID> all = new LinkedHashSet<>();
        if (ledger.isEmpty() || !Files.exists(ledger.get())) {
            return all;
        }
        try {
            for (String line : Files.readAllLines(ledger.get())) {
                String[] parts = line.split(" ");
                if (parts.length == 2 && parts[1].length() == 36) {
                    all.add(UUID.fromString(parts[1]));
                }
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException("the erasure ledger cannot be read", e);
        }
    }
}
