package org.nuandong.reporting.declared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.reporting.Api;
import org.nuandong.reporting.CareCase;
import org.nuandong.reporting.Post;
import org.nuandong.reporting.Rescue;

/** Words that go with a table: the journey of docs/journeys/declared.md, and what is refused. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class WrittenPartsTest {

    private static final String PLACE = "610102";

    private final UUID station = Post.station(PLACE);

    private DeclaredReport weekly() {
        return new DeclaredReport(PLACE, "street-rescue-weekly", station, "2026-W50");
    }

    @Test
    void a_weekly_table_goes_up_with_its_problems_and_both_are_frozen() {
        DeclaredReport weekly = weekly();
        weekly.reviewed();
        weekly.submit()
                .then()
                .statusCode(409)
                .body("code", equalTo("text-missing"))
                .body("detail", containsString("problems"));

        weekly.entered("texts/problems", "body", " 夜间巡查车辆不足 ");
        weekly.submit().then().statusCode(409).body("code", equalTo("figures-moved"));
        weekly.reviewed();
        weekly.submit().then().statusCode(200).body("state", equalTo("submitted"));

        JsonPath shown = weekly.shown();
        assertThat(shown.getString("texts.find { it.id == 'problems' }.body"))
                .isEqualTo("夜间巡查车辆不足");
        assertThat(shown.getString("declaredHash")).matches("[0-9a-f]{64}");
        weekly.enter("texts/problems", "body", "改一下", 1)
                .then()
                .statusCode(409)
                .body("code", equalTo("report-state"));
        assertThat(weekly.shown().getString("declaredHash"))
                .isEqualTo(shown.getString("declaredHash"));
    }

    @Test
    void every_entry_is_kept_and_told_without_its_words() {
        DeclaredReport weekly = weekly();
        weekly.entered("texts/problems", "body", "第一稿");
        weekly.enter("texts/problems", "body", "第二稿", 1)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        weekly.enter("texts/problems", "body", "第二稿", 2).then().header("ETag", "\"2\"");
        weekly.enter("texts/problems", "body", null, 2).then().statusCode(200);

        List<String> history =
                Api.as(weekly.second)
                        .get("/api/v1/reports/{id}/declarations", weekly.id)
                        .jsonPath()
                        .getList("body");
        assertThat(history).containsExactly("第一稿", "第二稿", null);
        assertThat(weekly.shown().getString("texts.find { it.id == 'problems' }.body")).isNull();
        try (EventProbe probe = EventProbe.on("nuandong.reporting.v1")) {
            probe.await("report.declared", UUID.fromString(weekly.id));
            assertThat(probe.about(UUID.fromString(weekly.id)).toString()).doesNotContain("第一稿");
        }
    }

    @Test
    void an_entry_names_the_one_before_it_and_leaves_no_personal_number() {
        DeclaredReport weekly = weekly();

        weekly.enter("texts/problems", "body", "无", null).then().statusCode(428);
        weekly.enter("texts/problems", "body", "无", 3).then().statusCode(412);
        weekly.enter("texts/problems", "body", "联系 138 0000 0000", 0)
                .then()
                .statusCode(400)
                .body("code", equalTo("personal-number-in-text"));
        weekly.enter("texts/nothing", "body", "无", 0).then().statusCode(404);
        weekly.enter("zero-report", "stated", true, 0).then().statusCode(404);
        Api.as(Api.officer("610104"))
                .header("If-Match", "\"0\"")
                .body("{\"body\": \"无\"}")
                .put("/api/v1/reports/{id}/texts/problems", weekly.id)
                .then()
                .statusCode(404);
    }

    @Test
    void what_may_be_explained_is_explained_one_by_one() {
        UUID house = Post.station(PLACE);
        Post.hand(new CareCase(house, PLACE).admitted("2016-08-30T10:00:00+08:00").events());
        DeclaredReport monthly =
                new DeclaredReport(PLACE, "homeless-relief-monthly", house, "2016-08");
        monthly.reviewed();
        monthly.submit()
                .then()
                .statusCode(409)
                .body("code", equalTo("explanation-missing"))
                .body("detail", containsString("block-6"));

        monthly.entered("explanations/block-6", "body", "主要服务待医院答复");
        monthly.reviewed();
        monthly.submit()
                .then()
                .statusCode(200)
                .body(
                        "invariants.find { it.id == 'block-6' && it.column == 'total' }.explanation",
                        equalTo("主要服务待医院答复"));
    }

    @Test
    void a_blocking_invariant_cannot_be_talked_away() {
        UUID house = Post.station(PLACE);
        Post.hand(
                new CareCase(house, PLACE)
                        .admitted("2016-08-03T10:00:00+08:00")
                        .service("2016-08-04T09:00:00+08:00", "return", "2016-08")
                        .exited("2016-08-05T09:10:00+08:00", "a-way-nobody-knows")
                        .events());
        DeclaredReport monthly =
                new DeclaredReport(PLACE, "homeless-relief-monthly", house, "2016-08");
        monthly.entered("explanations/block-5", "body", "就是这样");
        monthly.reviewed();

        monthly.submit()
                .then()
                .statusCode(409)
                .body("code", equalTo("invariant-broken"))
                .body("detail", containsString("block-5"));
    }

    @Test
    void a_day_without_anything_goes_up_as_a_zero_report_and_only_so() {
        UUID quiet = Post.station(PLACE);
        Post.hand(
                new Rescue(quiet, PLACE)
                        .called("2026-12-23T23:59:59+08:00", "hotline", "2026-12-24T00:30:00+08:00")
                        .events());
        DeclaredReport daily =
                new DeclaredReport(PLACE, "street-rescue-daily", quiet, "2026-12-24");
        assertThat(Api.whole(daily.shown(), "open", "total")).as("from the day before").isOne();
        assertThat(daily.shown().getBoolean("zeroReport.nothingHappened")).isTrue();
        daily.reviewed();
        daily.submit().then().statusCode(409).body("code", equalTo("zero-report-unsaid"));

        daily.entered("zero-report", "stated", true);
        daily.reviewed();
        daily.submit()
                .then()
                .statusCode(200)
                .body("zeroReport.stated", equalTo(true))
                .body("zeroReport.title", equalTo("零报告"));
    }

    @Test
    void a_zero_report_that_is_none_any_more_stays_down() {
        UUID unit = Post.station(PLACE);
        DeclaredReport daily = new DeclaredReport(PLACE, "street-rescue-daily", unit, "2026-12-25");
        daily.entered("zero-report", "stated", true);
        Post.hand(
                new Rescue(unit, PLACE)
                        .called("2026-12-25T23:59:59+08:00", "hotline", "2026-12-26T00:30:00+08:00")
                        .events());
        daily.reviewed();

        daily.submit().then().statusCode(409).body("code", equalTo("not-a-zero-report"));
        daily.enter("zero-report", "stated", false, 1).then().statusCode(200);
        daily.reviewed();
        daily.submit().then().statusCode(200).body("zeroReport.stated", equalTo(false));
    }
}
