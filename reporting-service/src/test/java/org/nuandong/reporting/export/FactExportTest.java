package org.nuandong.reporting.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.Tokens;
import org.nuandong.reporting.Api;
import org.nuandong.reporting.CareCase;
import org.nuandong.reporting.Post;
import org.nuandong.reporting.Tables;
import org.nuandong.reporting.TestClock;

/** What stands behind whole reports leaves as a job, for whoever asked. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class FactExportTest {

    private static final String CITY = "420300";
    private static final String DISTRICT = "420303";
    private static final int PEOPLE = 4;

    @Inject TestClock clock;
    @Inject FactWriting writing;

    private final String who = "asker-" + UUID.randomUUID();
    private UUID station;

    @BeforeEach
    void aStationThatHelpedFour() {
        station = Post.station(DISTRICT);
        Post.hand(
                Stream.generate(() -> new CareCase(station, DISTRICT))
                        .limit(PEOPLE)
                        .flatMap(
                                one ->
                                        one
                                                .admitted("2017-02-03T09:10:00+08:00")
                                                .service(
                                                        "2017-02-04T09:00:00+08:00",
                                                        "return",
                                                        "2017-02")
                                                .events()
                                                .stream())
                        .toList());
    }

    @AfterEach
    void timeRunsOn() {
        clock.run();
    }

    private String asker(String... regions) {
        return Tokens.of("reporting-officer").subject(who).regions(regions).sign();
    }

    private Response ask(Map<String, Object> body) {
        return Api.as(asker(CITY))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/api/v1/exports");
    }

    private Map<String, Object> ofStation(String format, String... rows) {
        Map<String, Object> body = new HashMap<>();
        body.put("form", "homeless-relief-monthly");
        body.put("unitId", station.toString());
        body.put("period", "2017-02");
        body.put("format", format);
        body.put("rows", List.of(rows));
        return body;
    }

    private String done(Map<String, Object> body) {
        Response asked = ask(body);
        asked.then().statusCode(202);
        String place = asked.header("Location");
        await().untilAsserted(
                        () -> Api.as(asker(CITY)).get(place).then().body("state", equalTo("done")));
        return place;
    }

    private String csv(String place) {
        return new String(
                Api.as(asker(CITY)).get(place + "/file").asByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void every_fact_behind_the_rows_stands_in_the_list_once() {
        String place = done(ofStation("csv", "total", "6.5"));

        Api.as(asker(CITY))
                .get(place)
                .then()
                .body("rowsDone", equalTo(2))
                .body("facts", equalTo(2 * PEOPLE));
        List<String> lines = csv(place).lines().toList();
        assertThat(lines.get(0)).startsWith("\uFEFF行,项目,列,时间");
        assertThat(lines).hasSize(1 + 2 * PEOPLE + 1);
        assertThat(lines.subList(1, PEOPLE + 1))
                .allMatch(line -> line.startsWith("total,本月受助总人数,合计,2017-02-03T09:10:00+08:00"))
                .allMatch(line -> line.contains("/api/v1/care-cases/"));
        assertThat(lines.get(lines.size() - 1)).contains("# nuandong: ", who);
    }

    @Test
    void the_workbook_holds_the_same_lines() throws IOException {
        String place = done(ofStation("xlsx", "total"));

        byte[] file = Api.as(asker(CITY)).get(place + "/file").asByteArray();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            assertThat(book.getFirstSheet().read()).hasSize(1 + PEOPLE);
        }
    }

    @Test
    void a_job_that_was_killed_begins_anew_and_leaves_a_whole_file() {
        String place = done(ofStation("csv", "total"));
        String before = csv(place);
        UUID id = UUID.fromString(place.substring(place.lastIndexOf('/') + 1));
        Tables.change("update export_run set state = 'running' where id = '" + id + "'");

        writing.run(id);

        assertThat(csv(place)).isEqualTo(before);
    }

    @Test
    void only_whoever_asked_gets_it_and_only_while_they_see_as_far() {
        String place = done(ofStation("csv", "total"));

        Api.as(Api.officer(CITY)).get(place).then().statusCode(404);
        Api.as(Api.officer(CITY)).get(place + "/file").then().statusCode(404);
        Api.as(asker(DISTRICT)).get(place + "/file").then().statusCode(404);
        Api.as(asker(CITY)).get(place + "/file").then().statusCode(200);
        assertThat(
                        Tables.number(
                                "select count(*) from audit_entry where kind = 'read' and actor = '"
                                        + who
                                        + "' and object_type = 'export'"))
                .isEqualTo(1);
    }

    @Test
    void the_file_is_thrown_away_when_its_time_is_over() {
        String place = done(ofStation("csv", "total"));
        String id = place.substring(place.lastIndexOf('/') + 1);

        clock.advance(Duration.ofDays(1).plusSeconds(1));

        await().untilAsserted(
                        () ->
                                assertThat(
                                                Tables.number(
                                                        "select count(*) from sealed_file_piece"
                                                                + " where owner_id = '"
                                                                + id
                                                                + "'"))
                                        .isZero());
        assertThat(Tables.texts("select state from export_run where id = '" + id + "'"))
                .containsExactly("expired");
    }

    @Test
    void too_many_facts_are_told_and_nothing_is_kept() {
        Tables.change(
                "insert into preset (key, region_code, valid_from, value, source) values"
                        + " ('report.export.most-facts', '420304', '1970-01-01', '3', 'test')"
                        + " on conflict do nothing");
        UUID other = Post.station("420304");
        Post.hand(
                Stream.generate(() -> new CareCase(other, "420304"))
                        .limit(PEOPLE)
                        .flatMap(one -> one.admitted("2017-02-03T09:10:00+08:00").events().stream())
                        .toList());
        Map<String, Object> body = ofStation("csv", "total");
        body.put("unitId", other.toString());
        // the book of presets is read again every five seconds
        await().untilAsserted(
                        () -> {
                            String place = ask(body).header("Location");
                            await().untilAsserted(
                                            () -> assertThat(state(place)).isIn("failed", "done"));
                            assertThat(state(place)).isEqualTo("failed");
                            Api.as(asker(CITY))
                                    .get(place + "/file")
                                    .then()
                                    .statusCode(409)
                                    .body("code", equalTo("export-failed"));
                        });
    }

    private String state(String place) {
        return Api.as(asker(CITY)).get(place).jsonPath().getString("state");
    }

    @Test
    void what_is_unknown_foreign_or_too_much_is_refused() {
        Map<String, Object> both = ofStation("csv");
        both.put("reportId", UUID.randomUUID().toString());
        ask(both).then().statusCode(400).body("code", equalTo("export-of-report-or-form"));
        ask(ofStation("csv", "9.9"))
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("rows[0]"));
        ask(ofStation("json")).then().statusCode(400).body("code", equalTo("unknown-code"));
        Map<String, Object> foreign = ofStation("csv");
        foreign.remove("unitId");
        foreign.put("regionCode", "310000");
        ask(foreign).then().statusCode(403);

        Tables.change(
                "insert into export_run (id, form, region_code, period, form_rows, format, language,"
                        + " reach_regions, state, asked_by, asked_roles, asked_at, expires_at)"
                        + " select gen_random_uuid(), 'f', '420300', '2017-02', '{}', 'csv', 'zh',"
                        + " '{}', 'running', '"
                        + who
                        + "', '{}', now(), now() from generate_series(1, 3)");
        ask(ofStation("csv")).then().statusCode(409).body("code", equalTo("exports-at-once"));
    }
}
