package org.nuandong.deploy.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import org.nuandong.deploy.embedded.TokenDraft;
import org.nuandong.deploy.local.LocalSystem;
import org.nuandong.deploy.local.Service;

/**
 * 覆盖与履责: who has been seen, visited and helped among 100,000 households, and who is missing; beside
 * each answer the plain SQL of its counts.
 */
final class FieldworkBench {

    private static final int WARM_UP = 40;
    private static final int ASKED = 200;

    private record Question(String name, String path, String limit) {}

    private static final String BY_STREET =
            "select left(region_code, 9), state, count(*) from %s where %s = '%s' group by 1, 2";

    private static final List<Question> QUESTIONS =
            List.of(
                    new Question(
                            "survey coverage by street",
                            "/api/v1/survey-rounds/" + FieldCrowd.ROUND + "/coverage?by=township",
                            BY_STREET.formatted("survey_task", "round_id", FieldCrowd.ROUND)),
                    new Question(
                            "survey: who is missing in a county",
                            "/api/v1/survey-tasks?roundId="
                                    + FieldCrowd.ROUND
                                    + "&region=990301&missing=true&limit=20",
                            "select * from survey_task where round_id = '"
                                    + FieldCrowd.ROUND
                                    + "' and region_code like '990301%' and state in"
                                    + " ('due', 'not-home') order by region_code, id limit 20"),
                    new Question(
                            "pairing compliance by street",
                            "/api/v1/pairing-phases/"
                                    + FieldCrowd.PHASE
                                    + "/compliance?by=township",
                            "select left(region_code, 9), shorts > 0, count(*) from pairing"
                                    + " where phase_id = '"
                                    + FieldCrowd.PHASE
                                    + "' and ended_on is null group by 1, 2"),
                    new Question(
                            "pairing: who fell short",
                            "/api/v1/pairings?phaseId="
                                    + FieldCrowd.PHASE
                                    + "&region=990301&fellShort=true&limit=20",
                            "select * from pairing where phase_id = '"
                                    + FieldCrowd.PHASE
                                    + "' and region_code like '990301%' and shorts > 0"
                                    + " order by region_code, id limit 20"),
                    new Question(
                            "visits: who was not visited, by street",
                            "/api/v1/visit-plans/" + FieldCrowd.PLAN + "/coverage?by=township",
                            BY_STREET.formatted("visit", "plan_id", FieldCrowd.PLAN)),
                    new Question(
                            "findings of a city by county",
                            "/api/v1/finding-totals?region=990300",
                            "select left(region_code, 6), state, overdue, count(*) from finding"
                                    + " where region_code like '9903%' group by 1, 2, 3"));

    private final LocalSystem system;
    private final Table table;
    private final int households = Integer.getInteger("nuandong.bench.households", 100_000);
    private final int people = Integer.getInteger("nuandong.bench.people", 1_000_000);

    FieldworkBench(LocalSystem system, Table table) {
        this.system = system;
        this.table = table;
    }

    void run() throws Exception {
        RegistryCrowd.settle(system, people);
        FieldCrowd.settle(system, households);
        String token = system.sign(TokenDraft.of("registrar").regions(RegistryCrowd.REGION));
        var door = system.service(Service.BENEFICIARY).address();
        try (HttpConnection officer = new HttpConnection(door, token);
                Connection plain = RegistryCrowd.connect(system);
                Calls calls = Calls.of(system)) {
            for (Question question : QUESTIONS) {
                ask(officer, question.path(), WARM_UP);
                calls.begin();
                Latencies asked = ask(officer, question.path(), ASKED);
                double statements = calls.each(ASKED);
                Latencies limit = count(plain, question.limit());
                table.row(
                        question.name() + ", " + households + " households",
                        quantiles(asked),
                        "plain SQL: " + quantiles(limit),
                        Table.number(
                                "p95 %.0f ms, aim 100; %.1f statements",
                                asked.millisAt(95), statements));
            }
        }
    }

    private static Latencies ask(HttpConnection officer, String path, int times) throws Exception {
        long[] nanos = new long[times];
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            int status = officer.get(path);
            nanos[i] = System.nanoTime() - start;
            if (status != 200) {
                throw new IllegalStateException(path + " was answered " + status);
            }
        }
        return new Latencies(nanos);
    }

    private static Latencies count(Connection plain, String sql) throws Exception {
        long[] nanos = new long[WARM_UP];
        try (Statement statement = plain.createStatement()) {
            for (int i = 0; i < nanos.length; i++) {
                long start = System.nanoTime();
                try (ResultSet rows = statement.executeQuery(sql)) {
                    while (rows.next()) {
                        rows.getString(1);
                    }
                }
                nanos[i] = System.nanoTime() - start;
            }
        }
        return new Latencies(nanos);
    }

    private static String quantiles(Latencies latencies) {
        return Table.number(
                "p50 %.2f ms, p95 %.2f ms", latencies.millisAt(50), latencies.millisAt(95));
    }
}
