package org.nuandong.dispatch.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.deploy.testing.SeenEvent;
import org.nuandong.deploy.testing.Tokens;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.Sql;

@QuarkusTest
@QuarkusTestResource(Backing.class)
class PlatformCallTest {

    private static final String CALLS = "/api/v1/platforms/110/calls";

    private final Api police = Api.as("platform-110");
    private final Api clerk = Api.as("hotline-clerk");

    private static Map<String, Object> call(String ref) {
        Map<String, Object> call = new HashMap<>();
        call.put("JQ_TYWYSBM", ref);
        call.put("BJSJ", "2026-01-05 22:04:10");
        call.put("AFDD", "黄石大道火车站出站口旁");
        call.put("BJDZJD", "115.0412");
        call.put("BJDZWD", "30.2034");
        call.put("BJNR", "一老人露宿，衣着单薄");
        call.put("BJDH", "13800000001");
        call.put("BJRXM", "张某甲");
        call.put("ZDF_GXDWDM", "420203000000");
        call.put("EM_XB", "1");
        return call;
    }

    private static String ref() {
        return "420200-" + UUID.randomUUID();
    }

    private ValidatableResponse post(Object body) {
        return police.post(CALLS, body);
    }

    @Test
    void a_call_is_a_tip_with_an_incident_and_a_running_clock() {
        ValidatableResponse answer =
                post(call(ref()))
                        .statusCode(201)
                        .header("Location", containsString("/api/v1/tips/"))
                        .body("warnings", hasSize(0))
                        .body("incidentNo", startsWith("20"));
        Instant received = Instant.parse(answer.extract().path("receivedAt"));
        Instant deadline = Instant.parse(answer.extract().path("arrivalDeadlineAt"));
        UUID incident = UUID.fromString(answer.extract().path("incidentId"));

        assertThat(Duration.between(received, deadline)).isEqualTo(Duration.ofMinutes(30));
        clerk.get("/api/v1/tips/" + answer.extract().path("tipId"))
                .statusCode(200)
                .body("source", equalTo("platform-110"))
                .body("region", equalTo("420203"))
                .body("occurredAt", equalTo("2026-01-05T14:04:10Z"))
                .body("reporter.telephone", equalTo("138****0001"));
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            SeenEvent opened = probe.await("incident.opened", incident);
            assertThat(opened.data().path("incidentNo").asText())
                    .isEqualTo(answer.extract().<String>path("incidentNo"));
            assertThat(opened.data().path("gridCell").asText()).isEqualTo("30.20,115.04");
            assertThat(opened.data().path("target").asText()).isEqualTo("PT30M");
            assertThat(probe.await("tip.received", tipOf(answer)).data().path("source").asText())
                    .isEqualTo("platform-110");
        }
    }

    private static UUID tipOf(ValidatableResponse answer) {
        return UUID.fromString(answer.extract().path("tipId"));
    }

    @Test
    void the_same_reference_again_is_the_same_incident() {
        String ref = ref();
        ValidatableResponse first = post(call(ref)).statusCode(201);

        ValidatableResponse again = post(call(ref)).statusCode(200);

        assertThat(again.extract().asString()).isEqualTo(first.extract().asString());
        assertThat(Sql.count("select count(*) from tip where source_ref = ?", ref)).isOne();
    }

    @Test
    void the_same_reference_with_other_content_moves_the_pin_and_never_the_clock() {
        String ref = ref();
        ValidatableResponse first = post(call(ref)).statusCode(201);
        Map<String, Object> more = call(ref);
        more.put("AFDD", "黄石大道汽车站");
        more.put("BJDZJD", "115.0500");

        post(more)
                .statusCode(200)
                .body("incidentId", equalTo(first.extract().path("incidentId")))
                .body("receivedAt", equalTo(first.extract().path("receivedAt")));
        post(more).statusCode(200);
        post(call(ref)).statusCode(200);

        clerk.get("/api/v1/incidents/" + first.extract().path("incidentId"))
                .body("address", equalTo("黄石大道汽车站"))
                .body("point.longitude", equalTo(115.05f))
                .body("arrival.deadlineAt", equalTo(first.extract().path("arrivalDeadlineAt")));
        clerk.get("/api/v1/tips/" + first.extract().path("tipId"))
                .body("address", equalTo("黄石大道火车站出站口旁"))
                .body("supplements", hasSize(1));
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            probe.await("tip.supplemented", tipOf(first));
            assertThat(probe.about(tipOf(first)))
                    .extracting("name")
                    .containsExactly("tip.received", "tip.supplemented");
        }
    }

    @Test
    void nothing_in_a_call_is_a_reason_to_refuse_it() {
        Map<String, Object> garbage = call(ref());
        garbage.put("BJSJ", "gestern");
        garbage.put("BJDZJD", "2.35");
        garbage.put("BJDZWD", "48.85");
        garbage.put("BJDH", "none");
        garbage.put("BJNR", "他的电话13912345678，请速来");
        garbage.put("AFDD", Map.of("street", "nested"));
        garbage.put("ZDF_GXDWDM", "XX");
        garbage.put("NEW_FIELD", "kept");

        String tip =
                post(garbage)
                        .statusCode(201)
                        .body(
                                "warnings.collect { it.field + ' ' + it.code }",
                                containsInAnyOrder(
                                        "BJSJ unreadable-time",
                                        "BJDZJD point-outside-china",
                                        "BJDH unreadable-telephone",
                                        "BJNR number-in-text",
                                        "AFDD unreadable-text",
                                        "ZDF_GXDWDM unreadable-region",
                                        "NEW_FIELD unknown-field"))
                        .body(
                                "warnings.message",
                                hasItem("The time could not be read and was left out."))
                        .extract()
                        .path("tipId");

        clerk.get("/api/v1/tips/" + tip)
                .body("description", equalTo("他的电话***********，请速来"))
                .body("region", equalTo("420200"))
                .body("warnings", hasSize(7));
    }

    @Test
    void an_empty_call_is_taken_and_a_call_without_reference_each_time_anew() {
        ValidatableResponse first =
                post(Map.of()).statusCode(201).body("warnings.code", hasItems("reference-missing"));
        ValidatableResponse second = post(Map.of()).statusCode(201);

        assertThat(tipOf(second)).isNotEqualTo(tipOf(first));
    }

    @Test
    void texts_are_cut_and_cleaned_and_never_refused() {
        Map<String, Object> call = call(ref());
        call.put("AFDD", "长".repeat(5_000));
        String body = "{\"JQ_TYWYSBM\":\"" + ref() + "\",\"BJNR\":\"a\\u0000b\\ud800c\"}";

        post(call).statusCode(201).body("warnings.code", hasItem("text-cut"));
        post(body).statusCode(201);
    }

    @Test
    void the_whole_call_is_kept_sealed() {
        String ref = ref();
        post(call(ref)).statusCode(201);

        assertThat(
                        Sql.count(
                                "select count(*) from tip where source_ref = ? and raw is not null"
                                        + " and position('13800000001'::bytea in raw) = 0"
                                        + " and position('13800000001'::bytea in reporter_phone) = 0",
                                ref))
                .isOne();
    }

    @Test
    void a_test_call_goes_through_and_is_marked_everywhere() {
        Map<String, Object> call = call(ref());
        call.put("OL_ISTEST", "1");
        ValidatableResponse answer = post(call).statusCode(201);

        clerk.get("/api/v1/incidents/" + answer.extract().path("incidentId"))
                .body("test", equalTo(true));
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            assertThat(probe.await("tip.received", tipOf(answer)).headers())
                    .containsEntry("test", "true");
        }
    }

    @Test
    void another_city_may_use_the_same_reference() {
        String ref = ref();
        Map<String, Object> call = call(ref);
        call.remove("ZDF_GXDWDM");
        ValidatableResponse here = post(call).statusCode(201);

        ValidatableResponse there =
                Api.in("310112", "platform-110").post(CALLS, call).statusCode(201);

        assertThat(tipOf(there)).isNotEqualTo(tipOf(here));
    }

    @Test
    void a_unit_outside_the_platform_s_regions_is_a_warning_and_its_own_region_holds() {
        Map<String, Object> foreign = call(ref());
        foreign.put("ZDF_GXDWDM", "310112000000");

        ValidatableResponse answer =
                post(foreign)
                        .statusCode(201)
                        .body("warnings.field", hasItem("ZDF_GXDWDM"))
                        .body("warnings.code", hasItem("foreign-region"));

        Api.as("hotline-clerk")
                .get("/api/v1/tips/" + tipOf(answer))
                .body("region", equalTo("420200"));
    }

    @Test
    void only_token_client_form_and_size_refuse() {
        io.restassured.RestAssured.given()
                .contentType("application/json")
                .body(call(ref()))
                .post(CALLS)
                .then()
                .statusCode(401);
        Api.with(Tokens.of("platform-110").regions("420200").life(Duration.ofMinutes(-5)))
                .post(CALLS, call(ref()))
                .statusCode(401);
        Api.as("hotline-clerk").post(CALLS, call(ref())).statusCode(403);
        post("{\"JQ_TYWYSBM\": ").statusCode(400).body("code", equalTo("malformed-body"));
        post("[1, 2]").statusCode(400);
        post("{\"BJNR\": \"" + "x".repeat(2_000_000) + "\"}").statusCode(413);
    }

    @Test
    void the_answer_s_words_follow_the_language() {
        police.request("zh-CN")
                .body(Map.of("JQ_TYWYSBM", ref(), "BJSJ", "昨天"))
                .post(CALLS)
                .then()
                .statusCode(201)
                .body("warnings.message", equalTo(List.of("时间无法识别，未采用。")));
    }
}
