package org.nuandong.deploy.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** PostgreSQL's own load generator: the limit that the intake is measured against. */
final class PgBench {

    record Result(double perSecond, Latencies latencies) {}

    private final String host;
    private final int port;
    private final String database;
    private final String user;
    private final String password;

    PgBench(String host, int port, String database, String user, String password) {
        this.host = host;
        this.port = port;
        this.database = database;
        this.user = user;
        this.password = password;
    }

    static boolean isInstalled() {
        try {
            return new ProcessBuilder("pgbench", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    Result closed(String script, int clients, int seconds) throws Exception {
        return run(script, clients, seconds, List.of());
    }

    /** At a fixed rate; latency counts from the intended start, as in {@link Load#open}. */
    Result open(String script, int clients, int seconds, int perSecond) throws Exception {
        return run(script, clients, seconds, List.of("-R", Integer.toString(perSecond)));
    }

    private Result run(String script, int clients, int seconds, List<String> more)
            throws Exception {
        Path directory = Files.createTempDirectory("pgbench");
        try {
            Path file = Files.writeString(directory.resolve("tip.sql"), script);
            List<String> command =
                    new ArrayList<>(List.of("pgbench", "-n", "-M", "prepared", "-j", "2", "-l"));
            command.addAll(List.of("-c", "" + clients, "-T", "" + seconds, "-f", "" + file));
            command.addAll(more);
            command.addAll(List.of("-h", host, "-p", "" + port, "-U", user, database));
            ProcessBuilder builder =
                    new ProcessBuilder(command)
                            .directory(directory.toFile())
                            .redirectErrorStream(true);
            builder.environment().put("PGPASSWORD", password);
            Process process = builder.start();
            String output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(seconds + 60L, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException("pgbench failed: " + output);
            }
            return new Result(tps(output), latencies(directory));
        } finally {
            deleteAll(directory);
        }
    }

    private static double tps(String output) {
        return output.lines()
                .filter(line -> line.startsWith("tps = "))
                .mapToDouble(line -> Double.parseDouble(line.split(" ")[2]))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no tps in: " + output));
    }

    /**
     * A line of the log: client, number, latency in µs, script, epoch, µs and, with -R, the lag.
     */
    private static Latencies latencies(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            LongStream nanos =
                    files.filter(file -> file.getFileName().toString().startsWith("pgbench_log"))
                            .flatMap(PgBench::lines)
                            .map(line -> line.split(" "))
                            .filter(fields -> !"skipped".equals(fields[2]))
                            .mapToLong(fields -> Long.parseLong(fields[2]) * 1_000);
            return new Latencies(nanos.toArray());
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void deleteAll(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }
}
