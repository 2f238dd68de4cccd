package org.nuandong.deploy.bench;

import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.nuandong.deploy.embedded.Database;
import org.nuandong.deploy.embedded.TokenDraft;
import org.nuandong.deploy.local.LocalSystem;
import org.nuandong.deploy.local.Service;

/**
 * Money taken from one source through the whole of beneficiary-service: 200 approvers at once with
 * money for 100, which must be exactly 100, and then as fast as it goes; beside it pgbench with the
 * rows of order, balances and ledger in one transaction (not those of event, audit and token). All
 * of them want the same row, so the limit is how long it is held.
 */
final class CommitmentBench {

    private static final int AT_ONCE = 200;
    private static final int MONEY_FOR = 100;
    private static final int CLIENTS = 16;
    private static final int ROUNDS = 3;
    private static final int SECONDS = Integer.getInteger("nuandong.bench.commitment-seconds", 10);
    private static final int ORDERS = Integer.getInteger("nuandong.bench.commitments", 60_000);
    private static final int PATIENCE = 300;

    private static final String SCRIPT =
            """
            \\set n random(1, %1$d)
            begin;
            select * from fund_order where id = bench_order(3, :n) for update;
            update fund_order set state = 'APPROVED', decided_at = now(), decided_by = 'bench',
                version = version + 1 where id = bench_order(3, :n);
            insert into ledger_line (balance_id, movement, allotted, reserved, paid, cause_id,
                occurred_at, recorded_at, recorded_by) select bench_order(0, 5), 'transfer-out',
                -0.01, 0, 0, bench_order(3, :n), now(), now(), 'bench';
            insert into ledger_line (balance_id, movement, allotted, reserved, paid, cause_id,
                occurred_at, recorded_at, recorded_by) select bench_order(0, 6), 'transfer-in',
                0.01, 0, 0, bench_order(3, :n), now(), now(), 'bench';
            update fund_balance set allotted = allotted - 0.01 where id = bench_order(0, 5)
                and allotted - reserved - paid >= 0.01;
            update fund_balance set allotted = allotted + 0.01 where id = bench_order(0, 6);
            commit;
            """;

    private final LocalSystem system;
    private final Table table;
    private final AtomicInteger next = new AtomicInteger();

    CommitmentBench(LocalSystem system, Table table) {
        this.system = system;
        this.table = table;
    }

    private record Answers(int booked, int refused, int other) {}

    void run() throws Exception {
        lay();
        Answers warm = approve(2, CLIENTS, SECONDS);
        Answers once = allAtOnce();
        if (once.booked() != MONEY_FOR || once.refused() != AT_ONCE - MONEY_FOR) {
            throw new IllegalStateException("not exact: " + once);
        }
        if (!"0.00".equals(left())) {
            throw new IllegalStateException("the source holds " + left());
        }
        PgBench limit = PgBench.isInstalled() ? pgbench() : null;
        List<Double> ours = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        int other = warm.other();
        for (int i = 0; i < ROUNDS; i++) {
            if (limit != null) {
                bare.add(limit.closed(SCRIPT.formatted(ORDERS), CLIENTS, SECONDS).perSecond());
            }
            Answers round = approve(2, CLIENTS, SECONDS);
            ours.add((double) round.booked() / SECONDS);
            other += round.other();
        }
        print(ours, bare, other);
    }

    private void print(List<Double> ours, List<Double> bare, int other) {
        double reached = Table.median(ours.stream().mapToDouble(Double::doubleValue).toArray());
        double limit = Table.median(bare.stream().mapToDouble(Double::doubleValue).toArray());
        table.row(
                AT_ONCE + " take from one source at once, money for " + MONEY_FOR,
                "exactly " + MONEY_FOR + ", " + (AT_ONCE - MONEY_FOR) + " refused, 0.00 left",
                "-",
                "aim: exact");
        table.row(
                "money taken from one source, " + CLIENTS + " clients, closed loop",
                Table.number("%.0f/s, %d neither booked nor refused", reached, other),
                bare.isEmpty()
                        ? "pgbench is not installed (Debian: postgresql-contrib)"
                        : Table.number("pgbench, order, balances and ledger: %.0f/s", limit),
                bare.isEmpty() ? "-" : Table.number("%.2f", reached / limit));
    }

    private Answers allAtOnce() throws Exception {
        return together(
                AT_ONCE,
                number -> {
                    try (HttpConnection approver = connection()) {
                        return answered(approver, 1, number + 1);
                    }
                });
    }

    /** As many as go in the time; every order once, over all rounds. */
    private Answers approve(int lot, int clients, int seconds) throws Exception {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        return together(
                clients,
                number -> {
                    Answers all = new Answers(0, 0, 0);
                    try (HttpConnection approver = connection()) {
                        while (System.nanoTime() < end) {
                            int order = next.incrementAndGet();
                            if (order > ORDERS) {
                                throw new IllegalStateException("more orders are needed");
                            }
                            all = plus(all, answered(approver, lot, order));
                        }
                    }
                    return all;
                });
    }

    /** 503 says "try again": a clerk does. */
    private static Answers answered(HttpConnection approver, int lot, int order) throws Exception {
        String path = "/api/v1/fund-orders/" + id(lot, order) + "/approvals";
        for (int i = 0; i < PATIENCE; i++) {
            int status = approver.postTo(path, "", "");
            if (status == 200) {
                return new Answers(1, 0, 0);
            }
            if (status == 409) {
                return new Answers(0, 1, 0);
            }
            if (status != 503) {
                throw new IllegalStateException(path + " was answered " + status);
            }
            Thread.sleep(100);
        }
        return new Answers(0, 0, 1);
    }

