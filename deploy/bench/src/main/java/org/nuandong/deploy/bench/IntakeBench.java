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
 * Tip intake through the whole of dispatch-service (token, checks, tip, incident, deadlines,
 * events, audit; relay and reporting at work beside it) and pgbench with the same statement, one
 * tip per transaction, on a copy of the same database: in turn, several rounds, medians.
 */
final class IntakeBench {

    private static final int CLIENTS = 16;
    private static final int ROUNDS = 3;
    private static final int SECONDS = 6;
    private static final String COMPILER = "CompilerThre";
    private static final Duration SOME_TIPS = Duration.ofSeconds(2);

    private final LocalSystem system;
    private final Table table;

    IntakeBench(LocalSystem system, Table table) {
        this.system = system;
        this.table = table;
    }

    private record Round(
            double service,
            double limit,
            double cpuService,
            double cpuCompiler,
            double cpuMachine,
            double p99) {}

    void run() throws Exception {
        Load load = load();
        load.closed(CLIENTS, SOME_TIPS);
        if (!PgBench.isInstalled()) {
            WarmUp.of(load, CLIENTS);
            table.row(
                    "tip intake, " + CLIENTS + " clients",
                    Table.number(
                            "%.0f/s",
                            load.closed(CLIENTS, Duration.ofSeconds(SECONDS)).perSecond()),
                    "pgbench is not installed (Debian: postgresql-contrib)",
                    "-");
            return;
        }
        String script = script();
        PgBench limit = limit();
        WarmUp.Result warmUp = WarmUp.of(load, CLIENTS);
        Quiet.await(system);
        limit.closed(script, CLIENTS, SECONDS / 2);
        List<Round> rounds = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            PgBench.Result bare = limit.closed(script, CLIENTS, SECONDS);
            rounds.add(round(load, bare.perSecond()));
        }
        print(rounds, warmUp);
        halfLoad(load, limit, script, (int) (median(rounds, Round::limit) / 2));
    }

    /** The relay is let to catch up after each. */
    private Round round(Load load, double limit) throws Exception {
        ServiceProcess dispatch = system.service(Service.DISPATCH);
        long pid = dispatch.process().pid();
        double service = Cpu.microsOf(pid);
        double compiler = Cpu.microsOfThreads(pid, COMPILER);
        double machine = Cpu.microsOfMachine();
        Load.Result result = load.closed(CLIENTS, Duration.ofSeconds(SECONDS));
        double tips = result.accepted();
        Round round =
                new Round(
                        result.perSecond(),
                        limit,
                        (Cpu.microsOf(pid) - service) / tips,
                        (Cpu.microsOfThreads(pid, COMPILER) - compiler) / tips,
                        (Cpu.microsOfMachine() - machine) / tips,
                        result.latencies().millisAt(99));
        Quiet.await(system);
        return round;
    }

    private void print(List<Round> rounds, WarmUp.Result warmUp) {
        double reached = median(rounds, Round::service);
        double limit = median(rounds, Round::limit);
        table.row(
                "tip intake, " + CLIENTS + " clients, closed loop",
                Table.number(
                        "%.0f/s, p99 %.1f ms, %.0f µs CPU of the service per tip, %.0f of them its"
                                + " compiler's (%.0f of the machine); after %d tips in %d s",
                        reached,
                        median(rounds, Round::p99),
                        median(rounds, Round::cpuService),
                        median(rounds, Round::cpuCompiler),
                        median(rounds, Round::cpuMachine),
                        warmUp.tips(),
                        warmUp.seconds()),
                Table.number("pgbench, same statement: %.0f/s", limit),
                Table.number("%.2f (aim 1.5)", reached / limit));
    }

    private void halfLoad(Load load, PgBench limit, String script, int rate) throws Exception {
        PgBench.Result bare = limit.open(script, CLIENTS, SECONDS, rate);
        Load.Result ours = load.open(CLIENTS, rate, Duration.ofSeconds(SECONDS));
        Quiet.await(system);
        table.row(
                Table.number("tip intake at half of pgbench's rate (%d/s), open loop", rate),
                Table.number(
                        "p50 %.2f ms, p99 %.1f ms, %d refused",
                        ours.latencies().millisAt(50),
                        ours.latencies().millisAt(99),
                        ours.refused()),
                Table.number(
                        "pgbench p50 %.2f ms, p99 %.1f ms",
                        bare.latencies().millisAt(50), bare.latencies().millisAt(99)),
                Table.number(
                        "p99 × %.2f (aim ≤ 1)",
                        ours.latencies().millisAt(99) / bare.latencies().millisAt(99)));
    }

    private Load load() {
        String token = system.sign(TokenDraft.of("platform-110").regions("420200"));
        URI calls =
                system.service(Service.DISPATCH).address().resolve("/api/v1/platforms/110/calls");
        return new Load(calls, token, new PoliceCalls());
    }

    private String script() throws Exception {
        Database database = system.backbone().database(Service.DISPATCH);
        try (Connection connection =
                DriverManager.getConnection(
                        database.jdbcUrl(), database.user(), database.password())) {
            return IntakeScript.of(Checkout.root(), connection);
        }
    }

    /**
     * A copy of dispatch's database as it is now: same tables, same indexes, nobody else in it. The
     * service is restarted for it, so this comes before the warm-up.
     */
    private PgBench limit() throws Exception {
        Database database = system.backbone().database(Service.DISPATCH);
        String name = database.jdbcUrl().replaceAll(".*/([^/?]+).*", "$1");
        ServiceProcess dispatch = system.service(Service.DISPATCH);
        dispatch.stop();
        try (Connection superuser = system.backbone().postgres().connectAsSuperuser("postgres");
                Statement statement = superuser.createStatement()) {
            statement.execute(
                    "create database bench_limit template " + name + " owner " + database.user());
        }
        dispatch.start();
        dispatch.awaitReady();
        return new PgBench(
                "127.0.0.1",
                system.backbone().postgresPort(),
                "bench_limit",
                database.user(),
                database.password());
    }

    private static double median(
            List<Round> rounds, java.util.function.ToDoubleFunction<Round> figure) {
        return Table.median(rounds.stream().mapToDouble(figure).toArray());
    }
}
