package org.nuandong.deploy.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The PostgreSQL programs, unpacked once per machine and user from the jar that Maven fetched. The
 * folder carries the archive's hash, so another version gets another folder.
 */
final class PostgresBinaries {

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final Set<PosixFilePermission> PRIVATE =
            PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> READABLE =
            PosixFilePermissions.fromString("rwxr-xr-x");

    private final Path home;

    private PostgresBinaries(Path home) {
        this.home = home;
    }

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    static PostgresBinaries unpacked(Unprivileged user) throws IOException {
        Path cache = cache(user);
        Path home = cache.resolve("postgres-" + archiveHash());
        if (!Files.isExecutable(home.resolve("bin/postgres"))) {
            Path fresh = cache.resolve("unpacking-" + UUID.randomUUID());
            try {
                unpack(fresh);
                moveInto(fresh, home);
            } finally {
                delete(fresh);
            }
        }
        return new PostgresBinaries(home);
    }

    /** Another JVM may have been quicker: its copy is as good. */
    private static void moveInto(Path fresh, Path home) throws IOException {
        try {
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException e) {
            return;
        } catch (IOException e) {
            if (!Files.isExecutable(home.resolve("bin/postgres"))) {
                throw e;
            }
        }
    }

    private static Path cache(Unprivileged user) throws IOException {
        String home = System.getProperty("user.home", "");
        Path parent = Path.of(home, ".cache");
        // Another user cannot enter root's home.
        if (home.isBlank() || user.isOtherUser() || !mayCreate(parent)) {
            return ownTemporary(user);
        }
        return Files.createDirectories(parent.resolve("nuandong"));
    }

    private static boolean mayCreate(Path folder) {
        try {
            return Files.isWritable(Files.createDirectories(folder));
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * A folder in a place where all may write: it must be ours, or someone could plant programs.
     */
    private static Path ownTemporary(Unprivileged user) throws IOException {
        String name = "nuandong-" + System.getProperty("user.name", "someone");
        Path folder = Path.of(System.getProperty("java.io.tmpdir"), name);
        try {
            Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(PRIVATE));
        } catch (FileAlreadyExistsException e) {
            Object owner = Files.getAttribute(folder, "unix:uid", LinkOption.NOFOLLOW_LINKS);
            if (!owner.equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"))) {
                throw new CannotStartException(
                        folder + " 属于其他用户", folder + " belongs to another user", e);
            }
        }
        if (user.isOtherUser()) {
            Files.setPosixFilePermissions(folder, READABLE);
        }
        return folder;
    }

    private static String archiveHash() throws IOException {
        try (DigestInputStream in =
                new DigestInputStream(archive(), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStream archive() {
        InputStream in = PostgresBinaries.class.getResourceAsStream(ARCHIVE);
        if (in == null || !"amd64".equals(System.getProperty("os.arch"))) {
            throw new CannotStartException(
                    "内置 PostgreSQL 只支持 x86-64 的 Linux",
                    "the bundled PostgreSQL runs on x86-64 Linux only");
        }
        return in;
    }

    private static void unpack(Path target) throws IOException {
        Files.createDirectories(target, PosixFilePermissions.asFileAttribute(READABLE));
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(archive()))) {
            for (TarArchiveEntry e = tar.getNextEntry(); e != null; e = tar.getNextEntry()) {
                unpack(e, tar, target);
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target)
            throws IOException {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("an archive entry leaves its folder: " + entry.getName());
        }
        Files.createDirectories(entry.isDirectory() ? path : path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
            Files.copy(content, path);
            if ((entry.getMode() & 0100) != 0) {
                Files.setPosixFilePermissions(path, READABLE);
            }
        }
    }

    private static void delete(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (Stream<Path> all = Files.walk(tree)) {
                for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            }
        }
    }
}
