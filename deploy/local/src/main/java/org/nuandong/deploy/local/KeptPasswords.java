package org.nuandong.deploy.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** A random password per database user, made once and kept where only the owner reads. */
final class KeptPasswords {

    private final Path file;

    KeptPasswords(Path file) {
        this.file = file;
    }

    synchronized String of(String user) {
        try {
            Properties kept = new Properties();
            if (Files.exists(file)) {
                try (InputStream in = Files.newInputStream(file)) {
                    kept.load(in);
                }
            } else {
                Files.createFile(
                        file,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
            }
            if (!kept.containsKey(user)) {
                kept.setProperty(user, random());
                try (OutputStream out = Files.newOutputStream(file)) {
                    kept.store(out, null);
                }
            }
            return kept.getProperty(user);
        } catch (IOException e) {
            throw new UncheckedIOException("no passwords in " + file, e);
        }
    }

    private static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
