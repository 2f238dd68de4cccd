package org.nuandong.dispatch.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.deploy.testing.Tokens;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.Sql;
import org.nuandong.dispatch.TestClock;

@QuarkusTest
@QuarkusTestResource(Backing.class)
class SeriousMatterTest {

    private static final String MATTERS = "/api/v1/serious-matters";
    private static final Api TEAM = Api.as("team-member");
    private static final Api LEADER = Api.as("duty-leader");
    private static final Api BUREAU = Api.as("bureau-leader");
    private static final Api LEAD_GROUP = Api.as("lead-group");

    @Inject TestClock clock;

    @AfterEach
    void time_goes_on() {
        clock.run();
    }

    private static Map<String, Object> matter(String kind) {
        Map<String, Object> matter = new HashMap<>();
        matter.put("kind", kind);
        matter.put("aboutType", "incident");
        matter.put("aboutId", UUID.randomUUID());
        matter.put("regionCode", Api.HUANGSHI);
        matter.put("words", "桥洞内两名儿童独处，体温偏低");
        return matter;
    }

    private static ValidatableResponse sign(Api who, UUID matter, String rung) {
        Map<String, Object> signature = new HashMap<>();
        signature.put("rung", rung);
        signature.put("words", "已阅，请即办");
        if (rung.equals("above")) {
            signature.put("reportedTo", "省民政厅值班室");
        }
        return who.post(MATTERS + "/" + matter + "/signatures", signature);
    }

    private static long overdueSteps(UUID matter) {
        return Sql.count(
                "select count(*) from serious_matter_step where matter_id = ? and step = 'overdue'",
                matter);
    }

