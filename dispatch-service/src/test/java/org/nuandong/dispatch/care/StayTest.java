package org.nuandong.dispatch.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.nuandong.dispatch.care.CareFixture.CASES;
import static org.nuandong.dispatch.care.CareFixture.admission;
import static org.nuandong.dispatch.care.CareFixture.escorted;
import static org.nuandong.dispatch.care.CareFixture.onPaper;
import static org.nuandong.dispatch.care.CareFixture.ownDeparture;
import static org.nuandong.dispatch.care.CareFixture.unknownMan;
import static org.nuandong.dispatch.care.CareFixture.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.deploy.testing.SeenEvent;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.Guests;
import org.nuandong.dispatch.TestClock;

@QuarkusTest
@QuarkusTestResource(Backing.class)
class StayTest {

    private static final Map<String, Object> MENTAL =
            Map.of(
                    "sex", "male",
                    "ageBand", "19-59",
                    "condition", "mental-disorder",
                    "origin", "other-province");

    @Inject TestClock clock;

    private final Api clerk = Api.as("station-clerk");
    private final Api leader = Api.as("duty-leader");

    @AfterEach
    void run() {
        clock.run();
    }

    @Test
    void whose_mind_turns_out_ill_no_longer_leaves_alone_but_is_collected() {
        UUID stay = clerk.created(CASES, admission(unknownMan(40)));
        clerk.post(CASES + "/" + stay + "/reclassifications", MENTAL)
                .statusCode(200)
                .body("condition", equalTo("mental-disorder"));

        clerk.post(CASES + "/" + stay + "/exits", ownDeparture())
                .statusCode(422)
                .body("code", equalTo("may-not-leave-alone"))
                .body("violations.field", hasItem("kind"));
        clerk.post(CASES + "/" + stay + "/exits", escorted())
                .statusCode(422)
                .body("code", equalTo("journey-not-arrived"));
        clerk.post(CASES + "/" + stay + "/exits", Guests.collectedBy("child"))
                .statusCode(200)
                .body("state", equalTo("exited"))
                .body("exit.kind", equalTo("collected-by-relatives"))
                .body("exit.stayDays", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource({
        "exits",
        "reclassifications",
        "primary-services",
        "hospitalisations",
        "hospital-returns"
    })
    void a_closed_case_refuses_everything_and_says_so(String step) {
        UUID stay = clerk.created(CASES, admission(unknownMan(41)));
        clerk.post(CASES + "/" + stay + "/exits", ownDeparture()).statusCode(200);
        Map<String, Object> body =
                switch (step) {
                    case "exits" -> ownDeparture();
                    case "reclassifications" -> MENTAL;
                    case "primary-services" -> Map.of("kind", "living", "month", "2026-01");
                    case "hospitalisations" -> Map.of("hospital", "定点医院一");
                    default -> Map.of();
                };

        clerk.post(CASES + "/" + stay + "/" + step, body)
                .statusCode(409)
                .body("code", equalTo("step-out-of-order"))
                .body("detail", containsString("exited"));
    }

    @Test
    void treated_first_and_back_again() {
        UUID stay = clerk.created(CASES, admission(unknownMan(42)));
        String path = CASES + "/" + stay;

        clerk.post(path + "/hospital-returns", Map.of()).statusCode(409);
        clerk.post(path + "/hospitalisations", Map.of("hospital", "定点医院一", "payer", "station"))
                .statusCode(200)
                .body("state", equalTo("in-hospital"));
        clerk.post(path + "/hospitalisations", Map.of("hospital", "定点医院二")).statusCode(409);
        clerk.post(path + "/exits", ownDeparture())
                .statusCode(422)
                .body("code", equalTo("discharge-certificate-missing"));
        clerk.post(path + "/hospital-returns", Map.of())
                .statusCode(200)
                .body("state", equalTo("in-care"))
                .body("hospitalStays[0].hospital", equalTo("定点医院一"));
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            probe.await("case.returned", stay);
            assertThat(probe.about(stay).stream().map(SeenEvent::name))
                    .containsExactly("case.admitted", "case.hospitalised", "case.returned");
        }
    }

    @Test
    void the_last_word_on_the_primary_service_of_a_month_counts() {
        Map<String, Object> august =
                with(admission(unknownMan(43)), "admittedAt", "2016-08-30T10:00:00+08:00");
        UUID stay = leader.created(CASES, onPaper(august));
        String path = CASES + "/" + stay + "/primary-services";

        leader.post(path, Map.of("kind", "living", "month", "2016-08")).statusCode(200);
        leader.post(path, Map.of("kind", "medical", "month", "2016-08")).statusCode(200);
        leader.post(path, Map.of("kind", "return", "month", "2016-09"))
                .statusCode(200)
                .body("primaryServices.month", equalTo(java.util.List.of("2016-08", "2016-09")))
                .body("primaryServices.kind", equalTo(java.util.List.of("medical", "return")));
        leader.post(path, Map.of("kind", "living", "month", "2016-07"))
                .statusCode(400)
                .body("code", equalTo("month-outside-stay"));
        leader.post(path, Map.of("kind", "singing", "month", "2016-08"))
                .statusCode(400)
                .body("code", equalTo("unknown-code"));
    }

    @Test
    void nobody_leaves_before_coming() {
        UUID stay = clerk.created(CASES, admission(unknownMan(44)));

        clerk.post(
                        CASES + "/" + stay + "/exits",
                        with(ownDeparture(), "exitedAt", "2016-08-30T10:00:00+08:00"))
                .statusCode(400)
                .body("violations.field", hasItem("exitedAt"));
    }

    @Test
    void a_death_is_a_serious_matter_with_a_time_to_report_it() {
        UUID stay = clerk.created(CASES, admission(unknownMan(70), "critical-illness"));
        clerk.post(CASES + "/" + stay + "/exits", Map.of("kind", "died")).statusCode(200);

        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            SeenEvent raised =
                    probe.await(
                            e ->
                                    e.name().equals("serious-matter.raised")
                                            && e.data()
                                                    .path("aboutId")
                                                    .asText()
                                                    .equals(stay.toString()),
                            "the death is told");
            assertThat(raised.data().path("kind").asText()).isEqualTo("death-in-care");
            Instant occurred = Instant.parse(raised.data().path("occurredAt").asText());
            assertThat(Instant.parse(raised.data().path("reportBy").asText()))
                    .isEqualTo(occurred.plus(Duration.ofHours(2)));
        }
    }

