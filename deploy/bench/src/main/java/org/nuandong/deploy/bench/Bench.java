package org.nuandong.deploy.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.nuandong.deploy.local.LocalSettings;
import org.nuandong.deploy.local.LocalSystem;

/** All rows of the table, on one fresh system; arguments name some of them. */
public final class Bench {

    private static final List<String> ALL =
            List.of("start", "intake", "visibility", "overload", "deadlines", "search");

    private Bench() {}

    public static void main(String[] wanted) throws Exception {
        List<String> rows = wanted.length == 0 ? ALL : List.of(wanted);
        Path home = java.nio.file.Files.createTempDirectory("nuandong-bench");
        Table table = new Table();
        try (LocalSystem system =
                LocalSystem.start(LocalSettings.forJourney(home).withoutJourneyClock())) {
            keepCommitTimes(system);
            if (rows.contains("start")) {
                new StartBench(system, table).run();
            }
            if (rows.contains("intake")) {
                new IntakeBench(system, table).run();
            }
            if (rows.contains("visibility")) {
                new VisibilityBench(system, table).run();
            }
            if (rows.contains("overload")) {
                new OverloadBench(system, table).run();
            }
            if (rows.contains("deadlines")) {
                new DeadlineBench(system, table).run();
            }
            if (rows.contains("search")) {
                new SearchBench(system, table).run();
            }
        } finally {
            Folders.delete(home);
        }
        table.print(System.out);
    }

    /** PostgreSQL then tells when each row was committed; takes a restart of it. */
    private static void keepCommitTimes(LocalSystem system) throws Exception {
        try (Connection superuser = system.backbone().postgres().connectAsSuperuser("postgres");
                Statement statement = superuser.createStatement()) {
            statement.execute("alter system set track_commit_timestamp = on");
            statement.execute("alter system set max_connections = 200");
        }
        system.backbone().killPostgres();
        system.backbone().startPostgres();
        for (var service : system.services()) {
            service.awaitReady();
        }
    }
}
