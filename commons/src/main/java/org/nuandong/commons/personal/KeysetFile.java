package org.nuandong.commons.personal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** The keyset file: readable by its owner alone, replaced in one step. */
record KeysetFile(Path path) {

    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    String read() {
        try {
            if (!Files.isRegularFile(path)) {
                throw new UnusableKeysetException(
                        "nuandong.personal.keyset: there is no keyset file " + path);
            }
            if (isPosix() && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(path))) {
                throw new UnusableKeysetException(
                        "nuandong.personal.keyset: others may read "
                                + path
                                + "; give it to its owner alone (chmod 600)");
            }
            return Files.readString(path);
        } catch (IOException e) {
            throw new UnusableKeysetException(
                    "nuandong.personal.keyset: " + path + " cannot be read");
        }
    }

    void write(String json) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(folder, "keyset", ".new", ownerOnly());
        Files.writeString(draft, json);
        Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
    }

    boolean exists() {
        return Files.exists(path);
    }

    private FileAttribute<?>[] ownerOnly() {
        return isPosix()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }

    private boolean isPosix() {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
