package org.nuandong.deploy.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuandong.deploy.local.Api.body;
import static org.nuandong.deploy.local.journey.Patience.soon;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.local.Answer;
import org.nuandong.deploy.local.LocalSystem;
import org.nuandong.deploy.local.RunningSystem;

/** 滞留安置落户: docs/journeys/tracing.md and long-stay.md over the three running services. */
@Order(66)
class HundredDaysJourneyIT {

    private static final Instant MORNING = Instant.parse("2027-04-01T10:00:00+08:00");
    private static final String STEPS = "/api/v1/settlement-steps/";

    private final LocalSystem system = RunningSystem.get();
    private Station station;

    @BeforeEach
    void it_is_the_first_of_april() {
        system.time().standAt(MORNING);
        station = Station.opened(system, "420702", "梁子湖区救助管理站");
    }

    @AfterEach
    void time_goes_on() {
        system.time().runFrom(system.time().now());
    }

    @Test
    void a_man_nobody_knows_is_looked_for_placed_registered_and_settled_on_the_hundredth_day() {
        Guest he = Guest.unknown(station, "male", 66, "intellectual-disability");
        nobodyLetsHimGo(he);
        withinADayHeIsAnnounced(he);
        afterTenDaysHeIsPlaced(he);
        afterAMonthTheNoticeIsRefreshed(he);
        afterThreeMonthsHeIsRegistered(he);
        onTheHundredthDayHeIsSettled(he);

        for (String month : List.of("2027-04", "2027-05", "2027-06")) {
            MonthTable.of(station, month).comesToSay(table("5.9"));
        }
        MonthTable.of(station, "2027-07").comesToSay(table("5.1"));
    }

    private static void nobodyLetsHimGo(Guest he) {
        Forbidden.by(
                "may-not-leave-alone",
                he.leaves("self-departed", "told", true, "statementSigned", true));
        Forbidden.by("may-not-leave-alone", he.leaves("voucher", "destination", "某县"));
        Forbidden.by("hukou-not-decided", he.leaves("settled", "destination", "市社会福利院"));
        Forbidden.by(
                "collector-document-missing",
                he.leaves(
                        "collected-by-relatives",
                        "collector",
                        body("name", "测试某", "relation", "child", "identityChecked", true)));
    }

    private void withinADayHeIsAnnounced(Guest he) {
        assertThat(Instant.parse(he.get("tracing").path("noticeDueAt").asText()))
                .isEqualTo(MORNING.plus(Duration.ofDays(1)));
        he.post(
                        "tracing/features",
                        "ageFrom",
                        62,
                        "ageTo",
                        70,
                        "heightFrom",
                        166,
                        "heightTo",
                        170,
                        "accent",
                        "henan",
                        "marks",
                        List.of("limp"),
                        "marksWords",
                        "左眉上方一道疤",
                        "placeCode",
                        "420702",
                        "suspicions",
                        List.of("lost"))
                .expect(200);
        he.create("tracing/requests", "kind", "police-report", "askedOf", "城区派出所").expect(201);
        system.time().advance(Duration.ofHours(23));
        Answer notice = notice(he);
        assertThat(notice.body().path("late").asBoolean()).isFalse();
        UUID dna =
                he.create("tracing/requests", "kind", "dna", "askedOf", "城区公安分局")
                        .expect(201)
                        .id("id");
        station.stationClerk()
                .post("/api/v1/tracing-requests/" + dna + "/answers", body("result", "no-match"))
                .expect(200);
        he.countsAs("placement", "2027-04");
    }

    private void afterTenDaysHeIsPlaced(Guest he) {
        String placement = step(he, "placement");
        assertThat(state(placement)).isEqualTo("awaited");
        system.time().standAt(MORNING.plus(Duration.ofDays(10)).plusSeconds(60));
        becomesOpen(placement);
        Forbidden.by("place-needed", completed(placement, "in-station"));
        completed(placement, "in-station", "place", "本站照料区").expect(200);
        Forbidden.by(
                "settlement-step-closed", completed(placement, "in-station", "place", "本站照料区"));
        assertThat(state(step(he, "hukou-application"))).isEqualTo("awaited");
    }

    private void afterAMonthTheNoticeIsRefreshed(Guest he) {
        Instant due = Instant.parse(he.get("tracing").path("refreshDueAt").asText());
        assertThat(due).isEqualTo("2027-05-02T09:00:00+08:00");
        system.time().standAt(due.minusSeconds(3_600));
        Answer second = notice(he);
        assertThat(second.body().path("refresh").asBoolean()).isTrue();
        assertThat(second.body().path("late").asBoolean()).isFalse();
        he.countsAs("placement", "2027-05");
        system.time().standAt(Instant.parse("2027-06-01T09:00:00+08:00"));
        notice(he);
        he.countsAs("placement", "2027-06");
    }

    private void afterThreeMonthsHeIsRegistered(Guest he) {
        String register = step(he, "hukou-application");
        system.time().standAt(Instant.parse("2027-07-01T10:01:00+08:00"));
        becomesOpen(register);
        Forbidden.by("hukou-not-decided", he.leaves("settled", "destination", "市社会福利院"));
        Forbidden.by("letter-needed", completed(register, "applied"));
        completed(register, "applied", "letterNo", "420702-落户-001").expect(200);
        system.time().standAt(Instant.parse("2027-07-08T10:00:00+08:00"));
        completed(step(he, "hukou-decision"), "approved").expect(200);
    }

    private void onTheHundredthDayHeIsSettled(Guest he) {
        system.time().standAt(MORNING.plus(Duration.ofDays(100)));
        he.countsAs("placement", "2027-07");
        JsonNode gone = he.leaves("settled", "destination", "市社会福利院").expect(200).body();
        assertThat(gone.at("/exit/stayDays").asInt()).isEqualTo(100);
        for (String owed : List.of("assistance", "insurance")) {
            assertThat(state(step(he, owed))).isEqualTo("open");
            completed(step(he, owed), "enrolled").expect(200);
        }
        Forbidden.by("step-out-of-order", he.leaves("settled", "destination", "市社会福利院"));
    }

    private static Answer notice(Guest he) {
        return he.create("tracing/notices", "channels", List.of("national-system", "xunqin"))
                .expect(201);
    }

    /** The last one of this kind: what was sent back is written again. */
    private static String step(Guest he, String kind) {
        String path = null;
        for (JsonNode step : he.get("settlement-steps")) {
            if (kind.equals(step.path("step").asText())) {
                path = STEPS + step.path("id").asText();
            }
        }
        return path;
    }

    private String state(String step) {
        return station.stationClerk().get(step).expect(200).text("state");
    }

    private void becomesOpen(String step) {
        soon().untilAsserted(() -> assertThat(state(step)).isEqualTo("open"));
    }

    private Answer completed(String step, String outcome, Object... more) {
        Map<String, Object> body = body(more);
        body.put("outcome", outcome);
        return station.dutyLeader().post(step + "/completions", body);
    }

    private static Map<String, Integer> table(String way) {
        Map<String, Integer> rows = new LinkedHashMap<>();
        for (String row : List.of("total", "1.1", "2.4", "3.4", "4.3", way, "6.6")) {
            rows.put(row, 1);
        }
        return rows;
    }
}