    private interface Clerk {
        Answers work(int number) throws Exception;
    }

    private static Answers together(int clerks, Clerk clerk) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(clerks);
        try {
            List<Callable<Answers>> tasks = new ArrayList<>();
            for (int i = 0; i < clerks; i++) {
                int number = i;
                tasks.add(() -> clerk.work(number));
            }
            Answers all = new Answers(0, 0, 0);
            for (Future<Answers> one : pool.invokeAll(tasks)) {
                all = plus(all, one.get());
            }
            return all;
        } finally {
            pool.shutdownNow();
        }
    }

    private static Answers plus(Answers one, Answers other) {
        return new Answers(
                one.booked() + other.booked(),
                one.refused() + other.refused(),
                one.other() + other.other());
    }

    private HttpConnection connection() throws Exception {
        URI door = system.service(Service.BENEFICIARY).address().resolve("/api/v1/fund-orders");
        return new HttpConnection(door, system.sign(TokenDraft.of("approver").regions("420200")));
    }

    /**
     * A programme of the city with six projects, in pairs that money moves between: the first pair
     * with money for some, the second with enough for all, the third for pgbench.
     */
    private void lay() throws SQLException {
        try (Connection connection = RegistryCrowd.connect(system);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "create function bench_order(lot int, n int) returns uuid language sql immutable"
                            + " as $$ select ('0bec0000-000' || lot || '-7000-8000-'"
                            + " || lpad(to_hex(n), 12, '0'))::uuid $$");
            statement.execute(
                    "insert into programme (id, region_code, unit_id, season_id, block, name, test,"
                            + " state, opened_at, opened_by, version)"
                            + " select bench_order(9, 1), '420200', u.id, s.id, 'street', 'bench',"
                            + " false, 'OPEN', now(), 'bench', 0"
                            + " from (select id from unit where region_code = '420200'"
                            + " order by id limit 1) u,"
                            + " (select id from season_window order by id limit 1) s");
            statement.execute(
                    "insert into project (id, no, programme_id, season_id, region_code, unit_id,"
                            + " level, block, kind, name, payee_kind, categories, planned_heads,"
                            + " head_unit, standards, goods, rules, approvals, starts_on, ends_on,"
                            + " same_payee, notice_required, notice_days, test, state, created_at,"
                            + " created_by, version)"
                            + " select bench_order(9, 10 + n), 'BENCH-' || n, p.id, p.season_id,"
                            + " '420200', p.unit_id, 'city', 'street', 'other', 'bench', 'person',"
                            + " '{}', 0, 'persons', '[{\"minYuan\":0,\"maxYuan\":1}]', '[]', '[]',"
                            + " '[]', '2020-01-01', '2099-12-31', 'warn', false, 0, false,"
                            + " 'APPROVED', now(), 'bench', 0 from programme p,"
                            + " generate_series(1, 6) n where p.id = bench_order(9, 1)");
            statement.execute(
                    "insert into fund_balance (id, account_id, account_kind, region_code, unit_id,"
                            + " source, allotted, test) select bench_order(0, n),"
                            + " bench_order(9, 10 + n), 'project', '420200', p.unit_id, 'municipal',"
                            + " case n when 1 then 100.00 * "
                            + MONEY_FOR
                            + " when 3 then 1e9 when 5 then 1e9 else 0 end, false"
                            + " from programme p, generate_series(1, 6) n"
                            + " where p.id = bench_order(9, 1)");
            orders(statement, 1, AT_ONCE, "100.00");
            orders(statement, 2, ORDERS, "0.01");
            orders(statement, 3, ORDERS, "0.01");
            statement.execute("vacuum analyze fund_order, fund_balance, project");
        }
    }

    private static void orders(Statement statement, int lot, int number, String yuan)
            throws SQLException {
        String from = "bench_order(9, " + (10 + 2 * lot - 1) + ")";
        String to = "bench_order(9, " + (10 + 2 * lot) + ")";
        statement.execute(
                "insert into fund_order (id, kind, region_code, unit_id, from_kind, from_account,"
                        + " from_source, to_kind, to_account, to_source, amount_yuan, reason, test,"
                        + " state, proposed_at, proposed_by, version)"
                        + " select bench_order("
                        + lot
                        + ", n), 'transfer', '420200', p.unit_id, 'project', "
                        + from
                        + ", 'municipal', 'project', "
                        + to
                        + ", 'municipal', "
                        + yuan
                        + ", 'bench', false, 'PROPOSED', now(), 'bench-officer', 0"
                        + " from programme p, generate_series(1, "
                        + number
                        + ") n where p.id = bench_order(9, 1)");
    }

    private String left() throws SQLException {
        try (Connection connection = RegistryCrowd.connect(system);
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "select allotted - reserved - paid from fund_balance"
                                        + " where id = bench_order(0, 1)")) {
            row.next();
            return row.getBigDecimal(1).toPlainString();
        }
    }

    private PgBench pgbench() {
        Database database = system.backbone().database(Service.BENEFICIARY);
        return new PgBench(
                "127.0.0.1",
                system.backbone().postgresPort(),
                database.jdbcUrl().replaceAll(".*/([^/?]+).*", "$1"),
                database.user(),
                database.password());
    }

    private static String id(int lot, int order) {
        return "0bec0000-000%d-7000-8000-%012x".formatted(lot, order);
    }
}
