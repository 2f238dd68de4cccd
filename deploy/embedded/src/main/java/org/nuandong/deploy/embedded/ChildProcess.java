package org.nuandong.deploy.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Starting, recognising and ending processes of this machine. */
public final class ChildProcess {

    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private ChildProcess() {}

    static Process start(List<String> command, Path log) throws IOException {
        return start(new ProcessBuilder(command), log);
    }

    /**
     * Starts a process that writes both its streams to the end of {@code log}. It gets a session of
     * its own: Ctrl-C in the terminal reaches the parent alone, which ends its parts in order.
     */
    public static Process start(ProcessBuilder builder, Path log) throws IOException {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(SETSID)) {
            command.add(SETSID.toString());
        }
        command.addAll(builder.command());
        return builder.command(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    /** Runs a command to its end; answers what it printed, refuses a non-zero end. */
    public static String run(ProcessBuilder builder, Duration limit) throws IOException {
        Process process = builder.redirectErrorStream(true).start();
        process.getOutputStream().close();
        CompletableFuture<Void> watchdog =
                CompletableFuture.runAsync(
                        () -> process.destroyForcibly(),
                        CompletableFuture.delayedExecutor(limit.toMillis(), TimeUnit.MILLISECONDS));
        String output = new String(process.getInputStream().readAllBytes());
        watchdog.cancel(false);
        int end = process.onExit().join().exitValue();
        if (end != 0) {
            throw new IOException(builder.command().get(0) + " ended with " + end + ": " + output);
        }
        return output;
    }

    /** The living process of that id whose command line names {@code mark}. Ids are used again. */
    public static Optional<ProcessHandle> living(long pid, String mark) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(handle -> commandLine(handle.pid()).contains(mark));
    }

    /** Waits for the end of a process; false when it still lives after {@code limit}. */
    public static boolean ended(ProcessHandle handle, Duration limit) {
        try {
            handle.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return !handle.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !handle.isAlive();
        }
    }

    private static String commandLine(long pid) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"))
                    .replace('\0', ' ');
        } catch (IOException e) {
            return "";
        }
    }

    /** The last lines of a log, for the refusal that names it. */
    public static String tail(Path log, int lines) {
        try {
            List<String> all = Files.readAllLines(log);
            return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
        } catch (IOException e) {
            return "";
        }
    }
}
