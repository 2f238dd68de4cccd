package org.nuandong.deploy.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nuandong.deploy.local.LocalSettings;
import org.nuandong.deploy.local.LocalSystem;

/**
 * All rows of the table, on one fresh system; arguments name some of them. A row that fails costs
 * no other: it stands in the table as failed, and the exit code says so.
 */
public final class Bench {

    private static final Map<String, Part> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put("start", (system, table) -> new StartBench(system, table).run());
        PARTS.put("intake", (system, table) -> new IntakeBench(system, table).run());
        PARTS.put("admission", (system, table) -> new AdmissionBench(system, table).run());
        PARTS.put("import", (system, table) -> new ImportBench(system, table).run());
        PARTS.put("visibility", (system, table) -> new VisibilityBench(system, table).run());
        PARTS.put("overload", (system, table) -> new OverloadBench(system, table).run());
        PARTS.put("deadlines", (system, table) -> new DeadlineBench(system, table).run());
        PARTS.put("search", (system, table) -> new SearchBench(system, table).run());
        PARTS.put("tracing", (system, table) -> new TracingBench(system, table).run());
        PARTS.put("names", (system, table) -> new NamesBench(system, table).run());
        PARTS.put("registry-lists", (system, table) -> new ListsBench(system, table).run());
        PARTS.put("dedup", (system, table) -> new DedupBench(system, table).run());
        PARTS.put("commitments", (system, table) -> new CommitmentBench(system, table).run());
        PARTS.put("fieldwork", (system, table) -> new FieldworkBench(system, table).run());
        PARTS.put("payments", (system, table) -> new PaymentBench(system, table).run());
        PARTS.put("reports", (system, table) -> new ReportsBench(system, table).run());
        PARTS.put("rebuild", (system, table) -> new RebuildBench(system, table).run());
        PARTS.put("dashboards", (system, table) -> new DashboardsBench(system, table).run());
    }

    private Bench() {}

    private interface Part {
        void run(LocalSystem system, Table table) throws Exception;
    }

    /** Exit code 0: every row was measured; 1: some failed, named on the last line. */
    public static void main(String[] wanted) throws Exception {
        List<String> rows = wanted.length == 0 ? List.copyOf(PARTS.keySet()) : List.of(wanted);
        if (!PARTS.keySet().containsAll(rows)) {
            System.err.println("rows: " + String.join(" ", PARTS.keySet()));
            System.exit(2);
        }
        List<String> failed = measure(rows);
        if (!failed.isEmpty()) {
            System.out.println("failed: " + String.join(" ", failed));
            System.exit(1);
        }
    }

    private static List<String> measure(List<String> rows) throws Exception {
        Path home = Files.createTempDirectory("nuandong-bench");
        Table table = new Table(System.out);
        List<String> failed = new ArrayList<>();
        try (LocalSystem system =
                LocalSystem.start(LocalSettings.forJourney(home).withoutJourneyClock())) {
            keepCommitTimes(system);
            for (String row : rows) {
                try {
                    PARTS.get(row).run(system, table);
                } catch (Exception e) {
                    e.printStackTrace();
                    table.failed(row, e);
                    failed.add(row);
                }
            }
        } finally {
            Folders.delete(home);
        }
        return failed;
    }

    /**
     * PostgreSQL then tells when each row was committed, and counts statements; takes a restart.
     */
    private static void keepCommitTimes(LocalSystem system) throws Exception {
        try (Connection superuser = system.backbone().postgres().connectAsSuperuser("postgres");
                Statement statement = superuser.createStatement()) {
            statement.execute("alter system set track_commit_timestamp = on");
            statement.execute("alter system set max_connections = 200");
            statement.execute("alter system set shared_preload_libraries = 'pg_stat_statements'");
        }
        system.backbone().postgres().close();
        system.backbone().startPostgres();
        for (var service : system.services()) {
            service.awaitReady();
        }
    }
}
