package org.nuandong.reporting.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.Tokens;
import org.nuandong.reporting.Api;
import org.nuandong.reporting.Post;
import org.nuandong.reporting.Tables;
import org.nuandong.reporting.TestClock;
import org.nuandong.reporting.Told;

/** A winter's service levels, asked over HTTP. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class ServiceLevelTest {

    private static final String EVENING = "2026-12-29T22:10:00+08:00";
    private static final String DAYS = "?from=2026-12-29&to=2026-12-30";

    @Inject TestClock clock;

    @AfterEach
    void time_goes_on() {
        clock.run();
    }

    private static JsonPath levels(String what, String region) {
        return Api.as(Api.officer(region))
                .get("/api/v1/service-levels/" + what)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Night night(String region, Map<String, Object> more) {
        return new Night(region, null, EVENING).called(more);
    }

    @Test
    void each_incident_stands_in_one_column_and_breaches_with_what_was_said() {
        clock.set(Instant.parse("2026-12-29T15:00:00Z"));
        String region = "632801";
        Map<String, Object> cold = Map.of("warningLevel", "orange", "night", true);
        List<Told> events = new ArrayList<>();
        events.addAll(night(region, cold).arrived(20, 600, true).events());
        events.addAll(
                night(region, cold)
                        .breached(31)
                        .arrived(40, 900, false)
                        .explained(60, "no-free-team")
                        .events());
        events.addAll(night(region, Map.of()).breached(31).events());
        events.addAll(
                night(region, Map.of())
                        .and("incident.guided-by-telephone", 5, Map.of("guidedAt", EVENING))
                        .and("incident.resolved", 20, Map.of("found", 0))
                        .events());
        events.addAll(
                night(region, Map.of())
                        .and("incident.cancelled", 5, Map.of("reason", "false-alarm"))
                        .events());
        events.addAll(night(region, Map.of("byPatrol", true)).arrived(0, 0, true).events());
        events.addAll(
                night(region, cold).arrived(90, 9, false).events().stream()
                        .map(Told::asTest)
                        .toList());
        Collections.reverse(events);
        events.forEach(Post::hand);

        JsonPath arrivals = levels("arrivals" + DAYS + "&by=weather", region);

        assertThat(arrivals.getInt("total.incidents")).isEqualTo(6);
        assertThat(arrivals.getInt("total.onTime.part")).isEqualTo(1);
        assertThat(arrivals.getInt("total.onTime.whole")).isEqualTo(3);
        assertThat(arrivals.getFloat("total.onTime.low")).isEqualTo(0.0615f);
        assertThat(arrivals.getFloat("total.onTime.high")).isEqualTo(0.7923f);
        assertThat(arrivals.getInt("total.late")).isEqualTo(1);
        assertThat(arrivals.getInt("total.overdueNotArrived")).isEqualTo(1);
        assertThat(arrivals.getInt("total.guided")).isEqualTo(1);
        assertThat(arrivals.getInt("total.cancelled")).isEqualTo(1);
        assertThat(arrivals.getInt("total.byPatrol")).isEqualTo(1);
        assertThat(arrivals.getInt("total.breaches.recorded")).isEqualTo(2);
        assertThat(arrivals.getInt("total.breaches.explained")).isEqualTo(1);
        assertThat(arrivals.getInt("total.breaches.byReason.no-free-team")).isEqualTo(1);
        assertThat(arrivals.getList("items.key")).containsExactly("none", "orange");
        assertThat(arrivals.getInt("items[1].onTime.whole")).isEqualTo(2);
        assertThat(levels("arrivals" + DAYS + "&by=hour", region).getList("items.key"))
                .containsExactly("22");
        assertThat(levels("arrivals" + DAYS + "&by=night", region).getList("items.key"))
                .containsExactly("day", "night");
        assertThat(
                        levels("arrivals?from=2026-12-30&to=2026-12-30", region)
                                .getInt("total.incidents"))
                .isZero();
    }

    @Test
    void percentiles_are_values_that_occurred_and_few_cases_show_none() {
        String region = "632802";
        List<Told> events = new ArrayList<>();
        for (int minute = 1; minute < 20; minute++) {
            events.addAll(night(region, Map.of()).arrived(minute, 30, true).events());
        }
        Post.hand(events);
        JsonPath few = levels("legs" + DAYS, region);
        assertThat(few.getInt("total.total.n")).isEqualTo(19);
        assertThat((Object) few.get("total.total.p50")).isNull();
        assertThat((Object) few.get("total.total.max")).isNull();

        Post.hand(night(region, Map.of()).arrived(20, 30, true).events());
        Post.hand(night(region, Map.of()).breached(31).events());

        JsonPath legs = levels("legs" + DAYS + "&by=region", region);
        assertThat(legs.getInt("total.total.p50")).isEqualTo(600);
        assertThat(legs.getInt("total.total.p90")).isEqualTo(1_080);
        assertThat(legs.getInt("total.total.p95")).isEqualTo(1_140);
        assertThat(legs.getInt("total.total.max")).isEqualTo(1_200);
        assertThat(legs.getInt("total.travel.p95")).isEqualTo(30);
        assertThat(legs.getInt("total.answer.n")).isZero();
        assertThat(legs.getInt("total.arrived")).isEqualTo(20);
        assertThat(legs.getInt("total.overdueNotArrived")).isEqualTo(1);
        assertThat(legs.getString("items[0].key")).isEqualTo(region);
    }

    @Test
    void a_call_answered_within_ten_seconds_is_in_time_and_a_city_may_aim_otherwise() {
        String region = "632803";
        List<Told> events = new ArrayList<>();
        for (int seconds : List.of(0, 10, 10, 11)) {
            events.addAll(night(region, Map.of("answerSeconds", seconds)).events());
        }
        events.addAll(night(region, Map.of()).arrived(20, 600, true).events());
        events.addAll(
                night(region, Map.of("answerSeconds", 1))
                        .and("incident.cancelled", 5, Map.of("reason", "duplicate"))
                        .events());
        events.addAll(night(region, Map.of("answerSeconds", 1, "byPatrol", true)).events());
        Post.hand(events);

        JsonPath legs = levels("legs" + DAYS + "&by=region", region);
        assertThat(legs.getInt("total.answer.n")).isEqualTo(4);
        assertThat(legs.getInt("total.answeredInTime.withinSeconds")).isEqualTo(10);
        assertThat(legs.getInt("total.answeredInTime.share.part")).isEqualTo(3);
        assertThat(legs.getInt("items[0].answeredInTime.share.whole")).isEqualTo(4);
        assertThat(legs.getFloat("total.answeredInTime.share.rate")).isEqualTo(0.75f);
        assertThat(legs.getFloat("total.answeredInTime.share.low")).isEqualTo(0.3006f);
        assertThat(legs.getFloat("total.answeredInTime.share.high")).isEqualTo(0.9544f);
        assertThat(
                        (Object)
                                levels("legs?from=2026-12-30&to=2026-12-30", region)
                                        .get("total.answeredInTime.share.rate"))
                .isNull();

        Tables.change(
                "insert into preset (key, region_code, valid_from, value, source) values"
                        + " ('sla.answer.within', '632803', '2026-12-30 00:00+08', 'PT15S', 'test')");
        // the book of presets is read again every five seconds
        await().untilAsserted(
                        () ->
                                assertThat(
                                                levels("legs" + DAYS, region)
                                                        .getInt("total.answeredInTime.share.part"))
                                        .isEqualTo(4));
        assertThat(
                        levels("legs?from=2026-12-29&to=2026-12-29", region)
                                .getInt("total.answeredInTime.share.part"))
                .as("what was aimed at then")
                .isEqualTo(3);
    }

    @Test
    void promises_are_kept_late_missed_or_not_due_yet() {
        clock.set(Instant.parse("2026-12-29T12:00:00Z"));
        String region = "632821";
        String due = "2026-12-29T18:00:00+08:00";
        String later = "2026-12-31T00:00:00+08:00";
        owed(region, "duty.obligation-set", Map.of("dueAt", due, "owed", 1), "duty.obligation-met");
        owed(
                region,
                "duty.obligation-set",
                Map.of("dueAt", due, "owed", 1),
                "duty.obligation-missed");
        owed(region, "duty.obligation-set", Map.of("dueAt", later, "owed", 1), null);
        owed(region, "duty.obligation-set", Map.of("dueAt", due, "owed", 0), null);
        owed(region, "work-order.opened", Map.of("replyDueAt", due), null);

        JsonPath promises = levels("promises" + DAYS + "&by=kind", region);

        assertThat(promises.getList("items.key")).containsExactly("hotline-reply", "patrol");
        assertThat(promises.getInt("items[0].missed")).isEqualTo(1);
        assertThat(promises.getInt("items[1].promises")).isEqualTo(4);
        assertThat(promises.getFloat("items[1].kept.rate")).isEqualTo(0.5f);
        assertThat(promises.getInt("items[1].open")).isEqualTo(1);
        assertThat(promises.getInt("items[1].dropped")).isEqualTo(1);
        assertThat(levels("promises" + DAYS + "&kind=patrol", region).getInt("total.promises"))
                .isEqualTo(4);
        assertThat(levels("promises" + DAYS + "&by=day", region).getList("items.key"))
                .containsExactly("2026-12-29", "2026-12-30");
    }

    private static void owed(String region, String made, Map<String, Object> data, String end) {
        UUID id = UUID.randomUUID();
        List<Told> events = new ArrayList<>();
        for (String name : end == null ? List.of(made) : List.of(made, end)) {
            Told told =
                    Told.of("dispatch", name, id, events.size() + 1L, "2026-12-29T10:00:00+08:00")
                            .at(null, region)
                            .with("periodFrom", "2026-12-29T00:00:00+08:00")
                            .with("done", 0)
                            .with("periodUntil", "2026-12-30T00:00:00+08:00");
            for (Map.Entry<String, Object> field : data.entrySet()) {
                told = told.with(field.getKey(), field.getValue());
            }
            events.add(told);
        }
        Post.hand(events);
    }

    @Test
    void money_is_used_by_source() {
        String region = "632822";
        Post.hand(
                money(region, "budget.allotted", "central", "30000.00"),
                money(region, "budget.spent", "central", "24000.00"),
                money(region, "budget.returned", "central", "1500.00"),
                money(region, "budget.spent", "municipal", "10.00"));

        Api.as(Api.officer(region))
                .get("/api/v1/service-levels/funds" + DAYS)
                .then()
                .statusCode(200)
                .body("source", equalTo(List.of("central", "municipal")))
                .body("[0].usedRate", equalTo(0.75f))
                .body("[1].usedRate", equalTo(null));
    }

    private static Told money(String region, String name, String source, String yuan) {
        return Told.of("beneficiary", name, UUID.randomUUID(), 1, "2026-12-29T10:00:00+08:00")
                .at(null, region)
                .with("source", source)
                .with("amountYuan", new BigDecimal(yuan));
    }

    @Test
    void a_foreign_reader_sees_nothing_and_a_bad_question_is_refused_by_its_field() {
        Post.hand(night("632823", Map.of()).arrived(20, 600, true).events());
        assertThat(
                        levels("arrivals" + DAYS + "&regionCode=632823", "632801")
                                .getInt("total.incidents"))
                .isZero();
        String path = "/api/v1/service-levels/arrivals";
        refused(path + "?by=moon", "by", "unknown-code");
        refused(path + "?by=kind", "by", "unknown-code");
        refused(path + "?regionCode=63", "regionCode", "invalid-request");
        refused(path + "?from=2026-12-02&to=2026-12-01", "from", "invalid-request");
        refused(path + "?from=2020-12-02&to=2026-12-01", "from", "invalid-request");
        refused("/api/v1/service-levels/promises?kind=moon", "kind", "unknown-code");
        Api.as(Api.officer("632823")).get(path + "?moon=1").then().statusCode(400);
        Api.as(Api.officer("632823")).get(path + "?from=tomorrow").then().statusCode(400);
        Api.as(Tokens.of("team-member").subject("m").regions("632823").sign())
                .get(path)
                .then()
                .statusCode(403);
    }

    private static void refused(String path, String field, String code) {
        Api.as(Api.officer("632823"))
                .get(path)
                .then()
                .statusCode(400)
                .contentType(containsString("problem+json"))
                .body("code", equalTo(code))
                .body("violations.field", equalTo(List.of(field)));
    }

    @Test
    void groups_come_in_pages() {
        String region = "632824";
        for (int day = 10; day < 13; day++) {
            Post.hand(
                    new Night(region, null, "2026-11-" + day + "T01:00:00+08:00")
                            .called(Map.of())
                            .events());
        }
        String path = "arrivals?from=2026-11-01&to=2026-11-30&by=day&limit=2";

        JsonPath first = levels(path, region);
        JsonPath second = levels(path + "&cursor=" + first.getString("nextCursor"), region);

        assertThat(first.getList("items.key")).containsExactly("2026-11-10", "2026-11-11");
        assertThat(second.getList("items.key")).containsExactly("2026-11-12");
        assertThat(second.getString("nextCursor")).isNull();
        assertThat(
                        Tables.number(
                                "select count(*) from served_incident where region_code = '632824'"))
                .isEqualTo(3);
    }
}