    @Test
    void it_climbs_by_signature_from_the_team_to_above_and_every_step_stays() {
        clock.set(clock.instant());
        Instant now = clock.instant();
        UUID id =
                UUID.fromString(
                        TEAM.create(MATTERS, matter("minor-at-risk"))
                                .statusCode(201)
                                .body("awaits", equalTo("station"))
                                .body("signBy", equalTo(now.plusSeconds(15 * 60).toString()))
                                .body("reportBy", equalTo(now.plusSeconds(2 * 3600).toString()))
                                .extract()
                                .path("id"));

        sign(LEADER, id, "station").statusCode(200).body("awaits", equalTo("lead-group"));
        sign(LEAD_GROUP, id, "lead-group").statusCode(200).body("awaits", equalTo("above"));
        LEADER.post(MATTERS + "/" + id + "/reports", Map.of("words", "结案", "last", true))
                .statusCode(409);
        sign(LEAD_GROUP, id, "above")
                .statusCode(200)
                .body("state", equalTo("reported"))
                .body("awaits", nullValue())
                .body("reportedAt", notNullValue());
        TEAM.post(MATTERS + "/" + id + "/reports", Map.of("words", "两名儿童体温恢复正常", "last", false))
                .statusCode(200);
        LEADER.post(MATTERS + "/" + id + "/reports", Map.of("words", "已交监护人", "last", true))
                .statusCode(200)
                .body("state", equalTo("closed"))
                .body(
                        "steps.step",
                        contains("raised", "signed", "signed", "signed", "report", "final-report"))
                .body(
                        "steps.byRole",
                        contains(
                                "team-member",
                                "duty-leader",
                                "lead-group",
                                "lead-group",
                                "team-member",
                                "duty-leader"));

        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            probe.await("serious-matter.raised", id);
            assertThat(probe.await("serious-matter.signed", id).data().path("rung").asText())
                    .isEqualTo("above");
            assertThat(probe.await("serious-matter.reported", id).data().path("report").asText())
                    .isEqualTo("final-report");
        }
        assertThatThrownBy(
                        () -> Sql.update("delete from serious_matter_step where matter_id = ?", id))
                .hasMessageContaining("a step of a serious matter is never changed");
    }

    @Test
    void a_leaders_word_is_the_stations_signature_and_the_ordinary_kind_has_four_hours() {
        clock.set(clock.instant());

        LEADER.create(MATTERS, matter("media"))
                .statusCode(201)
                .body("awaits", equalTo("lead-group"))
                .body("reportBy", equalTo(clock.instant().plusSeconds(4 * 3600).toString()));
    }

    @Test
    void nobody_signs_out_of_turn_above_his_station_or_twice() {
        UUID id = TEAM.created(MATTERS, matter("violence"));

        sign(TEAM, id, "station").statusCode(403);
        sign(LEADER, id, "lead-group").statusCode(403);
        sign(LEAD_GROUP, id, "above").statusCode(409).body("code", equalTo("other-rung-awaited"));
        sign(BUREAU, id, "station").statusCode(200);
        sign(BUREAU, id, "lead-group")
                .statusCode(409)
                .body("code", equalTo("signed-below-already"));
        sign(LEAD_GROUP, id, "lead-group").statusCode(200);
        LEAD_GROUP
                .post(MATTERS + "/" + id + "/signatures", Map.of("rung", "above"))
                .statusCode(400)
                .body("code", equalTo("reported-to-needed"));
    }

    @Test
    void of_two_leaders_signing_at_once_one_signs() throws Exception {
        UUID id = TEAM.created(MATTERS, matter("violence"));
        List<Future<Integer>> signed = new ArrayList<>();
        ExecutorService hands = Executors.newFixedThreadPool(8);
        for (int i = 0; i < 8; i++) {
            Api leader =
                    Api.with(Tokens.of("duty-leader").subject("leader-" + i).regions(Api.HUANGSHI));
            signed.add(hands.submit(() -> sign(leader, id, "station").extract().statusCode()));
        }
        List<Integer> answers = new ArrayList<>();
        for (Future<Integer> each : signed) {
            answers.add(each.get());
        }
        hands.shutdown();

        assertThat(answers).containsOnly(200, 409).containsOnlyOnce(200);
        assertThat(
                        Sql.count(
                                "select count(*) from serious_matter_step where matter_id = ?"
                                        + " and step = 'signed'",
                                id))
                .isOne();
    }

    @Test
    void a_rung_that_does_not_sign_in_time_is_told_and_the_one_above_hears_it() {
        clock.set(clock.instant());
        UUID id = TEAM.created(MATTERS, matter("mass"));

        clock.advance(Duration.ofMinutes(15).plusSeconds(1));
        Awaitility.await("the station is overdue")
                .untilAsserted(() -> assertThat(overdueSteps(id)).isOne());
        assertThat(
                        Sql.text(
                                "select string_agg(audience, ',' order by audience) from alarm"
                                        + " where about_id = ?",
                                id))
                .isEqualTo("duty-leader,lead-group");
        LEADER.get(MATTERS + "?overdue=true&limit=200").body("items.id", hasItem(id.toString()));
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            assertThat(probe.await("serious-matter.overdue", id).data().path("rung").asText())
                    .isEqualTo("station");
        }

        sign(LEADER, id, "station").statusCode(200).body("overdueAt", notNullValue());
        clock.advance(Duration.ofHours(2));
        Awaitility.await("the lead group is overdue, too")
                .untilAsserted(() -> assertThat(overdueSteps(id)).isGreaterThanOrEqualTo(2));
    }

    @Test
    void two_that_tell_the_same_become_one_under_the_earlier_clock() {
        clock.set(clock.instant());
        UUID late = LEADER.created(MATTERS, matter("mass"));
        Map<String, Object> before = matter("mass");
        Instant happened = clock.instant().minus(Duration.ofMinutes(40));
        before.put("occurredAt", happened.toString());
        UUID early = TEAM.created(MATTERS, before);

        LEADER.post(MATTERS + "/" + early + "/links", Map.of("sameAs", late))
                .statusCode(200)
                .body("state", equalTo("linked"))
                .body("sameAs", equalTo(late.toString()));

        LEADER.get(MATTERS + "/" + late)
                .body("reportBy", equalTo(happened.plus(Duration.ofHours(2)).toString()));
        sign(LEADER, early, "station").statusCode(409);
        LEADER.post(MATTERS + "/" + late + "/links", Map.of("sameAs", late)).statusCode(409);
        LEADER.post(MATTERS + "/" + late + "/links", Map.of("sameAs", early)).statusCode(409);
    }

    @Test
    void it_is_raised_in_ones_own_region_with_known_codes_and_without_numbers() {
        Map<String, Object> foreign = matter("mass");
        foreign.put("regionCode", "310100");
        TEAM.create(MATTERS, foreign).statusCode(403);
        TEAM.create(MATTERS, matter("quarrel"))
                .statusCode(400)
                .body("violations.field", hasItem("kind"));
        Map<String, Object> number = matter("mass");
        number.put("words", "联系人13900000001");
        TEAM.create(MATTERS, number)
                .statusCode(400)
                .body("code", equalTo("personal-number-in-text"));
        Api.as("viewer").create(MATTERS, matter("mass")).statusCode(403);
        UUID id = TEAM.created(MATTERS, matter("mass"));
        Api.in("310100", "duty-leader").get(MATTERS + "/" + id).statusCode(404);
    }

    @Test
    void a_rehearsal_says_so_everywhere_and_ends_no_real_matter() {
        Map<String, Object> rehearsed = matter("death");
        rehearsed.put("test", true);
        UUID rehearsal = TEAM.created(MATTERS, rehearsed);
        UUID real = TEAM.created(MATTERS, matter("death"));

        LEADER.get(MATTERS + "/" + rehearsal).body("test", equalTo(true));
        LEADER.get(MATTERS + "/" + real).body("test", equalTo(false));
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            assertThat(probe.await("serious-matter.raised", rehearsal).headers())
                    .containsEntry("test", "true");
        }
        LEADER.post(MATTERS + "/" + real + "/links", Map.of("sameAs", rehearsal))
                .statusCode(409)
                .body("code", equalTo("matter-cannot-go-on"));
        LEADER.post(MATTERS + "/" + rehearsal + "/links", Map.of("sameAs", real)).statusCode(409);
    }

    @Test
    void what_comes_from_paper_wakes_nobody() {
        Map<String, Object> old = matter("death");
        old.put("occurredAt", "2026-01-02T03:00:00+08:00");
        old.put("backEntry", Map.of("reason", "停电期间纸质登记"));
        TEAM.create(MATTERS, old).statusCode(403);

        UUID id = LEADER.created(MATTERS, old);

        assertThat(Sql.count("select count(*) from deadline where aggregate_id = ?", id)).isZero();
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            assertThat(
                            probe.await("serious-matter.raised", id)
                                    .data()
                                    .path("backEntered")
                                    .asBoolean())
                    .isTrue();
        }
    }
}
