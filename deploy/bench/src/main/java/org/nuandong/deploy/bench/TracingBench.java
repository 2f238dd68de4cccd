package org.nuandong.deploy.bench;

import java.sql.Connection;
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
 * 疑似匹配: candidates of a missing person among many guests, open and past, one reader; each search is
 * compared, scored and kept. Beside it one missing person by its key through the same door.
 */
final class TracingBench {

    private static final String MISSING = "/api/v1/missing-persons";
    private static final int WARM_UP = 100;
    private static final int SEARCHES = 300;

    private final LocalSystem system;
    private final Table table;
    private final int guests = Integer.getInteger("nuandong.bench.guests", 100_000);

    TracingBench(LocalSystem system, Table table) {
        this.system = system;
        this.table = table;
    }

    void run() throws Exception {
        List<UUID> missing = describe();
        String token = system.sign(TokenDraft.of("station-clerk").regions("420200"));
        var door = system.service(Service.DISPATCH).address().resolve(MISSING);
        try (HttpConnection reader = new HttpConnection(door, token)) {
            search(reader, missing.subList(0, WARM_UP));
            Latencies searches = search(reader, missing.subList(WARM_UP, WARM_UP + SEARCHES));
            Latencies byKey = read(reader, missing.subList(0, SEARCHES));
            table.row(
                    "candidates of one, of " + guests + " guests",
                    quantiles(searches),
                    "one by its key: " + quantiles(byKey),
                    Table.number("p95 %.0f ms, aim 100", searches.millisAt(95)));
        }
    }

    private static Latencies search(HttpConnection reader, List<UUID> ids) throws Exception {
        long[] nanos = new long[ids.size()];
        for (int i = 0; i < nanos.length; i++) {
            String path = MISSING + "/" + ids.get(i) + "/candidate-searches";
            long start = System.nanoTime();
            int status = reader.postTo(path, "{}", "");
            nanos[i] = System.nanoTime() - start;
            require(status, path);
        }
        return new Latencies(nanos);
    }

    private static Latencies read(HttpConnection reader, List<UUID> ids) throws Exception {
        long[] nanos = new long[ids.size()];
        for (int i = 0; i < nanos.length; i++) {
            long start = System.nanoTime();
            int status = reader.get(MISSING + "/" + ids.get(i));
            nanos[i] = System.nanoTime() - start;
            require(status, MISSING);
        }
        return new Latencies(nanos);
    }

    private static void require(int status, String path) {
        if (status != 200) {
            throw new IllegalStateException(path + " was answered " + status);
        }
    }

    /** Guests as they come: most grown men, half of them described further; and who is missed. */
    private List<UUID> describe() throws SQLException {
        try (Connection dispatch = Crowd.connect(system);
                Statement statement = dispatch.createStatement()) {
            statement.execute(profiles("case", guests));
            statement.execute(profiles("missing-person", WARM_UP + SEARCHES));
            statement.execute(
                    "insert into missing_person (id, region_code, source, reported_at, minor,"
                            + " state, recorded_by, version) select id, region_code, 'relatives',"
                            + " seen_at, false, 'OPEN', 'bench', 0 from tracing_profile"
                            + " where kind = 'missing-person' and region_code = '420200'"
                            + " on conflict do nothing");
            statement.execute("vacuum analyze tracing_profile, missing_person");
            List<UUID> ids = new ArrayList<>();
            try (ResultSet row =
                    statement.executeQuery(
                            "select p.id from tracing_profile p join missing_person m on m.id ="
                                    + " p.id where m.recorded_by = 'bench'")) {
                while (row.next()) {
                    ids.add(row.getObject(1, UUID.class));
                }
            }
            return ids;
        }
    }

    /** Who is missed was seen before all guests, so that time rules nobody out. */
    private static String profiles(String kind, int number) {
        boolean guest = kind.equals("case");
        return """
               insert into tracing_profile (id, kind, region_code, open, test, sex, born_from,
                   born_to, height_from, height_to, build, accent, languages, marks, condition,
                   place_code, seen_at, version)
               select gen_random_uuid(), '%s', '420200', %s, false,
                   case when random() < 0.75 then 'male' else 'female' end, born,
                   born + (random() * 8)::int, tall, tall + 4,
                   case when random() < 0.5 then 'slim' end,
                   case when random() < 0.5 then (array['henan', 'wu', 'hubei', 'sichuan', 'gan',
                       'northeast'])[1 + (random() * 5)::int] end,
                   '', case when random() < 0.5 then (array['limp', 'scar-face', 'tattoo',
                       'mole'])[1 + (random() * 3)::int] else '' end,
                   'healthy', (array['420202', '420203', '310112', '410527'])
                       [1 + (random() * 3)::int],
                   now() - interval '%d days' - random() * interval '1000 days', 0
               from (select g, 1935 + (random() * 60)::int as born,
                       case when random() < 0.5 then 150 + (random() * 35)::int end as tall
                   from generate_series(1, %d) g) s
               """
                .formatted(kind, guest ? "g % 10 = 0" : "true", guest ? 0 : 1000, number);
    }

    private static String quantiles(Latencies latencies) {
        return Table.number(
                "p50 %.2f ms, p95 %.2f ms", latencies.millisAt(50), latencies.millisAt(95));
    }
}
