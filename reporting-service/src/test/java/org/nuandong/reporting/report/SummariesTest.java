package org.nuandong.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.reporting.Api;
import org.nuandong.reporting.CareCase;
import org.nuandong.reporting.Post;
import org.nuandong.reporting.Rescue;
import org.nuandong.reporting.Tables;
import org.nuandong.reporting.Told;

/** 阶段小结与活动总结: a winter as its place ran it, in stages and as a whole. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class SummariesTest {

    private static final String COUNTY = "520111";

    private final UUID bureau = UUID.randomUUID();
    private final String officer = Api.officer(COUNTY);

    private void refusedAt(String at) {
        UUID person = UUID.randomUUID();
        Post.hand(
                new Rescue(bureau, COUNTY)
                        .found(at, person)
                        .outcome(at, person, "refused-supplied", 1)
                        .events());
    }

    private Told told(String name, String at) {
        return Told.of("beneficiary", name, UUID.randomUUID(), 1, at).at(bureau, COUNTY);
    }

    private static void published(String startsOn, String endsOn) {
        Tables.change("delete from reference_season where region_code = '" + COUNTY + "'");
        Post.season(COUNTY, startsOn, endsOn);
    }

    @Test
    void the_stages_of_a_winter_come_to_its_summary() {
        Post.unit(bureau, "bureau", COUNTY, null);
        published("2025-11-15", "2026-04-30");
        refusedAt("2025-11-14T23:59:59+08:00");
        refusedAt("2025-11-15T00:00:00+08:00");
        refusedAt("2025-11-30T23:59:59+08:00");
        refusedAt("2025-12-01T00:00:00+08:00");
        refusedAt("2026-04-30T23:59:59+08:00");
        refusedAt("2026-05-01T00:00:00+08:00");
        Post.hand(
                new CareCase(bureau, COUNTY)
                        .admitted("2026-01-10T09:00:00+08:00")
                        .exited("2026-01-12T09:00:00+08:00", "escorted-return")
                        .events());

        JsonPath first = Api.drafted(officer, "stage-summary", bureau, "2025-2026-S1");
        JsonPath main = Api.drafted(officer, "stage-summary", bureau, "2025-2026-S2");
        JsonPath last = Api.drafted(officer, "stage-summary", bureau, "2025-2026-S3");
        JsonPath season = Api.drafted(officer, "season-summary", bureau, "2025-2026");

        assertThat(List.of(first, main, last))
                .extracting(stage -> Api.whole(stage, "relief", "stage"))
                .containsExactly(2, 2, 1);
        assertThat(List.of(first, main, last))
                .extracting(stage -> Api.whole(stage, "relief", "season"))
                .containsExactly(2, 4, 5);
        assertThat(Api.whole(season, "relief", "total")).isEqualTo(5);
        assertThat(Api.whole(season, "escorted-home", "total")).isEqualTo(1);
        assertThat(Api.whole(season, "persons-in-care", "total")).isEqualTo(1);
        assertThat(season.getString("first")).isEqualTo("2025-11-15");
        assertThat(season.getString("end")).isEqualTo("2026-05-01");
        assertThat(season.getList("texts.findAll { it.required }.id"))
                .containsExactly("measures", "problems", "next");
        Api.draft(officer, "stage-summary", bureau, "2025-2026-S4")
                .then()
                .statusCode(400)
                .body("code", equalTo("unknown-period"));
    }

    @Test
    void what_was_done_for_households_stands_in_the_summary_with_the_money_by_source() {
        Post.unit(bureau, "bureau", COUNTY, null);
        published("2025-11-15", "2026-04-30");
        String at = "2026-01-20T10:00:00+08:00";
        Post.hand(
                told("visit.done", at)
                        .with("kind", "condolence")
                        .with("holderKind", "household")
                        .with("must", true)
                        .with("kinds", List.of("money", "goods"))
                        .with("money", List.of(Map.of("source", "municipal", "amountYuan", 400)))
                        .with("goods", List.of(Map.of("item", "quilt", "quantity", 2))),
                told("pairing.made", at).with("renewed", false).with("changed", false),
                told("pairing.helped", at).with("kind", "visit").with("valueYuan", 500),
                told("donation.received", at)
                        .with("donorKind", "staff")
                        .with("givers", 71)
                        .with("amountYuan", new BigDecimal("4150.00")),
                told("donation.received", at)
                        .with("donorKind", "anonymous")
                        .with("givers", 1)
                        .with("item", "quilt")
                        .with("quantity", 3),
                told("heating.supplied", at)
                        .with("householdId", UUID.randomUUID().toString())
                        .with("fuel", "coal")
                        .with("quantity", 200)
                        .with("greenChannel", false),
                told("budget.spent", at).with("source", "municipal").with("amountYuan", 400),
                told("training.held", at)
                        .with("topic", "emergency")
                        .with("hours", 2)
                        .with("heads", 36));

        JsonPath season = Api.drafted(officer, "season-summary", bureau, "2025-2026");

        assertThat(HomelessReliefMonthlyTest.column(season, "total"))
                .containsEntry("visits", 1)
                .containsEntry("visits-households", 1)
                .containsEntry("visit-money", 400)
                .containsEntry("visit-goods", 2)
                .containsEntry("pairings", 1)
                .containsEntry("pairing-deeds", 1)
                .containsEntry("pairing-value", 500)
                .containsEntry("givers", 72)
                .containsEntry("donation-money", 4150)
                .containsEntry("donation-goods", 3)
                .containsEntry("heating-supplied", 1)
                .containsEntry("paid", 400)
                .containsEntry("paid-municipal", 400)
                .containsEntry("trained", 36)
                .doesNotContainKey("media");
        assertThat(season.getBoolean("rows.find { it.id == 'media' }.declared")).isTrue();
        assertThat(season.getList("invariants.passed")).containsOnly(true);
    }

    @Test
    void the_progress_is_counted_since_the_winter_began_and_owed_once_by_its_day() {
        UUID superior = UUID.randomUUID();
        Post.unit(superior, "bureau", "520100", null);
        Post.unit(bureau, "bureau", COUNTY, superior);
        published("2025-11-15", "2026-04-30");
        refusedAt("2025-11-14T23:59:59+08:00");
        refusedAt("2025-11-20T22:00:00+08:00");
        refusedAt("2025-12-31T23:59:59+08:00");
        refusedAt("2026-01-01T00:00:00+08:00");
        Post.hand(
                told("visit.done", "2025-12-20T10:00:00+08:00")
                        .with("kind", "condolence")
                        .with("holderKind", "household")
                        .with("must", true)
                        .with("kinds", List.of("greeting")));

        JsonPath progress = Api.drafted(officer, "progress-summary", bureau, "2025-12");

        assertThat(HomelessReliefMonthlyTest.column(progress, "month"))
                .containsEntry("relief", 1)
                .containsEntry("relief-street", 1)
                .containsEntry("visits", 1);
        assertThat(HomelessReliefMonthlyTest.column(progress, "season"))
                .containsEntry("relief", 2)
                .containsEntry("refused", 2);
        assertThat(progress.getList("texts.findAll { it.required }.id"))
                .containsExactly("progress", "problems", "next");
        assertThat(progress.getList("invariants.passed")).containsOnly(true);
        assertThat(dueOf("2025-11")).isEmpty();
        assertThat(dueOf("2025-12")).containsExactly("2026-01-09T16:00:00Z");
        assertThat(dueOf("2026-01")).isEmpty();
    }

    private List<String> dueOf(String month) {
        return Api.as(officer)
                .queryParams(Map.of("form", "progress-summary", "period", month))
                .queryParam("unitId", bureau)
                .get("/api/v1/report-obligations")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.dueAt", String.class);
    }

    @Test
    void a_winter_published_anew_moves_the_draft_and_not_what_is_frozen() {
        String second = Api.secondOfficer(COUNTY);
        Post.unit(bureau, "bureau", COUNTY, null);
        published("2023-12-01", "2024-02-29");
        String id = Api.drafted(officer, "season-summary", bureau, "2023-2024").getString("id");
        published("2023-12-10", "2024-02-29");
        assertThat(Api.report(officer, id).getString("first")).isEqualTo("2023-12-10");
        for (String text : List.of("measures", "problems", "next")) {
            Api.as(officer)
                    .header("If-Match", "\"0\"")
                    .body(Map.of("body", "见附件"))
                    .put("/api/v1/reports/{id}/texts/{text}", id, text)
                    .then()
                    .statusCode(200);
        }
        Api.as(second)
                .body(Map.of("hash", Api.report(officer, id).getString("hash")))
                .post("/api/v1/reports/{id}/reviews", id)
                .then()
                .statusCode(200);
        Api.as(officer)
                .body(Map.of("reason", "来源未到齐"))
                .post("/api/v1/reports/{id}/submissions", id)
                .then()
                .statusCode(200);

        published("2023-11-01", "2024-03-31");

        assertThat(Api.report(officer, id).getString("first")).isEqualTo("2023-12-10");
        assertThat(Api.report(officer, id).getString("end")).isEqualTo("2024-03-01");
    }
}
