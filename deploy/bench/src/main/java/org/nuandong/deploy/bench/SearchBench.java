package org.nuandong.deploy.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.nuandong.deploy.embedded.TokenDraft;
import org.nuandong.deploy.local.LocalSystem;
import org.nuandong.deploy.local.Service;

/**
 * The duty room's lists among many incidents, one reader; beside them one incident by its key
 * through the same door, and by plain SQL.
 */
final class SearchBench {

    private static final String LIST = "/api/v1/incidents";
    private static final int WARM_UP = 300;
    private static final int READS = 300;
    private static final String TEAM = "0192f0c1-0000-7000-8000-0000000b0b01";

    private record Question(String name, String query) {}

    private static final List<Question> QUESTIONS =
            List.of(
                    new Question("open, by deadline", "?open=true&sort=deadlineAt"),
                    new Question("by state", "?state=closed"),
                    new Question("open of a region", "?open=true&region=420203"),
                    new Question("of a team", "?team=" + TEAM),
                    new Question("by a rare word", "?q=%E8%B7%AF%20777%20%E5%8F%B7"),
                    new Question(
                            "by a word that all have",
                            "?q=%E4%BA%BA%E6%B0%91%E8%B7%AF&region=420203"),
                    new Question(
                            "by a word that none has", "?q=%E6%B2%A1%E6%9C%89%E6%AD%A4%E5%A4%84"));

    private final LocalSystem system;
    private final Table table;
    private final int incidents = Integer.getInteger("nuandong.bench.incidents", 100_000);

    SearchBench(LocalSystem system, Table table) {
        this.system = system;
        this.table = table;
    }

    void run() throws Exception {
        Crowd.gather(system, incidents, false);
        sendATeam();
        List<UUID> ids = ids();
        String token = system.sign(TokenDraft.of("hotline-clerk").regions("420200"));
        var door = system.service(Service.DISPATCH).address().resolve(LIST);
        try (HttpConnection reader = new HttpConnection(door, token)) {
            Reads byKey = id -> LIST + "/" + ids.get(id % ids.size());
            read(reader, byKey, WARM_UP);
            Latencies key = read(reader, byKey, READS);
            Latencies plain = plainSql(ids);
            table.row(
                    "one incident by its key, of " + incidents,
                    quantiles(key),
                    "plain SQL: " + quantiles(plain),
                    Table.number("p95 × %.1f", key.millisAt(95) / plain.millisAt(95)));
            for (Question question : QUESTIONS) {
                Reads asked = number -> LIST + question.query();
                read(reader, asked, WARM_UP / 3);
                Latencies list = read(reader, asked, READS);
                table.row(
                        "incidents " + question.name() + ", 20 of " + incidents,
                        quantiles(list),
                        "one by its key: " + quantiles(key),
                        Table.number("p95 × %.1f", list.millisAt(95) / key.millisAt(95)));
            }
        }
    }

    private interface Reads {
        String path(int number);
    }

    private static Latencies read(HttpConnection reader, Reads reads, int number) throws Exception {
        long[] nanos = new long[number];
        for (int i = 0; i < number; i++) {
            long start = System.nanoTime();
            int status =
                    reader.get(reads.path(i) + (reads.path(i).contains("?") ? "&limit=20" : ""));
            nanos[i] = System.nanoTime() - start;
            if (status != 200) {
                throw new IllegalStateException(reads.path(i) + " was answered " + status);
            }
        }
        return new Latencies(nanos);
    }

    private Latencies plainSql(List<UUID> ids) throws SQLException {
        long[] nanos = new long[READS];
        try (Connection dispatch = Crowd.connect(system);
                PreparedStatement one =
                        dispatch.prepareStatement("select * from incident where id = ?")) {
            for (int i = -WARM_UP; i < READS; i++) {
                long start = System.nanoTime();
                one.setObject(1, ids.get(Math.floorMod(i, ids.size())));
                try (ResultSet row = one.executeQuery()) {
                    row.next();
                }
                if (i >= 0) {
                    nanos[i] = System.nanoTime() - start;
                }
            }
        }
        return new Latencies(nanos);
    }

    /** A team that was sent to one incident in a hundred. */
    private void sendATeam() throws SQLException {
        try (Connection dispatch = Crowd.connect(system);
                Statement statement = dispatch.createStatement()) {
            statement.execute(
                    "insert into incident_dispatch (id, incident_id, team_id, team_name,"
                            + " vehicle_ids, dispatched_at) select gen_random_uuid(), id, '"
                            + TEAM
                            + "', '测试一组', '{}', now() from bench_crowd where get_byte(uuid_send(id), 15) < 3");
            statement.execute("vacuum analyze incident, incident_dispatch");
        }
    }

    private List<UUID> ids() throws SQLException {
        List<UUID> ids = new ArrayList<>();
        try (Connection dispatch = Crowd.connect(system);
                Statement statement = dispatch.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "select id from bench_crowd order by random() limit 2000")) {
            while (row.next()) {
                ids.add(row.getObject(1, UUID.class));
            }
        }
        return ids;
    }

    private static String quantiles(Latencies latencies) {
        return Table.number(
                "p50 %.2f ms, p95 %.2f ms", latencies.millisAt(50), latencies.millisAt(95));
    }
}
