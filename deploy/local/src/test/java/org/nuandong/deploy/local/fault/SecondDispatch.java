package org.nuandong.deploy.local.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.nuandong.deploy.local.LocalSystem;
import org.nuandong.deploy.local.RunningSystem;
import org.nuandong.deploy.local.Service;
import org.nuandong.deploy.local.ServiceProcess;

/**
 * A second process of the dispatch service on the shared system, with the cutter between it and its
 * database. Started by the first class that wants one, for a start is dear; stopped by the last.
 */
final class SecondDispatch {

    private static SecondDispatch running;

    private final CommitCutter cutter;
    private final ServiceProcess process;

    private SecondDispatch(CommitCutter cutter, ServiceProcess process) {
        this.cutter = cutter;
        this.process = process;
    }

    static synchronized SecondDispatch get() {
        if (running == null) {
            running = started(RunningSystem.get());
        }
        return running;
    }

    static synchronized void stop() throws IOException {
        if (running != null) {
            running.process.stop();
            running.cutter.close();
            running = null;
        }
    }

    private static SecondDispatch started(LocalSystem system) {
        CommitCutter cutter = cutter(system);
        String url = system.backbone().database(Service.DISPATCH).jdbcUrl();
        ServiceProcess process =
                system.replica(
                        Service.DISPATCH,
                        Map.of(
                                "QUARKUS_DATASOURCE_JDBC_URL",
                                url.replaceFirst(":\\d+/", ":" + cutter.port() + "/")));
        process.start();
        process.awaitReady();
        return new SecondDispatch(cutter, process);
    }

    private static CommitCutter cutter(LocalSystem system) {
        try {
            return new CommitCutter(system.backbone().postgresPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    CommitCutter cutter() {
        return cutter;
    }

    ServiceProcess process() {
        return process;
    }
}
