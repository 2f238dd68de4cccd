package org.nuandong.deploy.bench;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.nuandong.deploy.embedded.Database;
import org.nuandong.deploy.embedded.TokenDraft;
import org.nuandong.deploy.local.LocalSystem;
import org.nuandong.deploy.local.Service;
import org.nuandong.deploy.local.ServiceProcess;

/**
 * Admission to a station through the whole of dispatch-service (token, checks, sealing, case,
 * classification, deadlines, event, audit, kept answer) and pgbench with the same rows in one
 * transaction on a copy of the database: in turn, medians. An ordinary endpoint: nothing batched.
 */
final class AdmissionBench {

    private static final int CLIENTS = 16;
    private static final int ROUNDS = 3;
    private static final int SECONDS = Integer.getInteger("nuandong.bench.admission-seconds", 10);
    private static final Duration WARM_UP = Duration.ofSeconds(SECONDS + 5L);
    private static final String COPY = "bench_admission";

    private final LocalSystem system;
    private final Table table;

    AdmissionBench(LocalSystem system, Table table) {
        this.system = system;
        this.table = table;
    }

    void run() throws Exception {
        String token = system.sign(TokenDraft.of("station-clerk").regions("420200"));
        URI cases = system.service(Service.DISPATCH).address().resolve("/api/v1/care-cases");
        Load load = new Load(cases, token, new Guests());
        load.closed(CLIENTS, WARM_UP);
        PgBench limit = PgBench.isInstalled() ? copy(load) : null;
        String script = limit == null ? null : script();
        List<Load.Result> ours = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            if (limit != null) {
                bare.add(limit.closed(script, CLIENTS, SECONDS).perSecond());
            }
            ours.add(load.closed(CLIENTS, Duration.ofSeconds(SECONDS)));
            Quiet.await(system);
        }
        print(ours, bare);
    }

    private void print(List<Load.Result> ours, List<Double> bare) {
        double reached = Table.median(ours.stream().mapToDouble(Load.Result::perSecond).toArray());
        double p99 =
                Table.median(
                        ours.stream().mapToDouble(each -> each.latencies().millisAt(99)).toArray());
        int refused = ours.stream().mapToInt(Load.Result::refused).sum();
        double limit = Table.median(bare.stream().mapToDouble(Double::doubleValue).toArray());
        table.row(
                "admission to a station, " + CLIENTS + " clients, closed loop",
                Table.number("%.0f/s, p99 %.1f ms, %d refused", reached, p99, refused),
                bare.isEmpty()
                        ? "pgbench is not installed (Debian: postgresql-contrib)"
                        : Table.number("pgbench, same rows in one transaction: %.0f/s", limit),
                bare.isEmpty() ? "-" : Table.number("%.2f", reached / limit));
    }

    private String script() throws Exception {
        Database database = system.backbone().database(Service.DISPATCH);
        try (Connection connection =
                DriverManager.getConnection(
                        database.jdbcUrl(), database.user(), database.password())) {
            return AdmissionScript.of(connection);
        }
    }

    /** A copy of dispatch's database as it is now, with nobody else in it. */
    private PgBench copy(Load load) throws Exception {
        Database database = system.backbone().database(Service.DISPATCH);
        String name = database.jdbcUrl().replaceAll(".*/([^/?]+).*", "$1");
        ServiceProcess dispatch = system.service(Service.DISPATCH);
        dispatch.stop();
        try (Connection superuser = system.backbone().postgres().connectAsSuperuser("postgres");
                Statement statement = superuser.createStatement()) {
            statement.execute(
                    "create database %s template %s owner %s"
                            .formatted(COPY, name, database.user()));
        }
        dispatch.start();
        dispatch.awaitReady();
        load.closed(CLIENTS, WARM_UP);
        Quiet.await(system);
        return new PgBench(
                "127.0.0.1",
                system.backbone().postgresPort(),
                COPY,
                database.user(),
                database.password());
    }
}
