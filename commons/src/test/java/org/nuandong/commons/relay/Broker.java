package org.nuandong.commons.relay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The broker process of the tests, stopped and woken by signals: it neither answers nor refuses.
 */
public final class Broker {

    private Broker() {}

    public static void stopped(Runnable meanwhile) {
        ProcessHandle broker =
                ProcessHandle.current()
                        .descendants()
                        .filter(process -> commandLine(process).contains("KafkaNode"))
                        .findFirst()
                        .orElseThrow();
        signal("STOP", broker);
        try {
            meanwhile.run();
        } finally {
            signal("CONT", broker);
        }
    }

    /** Read whole: a long class path is cut off by {@link ProcessHandle.Info}. */
    private static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(process.pid()), "cmdline"));
        } catch (IOException e) {
            return "";
        }
    }

    private static void signal(String name, ProcessHandle process) {
        try {
            int status =
                    new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                            .inheritIO()
                            .start()
                            .waitFor();
            if (status != 0) {
                throw new AssertionError("kill -" + name + " answered " + status);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
