package org.nuandong.deploy.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The data directory of one PostgreSQL: made once, kept, and freed of a server left behind. */
final class PostgresCluster {

    static final String SUPERUSER = "nuandong";

    private static final Duration INITDB_LIMIT = Duration.ofMinutes(2);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    private final PostgresSettings settings;
    private final Unprivileged user;
    private final PostgresBinaries binaries;

    PostgresCluster(PostgresSettings settings, Unprivileged user, PostgresBinaries binaries) {
        this.settings = settings;
        this.user = user;
        this.binaries = binaries;
    }

    /** Makes the data directory at the first start. A half-made one is made anew. */
    void prepare() throws IOException {
        Files.createDirectories(settings.home());
        if (Files.exists(settings.data().resolve("PG_VERSION")) && Files.exists(password())) {
            return;
        }
        Path half = settings.home().resolve("data.new");
        deleteTree(half);
        Files.deleteIfExists(password());
        Files.createDirectory(
                half,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path draft = settings.home().resolve("password.new");
        Files.deleteIfExists(draft);
        Files.createFile(
                draft,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, randomPassword());
        user.own(settings.home());
        initdb(half, draft);
        deleteTree(settings.data());
        Files.move(draft, password());
        Files.move(half, settings.data());
    }

    private void initdb(Path data, Path passwordFile) throws IOException {
        ProcessBuilder initdb =
                new ProcessBuilder(
                        user.command(
                                List.of(
                                        binaries.program("initdb"),
                                        "--pgdata=" + data,
                                        "--username=" + SUPERUSER,
                                        "--pwfile=" + passwordFile,
                                        "--auth=scram-sha-256",
                                        "--encoding=UTF8",
                                        // With locale C pg_trgm finds nothing in Chinese text.
                                        "--locale=C.UTF-8",
                                        "--no-instructions",
                                        settings.durable() ? "--data-checksums" : "--no-sync")));
        initdb.environment().put("LC_ALL", "C.UTF-8");
        initdb.directory(settings.home().toFile());
        ChildProcess.run(initdb, INITDB_LIMIT);
    }

    String superuserPassword() throws IOException {
        return Files.readString(password());
    }

    /** The server that runs on this data directory, by its own lock file. */
    Optional<ProcessHandle> running() {
        try {
            List<String> lock = Files.readAllLines(settings.data().resolve("postmaster.pid"));
            return ChildProcess.living(
                    Long.parseLong(lock.get(0).strip()), settings.data().toString());
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** Ends the server on this data directory, whoever started it; its data are kept. */
    void stop() throws IOException {
        Optional<ProcessHandle> server = running();
        if (server.isEmpty()) {
            return;
        }
        String mode = settings.durable() ? "fast" : "immediate";
        try {
            ChildProcess.run(
                    new ProcessBuilder(
                            user.command(
                                    List.of(
                                            binaries.program("pg_ctl"),
                                            "stop",
                                            "--pgdata=" + settings.data(),
                                            "--mode=" + mode,
                                            "--timeout=" + STOP_LIMIT.toSeconds()))),
                    STOP_LIMIT.plusSeconds(5));
        } catch (IOException e) {
            server.get().destroyForcibly();
        }
        if (!ChildProcess.ended(server.get(), STOP_LIMIT)) {
            throw new IOException("the server " + server.get().pid() + " does not end");
        }
    }

    private Path password() {
        return settings.home().resolve("superuser.password");
    }

    static String randomPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static void deleteTree(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (Stream<Path> all = Files.walk(tree)) {
                for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            }
        }
    }
}
