package org.nuandong.deploy.bench;

import org.nuandong.deploy.local.LocalSystem;
import org.nuandong.deploy.local.ServiceProcess;

/**
 * Start to ready of each packaged service on its kept database, and what it then holds in memory.
 */
final class StartBench {

    private static final int ROUNDS = 3;

    private final LocalSystem system;
    private final Table table;

    StartBench(LocalSystem system, Table table) {
        this.system = system;
        this.table = table;
    }

    void run() {
        for (ServiceProcess service : system.services()) {
            double[] seconds = new double[ROUNDS];
            double[] megabytes = new double[ROUNDS];
            for (int i = 0; i < ROUNDS; i++) {
                service.stop();
                long start = System.nanoTime();
                service.start();
                service.awaitReady();
                seconds[i] = (System.nanoTime() - start) / 1e9;
                megabytes[i] = Cpu.residentMegabytes(service.process().pid());
            }
            table.row(
                    service.service().shortName() + "-service, start to ready",
                    Table.number(
                            "%.1f s, %.0f MB resident",
                            Table.median(seconds), Table.median(megabytes)),
                    "-",
                    "whole stack: aim ≤ 15 s");
        }
    }
}
