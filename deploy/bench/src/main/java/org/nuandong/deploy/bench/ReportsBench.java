package org.nuandong.deploy.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.nuandong.deploy.embedded.TokenDraft;
import org.nuandong.deploy.local.LocalSystem;
import org.nuandong.deploy.local.Service;

/**
 * 报表: the two monthly forms and the facts behind a cell over a country's season, for a county, a
 * city, a province and the nation; beside each the plain SQL of one of its cells over facts or
 * stays, which must be the figure that the form shows.
 */
final class ReportsBench {

    private static final int FACTS = Integer.getInteger("nuandong.bench.report-facts", 10_000_000);
    private static final int TIMES = Integer.getInteger("nuandong.bench.report-times", 40);
    private static final int WARM_UP = 10;
    private static final String REPORTS = "/api/v1/reports";
    private static final String MONTH = "2025-12";
    private static final List<String> FROM_STATIONS_UP =
            List.of("110101", "110100", "110000", "000000");

    /** A form and one cell of it, which SQL counts as well. */
    private record Form(String name, String row, String sql) {}

    private static final String ACROSS =
            " and region_code like '%s%%' and day >= '2025-12-01' and day < '2026-01-01'";

    private static final List<Form> FORMS =
            List.of(
                    new Form(
                            "winter-relief-monthly",
                            "quilts",
                            "select coalesce(sum(quantity), 0) from fact where kind = 'goods-given'"
                                    + " and dims -> 'item' ? 'quilt'"
                                    + ACROSS),
                    new Form(
                            "homeless-relief-monthly",
                            "total",
                            "select count(distinct subject_id) from spell where kind = 'care-case'"
                                    + " and opened_at < '2026-01-01 00:00+08'"
                                    + " and closed_at >= '2025-12-01 00:00+08'"
                                    + " and region_code like '%s%%'"));

    private final LocalSystem system;
    private final Table table;
    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    ReportsBench(LocalSystem system, Table table) {
        this.system = system;
        this.table = table;
    }

    void run() throws Exception {
        try (Connection connection = ReportingBase.connect(system);
                Statement statement = connection.createStatement()) {
            double seconds = SeasonFacts.lay(connection, FACTS);
            table.row(
                    FACTS + " facts of a country's season laid in",
                    Table.number("%.0f s", seconds),
                    size(statement),
                    "-");
            for (Form form : FORMS) {
                for (String region : FROM_STATIONS_UP) {
                    measure(statement, form, region);
                }
            }
        }
    }

    private void measure(Statement statement, Form form, String region) throws Exception {
        String token = system.sign(TokenDraft.of("reporting-officer").regions(region));
        String report = draft(token, form.name(), region);
        String sql = form.sql().formatted(region.replaceAll("(00)+$", ""));
        URI address = system.service(Service.REPORTING).address().resolve(REPORTS);
        try (HttpConnection officer = new HttpConnection(address, token)) {
            String path = REPORTS + "/" + report;
            awaitKept(statement, officer, path);
            Latencies shown = ask(officer, path);
            BigDecimal figure = cell(get(token, path), form.row());
            Latencies plain = query(statement, sql);
            BigDecimal counted = number(statement, sql);
            if (figure.compareTo(counted) != 0) {
                throw new IllegalStateException(
                        "%s of %s: %s shown, %s counted by SQL"
                                .formatted(form.row(), region, figure, counted));
            }
            table.row(
                    form.name() + " of " + region + " in " + FACTS + " facts",
                    quantiles(shown),
                    "SQL of one cell (" + counted + ", the same): " + quantiles(plain),
                    "aim p95 ≤ 100 ms");
            String behind = path + "/cells/" + form.row() + "/total/facts?limit=50";
            Latencies first = ask(officer, behind);
            String deep = tenPagesOn(token, behind);
            Latencies later = ask(officer, deep);
            table.row(
                    "facts behind " + form.row() + " of " + region,
                    "first page " + quantiles(first) + "; a later page " + quantiles(later),
                    "-",
                    "aim p95 ≤ 50 ms");
        }
    }

    /** What was counted of the nation is kept after it was asked for once. */
    private static void awaitKept(Statement statement, HttpConnection officer, String path)
            throws Exception {
        officer.get(path);
        String left = "select count(*) from kept_reading where node is null";
        while (number(statement, left).signum() > 0) {
            Thread.sleep(100);
        }
    }

    private String draft(String token, String form, String region) throws Exception {
        String body =
                "{\"form\":\"%s\",\"regionCode\":\"%s\",\"period\":\"%s\"}"
                        .formatted(form, region, MONTH);
        HttpResponse<String> answer =
                client.send(
                        request(token, REPORTS)
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", UUID.randomUUID().toString())
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IllegalStateException("a draft was answered " + answer.statusCode());
        }
        return json.readTree(answer.body()).get("id").asText();
    }

    private HttpRequest.Builder request(String token, String path) {
        return HttpRequest.newBuilder(system.service(Service.REPORTING).address().resolve(path))
                .header("Authorization", "Bearer " + token);
    }

    private JsonNode get(String token, String path) throws Exception {
        return json.readTree(
                client.send(request(token, path).build(), HttpResponse.BodyHandlers.ofString())
                        .body());
    }

    private static BigDecimal cell(JsonNode report, String wanted) {
        for (JsonNode row : report.get("rows")) {
            for (JsonNode cell : row.get("cells")) {
                boolean total = cell.get("column").asText().equals("total");
                if (row.get("id").asText().equals(wanted) && total) {
                    return cell.get("value").decimalValue();
                }
            }
        }
        throw new IllegalStateException("no row " + wanted);
    }

    private String tenPagesOn(String token, String path) throws Exception {
        String at = path;
        for (int page = 0; page < 10; page++) {
            JsonNode cursor = get(token, at).get("nextCursor");
            if (cursor == null || cursor.isNull()) {
                return at;
            }
            at = path + "&cursor=" + cursor.asText();
        }
        return at;
    }

    private static Latencies ask(HttpConnection officer, String path) throws IOException {
        long[] nanos = new long[TIMES];
        for (int i = -WARM_UP; i < TIMES; i++) {
            long start = System.nanoTime();
            int status = officer.get(path);
            if (status != 200) {
                throw new IllegalStateException(path + " was answered " + status);
            }
            if (i >= 0) {
                nanos[i] = System.nanoTime() - start;
            }
        }
        return new Latencies(nanos);
    }

    private static Latencies query(Statement statement, String sql) throws SQLException {
        long[] nanos = new long[TIMES / 4];
        for (int i = -1; i < nanos.length; i++) {
            long start = System.nanoTime();
            number(statement, sql);
            if (i >= 0) {
                nanos[i] = System.nanoTime() - start;
            }
        }
        return new Latencies(nanos);
    }

    private static BigDecimal number(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getBigDecimal(1);
        }
    }

    private static String size(Statement statement) throws SQLException {
        try (ResultSet row =
                statement.executeQuery(
                        "select pg_size_pretty(sum(pg_total_relation_size(c))), max(t.rows) from"
                                + " unnest('{fact,tally,tally_month,spell,spell_attribute,thing}'::regclass[]) c,"
                                + " (select count(*) as rows from tally) t")) {
            row.next();
            return row.getString(1) + ", " + row.getString(2) + " rows in the daily tallies";
        }
    }

    private static String quantiles(Latencies latencies) {
        return Table.number(
                "p50 %.0f ms, p95 %.0f ms", latencies.millisAt(50), latencies.millisAt(95));
    }
}
