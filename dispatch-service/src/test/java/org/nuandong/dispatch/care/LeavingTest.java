package org.nuandong.dispatch.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.nuandong.dispatch.Guests.CASES;
import static org.nuandong.dispatch.Guests.alarms;
import static org.nuandong.dispatch.Guests.collectedBy;
import static org.nuandong.dispatch.Guests.ownDeparture;
import static org.nuandong.dispatch.Guests.rings;
import static org.nuandong.dispatch.Guests.soon;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.deploy.testing.SeenEvent;
import org.nuandong.dispatch.Guests;
import org.nuandong.dispatch.TestClock;
import org.nuandong.dispatch.weather.WeatherFixture;

/** 离站: the papers of each way out over HTTP; every rule by itself stands in ExitRulesTest. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class LeavingTest {

    @Inject TestClock clock;

    private Guests guests;

    @BeforeEach
    void open() {
        guests = Guests.in(WeatherFixture.county());
    }

    @AfterEach
    void run() {
        clock.run();
    }

    private Instant daysAgo(int days) {
        return clock.instant().minus(Duration.ofDays(days));
    }

    /** docs/journeys/against-advice.md, call by call. */
    @Test
    void a_woman_who_leaves_on_the_third_day_against_advice() {
        UUID stay = guests.knownSince(daysAgo(3), 36, "physical-disability");

        guests.exits(stay, Map.of("kind", "self-departed", "told", false, "statementSigned", true))
                .statusCode(422)
                .body("code", equalTo("not-told-first"))
                .body("detail", containsString("left-unannounced"));
        guests.exits(stay, Map.of("kind", "self-departed", "told", true))
                .statusCode(422)
                .body("code", equalTo("statement-not-signed"))
                .body("detail", containsString("left-unannounced"));
        guests.exits(stay, Map.of("kind", "self-departed", "told", true, "statementSigned", true))
                .statusCode(200)
                .body("exit.kind", equalTo("self-departed"))
                .body("exit.stayDays", equalTo(3));

        assertThat(rings(stay)).isZero();
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            SeenEvent exited = probe.await("case.exited", stay);
            assertThat(exited.data().path("exitKind").asText()).isEqualTo("self-departed");
            assertThat(exited.data().has("reasonCode")).isFalse();
        }
    }

    /** An adult is never kept: without a paper, without a word, out of a hospital bed. */
    @Test
    void who_walks_out_is_recorded_as_gone_and_nobody_refuses() {
        UUID adult = guests.known(40, "healthy");
        guests.clerk()
                .post(CASES + "/" + adult + "/hospitalisations", Map.of("hospital", "定点医院一"))
                .statusCode(200);
        guests.exits(adult, ownDeparture())
                .statusCode(422)
                .body("code", equalTo("discharge-certificate-missing"))
                .body("detail", containsString("left-unannounced"));

        guests.exits(adult, Map.of("kind", "left-unannounced")).statusCode(200);

        UUID boy = guests.known(17, "healthy");
        guests.exits(boy, Map.of("kind", "left-unannounced")).statusCode(200);
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            SeenEvent raised =
                    probe.await(
                            e ->
                                    e.name().equals("serious-matter.raised")
                                            && e.data()
                                                    .path("aboutId")
                                                    .asText()
                                                    .equals(boy.toString()),
                            "a minor who is gone is told upwards");
            assertThat(raised.data().path("kind").asText()).isEqualTo("protected-person-missing");
            assertThat(
                            probe.all().stream()
                                    .filter(e -> e.name().equals("serious-matter.raised"))
                                    .noneMatch(
                                            e ->
                                                    e.data()
                                                            .path("aboutId")
                                                            .asText()
                                                            .equals(adult.toString())))
                    .isTrue();
        }
    }

    @Test
    void at_sixteen_the_duty_leader_says_yes_and_at_fifteen_nobody_does() {
        UUID sixteen = guests.known(16, "healthy");
        UUID fifteen = guests.known(15, "healthy");

        guests.exits(sixteen, ownDeparture())
                .statusCode(422)
                .body("code", equalTo("minor-needs-consent"));
        guests.leader()
                .post(CASES + "/" + fifteen + "/exits", ownDeparture())
                .statusCode(422)
                .body("code", equalTo("may-not-leave-alone"))
                .body("violations.field", hasItem("kind"));
        guests.leader().post(CASES + "/" + sixteen + "/exits", ownDeparture()).statusCode(200);
        guests.exits(fifteen, Map.of("kind", "entrusted-care", "destination", "市未成年人救助保护中心"))
                .statusCode(422)
                .body("code", equalTo("guardianship-missing"));
        guests.exits(
                        fifteen,
                        Map.of(
                                "kind", "entrusted-care",
                                "destination", "市未成年人救助保护中心",
                                "guardianship", "temporary"))
                .statusCode(200)
                .body("exit.guardianship", equalTo("temporary"));
    }

    @Test
    void an_impaired_man_goes_with_relatives_whose_paper_is_kept_and_who_were_called() {
        UUID stay = guests.known(70, "intellectual-disability");

        guests.exits(
                        stay,
                        Map.of(
                                "kind",
                                "collected-by-relatives",
                                "collector",
                                Map.of(
                                        "name", "测试家属",
                                        "relation", "child",
                                        "identityChecked", true)))
                .statusCode(422)
                .body("code", equalTo("collector-document-missing"));
        guests.exits(
                        stay,
                        Map.of(
                                "kind",
                                "collected-by-relatives",
                                "collector",
                                Map.of(
                                        "name",
                                        "测试家属",
                                        "relation",
                                        "child",
                                        "identityChecked",
                                        true,
                                        "documentId",
                                        UUID.randomUUID(),
                                        "calledBack",
                                        true)))
                .statusCode(404)
                .body("violations.field", hasItem("evidenceId"));
        guests.exits(stay, collectedBy("child"))
                .statusCode(200)
                .body("exit.collectorRelation", equalTo("child"));
    }

    @Test
    void the_limit_warns_rings_and_climbs_and_then_relief_may_be_terminated() {
        clock.set(clock.instant());
        UUID early = guests.knownSince(daysAgo(8).plusSeconds(60), 41, "healthy");
        UUID stay = guests.knownSince(daysAgo(10).plusSeconds(60), 40, "healthy");
        Map<String, Object> expired =
                Map.of(
                        "kind",
                        "terminated",
                        "reasonCode",
                        "expired-unwilling",
                        "noticeGiven",
                        true);
        guests.clerk()
                .get(CASES + "/" + stay)
                .body("limitAt", equalTo(clock.instant().plusSeconds(60).toString()));
        guests.exits(stay, expired).statusCode(422).body("code", equalTo("stay-not-expired"));
        guests.exits(stay, Map.of("kind", "terminated", "reason", "期满"))
                .statusCode(400)
                .body("violations.field", hasItem("reasonCode"));

        clock.advance(Duration.ofMinutes(1));
        soon("two days before")
                .until(() -> alarms(early, "stay-limit-warning", "station-clerk") == 1);
        soon("the tenth day").until(() -> alarms(stay, "stay-limit", "duty-leader") == 1);
        assertThat(alarms(early, "stay-limit", "duty-leader")).isZero();
        // No channel: the bureau hears it at once, and again when a day has passed.
        soon("nobody was reached")
                .until(() -> alarms(stay, "stay-overstayed", "bureau-leader") == 1);
        clock.advance(Duration.ofDays(1));
        soon("a day later").until(() -> alarms(stay, "stay-overstayed", "bureau-leader") == 2);

        guests.exits(stay, Map.of("kind", "terminated", "reasonCode", "expired-unwilling"))
                .statusCode(422)
                .body("code", equalTo("notice-not-given"));
        guests.exits(stay, expired)
                .statusCode(200)
                .body("exit.reasonCode", equalTo("expired-unwilling"));
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            assertThat(probe.await("case.exited", stay).data().path("reasonCode").asText())
                    .isEqualTo("expired-unwilling");
        }
    }
}
