package org.nuandong.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.reporting.Api;
import org.nuandong.reporting.CareCase;
import org.nuandong.reporting.Post;
import org.nuandong.reporting.Tables;
import org.nuandong.reporting.platform.CanonicalJson;

/** A form changes after reports were frozen by it: they are shown and opened as they were. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class ChangedFormTest {

    private static final String DISTRICT = "610103";

    private final String first = Api.officer(DISTRICT);
    private final String second = Api.secondOfficer(DISTRICT);
    private String id;

    @BeforeEach
    void aReportSubmitted() {
        UUID station = Post.station(DISTRICT);
        Post.hand(
                new CareCase(station, DISTRICT)
                        .admitted("2016-08-03T09:10:00+08:00")
                        .service("2016-08-04T09:00:00+08:00", "return", "2016-08")
                        .exited("2016-08-05T09:10:00+08:00", "voucher")
                        .events());
        JsonPath draft = Api.drafted(first, "homeless-relief-monthly", station, "2016-08");
        id = draft.getString("id");
        step(second, "reviews", Map.of("hash", draft.getString("hash")));
        step(first, "submissions", Map.of("reason", "来源未到齐"));
    }

    private void step(String token, String step, Map<String, Object> body) {
        Api.as(token)
                .body(body)
                .post("/api/v1/reports/{id}/{step}", id, step)
                .then()
                .statusCode(200);
    }

    private String column(String column) {
        return Tables.texts("select " + column + " from report where id = '" + id + "'").get(0);
    }

    /** As if the report had been frozen when its first two rows had other names and labels. */
    private void frozenByAnOlderForm(boolean editionWasKept) {
        String edition = CanonicalJson.tree(column("content")).get("edition").asText();
        String definition =
                Tables.texts("select definition from form_edition where hash = '" + edition + "'")
                        .get(0)
                        .replace("\"1.1\"", "\"old-men\"")
                        .replace("男性", "男性受助人员");
        String hash = CanonicalJson.hash(definition);
        Tables.change(
                "insert into form_edition values ('%s', 'homeless-relief-monthly', 0, '%s', now())"
                                .formatted(hash, definition.replace("'", "''"))
                        + " on conflict do nothing");
        String content =
                column("content")
                        .replace("\"1.1\"", "\"old-men\"")
                        .replace(
                                "\"" + edition + "\"",
                                editionWasKept ? "\"" + hash + "\"" : "null");
        Tables.change(
                "update report set content = '%s' where id = '%s'"
                        .formatted(content.replace("'", "''"), id));
    }

    private static Map<String, Object> row(JsonPath report, String row) {
        return report.getMap("rows.find { it.id == '%s' }".formatted(row));
    }

    @Test
    void its_rows_stand_under_the_labels_of_their_time_and_open_their_facts() {
        frozenByAnOlderForm(true);

        JsonPath report = Api.report(first, id);

        assertThat(row(report, "old-men")).containsEntry("label", "男性受助人员");
        assertThat(row(report, "1.1")).isNull();
        assertThat(Api.whole(report, "old-men", "total")).isEqualTo(1);
        assertThat(report.getList("pendingCorrections")).as("the facts are the same").isEmpty();
        assertThat(report.getList("invariants.passed")).containsOnly(true);
        assertThat(
                        Api.as(first)
                                .get("/api/v1/reports/{id}/cells/old-men/total/facts", id)
                                .then()
                                .statusCode(200)
                                .extract()
                                .jsonPath()
                                .getList("items"))
                .hasSize(1);
    }

    @Test
    void the_next_revision_is_made_by_the_form_of_today() {
        frozenByAnOlderForm(true);
        step(second, "returns", Map.of("reason", "请按新表重报"));
        step(first, "redrafts", Map.of());

        JsonPath report = Api.report(first, id);

        assertThat(row(report, "1.1")).containsEntry("label", "男性");
        assertThat(row(report, "old-men")).isNull();
    }

    @Test
    void a_report_from_before_editions_were_kept_still_shows_every_figure_it_froze() {
        frozenByAnOlderForm(false);

        JsonPath report = Api.report(first, id);

        assertThat(row(report, "old-men")).containsEntry("label", "old-men");
        assertThat(Api.whole(report, "old-men", "total")).isEqualTo(1);
        assertThat(report.getList("pendingCorrections")).isEmpty();
    }
}
