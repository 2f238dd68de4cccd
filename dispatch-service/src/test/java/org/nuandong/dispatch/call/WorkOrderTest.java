package org.nuandong.dispatch.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.nuandong.dispatch.call.CallFixture.CITIZEN;
import static org.nuandong.dispatch.call.CallFixture.ORDERS;
import static org.nuandong.dispatch.call.CallFixture.atOnce;
import static org.nuandong.dispatch.call.CallFixture.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.Sql;
import org.nuandong.dispatch.TestClock;

/** 12345: its order is owed a reply beside the rescue (R273); the journey of docs/journeys. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class WorkOrderTest {

    private static final String ROOM = "/api/v1/work-orders";

    private final Api clerk = Api.as("hotline-clerk");

    @Inject TestClock clock;

    @AfterEach
    void real_time() {
        clock.run();
    }

    private static ValidatableResponse push(Map<String, Object> order) {
        return CITIZEN.post(ORDERS, order);
    }

    private static UUID id(ValidatableResponse answer) {
        return UUID.fromString(answer.extract().path("workOrderId"));
    }

    private ValidatableResponse room(UUID order) {
        return clerk.get(ROOM + "/" + order).statusCode(200);
    }

    private ValidatableResponse step(UUID order, String step, Map<String, Object> body) {
        return clerk.post(ROOM + "/" + order + "/" + step, body);
    }

    @Test
    void an_order_that_is_a_tip_runs_both_clocks() {
        ValidatableResponse answer =
                push(CallFixture.order())
                        .statusCode(201)
                        .body("kind", equalTo("help"))
                        .body("incidentNo", notNullValue())
                        .body("warnings", hasSize(0));
        Instant received = Instant.parse(answer.extract().path("receivedAt"));

        assertThat(Instant.parse(answer.extract().path("replyDueAt")))
                .isEqualTo(received.plus(Duration.ofHours(24)));
        assertThat(Instant.parse(answer.extract().path("arrivalDeadlineAt")))
                .isBetween(received, received.plus(Duration.ofMinutes(30)));
        clerk.get("/api/v1/tips/" + answer.extract().path("tipId"))
                .body("source", equalTo("platform-12345"))
                .body("kind", equalTo("sleeping-rough"))
                .body("reporter.sex", equalTo("female"));
        room(id(answer))
                .body("title", equalTo("公园长椅有人过夜"))
                .body("dueFrom", equalTo("preset"))
                .body("incidentId", equalTo(answer.extract().path("incidentId")));
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            assertThat(probe.await("work-order.opened", id(answer)).data().path("kind").asText())
                    .isEqualTo("help");
        }
    }

    @Test
    void the_time_that_the_order_names_holds_and_one_that_has_passed_does_not() {
        Instant named =
                clock.instant()
                        .plus(Duration.ofHours(2))
                        .truncatedTo(java.time.temporal.ChronoUnit.SECONDS);

        push(with(CallFixture.order(), "expectedDeadline", named.toString()))
                .statusCode(201)
                .body("replyDueAt", equalTo(named.toString()));
        UUID late = id(push(with(CallFixture.order(), "expectedDeadline", "2020-01-01 00:00:00")));
        room(late).body("dueFrom", equalTo("preset"));
    }

    @Test
    void a_question_is_an_order_and_no_tip_until_its_category_says_so() {
        Map<String, Object> question = with(CallFixture.order(), "appealType", "咨询");
        question.remove("appealCategory");
        ValidatableResponse first =
                push(question)
                        .statusCode(201)
                        .body("kind", equalTo("consultation"))
                        .body("tipId", nullValue());

        push(with(question, "appealCategory", "流浪乞讨"))
                .statusCode(200)
                .body("workOrderId", equalTo(id(first).toString()))
                .body("tipId", notNullValue());
        push(with(question, "appealDescription", "再次来电"))
                .statusCode(200)
                .body("tipId", notNullValue());

        room(id(first)).body("tipId", notNullValue());
        assertThat(Sql.count("select count(*) from work_order_push where order_id = ?", id(first)))
                .isEqualTo(3);
    }

    @Test
    void an_unknown_kind_is_a_tip() {
        push(with(CallFixture.order(), "appealType", "其他"))
                .statusCode(201)
                .body("kind", equalTo("help"))
                .body("tipId", notNullValue())
                .body("warnings.code", contains("unknown-code"));
    }

    @Test
    void the_same_order_32_times_at_once_is_one_order_one_tip_and_equal_answers() throws Exception {
        Map<String, Object> order = CallFixture.order();

        List<Response> answers = atOnce(32, CITIZEN, ORDERS, order);

        assertThat(answers)
                .extracting(Response::asString)
                .hasSize(32)
                .containsOnly(answers.get(0).asString());
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        Object ref = order.get("orderNo");
        assertThat(Sql.count("select count(*) from work_order where order_no = ?", ref)).isOne();
        assertThat(Sql.count("select count(*) from tip where source_ref = ?", ref)).isOne();
    }

    @Test
    void it_is_warned_of_overdue_replied_late_and_judged_and_the_breach_stays() {
        Map<String, Object> pushed = CallFixture.order();
        UUID order = id(push(pushed).statusCode(201));
        String own = ORDERS + "/" + pushed.get("orderNo");

        clock.advance(Duration.ofHours(20).plusSeconds(1));
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            probe.await("work-order.reply-due", order);
            clock.advance(Duration.ofHours(4));
            probe.await("work-order.overdue", order);
            step(order, "satisfactions", Map.of("satisfaction", "satisfied")).statusCode(409);
            step(order, "replies", Map.of("text", "请联系13912345678")).statusCode(400);
            step(order, "replies", Map.of("text", "老人已送救助站安置。"))
                    .statusCode(200)
                    .body("state", equalTo("replied"))
                    .body("overdueAt", notNullValue());
            assertThat(probe.await("work-order.replied", order).data().path("onTime").asBoolean())
                    .isFalse();
            CITIZEN.get(own).statusCode(200).body("replies.text", contains("老人已送救助站安置。"));
            CITIZEN.post(own + "/satisfactions", Map.of("satisfaction", "dissatisfied"))
                    .statusCode(200)
                    .body("satisfaction", equalTo("dissatisfied"));
            CITIZEN.post(own + "/satisfactions", Map.of("satisfaction", "great")).statusCode(400);
            assertThat(probe.await("work-order.judged", order).data().path("word").asText())
                    .isEqualTo("dissatisfied");
        }
    }

    @Test
    void a_returned_order_is_owed_no_reply_and_its_tip_stands() {
        ValidatableResponse answer = push(CallFixture.order()).statusCode(201);
        UUID order = id(answer);

        step(order, "returns", Map.of("reason", "because")).statusCode(400);
        step(order, "returns", Map.of("reason", "not-our-duty", "note", "属劳动监察事项"))
                .statusCode(200)
                .body("state", equalTo("returned"));

        step(order, "returns", Map.of("reason", "duplicate")).statusCode(409);
        step(order, "replies", Map.of("text", "已办")).statusCode(409);
        assertThat(
                        Sql.count(
                                "select count(*) from deadline where aggregate_id = ?"
                                        + " and cancelled_at is null and done_at is null",
                                order))
                .isZero();
        clerk.get("/api/v1/tips/" + answer.extract().path("tipId"))
                .body("state", equalTo("accepted"));
    }

    @Test
    void the_list_goes_by_due_time_within_the_region() {
        Instant soon = clock.instant().plus(Duration.ofHours(1));
        UUID second = id(push(with(CallFixture.order(), "expectedDeadline", soon.toString())));
        UUID first =
                id(
                        push(
                                with(
                                        CallFixture.order(),
                                        "expectedDeadline",
                                        soon.minusSeconds(60).toString())));

        List<String> due =
                clerk.get(
                                ROOM
                                        + "?state=open&limit=200&dueBefore="
                                        + soon.plusSeconds(1).toString())
                        .statusCode(200)
                        .body("items.id", hasItems(first.toString(), second.toString()))
                        .extract()
                        .path("items.id");
        assertThat(due).containsSubsequence(first.toString(), second.toString());
        Api.in("310112", "hotline-clerk").get(ROOM).statusCode(200).body("items", hasSize(0));
        Api.in("310112", "hotline-clerk").get(ROOM + "/" + first).statusCode(404);
        clerk.get(ROOM + "?state=lost").statusCode(400);
    }

    @Test
    void only_12345_s_own_orders_are_there_for_it() {
        Map<String, Object> order = CallFixture.order();
        push(order).statusCode(201);
        String own = ORDERS + "/" + order.get("orderNo");

        Api.in("310112", "platform-12345").get(own).statusCode(404);
        Api.as("platform-110").get(own).statusCode(403);
        Api.as("platform-110").post(ORDERS, order).statusCode(403);
    }

    @Test
    void a_test_order_under_the_number_of_a_real_one_is_an_order_of_its_own() {
        Map<String, Object> real = CallFixture.order();
        String order = push(real).statusCode(201).extract().path("workOrderId");

        push(with(real, "isTest", "是")).statusCode(201).body("workOrderId", not(equalTo(order)));

        push(real).statusCode(200).body("workOrderId", equalTo(order));
    }

    @Test
    void above_the_agreed_rate_12345_waits_a_minute() {
        Sql.update(
                "insert into preset (key, region_code, valid_from, value, source) values"
                        + " ('dispatch.call.rate.12345', '330100', '2000-01-01', '0', 'test'),"
                        + " ('dispatch.call.rate.12345', '330200', '2000-01-01', '1', 'test')");
        Api there = Api.in("330100", "platform-12345");

        Awaitility.await()
                .untilAsserted(
                        () ->
                                there.post(ORDERS, CallFixture.order())
                                        .statusCode(429)
                                        .body("code", equalTo("too-many-calls")));
        // Its flood is counted for itself: the first order of another city is taken.
        Api.in("330200", "platform-12345").post(ORDERS, CallFixture.order()).statusCode(201);
        Sql.update("delete from preset where region_code like '330_00' and source = 'test'");
    }
}
