package org.nuandong.deploy.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nuandong.deploy.embedded.TokenDraft;
import org.nuandong.deploy.local.LocalSystem;
import org.nuandong.deploy.local.Service;

/**
 * 一口发放: everybody entitled in a township is entered on a list, checked, approved and drawn into one
 * batch over HTTP, with quota, money, events and audit; what is large goes by jobs, which are
 * waited for. The heap is read meanwhile, and the dearest statements are named.
 */
final class PaymentBench {

    private static final String TOWN = "420222102";
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([0-9a-f-]{36})\"");
    private static final Pattern HEAP =
            Pattern.compile("jvm_memory_used_bytes\\{area=\"heap\"[^}]*} ([0-9.E]+)");

    // Everybody above sixty, alone, entitled since long; nobody's name.
    private static final String PEOPLE =
            """
            insert into person (id, subject_id, region_code, name, sex, born_on, born_estimated,
                back_entered, registered_at, changed_at, version)
            select gen_random_uuid(), gen_random_uuid(), '%s', '示某' || i, 'female',
                date '1940-01-01' + i %% 7000, false, false, now(), now(), 0
            from generate_series(1, %d) as i
            """;

    private static final String ENTITLED =
            """
            insert into category_enrollment (id, holder_kind, holder_id, category_code, list_version,
                valid_from, enrolled_at)
            select gen_random_uuid(), 'person', id, 'LONE_ELDER', '2026.1', date '2024-01-01', now()
            from person where region_code = '%s'
            """;

    private static final String DEAREST =
            """
            select calls, total_exec_time, left(regexp_replace(query, '\\s+', ' ', 'g'), 110)
            from pg_stat_statements order by total_exec_time desc
            """;
    private static final int SHOWN = 12;

    private final LocalSystem system;
    private final Table table;
    private final HttpClient client = HttpClient.newHttpClient();
    private final int payments = Integer.getInteger("nuandong.bench.payments", 112_800);
    private volatile boolean over;
    private volatile double most;

    PaymentBench(LocalSystem system, Table table) {
        this.system = system;
        this.table = table;
    }

    void run() throws Exception {
        lay();
        String project = project();
        String list =
                created(
                        "clerk-01",
                        "programme-officer",
                        "/api/v1/payment-lists",
                        """
                        {"projectId": "%s", "regionCode": "%s", "title": "示范", "source": "municipal",
                         "channel": "cash"}
                        """
                                .formatted(project, TOWN));
        double before = heap();
        Thread watch = new Thread(this::watch, "payment-watch");
        watch.start();
        try {
            measure(list);
        } finally {
            over = true;
            watch.join();
        }
        table.row(
                "heap while paying, above before",
                Table.number("%.0f MB", (most - before) / (1 << 20)),
                "aim 128 MB",
                "");
    }

    private void measure(String list) throws Exception {
        String path = "/api/v1/payment-lists/" + list;
        forgetStatements();
        long start = System.nanoTime();
        post("clerk-01", "programme-officer", path + "/selections", "{\"amountYuan\": 400.00}");
        double entered = seconds(start);
        post("clerk-01", "programme-officer", path + "/checks", "");
        double checked = seconds(start);
        post("clerk-01", "programme-officer", path + "/submissions", "");
        post("approver-02", "approver", path + "/approvals", "{\"approved\": true}");
        double approved = seconds(start);
        String total = payments * 400L + ".00";
        post(
                "cashier-01",
                "programme-officer",
                "/api/v1/payment-batches",
                """
                {"listIds": ["%s"], "channel": "cash", "lines": %d, "totalYuan": %s,
                 "bySource": [{"source": "municipal", "amountYuan": %s}]}
                """
                        .formatted(list, payments, total, total));
        double all = seconds(start);
        table.row(
                payments + " payments entered, checked, approved and drawn",
                Table.number("%.1f s, %.0f/s", all, payments / all),
                Table.number(
                        "entered %.1f s, checked %.1f s, handed in and approved %.1f s, drawn"
                                + " %.1f s; %d statements",
                        entered,
                        checked - entered,
                        approved - checked,
                        all - approved,
                        statements()),
                "aim 60 s");
    }

    private void forgetStatements() throws SQLException {
        try (Connection connection = RegistryCrowd.connect(system);
                Statement statement = connection.createStatement()) {
            statement.execute("create extension if not exists pg_stat_statements");
            statement.execute("select pg_stat_statements_reset()");
        }
    }

    /** How many in all; the dearest are printed beside the table. */
    private long statements() throws SQLException {
        long calls = 0;
        int shown = 0;
        try (Connection connection = RegistryCrowd.connect(system);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(DEAREST)) {
            while (row.next()) {
                calls += row.getLong(1);
                if (shown++ < SHOWN) {
                    System.out.printf(
                            "    %,d calls, %,.0f ms: %s%n",
                            row.getLong(1), row.getDouble(2), row.getString(3));
                }
            }
        }
        return calls;
    }

    private void lay() throws Exception {
        try (Connection connection = RegistryCrowd.connect(system);
                Statement statement = connection.createStatement()) {
            statement.execute(PEOPLE.formatted(TOWN, payments));
            statement.execute(ENTITLED.formatted(TOWN));
            while (RegistryCrowd.count(statement, "select count(*) from person where name_make < 1")
                    > 0) {
                Thread.sleep(1_000);
            }
            statement.execute("vacuum analyze person, category_enrollment");
        } catch (SQLException e) {
            throw new IllegalStateException("people of the bench", e);
        }
    }

    /** Season, unit, programme and an approved project with money for everybody. */
    private String project() throws Exception {
        String season =
                created(
                        "leader-01",
                        "bureau-leader",
                        "/api/v1/seasons",
                        """
                        {"regionCode": "420200", "name": "示范", "startsOn": "2020-01-01",
                         "endsOn": "2099-12-31", "source": "示范"}
                        """);
        String unit =
                created(
                        "leader-01",
                        "bureau-leader",
                        "/api/v1/units",
                        "{\"regionCode\": \"%s\", \"name\": \"示范街道办\", \"kind\": \"street-office\"}"
                                .formatted(TOWN));
        String programme =
                created(
                        "officer-01",
                        "programme-officer",
                        "/api/v1/programmes",
                        """
                        {"regionCode": "420200", "unitId": "%s", "seasonId": "%s", "block": "street",
                         "name": "示范"}
                        """
                                .formatted(unit, season));
        String yuan = payments * 400L + ".00";
        String project =
                created(
                        "officer-01",
                        "programme-officer",
                        "/api/v1/projects",
                        """
                        {"programmeId": "%s", "regionCode": "%s", "unitId": "%s", "kind": "living",
                         "name": "示范", "payeeKind": "person", "categories": ["LONE_ELDER"],
                         "plannedHeads": %d, "headUnit": "persons", "noticeRequired": false,
                         "standards": [{"minYuan": 400.00, "maxYuan": 400.00}],
                         "sources": [{"source": "municipal", "amountYuan": %s}],
                         "approvals": [{"fromYuan": 0.00, "approvers": 1}],
                         "startsOn": "2020-01-01", "endsOn": "2099-12-31"}
                        """
                                .formatted(programme, TOWN, unit, payments, yuan));
        post("officer-01", "programme-officer", "/api/v1/projects/" + project + "/submissions", "");
        post("approver-01", "approver", "/api/v1/projects/" + project + "/approvals", "");
        created(
                "officer-01",
                "programme-officer",
                "/api/v1/projects/" + project + "/quotas",
                "{\"unitId\": \"%s\", \"quantity\": %d}".formatted(unit, payments));
        fund(project, yuan);
        return project;
    }

    /** Money by two people. */
    private void fund(String project, String yuan) throws Exception {
        String order =
                created(
                        "officer-01",
                        "programme-officer",
                        "/api/v1/fund-orders",
                        """
                        {"to": {"kind": "project", "account": "%s", "source": "municipal"},
                         "amountYuan": %s, "reason": "示范"}
                        """
                                .formatted(project, yuan));
        post("approver-01", "approver", "/api/v1/fund-orders/" + order + "/approvals", "");
    }

    private String created(String subject, String role, String path, String body) throws Exception {
        Matcher found = ID.matcher(post(subject, role, path, body));
        if (!found.find()) {
            throw new IllegalStateException(path + " answered without an id");
        }
        return found.group(1);
    }

    private String post(String subject, String role, String path, String body) throws Exception {
        String token = system.sign(TokenDraft.of(role).subject(subject).regions("420200"));
        URI target = system.service(Service.BENEFICIARY).address().resolve(path);
        HttpResponse<String> answer =
                client.send(
                        HttpRequest.newBuilder(target)
                                .header("Authorization", "Bearer " + token)
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", UUID.randomUUID().toString())
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(path + " was answered " + answer.statusCode());
        }
        if (answer.statusCode() == 202) {
            return awaited(target.resolve(answer.headers().firstValue("Location").orElseThrow()));
        }
        return answer.body();
    }

    /** What a job has to say at its end. */
    private String awaited(URI job) throws Exception {
        while (true) {
            String token = system.sign(TokenDraft.of("programme-officer").regions("420200"));
            String body =
                    client.send(
                                    HttpRequest.newBuilder(job)
                                            .header("Authorization", "Bearer " + token)
                                            .build(),
                                    HttpResponse.BodyHandlers.ofString())
                            .body();
            if (body.contains("\"endedAt\"")) {
                if (!body.contains("\"state\":\"done\"")) {
                    throw new IllegalStateException(body);
                }
                return body;
            }
            Thread.sleep(100);
        }
    }

    private void watch() {
        try {
            while (!over) {
                most = Math.max(most, heap());
                Thread.sleep(200);
            }
        } catch (Exception e) {
            throw new IllegalStateException("the watch of the payments", e);
        }
    }

    private double heap() throws Exception {
        URI metrics = system.service(Service.BENEFICIARY).management("/q/metrics");
        String text =
                client.send(
                                HttpRequest.newBuilder(metrics).build(),
                                HttpResponse.BodyHandlers.ofString())
                        .body();
        double sum = 0;
        Matcher found = HEAP.matcher(text);
        while (found.find()) {
            sum += Double.parseDouble(found.group(1));
        }
        return sum;
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