    @Test
    void after_a_day_the_unidentified_is_to_be_announced_and_after_ten_the_stay_is_over() {
        clock.set(Instant.parse("2026-02-01T02:00:00Z"));
        UUID stay = clerk.created(CASES, admission(unknownMan(66), "intellectual-disability"));

        clock.advance(Duration.ofHours(24));
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            SeenEvent notice = probe.await("tracing.notice-due", stay);
            assertThat(notice.data().path("dueAt").asText()).isEqualTo("2026-02-02T02:00:00Z");

            clock.advance(Duration.ofDays(9));
            SeenEvent limit = probe.await("case.stay-limit-reached", stay);
            assertThat(limit.data().path("dueAt").asText()).isEqualTo("2026-02-11T02:00:00Z");
            assertThat(limit.data().path("stayDays").asInt()).isEqualTo(10);
        }
    }

    @Test
    void who_has_left_or_is_known_rings_no_bell() {
        clock.set(Instant.parse("2026-03-01T02:00:00Z"));
        UUID gone = clerk.created(CASES, admission(unknownMan(67)));
        UUID known = clerk.created(CASES, admission(with(unknownMan(68), "identified", true)));
        UUID here = clerk.created(CASES, admission(unknownMan(69)));
        clerk.post(CASES + "/" + gone + "/exits", ownDeparture()).statusCode(200);

        clock.advance(Duration.ofDays(11));
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            probe.await("case.stay-limit-reached", here);
            probe.await("case.stay-limit-reached", known);
            probe.await("tracing.notice-due", here);
            assertThat(probe.about(gone).stream().map(SeenEvent::name))
                    .containsExactly("case.admitted", "case.exited", "case.summarised");
            assertThat(probe.about(known).stream().map(SeenEvent::name))
                    .doesNotContain("tracing.notice-due");
        }
    }
}
