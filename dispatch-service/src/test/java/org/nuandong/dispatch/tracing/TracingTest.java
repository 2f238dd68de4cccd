package org.nuandong.dispatch.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.nuandong.dispatch.tracing.TracingFixture.CASES;
import static org.nuandong.dispatch.tracing.TracingFixture.CLERK;
import static org.nuandong.dispatch.tracing.TracingFixture.LEADER;
import static org.nuandong.dispatch.tracing.TracingFixture.features;
import static org.nuandong.dispatch.tracing.TracingFixture.guest;
import static org.nuandong.dispatch.tracing.TracingFixture.path;
import static org.nuandong.dispatch.tracing.TracingFixture.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.deploy.testing.SeenEvent;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.Sql;
import org.nuandong.dispatch.TestClock;

@QuarkusTest
@QuarkusTestResource(Backing.class)
class TracingTest {

    private static final Map<String, Object> ONLINE =
            Map.of("channels", List.of("national-system", "xunqin"));

    @Inject TestClock clock;

    @AfterEach
    void run() {
        clock.run();
    }

    /** docs/journeys/tracing.md, call by call. */
    @Test
    void an_unidentified_man_with_dementia_is_announced_asked_about_and_known_by_dna() {
        clock.set(Instant.parse("2026-04-01T02:00:00Z"));
        UUID stay = CLERK.created(CASES, guest(66, "intellectual-disability"));
        UUID dna = announcedAndAskedAbout(stay);

        clock.set(Instant.parse("2026-05-02T01:00:01Z"));
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            refreshedAMonthLater(stay, dna, probe);
            clock.set(Instant.parse("2026-07-10T02:00:00Z"));
            knownByDna(stay, dna);
            probe.await("tracing.identified", stay);
            assertThat(probe.about(stay).stream().map(SeenEvent::name))
                    .contains(
                            "tracing.noticed",
                            "tracing.features-recorded",
                            "tracing.notice-withdrawn")
                    .doesNotContain("tracing.step-overdue");
        }
        assertThat(openSteps(stay)).isZero();
        CLERK.create(path(stay, "notices"), ONLINE).statusCode(409);
        takenHome(stay);
    }

    /** The first two days; answers the request for DNA. */
    private UUID announcedAndAskedAbout(UUID stay) {
        CLERK.get(path(stay, ""))
                .statusCode(200)
                .body("state", equalTo("open"))
                .body("noticeDueAt", equalTo("2026-04-02T02:00:00Z"))
                .body("policeDueAt", equalTo("2026-04-02T02:00:00Z"))
                .body("features.ageFrom", equalTo(60))
                .body("minorGaps", empty());

        CLERK.post(
                        path(stay, "features"),
                        with(features(62, 70, 168, "henan"), "suspicions", List.of("lost")))
                .statusCode(200)
                .body("suspicions", contains("lost"))
                .body("policeDueAt", equalTo("2026-04-01T03:00:00Z"))
                .body("features.marks", contains("limp", "scar-face"));
        CLERK.create(path(stay, "requests"), Map.of("kind", "police-report", "askedOf", "城区派出所"))
                .statusCode(201)
                .body("dueAt", equalTo("2026-04-02T02:00:00Z"));
        clock.advance(Duration.ofHours(23));
        CLERK.create(path(stay, "notices"), ONLINE)
                .statusCode(201)
                .body("late", equalTo(false))
                .body("refresh", equalTo(false));
        clock.advance(Duration.ofDays(2));
        UUID dna =
                CLERK.created(path(stay, "requests"), Map.of("kind", "dna", "askedOf", "城区公安分局"));
        CLERK.get("/api/v1/tracing-requests/" + dna).body("dueAt", equalTo("2026-05-04T01:00:00Z"));
        return dna;
    }

    private void refreshedAMonthLater(UUID stay, UUID dna, EventProbe probe) {
        SeenEvent due = probe.await("tracing.notice-due", stay);
        assertThat(due.data().path("refresh").asBoolean()).isTrue();
        assertThat(due.data().path("dueAt").asText()).isEqualTo("2026-05-02T01:00:00Z");
        CLERK.create(path(stay, "notices"), ONLINE)
                .statusCode(201)
                .body("late", equalTo(true))
                .body("refresh", equalTo(true));
        clock.set(Instant.parse("2026-05-04T01:00:01Z"));
        probe.await("tracing.request-overdue", dna);
        LEADER.get("/api/v1/tracing-requests?state=open&due=true&kind=dna")
                .body("items.id", hasItem(dna.toString()))
                .body("items.overdue", hasItem(true));
        assertThat(alarms(stay))
                .containsOnlyOnce("tracing-refresh-overdue")
                .contains("tracing-answer-overdue", "tracing-police-now");
    }

    private void knownByDna(UUID stay, UUID dna) {
        CLERK.post("/api/v1/tracing-requests/" + dna + "/answers", Map.of("result", "match"))
                .statusCode(200)
                .body("state", equalTo("answered"));
        CLERK.create(
                        CASES + "/" + stay + "/identifications",
                        Map.of(
                                "how",
                                "dna",
                                "person",
                                Map.of(
                                        "name", "测试某",
                                        "identityNumber", "410527196001010018")))
                .statusCode(201);

        CLERK.get(path(stay, ""))
                .body("state", equalTo("found"))
                .body("notices.withdrawal", contains("identified", "identified"))
                .body("requests.state", contains("withdrawn", "answered"))
                .body("refreshDueAt", nullValue());
        CLERK.get(CASES + "/" + stay).body("origin", equalTo("other-province"));
    }

    private void takenHome(UUID stay) {
        CLERK.post(
                        CASES + "/" + stay + "/exits",
                        Map.of(
                                "kind",
                                "collected-by-relatives",
                                "crossProvince",
                                true,
                                "collector",
                                Map.of(
                                        "name", "测试女",
                                        "relation", "child",
                                        "identityChecked", true,
                                        "documentFileNo", "测-0001",
                                        "calledBack", true)))
                .statusCode(200)
                .body("stayDays", equalTo(100));
    }

    @Test
    void a_boy_nobody_knows_is_told_to_the_police_at_once_and_his_file_shows_its_gaps() {
        clock.set(Instant.parse("2026-04-03T02:00:00Z"));
        UUID boy = CLERK.created(CASES, guest(12, "healthy"));
        CLERK.get(path(boy, ""))
                .body("policeDueAt", equalTo("2026-04-03T03:00:00Z"))
                .body("minorGaps", contains("record", "photo", "fingerprint", "dna", "letter"));
        assertThat(alarms(boy)).containsExactly("tracing-police-now");

        clock.advance(Duration.ofMinutes(61));
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            SeenEvent overdue = probe.await("tracing.step-overdue", boy);
            assertThat(overdue.data().path("step").asText()).isEqualTo("police-report");
            assertThat(overdue.data().path("urgent").asBoolean()).isTrue();
        }
        CLERK.post(path(boy, "minor-items"), Map.of("item", "photo"))
                .statusCode(200)
                .body("minorGaps", contains("record", "fingerprint", "dna", "letter"));
        CLERK.created(path(boy, "requests"), Map.of("kind", "dna", "askedOf", "城区公安分局"));
        CLERK.get(path(boy, ""))
                .body("minorItems", contains("photo", "dna"))
                .body("minorGaps", contains("record", "fingerprint", "letter"));
        CLERK.post(path(boy, "features"), features(11, 13, 140, "wu")).statusCode(200);
        Map<String, Object> purpose = Map.of("purpose", "tracing");
        CLERK.post(path(boy, "feature-readings"), purpose).statusCode(403);
        Api.in(TracingFixture.CITY, "minor-guardian")
                .post(path(boy, "feature-readings"), purpose)
                .statusCode(403)
                .body("code", equalTo("minor-reading-not-approved"));
        TracingFixture.GUARDIAN
                .post(path(boy, "feature-readings"), purpose)
                .statusCode(200)
                .body("marksWords", equalTo("左眉上方一道疤"));
        UUID man = CLERK.created(CASES, guest(40, "healthy"));
        CLERK.post(path(man, "minor-items"), Map.of("item", "photo"))
                .statusCode(409)
                .body("code", equalTo("not-a-minor"));
    }

    @Test
    void a_notice_that_is_late_or_taken_back_is_owed_again() {
        clock.set(Instant.parse("2026-04-07T02:00:00Z"));
        UUID stay = CLERK.created(CASES, guest(50, "mental-disorder"));
        clock.advance(Duration.ofHours(25));
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            probe.await("tracing.notice-due", stay);
        }
        assertThat(alarms(stay)).contains("tracing-notice-overdue");
        UUID late = CLERK.created(path(stay, "notices"), ONLINE);
        assertThat(steps(stay, "tracing-notice")).isZero();

        CLERK.post(path(stay, "notices/" + late + "/withdrawals"), Map.of("reason", "mistaken"))
                .statusCode(200)
                .body("late", equalTo(true))
                .body("withdrawal", equalTo("mistaken"));
        CLERK.post(path(stay, "notices/" + late + "/withdrawals"), Map.of("reason", "mistaken"))
                .statusCode(409);

        CLERK.get(path(stay, ""))
                .body("noticedAt", nullValue())
                .body("noticeDueAt", equalTo("2026-04-09T03:00:00Z"));
        assertThat(steps(stay, "tracing-notice")).isEqualTo(1);
        CLERK.create(path(stay, "notices"), Map.of("channels", List.of("pigeon")))
                .statusCode(400)
                .body("violations.field", hasItem("channels"));
    }

    @Test
    void nobody_is_asked_about_a_known_guest_and_an_undone_link_opens_the_search() {
        clock.set(Instant.parse("2026-04-12T02:00:00Z"));
        UUID stay = CLERK.created(CASES, guest(61, "healthy"));
        String identify = CASES + "/" + stay + "/identifications";
        UUID link =
                CLERK.created(
                        identify,
                        Map.of(
                                "how",
                                "own-statement",
                                "person",
                                Map.of("name", "测试庚", "apparentAge", 61)));
        CLERK.create(path(stay, "requests"), Map.of("kind", "dna", "askedOf", "公安"))
                .statusCode(409);
        assertThat(openSteps(stay)).isZero();
        clock.advance(Duration.ofDays(2));

        LEADER.post(identify + "/" + link + "/undoing", Map.of("reason", "wrong-person"))
                .statusCode(200);

        CLERK.get(path(stay, ""))
                .body("state", equalTo("open"))
                .body("noticeDueAt", equalTo("2026-04-15T02:00:00Z"));
        assertThat(openSteps(stay)).isEqualTo(3);
        Map<String, Object> home = Map.of("kind", "self-departed", "statementSigned", true);
        CLERK.post(CASES + "/" + stay + "/exits", home).statusCode(200);
        CLERK.get(path(stay, "")).body("state", equalTo("ended"));
        assertThat(openSteps(stay)).isZero();
        Api.in("310112", "station-clerk").get(path(stay, "")).statusCode(404);
    }

    @Test
    void what_stood_on_paper_rings_no_bell() {
        UUID stay =
                LEADER.created(
                        CASES,
                        with(
                                guest(66, "healthy"),
                                "admittedAt",
                                "2026-01-05T02:00:00Z",
                                "backEntry",
                                Map.of("reason", "停电期间纸质登记")));

        assertThat(openSteps(stay)).isZero();
        LEADER.get(path(stay, "")).body("noticeDueAt", nullValue()).body("state", equalTo("open"));
        LEADER.create(path(stay, "notices"), ONLINE).statusCode(201).body("late", equalTo(false));
    }

    private static long openSteps(UUID stay) {
        return Sql.count(
                "select count(*) from deadline where aggregate_id = ? and step like 'tracing-%'"
                        + " and (done_at is null and cancelled_at is null"
                        + " or missed_at is not null and settled_at is null)",
                stay);
    }

    private static long steps(UUID stay, String step) {
        return Sql.count(
                "select count(*) from deadline where aggregate_id = ? and step = ?"
                        + " and (done_at is null and cancelled_at is null"
                        + " or missed_at is not null and settled_at is null)",
                stay,
                step);
    }

    private static List<String> alarms(UUID stay) {
        String steps =
                Sql.text(
                        "select coalesce(string_agg(step, ',' order by raised_at), '') from alarm"
                                + " where about_id = ? and audience = 'duty-leader'",
                        stay);
        return List.of(steps.split(","));
    }
}
