package org.nuandong.deploy.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.nuandong.deploy.embedded.TokenDraft;
import org.nuandong.deploy.local.LocalSystem;
import org.nuandong.deploy.local.Service;

/**
 * 全库查重: a million people of known truth compared with one another, from the request to the last
 * pair kept with its event and work item; and how much of the truth was found.
 */
final class DedupBench {

    private static final String PASSES = "/api/v1/duplicate-passes";

    private static final String TRUTH =
            """
            with doubles as (select count(*) as n from bench_truth where not first),
            found as (
                select p.band <> 'POSSIBLE' as asked, a.who = b.who as truth
                from duplicate_pair p join bench_truth a on a.id = p.first_id
                    join bench_truth b on b.id = p.second_id)
            select n, count(*) filter (where truth)::float / n,
                count(*) filter (where truth and asked)::float / n,
                count(*) filter (where truth and asked)::float
                    / nullif(count(*) filter (where asked), 0)
            from doubles, found group by n
            """;

    private final LocalSystem system;
    private final Table table;
    private final int people = Integer.getInteger("nuandong.bench.people", 1_000_000);

    DedupBench(LocalSystem system, Table table) {
        this.system = system;
        this.table = table;
    }

    void run() throws Exception {
        RegistryCrowd.settle(system, people);
        RegistryCrowd.givePapers(system, people);
        String token = system.sign(TokenDraft.of("operator").regions("000000"));
        var door = system.service(Service.BENEFICIARY).address().resolve(PASSES);
        try (HttpConnection asking = new HttpConnection(door, token)) {
            int status = asking.post("", "Idempotency-Key: " + UUID.randomUUID() + "\r\n");
            if (status != 201) {
                throw new IllegalStateException("a pass was answered " + status);
            }
        }
        try (Connection connection = RegistryCrowd.connect(system);
                Statement statement = connection.createStatement()) {
            await(statement);
            report(statement);
        } finally {
            RegistryCrowd.takePapers(system);
        }
    }

    private static void await(Statement statement) throws Exception {
        while (RegistryCrowd.count(
                        statement,
                        "select count(*) from duplicate_pass where state in ('ASKED', 'RUNNING')")
                > 0) {
            Thread.sleep(500);
        }
    }

    private void report(Statement statement) throws SQLException {
        String pass;
        try (ResultSet row =
                statement.executeQuery(
                        "select extract(epoch from ended_at - started_at), people, compared, found,"
                                + " state from duplicate_pass order by asked_at desc limit 1")) {
            row.next();
            if (!"DONE".equals(row.getString(5))) {
                throw new IllegalStateException("the pass ended as " + row.getString(5));
            }
            pass =
                    Table.number(
                            "%.0f s: %d people, %d pairs compared, %d kept",
                            row.getDouble(1), row.getLong(2), row.getLong(3), row.getLong(4));
        }
        try (ResultSet row = statement.executeQuery(TRUTH)) {
            row.next();
            table.row(
                    "everybody compared with everybody, of " + people,
                    pass,
                    Table.number(
                            "%d doubles: %.3f shown, %.3f to be decided with precision %.3f",
                            row.getLong(1), row.getDouble(2), row.getDouble(3), row.getDouble(4)),
                    "aim 120 s, recall 0.95, precision 0.99");
        }
    }
}
