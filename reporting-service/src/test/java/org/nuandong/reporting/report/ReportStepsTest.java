package org.nuandong.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.reporting.Api;
import org.nuandong.reporting.CareCase;
import org.nuandong.reporting.Post;
import org.nuandong.reporting.Tables;
import org.nuandong.reporting.Told;

/** A report from draft to acceptance, and what stands in its way (E7). */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class ReportStepsTest {

    private static final String FORM = "homeless-relief-monthly";
    private static final String DISTRICT = "410106";
    private static final int PARTITIONS = 12;

    private final String first = Api.officer(DISTRICT);
    private final String second = Api.secondOfficer(DISTRICT);
    private UUID station;

    @BeforeEach
    void aStationThatHelpedOne() {
        station = Post.station(DISTRICT);
        Tables.change("delete from source_heartbeat");
        Post.hand(
                new CareCase(station, DISTRICT)
                        .admitted("2016-08-03T09:10:00+08:00")
                        .service("2016-08-04T09:00:00+08:00", "return", "2016-08")
                        .exited("2016-08-05T09:10:00+08:00", "voucher")
                        .events());
    }

    private static void dispatchIsHeard(String at, int partitions, int waitingSeconds) {
        IntStream.range(0, partitions)
                .forEach(
                        partition ->
                                Post.hand(
                                        Told.of(
                                                        "dispatch",
                                                        "service.heartbeat",
                                                        new UUID(0, 7),
                                                        1,
                                                        at)
                                                .with("service", "dispatch")
                                                .with("epoch", 1)
                                                .with("highestPublished", 10)
                                                .with("oldestUnpublishedAgeSeconds", waitingSeconds)
                                                .with("partition", partition)
                                                .with("at", at)));
    }

    private static void dispatchIsHeardAfterTheMonth() {
        dispatchIsHeard("2016-09-01T00:00:05+08:00", PARTITIONS, 0);
    }

    private static Response step(String token, String id, String step, Map<String, Object> body) {
        return Api.as(token).body(body).post("/api/v1/reports/" + id + "/" + step);
    }

    private String drafted() {
        return Api.drafted(first, FORM, station, "2016-08").getString("id");
    }

    private String reviewed() {
        String id = drafted();
        step(second, id, "reviews", Map.of("hash", hash(id))).then().statusCode(200);
        return id;
    }

    private String submitted() {
        dispatchIsHeardAfterTheMonth();
        String id = reviewed();
        step(first, id, "submissions", Map.of()).then().statusCode(200);
        return id;
    }

    private String hash(String id) {
        return Api.report(first, id).getString("hash");
    }

    private static void refused(Response answer, String code) {
        answer.then().statusCode(409).body("code", equalTo(code));
    }

    @Test
    void a_draft_moves_with_a_late_event() {
        String id = drafted();
        assertThat(Api.whole(Api.report(first, id), "total", "total")).isEqualTo(1);

        Post.hand(
                new CareCase(station, DISTRICT).admitted("2016-08-31T23:59:59.999+08:00").events());

        assertThat(Api.whole(Api.report(first, id), "total", "total")).isEqualTo(2);
    }

    @Test
    void the_drafter_cannot_review() {
        String id = drafted();

        refused(step(first, id, "reviews", Map.of("hash", hash(id))), "same-person");
    }

    @Test
    void figures_that_moved_since_they_were_looked_at_are_not_reviewed() {
        String id = drafted();
        String seen = hash(id);
        Post.hand(new CareCase(station, DISTRICT).admitted("2016-08-30T10:00:00+08:00").events());

        refused(step(second, id, "reviews", Map.of("hash", seen)), "figures-moved");
    }

    @Test
    void figures_that_moved_since_the_review_are_not_submitted() {
        dispatchIsHeardAfterTheMonth();
        String id = reviewed();
        Post.hand(new CareCase(station, DISTRICT).admitted("2016-08-30T10:00:00+08:00").events());

        refused(step(first, id, "submissions", Map.of()), "figures-moved");
    }

    @Test
    void nothing_is_submitted_before_every_source_was_heard_past_the_end() {
        String id = reviewed();

        refused(step(first, id, "submissions", Map.of()), "sources-behind");
        dispatchIsHeard("2016-09-01T00:00:05+08:00", PARTITIONS - 1, 0);
        refused(step(first, id, "submissions", Map.of()), "sources-behind");
        dispatchIsHeard("2016-09-01T00:00:06+08:00", PARTITIONS, 60);
        refused(step(first, id, "submissions", Map.of()), "sources-behind");
        dispatchIsHeard("2016-09-01T00:00:07+08:00", PARTITIONS, 0);

        step(first, id, "submissions", Map.of())
                .then()
                .statusCode(200)
                .body("state", equalTo("submitted"))
                .body("complete", equalTo(true))
                .body("sources[0].service", equalTo("dispatch"));
    }

    @Test
    void a_written_reason_stands_in_for_a_silent_source_and_is_kept() {
        String id = reviewed();

        step(first, id, "submissions", Map.of("reason", "线路中断,次日补报"))
                .then()
                .statusCode(200)
                .body("reason", equalTo("线路中断,次日补报"))
                .body("complete", equalTo(false));
    }

    @Test
    void what_does_not_add_up_is_not_submitted_for_any_general_reason() {
        dispatchIsHeardAfterTheMonth();
        Post.hand(new CareCase(station, DISTRICT).admitted("2016-08-30T10:00:00+08:00").events());
        String id = reviewed();

        refused(step(first, id, "submissions", Map.of()), "explanation-missing");
        step(first, id, "submissions", Map.of("reason", "主要服务待定"))
                .then()
                .statusCode(409)
                .body("code", equalTo("explanation-missing"))
                .body("detail", containsString("block-6"));
    }

    @Test
    void a_submitted_report_stands_and_shows_what_would_have_to_be_corrected() {
        String id = submitted();
        String frozen = hash(id);
        Post.hand(
                new CareCase(station, DISTRICT)
                        .admitted("2016-08-30T10:00:00+08:00")
                        .service("2016-08-30T11:00:00+08:00", "living", "2016-08")
                        .events());

        JsonPath report = Api.report(first, id);

        assertThat(Api.whole(report, "total", "total")).isEqualTo(1);
        assertThat(report.getString("hash")).isEqualTo(frozen);
        assertThat(report.getBoolean("frozen")).isTrue();
        Map<String, Object> correction =
                report.getMap(
                        "pendingCorrections.find { it.row == 'total' && it.column == 'total' }");
        assertThat(correction).containsEntry("frozen", 1).containsEntry("now", 2);
    }

    @Test
    void the_same_facts_have_the_same_hash_and_others_another() {
        String id = drafted();
        String before = hash(id);
        assertThat(hash(id)).isEqualTo(before);

        Post.hand(new CareCase(station, DISTRICT).admitted("2016-10-30T10:00:00+08:00").events());
        assertThat(hash(id)).as("another month").isEqualTo(before);

        Post.hand(new CareCase(station, DISTRICT).admitted("2016-08-30T10:00:00+08:00").events());
        assertThat(hash(id)).as("this month").isNotEqualTo(before);
    }

    @Test
    void a_returned_report_becomes_the_next_revision_and_the_old_one_is_kept() {
        String id = submitted();
        step(first, id, "returns", Map.of("reason", "请核对")).then().statusCode(409);
        step(second, id, "returns", Map.of("reason", "请核对"))
                .then()
                .statusCode(200)
                .body("state", equalTo("returned"));

        step(first, id, "redrafts", Map.of())
                .then()
                .statusCode(200)
                .body("state", equalTo("draft"))
                .body("revision", equalTo(2));

        assertThat(
                        Tables.texts(
                                "select revision || ' ' || state || ' ' || reason"
                                        + " from report_revision where report_id = '"
                                        + id
                                        + "'"))
                .containsExactly("1 returned 请核对");
    }

    @Test
    void a_step_out_of_turn_names_the_present_state() {
        String id = drafted();

        step(second, id, "acceptances", Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("report-state"))
                .body("detail", containsString("draft"));
        step(first, id, "submissions", Map.of()).then().statusCode(409);
    }

    @Test
    void each_step_is_told_as_an_event() {
        String id = submitted();
        step(second, id, "acceptances", Map.of()).then().statusCode(200);

        try (EventProbe probe = EventProbe.on("nuandong.reporting.v1")) {
            probe.await("report.accepted", UUID.fromString(id));
            assertThat(probe.about(UUID.fromString(id)))
                    .extracting(e -> e.name())
                    .containsExactly(
                            "report.drafted",
                            "report.reviewed",
                            "report.submitted",
                            "report.accepted");
        }
    }

    @Test
    void the_same_key_drafts_once_and_a_second_report_of_the_same_is_refused() {
        Map<String, Object> body = new HashMap<>();
        body.put("form", FORM);
        body.put("unitId", station.toString());
        body.put("period", "2016-08");
        String key = UUID.randomUUID().toString();

        Response one =
                Api.as(first).header("Idempotency-Key", key).body(body).post("/api/v1/reports");
        Response again =
                Api.as(first).header("Idempotency-Key", key).body(body).post("/api/v1/reports");

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.jsonPath().getString("id")).isEqualTo(one.jsonPath().getString("id"));
        refused(Api.draft(first, FORM, station, "2016-08"), "report-exists");
    }

    @Test
    void labels_come_in_the_readers_language() {
        String id = drafted();

        Api.as(first)
                .header("Accept-Language", "en")
                .get("/api/v1/reports/" + id)
                .then()
                .body("title", equalTo("Monthly table of relief for homeless people"))
                .body("rows[0].unit", equalTo("persons"));
        Api.as(first)
                .get("/api/v1/reports/" + id)
                .then()
                .body("title", equalTo("流浪乞讨人员救助情况月报表"))
                .body("dueAt", equalTo("2016-09-05T16:00:00Z"));
    }
}
