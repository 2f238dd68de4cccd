package org.nuandong.dispatch.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A folder of this machine or a mounted share. A file is written beside, forced to the disk and
 * moved to its name in one step: a kill leaves a draft, never half a content.
 */
@ApplicationScoped
class LocalFolder implements EvidenceStore, EvidenceBin {

    private static final int BUFFER = 64 * 1024;

    private final Path root;

    LocalFolder(EvidenceConfig config) {
        this.root = config.folder().toAbsolutePath().normalize();
    }

    @Override
    public void put(String name, Content content) throws IOException {
        Path target = at(name);
        Path draft = drafts().resolve(UUID.randomUUID().toString());
        try {
            write(draft, content);
            Files.createDirectories(target.getParent());
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            force(target.getParent());
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void write(Path draft, Content content) throws IOException {
        try (FileChannel file =
                FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(file), BUFFER);
            content.writeTo(out);
            out.flush();
            file.force(true);
        }
    }

    @Override
    public InputStream open(String name) throws IOException {
        return Files.newInputStream(at(name));
    }

    @Override
    public void remove(String name) throws IOException {
        try (Stream<Path> below = Files.walk(at(name))) {
            List<Path> deepestFirst = below.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (NoSuchFileException gone) {
            // Another replica was faster.
        }
    }

    @Override
    public void removeDraftsBefore(Instant realTime) throws IOException {
        try (Stream<Path> drafts = Files.list(drafts())) {
            for (Path draft : drafts.toList()) {
                if (Files.getLastModifiedTime(draft).toInstant().isBefore(realTime)) {
                    Files.deleteIfExists(draft);
                }
            }
        }
    }

    private Path drafts() throws IOException {
        return Files.createDirectories(root.resolve("drafts"));
    }

    /** Names are made here from ids and hashes; one that leads out of the folder is a fault. */
    private Path at(String name) {
        Path path = root.resolve(name).normalize();
        if (!path.startsWith(root) || path.equals(root)) {
            throw new IllegalArgumentException("not a name below the folder of evidence");
        }
        return path;
    }

    /** The new name itself must survive a power cut. */
    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
