package org.nuandong.deploy.local;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.nuandong.deploy.embedded.CannotStartException;

/**
 * {@code deploy/up [--fresh] [--no-demo]}: runs the whole system until Ctrl-C. The script in front
 * of it has found the JDK and built what was missing.
 */
public final class Up {

    private static final String FRESH = "--fresh";
    private static final String NO_DEMO = "--no-demo";
    private static final String USAGE = "deploy/up [--fresh] [--no-demo]";

    private final Terminal terminal = new Terminal(System.out);
    private final AtomicReference<LocalSystem> system = new AtomicReference<>();
    private final CountDownLatch stopped = new CountDownLatch(1);

    private Up() {}

    public static void main(String[] args) {
        Command.run(() -> new Up().run(List.of(args)));
    }

    private void run(List<String> options) throws IOException {
        for (String option : options) {
            if (!option.equals(FRESH) && !option.equals(NO_DEMO)) {
                throw new CannotStartException("用法：" + USAGE, "usage: " + USAGE);
            }
        }
        Stopwatch watch = new Stopwatch();
        LocalHome home = LocalHome.open(Command.home()).requireRoom();
        prepare(home, options.contains(FRESH));
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop-system"));
        terminal.say("正在启动", "starting");
        LocalSystem running =
                LocalSystem.start(
                        LocalSettings.forUse(home.folder(), Command.checkout()),
                        terminal,
                        system::set);
        terminal.say(
                "系统就绪，用时 " + Terminal.seconds(watch.elapsed()) + " 秒",
                "the system is ready after " + Terminal.seconds(watch.elapsed()) + " s");
        new Welcome(running, home, terminal).print();
        running.services().forEach(this::watch);
        if (!options.contains(NO_DEMO)) {
            demonstrate(running);
        }
        awaitStop();
    }

    private void prepare(LocalHome home, boolean fresh) throws IOException {
        home.lock().channel().close();
        List<String> strays = Strays.stop(home);
        if (!strays.isEmpty()) {
            terminal.say(
                    "已结束上次遗留的进程：" + String.join("、", strays),
                    "ended what the last run left: " + String.join(", ", strays));
        }
        if (fresh) {
            home.empty();
        }
        Files.writeString(Down.pidFile(home), Long.toString(ProcessHandle.current().pid()));
    }

    private void demonstrate(LocalSystem running) {
        Thread thread =
                new Thread(() -> new DemonstrationWinter(running).load(terminal), "demonstration");
        thread.setDaemon(true);
        thread.start();
    }

    private void watch(ServiceProcess service) {
        service.process()
                .onExit()
                .thenRun(
                        () -> {
                            if (stopped.getCount() > 0) {
                                terminal.say(
                                        service.service().displayName()
                                                + " 意外结束，日志："
                                                + service.log(),
                                        "it ended unexpectedly");
                            }
                        });
    }

    private void awaitStop() {
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stop() {
        stopped.countDown();
        LocalSystem running = system.get();
        if (running != null) {
            terminal.say("正在停止", "stopping");
            running.close();
            terminal.say("已停止，数据保留在 " + running.folder(), "stopped; the data are kept");
        }
    }
}
