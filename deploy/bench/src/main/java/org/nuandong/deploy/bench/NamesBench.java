package org.nuandong.deploy.bench;

import java.util.List;
import org.nuandong.deploy.embedded.TokenDraft;
import org.nuandong.deploy.local.LocalSystem;
import org.nuandong.deploy.local.Service;

/**
 * 姓名检索: lists of people among a million by what was heard of a name, one reader, each reading
 * entered in the audit book; beside them a list of one street.
 */
final class NamesBench {

    private static final String DOOR = "/api/v1/person-searches";
    private static final String SEARCH = DOOR + "?limit=20";
    private static final int WARM_UP = 60;
    private static final int SEARCHES = 200;

    private record Question(String name, String body) {}

    private static final List<Question> QUESTIONS =
            List.of(
                    new Question("by the whole name", "{\"name\":\"龚伟芳\"}"),
                    new Question("by two characters within", "{\"name\":\"维坊\"}"),
                    new Question("by a common surname", "{\"name\":\"王\"}"),
                    new Question("by its pinyin", "{\"name\":\"gongweifang\"}"),
                    new Question("by the middle of a pinyin", "{\"name\":\"weifang\"}"),
                    new Question("by initials", "{\"name\":\"gwf\"}"),
                    new Question("by sound", "{\"name\":\"宫维坊\",\"alike\":true}"),
                    new Question(
                            "by initials of a street",
                            "{\"name\":\"wf\",\"region\":\"990301001\"}"),
                    new Question(
                            "of a county by name", "{\"region\":\"990301\",\"sort\":\"name\"}"),
                    new Question(
                            "by cause, of a county",
                            "{\"cause\":\"serious-illness\",\"region\":\"990302\"}"),
                    new Question("by a name that none has", "{\"name\":\"没有此人\"}"));

    private final LocalSystem system;
    private final Table table;
    private final int people = Integer.getInteger("nuandong.bench.people", 1_000_000);

    NamesBench(LocalSystem system, Table table) {
        this.system = system;
        this.table = table;
    }

    void run() throws Exception {
        RegistryCrowd.settle(system, people);
        String token = system.sign(TokenDraft.of("registrar").regions(RegistryCrowd.REGION));
        var door = system.service(Service.BENEFICIARY).address().resolve(DOOR);
        try (HttpConnection reader = new HttpConnection(door, token);
                Calls calls = Calls.of(system)) {
            ask(reader, "{\"region\":\"990301001\"}", WARM_UP);
            Latencies street = ask(reader, "{\"region\":\"990301001\"}", SEARCHES);
            for (Question question : QUESTIONS) {
                ask(reader, question.body(), WARM_UP);
                calls.begin();
                Latencies asked = ask(reader, question.body(), SEARCHES);
                double statements = calls.each(SEARCHES);
                table.row(
                        "people " + question.name() + ", 20 of " + people,
                        quantiles(asked),
                        "a street's list: " + quantiles(street),
                        Table.number(
                                "p95 %.0f ms, aim 60; %.1f statements, aim 6",
                                asked.millisAt(95), statements));
            }
        }
    }

    private static Latencies ask(HttpConnection reader, String body, int times) throws Exception {
        long[] nanos = new long[times];
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            int status = reader.postTo(SEARCH, body, "");
            nanos[i] = System.nanoTime() - start;
            if (status != 200) {
                throw new IllegalStateException("a search was answered " + status);
            }
        }
        return new Latencies(nanos);
    }

    private static String quantiles(Latencies latencies) {
        return Table.number(
                "p50 %.2f ms, p95 %.2f ms", latencies.millisAt(50), latencies.millisAt(95));
    }
}
