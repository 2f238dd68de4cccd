package org.nuandong.deploy.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuandong.deploy.local.Api.body;
import static org.nuandong.deploy.local.journey.Patience.soon;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.nuandong.deploy.local.Answer;
import org.nuandong.deploy.local.CapWarning;
import org.nuandong.deploy.local.LocalSystem;
import org.nuandong.deploy.local.RunningSystem;
import org.nuandong.deploy.local.Telephone;

/** 红色预警之夜: docs/journeys/red-warning-night.md over the three running services. */
@Order(20)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RedWarningNightJourneyIT {

    private static LocalSystem system;
    private static NightDesk desk;
    private static Station station;
    private static CapWarning warning;
    private static UUID plan;
    private static UUID first;
    private static UUID second;
    private static Incident night;

    @BeforeAll
    static void it_is_six_in_the_evening() {
        system = RunningSystem.get();
        desk = NightDesk.open(system);
        station = desk.station();
        plan =
                station.dutyLeader()
                        .create("/api/v1/contingency-plans", Papers.threeTeams(station))
                        .expect(201)
                        .id("id");
    }

    @AfterAll
    static void time_goes_on() {
        desk.platform().close();
        system.time().runFrom(system.time().now());
    }

    @Test
    @Order(1)
    void at_six_a_red_warning_raises_duty_and_proposes_the_plan() {
        warning = CapWarning.of(NightDesk.COUNTY, "红色", NightDesk.EVENING);

        warning.sendBy(station.weatherService());

        JsonNode duty = desk.duty();
        assertThat(duty.path("level").asText()).isEqualTo("ALL_WEATHER");
        assertThat(duty.at("/rule/continuous").asBoolean()).isTrue();
        String run = soon().until(() -> desk.proposed(plan), id -> !id.isEmpty());
        JsonNode active =
                station.dutyLeader()
                        .post(NightDesk.RUNS + "/" + run + "/confirmations", Map.of())
                        .expect(200)
                        .body();
        assertThat(active.path("state").asText()).isEqualTo("active");
        soon().untilAsserted(() -> assertThat(desk.owed()).contains("continuous"));
        station.teamMember()
                .post(NightDesk.RUNS + "/" + run + "/items/2/completions", body("note", "已到岗"))
                .expect(200);
        first = station.teamOnDuty("阳新一组", NightDesk.LONGITUDE + 0.01, NightDesk.LATITUDE);
        second = station.teamOnDuty("阳新二组", NightDesk.LONGITUDE + 0.20, NightDesk.LATITUDE + 0.20);
    }

    @Test
    @Order(2)
    void at_half_past_nine_three_tips_for_one_man_become_one_incident() {
        system.time().standAt(NightDesk.EVENING.plus(Duration.ofMinutes(210)));
        Answer hotline = desk.hotline();
        system.time().advance(Duration.ofMinutes(2));
        Answer police = desk.police();
        station.citizen()
                .create(
                        "/api/v1/public/tips",
                        body(
                                "region",
                                NightDesk.COUNTY,
                                "address",
                                "兴国大道客运站出站口",
                                "point",
                                desk.point(),
                                "description",
                                "有位老人睡在出站口"))
                .expect(201);
        UUID form =
                UUID.fromString(
                        station.hotlineClerk()
                                .get("/api/v1/tips?source=public&limit=1")
                                .expect(200)
                                .body()
                                .at("/items/0/id")
                                .asText());
        night = new Incident(station, hotline.id("incidentId"));

        for (UUID other : List.of(police.id("tipId"), form)) {
            assertThat(desk.likely(other)).contains(hotline.text("tipId"));
            station.hotlineClerk()
                    .post(
                            "/api/v1/tips/" + other + "/links",
                            body("incidentId", night.id(), "reason", "same-person"))
                    .expect(200);
        }

        JsonNode tips = station.teamMember().get(night.path("tips")).expect(200).body();
        assertThat(tips).hasSize(3);
        assertThat(Instant.parse(night.view().at("/arrival/deadlineAt").asText()))
                .isEqualTo(NightDesk.EVENING.plus(Duration.ofMinutes(240)));
        assertThat(night.view().path("priority").asText()).isIn("high", "urgent");
        JsonNode swallowed =
                station.hotlineClerk()
                        .get("/api/v1/incidents/" + police.id("incidentId"))
                        .expect(200)
                        .body();
        assertThat(swallowed.path("state").asText()).isEqualTo("cancelled");
    }

    @Test
    @Order(3)
    void the_nearest_team_is_recommended_sent_and_there_in_time() {
        JsonNode best =
                station.hotlineClerk().get(night.path("team-proposals")).expect(200).body().get(0);
        assertThat(best.path("teamId").asText()).isEqualTo(first.toString());

        night.send(first);
        station.dutyLeader().create(night.path("dispatches"), body("teamId", second)).expect(409);
        system.time().advance(Duration.ofMinutes(15));
        night.arrive(first);

        assertThat(night.view().at("/arrival/onTime").asBoolean()).isTrue();
    }

    @Test
    @Order(4)
    void he_refuses_and_that_needs_goods_a_written_record_and_a_video() {
        UUID refuser = night.find("male", 58);
        assertThat(night.outcome(refuser, "refused-supplied").status()).isEqualTo(409);
        Answer refused =
                night.outcome(
                                refuser,
                                "refused-supplied",
                                "goods",
                                List.of(
                                        Map.of("item", "quilt", "quantity", 1),
                                        Map.of("item", "contact-card", "quantity", 1)))
                        .expect(200);
        assertThat(refused.body().at("/followUp/kind").asText()).isEqualTo("refusal");
        assertThat(night.resolve().expect(409).text("code")).isEqualTo("refusal-needs-records");

        new Telephone(station.teamMember()).recordsOfRefusal(refuser, system.time().now());
        night.resolve().expect(200);
        night.close();

        assertThat(Instant.parse(desk.followUp("subject=" + refuser).path("dueAt").asText()))
                .isEqualTo(system.time().now().plus(Duration.ofHours(12)));
    }

    @Test
    @Order(5)
    void somebody_who_is_not_found_is_searched_for_a_second_time() {
        Incident search = new Incident(station, desk.hotline("城东菜市场后门").id("incidentId"));
        search.send(second);
        system.time().advance(Duration.ofMinutes(25));
        search.arrive(second);
        station.teamMember()
                .create(
                        search.path("not-found-reports"),
                        body(
                                "note", "市场内外均已查看",
                                "lastSeenAt", system.time().now().minusSeconds(3_600),
                                "point", desk.point()))
                .expect(200);

        JsonNode owed = desk.followUp("state=open&incident=" + search.id());
        assertThat(Instant.parse(owed.path("dueAt").asText()))
                .isEqualTo(system.time().now().plus(Duration.ofHours(2)));
        String path = "/api/v1/follow-ups/" + owed.path("id").asText();
        station.dutyLeader().post(path + "/assignments", body("teamId", second)).expect(200);
        system.time().advance(Duration.ofMinutes(100));
        JsonNode ended =
                station.teamMember()
                        .post(path + "/results", body("result", "helped-by-others"))
                        .expect(200)
                        .body();
        assertThat(ended.path("next").isNull()).isTrue();
    }

    @Test
    @Order(6)
    void a_child_is_never_left_behind_and_the_matter_goes_up_by_signature() {
        Incident bridge = desk.onScene(first, "富河大桥桥洞");
        UUID child = bridge.find("female", 9);
        assertThat(
                        bridge.outcome(
                                        child,
                                        "refused-supplied",
                                        "goods",
                                        List.of(Map.of("item", "contact-card", "quantity", 1)))
                                .expect(409)
                                .text("code"))
                .isEqualTo("protected-path-only");
        bridge.outcome(
                        child,
                        "protected-to-station",
                        "protection",
                        body("capacity", "minor", "decidedBy", "带班领导", "reason", "深夜独处"))
                .expect(200);
        bridge.resolve().expect(200);

        UUID matter =
                station.teamMember()
                        .create(
                                "/api/v1/serious-matters",
                                body(
                                        "kind", "minor-at-risk",
                                        "aboutType", "incident",
                                        "aboutId", bridge.id(),
                                        "regionCode", NightDesk.COUNTY,
                                        "words", "桥洞内一名女童独处，体温偏低"))
                        .expect(201)
                        .id("id");
        String path = "/api/v1/serious-matters/" + matter;
        Map<String, Object> above = Papers.sign("above");
        above.put("reportedTo", "市民政局值班室");
        station.dutyLeader().post(path + "/signatures", Papers.sign("station")).expect(200);
        station.leadGroup().post(path + "/signatures", Papers.sign("lead-group")).expect(200);
        JsonNode reported =
                station.leadGroup().post(path + "/signatures", above).expect(200).body();
        assertThat(reported.path("state").asText()).isEqualTo("reported");
        assertThat(reported.findValuesAsText("byRole"))
                .containsSubsequence("team-member", "duty-leader", "lead-group", "lead-group");
    }

    @Test
    @Order(7)
    void a_hospital_refuses_with_its_reason_and_the_duty_is_ours_again() {
        Incident square = desk.onScene(second, "人民广场长椅");
        UUID man = square.find("male", 70, "hypothermia");
        square.outcome(
                        man,
                        "sent-to-hospital",
                        "ambulance",
                        body("calledAt", system.time().now(), "result", "taken-to-hospital"))
                .expect(200);
        UUID offer =
                station.teamMember()
                        .create("/api/v1/handovers", Papers.offer(square, man, system.time().now()))
                        .expect(201)
                        .id("id");

        JsonNode refused =
                station.hospital()
                        .post(
                                "/api/v1/handovers/" + offer + "/refusals",
                                body("reason", "no-capacity", "note", "床位已满"))
                        .expect(200)
                        .body();
        assertThat(refused.path("dutyWith").asText()).isEqualTo("giver");
        UUID again =
                station.teamMember()
                        .create("/api/v1/handovers", Papers.offer(square, man, system.time().now()))
                        .expect(201)
                        .id("id");
        JsonNode accepted =
                station.hospital()
                        .post(
                                "/api/v1/handovers/" + again + "/acceptances",
                                body(
                                        "person",
                                        "王某丙",
                                        "signatureId",
                                        square.signature(system.time().now().minusSeconds(1))))
                        .expect(200)
                        .body();
        assertThat(accepted.path("dutyWith").asText()).isEqualTo("receiver");
        assertThat(square.story("text", "en"))
                .anyMatch(line -> line.contains("The hand-over was refused by: hospital"));
        square.resolve().expect(200);
    }

    @Test
    @Order(8)
    void the_night_reads_as_a_story_in_both_languages() {
        List<String> steps = night.story("step", "en");
        List<String> english = night.story("text", "en");
        List<String> chinese = night.story("text", "zh-CN");

        assertThat(steps)
                .containsSubsequence("opened", "tip-linked", "dispatched", "resolved", "closed");
        assertThat(english).hasSameSizeAs(chinese).noneMatch(line -> line.contains("{"));
        assertThat(chinese).allMatch(line -> line.matches(".*\\p{IsHan}.*"));
    }

    @Test
    @Order(9)
    void the_110_platform_has_heard_each_step_once() {
        soon().untilAsserted(
                        () ->
                                assertThat(desk.heard(night))
                                        .contains(
                                                "incident.dispatched",
                                                "incident.arrived",
                                                "outcome.recorded",
                                                "incident.resolved",
                                                "incident.closed"));
        List<String> ids = desk.platform().calls().stream().map(Receiver.Call::id).toList();
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    @Order(10)
    void the_figures_of_the_night_count_who_was_there_in_time() {
        JsonNode figures =
                station.dutyLeader()
                        .get(
                                "/api/v1/arrival-figures?region="
                                        + NightDesk.COUNTY
                                        + "&from="
                                        + NightDesk.EVENING
                                        + "&until="
                                        + NightDesk.EVENING.plus(Duration.ofHours(16)))
                        .expect(200)
                        .body();
        assertThat(figures.findValue("onTime").asInt()).isEqualTo(4);
        assertThat(figures.findValue("late").asInt()).isZero();
        assertThat(figures.findValue("overdueNotArrived").asInt()).isZero();
    }

    @Test
    @Order(11)
    void in_the_morning_the_warning_is_lifted_and_a_person_confirms_the_step_down() {
        Instant morning = NightDesk.EVENING.plus(Duration.ofHours(14));
        system.time().standAt(morning);

        warning.cancelBy(station.weatherService(), morning);

        JsonNode waiting = desk.duty();
        assertThat(waiting.path("level").asText()).isEqualTo("ALL_WEATHER");
        assertThat(waiting.path("state").asText()).isEqualTo("awaiting-confirmation");
        JsonNode quiet =
                station.dutyLeader()
                        .post(
                                "/api/v1/duty-levels/" + station.unit() + "/confirmations",
                                body("note", "预警解除，气温回升"))
                        .expect(200)
                        .body();
        assertThat(quiet.path("level").asText()).isEqualTo("NORMAL");
        String run =
                station.dutyLeader()
                        .get(NightDesk.RUNS + "?state=active&planId=" + plan)
                        .expect(200)
                        .body()
                        .at("/items/0/id")
                        .asText();
        station.dutyLeader()
                .post(NightDesk.RUNS + "/" + run + "/stand-downs", body("reason", "天气转好"))
                .expect(200);
    }
}
