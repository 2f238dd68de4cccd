package org.nuandong.dispatch.tip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.nuandong.dispatch.incident.IncidentFixture.CLERK;
import static org.nuandong.dispatch.incident.IncidentFixture.LEADER;
import static org.nuandong.dispatch.tip.TipFixture.TIPS;
import static org.nuandong.dispatch.tip.TipFixture.tell;
import static org.nuandong.dispatch.tip.TipFixture.tellBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.Sql;
import org.nuandong.dispatch.incident.IncidentFixture;
import org.nuandong.dispatch.tip.TipFixture.Told;

@QuarkusTest
@QuarkusTestResource(Backing.class)
class TipEndingTest {

    private static final Map<String, Object> WRONG = Map.of("reason", "wrong-number");

    private static void link(Told tip, Told to) {
        CLERK.post(tip.path("links"), Map.of("incidentId", to.incident(), "reason", "same-place"))
                .statusCode(200);
    }

    @Test
    void an_invalid_tip_takes_its_incident_along_when_it_was_the_only_one() {
        Told tip = tellBy("13800000011", "颐阳路桥下");

        CLERK.post(tip.path("rejections"), WRONG)
                .statusCode(200)
                .body("state", equalTo("rejected"))
                .body("stateReason", equalTo("wrong-number"))
                .body("answerDueAt", nullValue());

        CLERK.get(tip.incidentPath("")).body("state", equalTo("cancelled"));
        CLERK.get(tip.incidentPath("/timeline"))
                .body("step", hasItems("tip-rejected", "cancelled"));
        assertThat(
                        Sql.count(
                                "select count(*) from deadline where aggregate_id in (?, ?)"
                                        + " and done_at is null and cancelled_at is null",
                                tip.tip(),
                                tip.incident()))
                .isZero();
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            assertThat(
                            probe.await("tip.rejected", tip.tip())
                                    .data()
                                    .path("incidentCancelled")
                                    .asBoolean())
                    .isTrue();
            assertThat(
                            probe.await("incident.cancelled", tip.incident())
                                    .data()
                                    .path("reason")
                                    .asText())
                    .isEqualTo("tip-rejected");
        }
        CLERK.post(tip.path("rejections"), WRONG)
                .statusCode(409)
                .body("code", equalTo("tip-in-other-state"));
        CLERK.get(TIPS + "/" + tip.tip()).statusCode(200);
    }

    @Test
    void an_incident_that_another_tip_speaks_for_goes_on() {
        Told first = tellBy("13800000012", "延安路公交站");
        Told second = tellBy("13800000013", "延安路公交站亭");
        link(second, first);

        CLERK.post(first.path("rejections"), Map.of("reason", "malicious")).statusCode(200);

        CLERK.get(first.incidentPath("")).body("state", equalTo("open"));
        CLERK.post(
                        second.path("transfers"),
                        Map.of("to", "medical-120", "reason", "medical-emergency"))
                .statusCode(200)
                .body("state", equalTo("transferred"))
                .body("transferredTo", equalTo("medical-120"));
        CLERK.get(first.incidentPath("")).body("state", equalTo("cancelled"));
    }

    @Test
    void of_two_clerks_who_reject_the_last_two_tips_one_ends_the_incident() throws Exception {
        Told first = tellBy("13800000014", "人民街天桥");
        Told second = tellBy("13800000015", "人民街天桥下");
        link(second, first);
        ExecutorService clerks = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Integer>> both =
                    Stream.of(first, second)
                            .<Callable<Integer>>map(
                                    tip ->
                                            () ->
                                                    CLERK.request()
                                                            .body(WRONG)
                                                            .post(tip.path("rejections"))
                                                            .statusCode())
                            .toList();
            for (Future<Integer> answer : clerks.invokeAll(both)) {
                assertThat(answer.get()).isEqualTo(200);
            }
        } finally {
            clerks.shutdownNow();
        }

        CLERK.get(first.incidentPath("")).body("state", equalTo("cancelled"));
        assertThat(
                        Sql.count(
                                "select count(*) from outbox where aggregateid = ?"
                                        + " and type like '%incident.cancelled%'",
                                first.incident()))
                .isOne();
    }

    @Test
    void what_is_found_invalid_when_the_team_is_there_leaves_the_incident_to_the_team() {
        IncidentFixture.Rescue rescue = IncidentFixture.onScene();
        String tip =
                CLERK.get(TIPS + "?incidentId=" + rescue.incident()).extract().path("items[0].id");

        CLERK.post(TIPS + "/" + tip + "/rejections", Map.of("reason", "malicious")).statusCode(200);

        CLERK.get("/api/v1/incidents/" + rescue.incident()).body("state", equalTo("on-scene"));
    }

    @Test
    void a_tip_that_is_valid_after_all_brings_its_incident_back_with_the_clock_it_had() {
        Told tip = tellBy("13800000016", "沿湖路长廊");
        String deadline = CLERK.get(tip.incidentPath("")).extract().path("arrival.deadlineAt");
        CLERK.post(tip.path("rejections"), WRONG).statusCode(200);
        CLERK.post(tip.path("links"), Map.of("incidentId", tip.incident(), "reason", "same-place"))
                .statusCode(409)
                .body("code", equalTo("tip-in-other-state"));

        CLERK.post(tip.path("reinstatements"), Map.of("reason", "called-again"))
                .statusCode(200)
                .body("state", equalTo("accepted"));

        CLERK.get(tip.incidentPath(""))
                .body("state", equalTo("open"))
                .body("arrival.deadlineAt", equalTo(deadline));
        assertThat(
                        Sql.count(
                                "select count(*) from deadline where aggregate_id in (?, ?)"
                                        + " and step in ('arrival-breach', 'tip-answer')"
                                        + " and done_at is null and cancelled_at is null",
                                tip.tip(),
                                tip.incident()))
                .isEqualTo(2);
        CLERK.post(tip.path("reinstatements"), Map.of("reason", "called-again")).statusCode(409);
    }

    @Test
    void unknown_reasons_foreign_tips_and_other_roles_are_refused() {
        Told tip = tellBy("13800000017", "湖滨中路");

        CLERK.post(tip.path("rejections"), Map.of("reason", "nonsense"))
                .statusCode(400)
                .body("violations.field", hasItem("reason"));
        CLERK.post(tip.path("transfers"), Map.of("to", "nonsense", "reason", "crime"))
                .statusCode(400)
                .body("violations.field", hasItem("to"));
        Api.in("310112", "hotline-clerk").post(tip.path("rejections"), WRONG).statusCode(404);
        IncidentFixture.TEAM.post(tip.path("rejections"), WRONG).statusCode(403);
    }

    @Test
    void a_supplement_moves_the_pin_raises_the_priority_and_leaves_the_clock() {
        Told tip = tellBy("13800000018", "黄石港客运站旁");
        String deadline = CLERK.get(tip.incidentPath("")).extract().path("arrival.deadlineAt");

        CLERK.create(
                        tip.path("supplements"),
                        Map.of(
                                "address",
                                "客运站后门",
                                "point",
                                Map.of("longitude", 115.06, "latitude", 30.22),
                                "description",
                                "老人咳嗽得厉害",
                                "facts",
                                List.of("illness")))
                .statusCode(201)
                .body("facts", hasItem("illness"));

        CLERK.get(tip.incidentPath(""))
                .body("address", equalTo("客运站后门"))
                .body("point.latitude", equalTo(30.22f))
                .body("priority", equalTo("urgent"))
                .body("arrival.deadlineAt", equalTo(deadline));
        IncidentFixture.TEAM
                .get(tip.incidentPath("/timeline"))
                .body("step", hasItems("supplemented-with", "place-corrected", "prioritised"))
                .body("text", hasItem("The caller added: 老人咳嗽得厉害"));
        IncidentFixture.TEAM
                .get(tip.incidentPath("/tips"))
                .statusCode(200)
                .body("[0].supplements[0].description", equalTo("老人咳嗽得厉害"))
                .body("[0].reporter.telephone", nullValue());
        CLERK.create(tip.path("supplements"), Map.of())
                .statusCode(400)
                .body("code", equalTo("supplement-says-nothing"));
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            assertThat(
                            probe.await("tip.supplemented", tip.tip())
                                    .data()
                                    .path("placeCorrected")
                                    .asBoolean())
                    .isTrue();
            assertThat(
                            probe.await("incident.prioritised", tip.incident())
                                    .data()
                                    .path("reason")
                                    .asText())
                    .isEqualTo("new-facts");
        }
    }

    @Test
    void a_clerk_corrects_the_priority_with_a_reason_that_stands_in_the_story() {
        Told tip = tell(IncidentFixture.tip());
        Map<String, String> urgent = Map.of("priority", "urgent", "reason", "place-is-dangerous");

        CLERK.post(tip.incidentPath("/priorities"), urgent)
                .statusCode(200)
                .body("priority", equalTo("urgent"));

        CLERK.get(tip.incidentPath("/timeline"))
                .body("text", hasItem("The priority is now \"urgent\": the place is dangerous"));
        CLERK.post(tip.incidentPath("/priorities"), urgent).statusCode(409);
        CLERK.post(
                        tip.incidentPath("/priorities"),
                        Map.of("priority", "normal", "reason", "nonsense"))
                .statusCode(400);
        IncidentFixture.TEAM.post(tip.incidentPath("/priorities"), urgent).statusCode(403);
        LEADER.post(tip.incidentPath("/cancellations"), Map.of("reason", "false-alarm"))
                .statusCode(200);
        LEADER.post(
                        tip.incidentPath("/priorities"),
                        Map.of("priority", "normal", "reason", "set-in-error"))
                .statusCode(409);
    }
}
