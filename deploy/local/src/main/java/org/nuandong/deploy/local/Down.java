package org.nuandong.deploy.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.nuandong.deploy.embedded.ChildProcess;

/** {@code deploy/down}: ends a running system in order, or what a killed launcher left of one. */
public final class Down {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private Down() {}

    public static void main(String[] args) {
        Command.run(
                () -> {
                    Terminal terminal = new Terminal(System.out);
                    LocalHome home = LocalHome.open(Command.home());
                    boolean launcher = stopLauncher(home);
                    List<String> strays = Strays.stop(home);
                    if (launcher) {
                        terminal.say("系统已停止", "the system is stopped");
                    }
                    if (!strays.isEmpty()) {
                        terminal.say(
                                "已结束遗留进程：" + String.join("、", strays),
                                "ended what was left: " + String.join(", ", strays));
                    }
                    if (!launcher && strays.isEmpty()) {
                        terminal.say("没有正在运行的部件", "nothing is running");
                    }
                });
    }

    private static boolean stopLauncher(LocalHome home) {
        Optional<ProcessHandle> launcher = launcher(home);
        launcher.ifPresent(
                process -> {
                    process.destroy();
                    if (!ChildProcess.ended(process, PATIENCE)) {
                        process.destroyForcibly();
                    }
                });
        return launcher.isPresent();
    }

    private static Optional<ProcessHandle> launcher(LocalHome home) {
        try {
            long pid = Long.parseLong(Files.readString(pidFile(home)).strip());
            return ChildProcess.living(pid, ServiceSetup.mark(home));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    static Path pidFile(LocalHome home) {
        return home.folder().resolve("run/launcher.pid");
    }
}
