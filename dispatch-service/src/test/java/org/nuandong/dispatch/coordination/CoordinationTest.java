package org.nuandong.dispatch.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.deploy.testing.SeenEvent;
import org.nuandong.deploy.testing.Tokens;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.Sql;
import org.nuandong.dispatch.TestClock;
import org.nuandong.dispatch.weather.WeatherFixture;

/** docs/journeys/coordination.md: a meeting, its tasks, a signed decision, a forecast. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class CoordinationTest {

    private static final String MEETINGS = "/api/v1/joint-meetings";
    private static final String TASKS = "/api/v1/coordination-tasks";
    private static final String MEMBERS = "/api/v1/lead-group-members";
    private static final String DOCUMENTS = "/api/v1/lead-documents";

    @Inject TestClock clock;

    private String county;
    private UUID station;
    private Api leader;

    @BeforeEach
    void found() {
        county = WeatherFixture.county();
        station = WeatherFixture.station(county);
        leader = Api.in(county, "bureau-leader");
    }

    @AfterEach
    void run() {
        clock.run();
    }

    @Test
    void a_decision_of_a_joint_meeting_is_owed_done_or_overdue() {
        Instant now = clock.instant();
        clock.set(now);
        UUID meeting =
                leader.created(
                        MEETINGS,
                        meeting(
                                List.of(
                                        wanted("通报露宿点位", now.plusSeconds(3600)),
                                        wanted("备足棉被", now.plusSeconds(7200)))));
        List<String> tasks =
                leader.get(MEETINGS + "/" + meeting)
                        .body("tasks.state", contains("open", "open"))
                        .body("tasks.ownerUnitId", hasItem(station.toString()))
                        .extract()
                        .path("tasks.id");
        Api clerk = Api.in(county, "station-clerk");
        clerk.post(TASKS + "/" + tasks.get(1) + "/completions", Map.of("result", "已备 200 床"))
                .statusCode(200)
                .body("state", equalTo("done"))
                .body("overdue", equalTo(false));
        clerk.post(TASKS + "/" + tasks.get(1) + "/completions", Map.of("result", "再次"))
                .statusCode(409);

        clock.set(now.plusSeconds(3601));
        UUID late = UUID.fromString(tasks.get(0));
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            probe.await("meeting.held", meeting);
            probe.await("coordination-task.overdue", late);
            assertThat(
                            Sql.text(
                                    "select step || ' ' || audience || ' ' || unit_id from alarm"
                                            + " where about_id = ?",
                                    late))
                    .isEqualTo("coordination-task duty-leader " + station);
            leader.get(TASKS + "?state=overdue").body("items.id", contains(late.toString()));
            clerk.post(TASKS + "/" + late + "/completions", Map.of("result", "已通报"))
                    .statusCode(200)
                    .body("overdue", equalTo(true));
            SeenEvent done = probe.await("coordination-task.done", late);
            assertThat(done.data().path("late").asBoolean()).isTrue();
            assertThat(done.unitId()).isEqualTo(station.toString());
        }
    }

    @Test
    void a_unit_does_its_own_tasks_only_and_one_no_longer_owed_is_withdrawn() {
        Instant due = clock.instant().plusSeconds(3600);
        UUID task = leader.created(TASKS, wanted("清点物资", due));
        Api other = Api.with(Tokens.of("partner-agency").regions(county).units(UUID.randomUUID()));

        other.get(TASKS).body("items", hasSize(0));
        other.post(TASKS + "/" + task + "/completions", Map.of("result", "完成")).statusCode(404);
        leader.post(TASKS + "/" + task + "/withdrawals", Map.of("reason", "合并"))
                .statusCode(200)
                .body("state", equalTo("withdrawn"));
        leader.create(TASKS, wanted("已过期", clock.instant().minusSeconds(1)))
                .statusCode(400)
                .body("code", equalTo("due-in-past"));
        leader.create(MEETINGS, meeting(List.of(wantedOf(UUID.randomUUID(), due))))
                .statusCode(400)
                .body("violations.field", hasItem("decisions[0].ownerUnitId"));
    }

    @Test
    void a_document_is_signed_by_its_posts_in_their_order_and_each_step_stays() {
        UUID deputy = member("deputy-head", "staff-d-" + county);
        UUID head = member("head", "staff-h-" + county);
        Api deputyHead = as("staff-d-" + county);
        Api theHead = as("staff-h-" + county);
        UUID document = leader.created(DOCUMENTS, document(List.of(deputy, head)));
        String sign = DOCUMENTS + "/" + document + "/signatures";

        theHead.post(sign, Map.of("opinion", "同意"))
                .statusCode(409)
                .body("code", equalTo("not-your-turn"));
        leader.post(sign, Map.of("opinion", "同意"))
                .statusCode(403)
                .body("code", equalTo("not-your-signature"));
        deputyHead.post(sign, Map.of("opinion", "拟同意")).statusCode(200);
        theHead.post(sign, Map.of("opinion", "同意"))
                .statusCode(200)
                .body("state", equalTo("signed"))
                .body("signatures.state", contains("signed", "signed"))
                .body("signatures.opinion", contains("拟同意", "同意"));
        theHead.post(sign, Map.of("opinion", "再签")).statusCode(409);
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            probe.await("lead-document.completed", document);
            assertThat(probe.about(document).stream().map(SeenEvent::name))
                    .containsExactly(
                            "lead-document.submitted",
                            "lead-document.signed",
                            "lead-document.signed",
                            "lead-document.completed");
        }
    }

    @Test
    void a_refused_document_ends_and_who_left_the_post_signs_no_more() {
        UUID deputy = member("deputy-head", "staff-e-" + county);
        Api deputyHead = as("staff-e-" + county);
        UUID refused = leader.created(DOCUMENTS, document(List.of(deputy)));
        deputyHead
                .post(DOCUMENTS + "/" + refused + "/refusals", Map.of("opinion", "预算不足"))
                .statusCode(200)
                .body("state", equalTo("refused"));

        UUID open = leader.created(DOCUMENTS, document(List.of(deputy)));
        leader.post(MEMBERS + "/" + deputy + "/departures", Map.of()).statusCode(200);
        deputyHead
                .post(DOCUMENTS + "/" + open + "/signatures", Map.of("opinion", "同意"))
                .statusCode(403);
        leader.create(DOCUMENTS, document(List.of(deputy)))
                .statusCode(400)
                .body("code", equalTo("post-not-held"));
    }

    @Test
    void cold_days_of_next_week_make_the_station_review_its_plan_once() {
        // A Wednesday; the next week begins on Monday the 14th.
        clock.set(Instant.parse("2026-12-09T02:00:00Z"));
        forecast("2026-12-09T08:00+08:00", LocalDate.of(2026, 12, 13), "-8");
        leader.get(TASKS + "?ownerUnitId=" + station).body("items", hasSize(0));
        forecast("2026-12-09T09:00+08:00", LocalDate.of(2026, 12, 15), "5");
        leader.get(TASKS + "?ownerUnitId=" + station).body("items", hasSize(0));
        forecast("2026-12-09T10:00+08:00", LocalDate.of(2026, 12, 15), "-2");
        forecast("2026-12-09T11:00+08:00", LocalDate.of(2026, 12, 16), "-3");

        leader.get(TASKS + "?ownerUnitId=" + station)
                .body("items.kind", contains("plan-next-week"))
                .body("items.planWeek", contains("2026-12-14"))
                .body("items.dueAt", contains("2026-12-13T10:00:00Z"));
    }

    private void forecast(String issued, LocalDate day, String least) {
        WeatherFixture.json(
                        county,
                        """
                        {"updateTime": "%s", "adcode": "%s",
                         "daily": [{"fxDate": "%s", "tempMin": "%s", "tempMax": "6"}]}"""
                                .formatted(issued, county, day, least))
                .statusCode(201);
    }

    private UUID member(String post, String holder) {
        return leader.created(
                MEMBERS,
                Map.of(
                        "regionCode", county,
                        "post", post,
                        "holder", holder,
                        "holderName", "赵某丙"));
    }

    private Api as(String subject) {
        return Api.with(Tokens.of("lead-group").subject(subject).regions(county));
    }

    private Map<String, Object> document(List<UUID> signers) {
        return Map.of(
                "regionCode", county,
                "kind", "decision",
                "title", "启用临时避寒场所",
                "text", "自即日起启用体育馆。",
                "signers", signers);
    }

    private Map<String, Object> meeting(List<Map<String, Object>> decisions) {
        return Map.of(
                "regionCode",
                county,
                "kind",
                "joint-meeting",
                "title",
                "冬季救助联席会议",
                "heldAt",
                clock.instant().minus(Duration.ofHours(2)).toString(),
                "agencies",
                List.of("police", "city-management", "weather-bureau"),
                "decisions",
                decisions);
    }

    private Map<String, Object> wanted(String title, Instant due) {
        return Map.of("title", title, "ownerUnitId", station, "dueAt", due.toString());
    }

    private static Map<String, Object> wantedOf(UUID owner, Instant due) {
        return Map.of("title", "通报", "ownerUnitId", owner, "dueAt", due.toString());
    }
}
