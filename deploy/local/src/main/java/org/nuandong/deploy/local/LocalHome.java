package org.nuandong.deploy.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.nuandong.deploy.embedded.CannotStartException;
import org.nuandong.deploy.embedded.SigningKey;

/** The folder that holds everything one local system keeps: data, keys, passwords, logs. */
final class LocalHome {

    /** First start: 150 MB of binaries and empty databases, and room to work. */
    private static final long ROOM_NEEDED = 500L << 20;

    private final Path folder;

    private LocalHome(Path folder) {
        this.folder = folder;
    }

    static LocalHome open(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(absolute.resolve("logs"));
            Files.createDirectories(absolute.resolve("run"));
            Files.createDirectories(absolute.resolve("keys"));
            Files.delete(Files.createTempFile(absolute, "writable", ".check"));
            return new LocalHome(absolute);
        } catch (IOException e) {
            throw unwritable(absolute, e);
        }
    }

    /** Whoever starts needs room; whoever stops does not. */
    LocalHome requireRoom() {
        long room = folder.toFile().getUsableSpace();
        if (room < ROOM_NEEDED) {
            throw new CannotStartException(
                    "磁盘空间不足：" + folder + " 只剩 " + (room >> 20) + " MB，至少需要 500 MB",
                    "the disk is full: " + (room >> 20) + " MB left at " + folder + ", 500 needed");
        }
        return this;
    }

    private static CannotStartException unwritable(Path folder, IOException e) {
        String why = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
        return new CannotStartException(
                "无法写入目录 " + folder,
                "the folder " + folder + " cannot be written" + (why == null ? "" : ": " + why),
                e);
    }

    /** Taken for the life of this JVM: two systems on one home would tear its data apart. */
    FileLock lock() {
        try {
            FileChannel channel =
                    FileChannel.open(
                            folder.resolve("run/lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new CannotStartException(
                        "系统已在运行（" + folder + "）", "the system is running already on " + folder);
            }
            return lock;
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisJvm) {
            return null;
        }
    }

    Path postgres() {
        return folder.resolve("postgres");
    }

    Path kafka() {
        return folder.resolve("kafka");
    }

    Path log(String part) {
        return folder.resolve("logs").resolve(part + ".log");
    }

    /** Photographs, sound and video of dispatch-service, sealed. */
    Path evidence() {
        return folder.resolve("evidence");
    }

    Path keyset(Service service) {
        return folder.resolve("keys").resolve(service.shortName() + ".keyset.json");
    }

    /** Who was erased; outside the database. */
    Path erasureLedger() {
        return folder.resolve("erasure-ledger.txt");
    }

    /** Shared by the services that recognise a person together. */
    Path exchangeKeyset() {
        return folder.resolve("keys").resolve("exchange.keyset.json");
    }

    Path pidFile(String process) {
        return folder.resolve("run").resolve(process + ".pid");
    }

    Path clockFile() {
        return folder.resolve("run/clock");
    }

    Path folder() {
        return folder;
    }

    SigningKey signingKey() {
        try {
            return SigningKey.keptIn(folder.resolve("keys/token.key"));
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    KeptPasswords passwords() {
        return new KeptPasswords(folder.resolve("keys/passwords.properties"));
    }

    /** The process of a service that a killed launcher left. */
    Optional<Long> keptPid(Service service) {
        try {
            return Optional.of(
                    Long.valueOf(Files.readString(pidFile(service.shortName())).strip()));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Everything goes but the token key, so that tokens handed out stay good. */
    void empty() {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                boolean kept =
                        path.equals(folder)
                                || path.equals(folder.resolve("keys"))
                                || path.endsWith("keys/token.key")
                                || path.equals(folder.resolve("run"))
                                || path.equals(folder.resolve("run/lock"))
                                || path.equals(folder.resolve("logs"));
                if (!kept) {
                    Files.deleteIfExists(path);
                }
            }
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }
}
