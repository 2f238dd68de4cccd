package org.nuandong.deploy.local;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.logging.LogManager;
import org.nuandong.deploy.embedded.CannotStartException;

/**
 * How every command of this folder ends: a known trouble is one sentence and exit code 1; an
 * unknown one is one sentence that names the log which has the rest.
 */
final class Command {

    private Command() {}

    interface Work {
        void run() throws IOException;
    }

    static Path home() {
        return Path.of(System.getProperty("nuandong.home"));
    }

    static Path checkout() {
        return Path.of(System.getProperty("nuandong.checkout"));
    }

    static void run(Work work) {
        Terminal terminal = new Terminal(System.err);
        // The Kafka client's log is not for the terminal.
        LogManager.getLogManager().reset();
        try {
            work.run();
        } catch (CannotStartException e) {
            terminal.line(e.getMessage());
            System.exit(1);
        } catch (IOException | RuntimeException e) {
            terminal.say("意外错误，详情见 " + log(e), "unexpected: " + e.getMessage());
            System.exit(1);
        }
    }

    private static Path log(Exception e) {
        Path log = home().resolve("logs/launcher.log");
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace));
        try {
            Files.createDirectories(log.getParent());
            Files.writeString(
                    log, trace.toString(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            return Path.of("-");
        }
        return log;
    }
}
