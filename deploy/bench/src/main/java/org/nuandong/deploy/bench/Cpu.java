package org.nuandong.deploy.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** CPU time as the kernel counts it: of one process, and of the whole machine. */
final class Cpu {

    /** USER_HZ, fixed by the kernel's interface to user space. */
    private static final double TICK_MICROS = 10_000;

    private Cpu() {}

    static double microsOf(long pid) {
        return micros(read(Path.of("/proc", Long.toString(pid), "stat")));
    }

    private static double micros(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * TICK_MICROS;
    }

    /**
     * Of those threads of a process whose name holds this; the kernel keeps 15 characters of it.
     */
    static double microsOfThreads(long pid, String name) {
        try (Stream<Path> threads = Files.list(Path.of("/proc", Long.toString(pid), "task"))) {
            return threads.map(thread -> readIfThere(thread.resolve("stat")))
                    .filter(stat -> stat.substring(0, stat.lastIndexOf(')')).contains(name))
                    .mapToDouble(Cpu::micros)
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static double microsOfMachine() {
        String[] fields = read(Path.of("/proc/stat")).lines().findFirst().orElseThrow().split(" +");
        long busy = 0;
        for (int i = 1; i < fields.length; i++) {
            boolean idle = i == 4 || i == 5;
            boolean countedInUser = i == 9 || i == 10;
            busy += idle || countedInUser ? 0 : Long.parseLong(fields[i]);
        }
        return busy * TICK_MICROS;
    }

    static long residentMegabytes(long pid) {
        return read(Path.of("/proc", Long.toString(pid), "status"))
                .lines()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    /** A thread may end between two looks: an empty line then, of no name. */
    private static String readIfThere(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException ended) {
            return "() ";
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
