package org.nuandong.deploy.bench;

import java.util.List;
import org.nuandong.deploy.embedded.TokenDraft;
import org.nuandong.deploy.local.LocalSystem;
import org.nuandong.deploy.local.Service;

/** 名册: lists of a registry of a million as offices open them, one reader. */
final class ListsBench {

    private static final int WARM_UP = 60;
    private static final int READS = 200;

    private record Question(String name, String path) {}

    private static final List<Question> QUESTIONS =
            List.of(
                    new Question("people of a street", "/api/v1/persons?region=990301001"),
                    new Question("people of the whole scope", "/api/v1/persons"),
                    new Question(
                            "people of a county in a common category",
                            "/api/v1/persons?region=990301&category=DIBAO"),
                    new Question(
                            "people of a street in a common category",
                            "/api/v1/persons?region=990301001&category=DIBAO"),
                    new Question("people in a rare category", "/api/v1/persons?category=ORPHAN"),
                    new Question("households of a county", "/api/v1/households?region=990301"),
                    new Question(
                            "open households of a county",
                            "/api/v1/households?region=990301&state=open"),
                    new Question("households of a street", "/api/v1/households?region=990301001"),
                    new Question("reviews of a county", "/api/v1/reviews?region=990301&state=due"),
                    new Question(
                            "reviews due in a month",
                            "/api/v1/reviews?state=due&dueUntil=2027-01-31"),
                    new Question("duplicates to be decided", "/api/v1/duplicates"),
                    new Question("duplicates of a street", "/api/v1/duplicates?region=990301001"));

    private final LocalSystem system;
    private final Table table;
    private final int people = Integer.getInteger("nuandong.bench.people", 1_000_000);

    ListsBench(LocalSystem system, Table table) {
        this.system = system;
        this.table = table;
    }

    void run() throws Exception {
        RegistryCrowd.settle(system, people);
        String token = system.sign(TokenDraft.of("registrar").regions(RegistryCrowd.REGION));
        var door = system.service(Service.BENEFICIARY).address();
        try (HttpConnection reader = new HttpConnection(door, token);
                Calls calls = Calls.of(system)) {
            for (Question question : QUESTIONS) {
                read(reader, question.path(), WARM_UP);
                calls.begin();
                Latencies read = read(reader, question.path(), READS);
                double statements = calls.each(READS);
                table.row(
                        question.name() + ", 20 of " + people,
                        Table.number(
                                "p50 %.2f ms, p95 %.2f ms", read.millisAt(50), read.millisAt(95)),
                        "–",
                        Table.number(
                                "p95 %.0f ms, aim 60; %.1f statements, aim 6",
                                read.millisAt(95), statements));
            }
        }
    }

    private static Latencies read(HttpConnection reader, String path, int times) throws Exception {
        String limited = path + (path.contains("?") ? "&" : "?") + "limit=20";
        long[] nanos = new long[times];
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            int status = reader.get(limited);
            nanos[i] = System.nanoTime() - start;
            if (status != 200) {
                throw new IllegalStateException(path + " was answered " + status);
            }
        }
        return new Latencies(nanos);
    }
}
