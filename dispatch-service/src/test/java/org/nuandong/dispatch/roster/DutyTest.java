package org.nuandong.dispatch.roster;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.Tokens;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.Sql;
import org.nuandong.dispatch.TestClock;

/** Duty around the clock: enough people, swaps, the note to the next shift, gaps. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class DutyTest {

    private static final String SHIFTS = "/api/v1/shifts";
    private static final String SWAPS = "/api/v1/shift-swaps/";

    @Inject TestClock clock;

    private final Api leader = person("leader-of-the-day", "duty-leader");
    private Instant now;

    @BeforeEach
    void time_stands() {
        clock.set(clock.instant());
        now = clock.instant();
    }

    @AfterEach
    void time_goes_on() {
        clock.run();
    }

    @Test
    void two_hours_before_a_shift_that_is_too_small_somebody_is_woken() {
        UUID small = shift("人少班", hours(10), hours(34), List.of());
        UUID enough = shift("人够班", hours(10), hours(34), List.of(staff("d-1")));
        clock.advance(Duration.ofHours(8).minusSeconds(1));
        assertThat(told(small, "shift.understaffed")).isZero();

        clock.advance(Duration.ofSeconds(2));

        await(small, "shift.understaffed", 1);
        assertThat(
                        Sql.count(
                                "select count(*) from alarm where about_id = ? and step ="
                                        + " 'shift-understaffed' and audience = 'duty-leader'",
                                small))
                .isEqualTo(1);
        assertThat(told(enough, "shift.understaffed")).isZero();
        get(small).body("understaffedAt", notNullValue()).body("needed", equalTo(2));

        leader.post(SHIFTS + "/" + small + "/crew", staff("d-2")).statusCode(200);
        get(small).body("understaffedAt", nullValue()).body("crew.staff", contains("d-2"));
    }

    @Test
    void who_has_to_leave_a_running_shift_leaves_it_understaffed_at_once() {
        UUID shift = shift("离岗班", hours(0), hours(24), List.of(staff("d-3")));
        leader.post(SHIFTS + "/" + shift + "/starts", Map.of()).statusCode(200);
        assertThat(told(shift, "shift.understaffed")).isZero();
        Map<String, String> departure = Map.of("staff", "d-3", "reason", "sick");

        leader.post(SHIFTS + "/" + shift + "/departures", departure)
                .statusCode(200)
                .body("crew", equalTo(List.of()));

        assertThat(told(shift, "shift.understaffed")).isEqualTo(1);
        leader.post(SHIFTS + "/" + shift + "/departures", departure)
                .statusCode(409)
                .body("code", equalTo("not-on-shift"));
        leader.post(SHIFTS + "/" + shift + "/departures", Map.of("staff", "d-3", "reason", "bored"))
                .statusCode(400);
        leader.post(SHIFTS + "/" + shift + "/crew", staff("d-3")).statusCode(200);
        leader.post(SHIFTS + "/" + shift + "/crew", staff("d-3")).statusCode(409);
    }

    @Test
    void the_members_of_a_team_are_its_shift_when_nobody_is_named() {
        UUID team = team("默认班");
        leader.post(
                        "/api/v1/teams/" + team + "/members",
                        Map.of("staff", "d-4", "name", "郑某壬", "role", "member"))
                .statusCode(200);

        UUID shift = leader.created(SHIFTS, plan(team, hours(1), hours(25), null));

        get(shift).body("crew.staff", contains("d-4")).body("crew.kind", contains("staff"));
    }

    @Test
    void a_swap_is_offered_accepted_by_the_other_and_approved_by_a_third() {
        UUID first = shift("甲换班", hours(20), hours(44), List.of(staff("giver")));
        UUID second = shift("乙换班", hours(44), hours(68), List.of(staff("taker")));
        Api giver = person("giver", "team-member");
        Api taker = person("taker", "team-member");

        UUID swap =
                giver.created(
                        SHIFTS + "/" + first + "/swaps",
                        Map.of(
                                "taker", "taker",
                                "takerName", "冯某癸",
                                "returnShiftId", second,
                                "reason", "家中有事"));
        leader.post(SWAPS + swap + "/decisions", Map.of("approved", true)).statusCode(409);
        giver.post(SWAPS + swap + "/answers", Map.of("accepted", true)).statusCode(403);
        taker.post(SWAPS + swap + "/answers", Map.of("accepted", true))
                .statusCode(200)
                .body("state", equalTo("accepted"));
        person("taker", "duty-leader")
                .post(SWAPS + swap + "/decisions", Map.of("approved", true))
                .statusCode(403)
                .body("code", equalTo("swap-not-yours"));
        leader.post(SWAPS + swap + "/decisions", Map.of("approved", true))
                .statusCode(200)
                .body("state", equalTo("approved"));

        get(first).body("crew.staff", contains("taker"));
        get(second).body("crew.staff", contains("giver"));
        assertThat(told(swap, "shift-swap.changed")).isEqualTo(3);
        assertThat(
                        Sql.text(
                                "select string_agg(payload::text, '') from outbox where"
                                        + " aggregateid = ?",
                                swap))
                .doesNotContain("giver", "taker", "冯某癸");
    }

    @Test
    void a_leader_who_swaps_hands_the_leadership_over_and_a_withdrawn_offer_is_over() {
        UUID shift = shift("换带班", hours(20), hours(44), List.of(staff("d-5")));
        Api giver = person("staff-9", "team-member");
        String offers = SHIFTS + "/" + shift + "/swaps";
        UUID withdrawn = giver.created(offers, Map.of("taker", "d-6", "takerName", "陈某甲"));
        giver.post(SWAPS + withdrawn + "/withdrawals", Map.of()).statusCode(200);
        person("d-6", "team-member")
                .post(SWAPS + withdrawn + "/answers", Map.of("accepted", true))
                .statusCode(409)
                .body("code", equalTo("swap-in-other-state"));

        UUID swap = giver.created(offers, Map.of("taker", "d-6", "takerName", "陈某甲"));
        person("d-6", "team-member")
                .post(SWAPS + swap + "/answers", Map.of("accepted", true))
                .statusCode(200);
        leader.post(SWAPS + swap + "/decisions", Map.of("approved", true)).statusCode(200);

        get(shift).body("leader", equalTo("d-6")).body("leaderName", equalTo("陈某甲"));
        giver.create(offers, Map.of("taker", "d-7", "takerName", "某"))
                .statusCode(409)
                .body("code", equalTo("not-on-shift"));
    }

    @Test
    void the_note_to_the_next_shift_holds_what_is_open_and_is_read_by_the_next_leader() {
        UUID before = shift("交班", hours(0), hours(24), List.of(staff("d-8")));
        UUID team = team("接班");
        Map<String, Object> plan = plan(team, hours(24), hours(48), List.of(staff("d-9")));
        plan.put("leader", "next-leader");
        UUID after = leader.created(SHIFTS, plan);
        UUID vehicle =
                leader.created(
                        "/api/v1/vehicles",
                        Map.of(
                                "plate",
                                "鄂B交" + (System.identityHashCode(this) % 9000 + 1000),
                                "kind",
                                "rescue-car",
                                "regionCode",
                                Api.HUANGSHI));

        String note =
                leader.create(
                                SHIFTS + "/" + before + "/notes",
                                Map.of(
                                        "note",
                                        "热线线路已报修",
                                        "nextShiftId",
                                        after,
                                        "watchedPersons",
                                        List.of(Map.of("note", "解放桥下一老人，凌晨复查"))))
                        .statusCode(201)
                        .body(
                                "vehicles.find { it.vehicleId == '" + vehicle + "' }.missing",
                                hasItem("quilt"))
                        .body("watchedPersons.note", contains("解放桥下一老人，凌晨复查"))
                        .extract()
                        .path("id");
        String reading = "/api/v1/shift-notes/" + note + "/acknowledgements";

        leader.post(reading, Map.of()).statusCode(403).body("code", equalTo("note-not-yours"));
        clock.advance(Duration.ofMinutes(30).plusMillis(1));
        await(UUID.fromString(note), "shift-note.unread", 1);
        person("next-leader", "duty-leader")
                .post(reading, Map.of())
                .statusCode(200)
                .body("acknowledgedAt", notNullValue());
        leader.get("/api/v1/shift-notes?shiftId=" + after)
                .body("items.id", contains(note))
                .body("items[0].note", equalTo("热线线路已报修"));
        assertThat(told(UUID.fromString(note), "shift-note.acknowledged")).isEqualTo(1);
    }

    @Test
    void a_telephone_number_does_not_belong_into_a_note() {
        UUID shift = shift("无号班", hours(0), hours(24), List.of());

        leader.create(SHIFTS + "/" + shift + "/notes", Map.of("note", "找李某 13800000001"))
                .statusCode(400)
                .body("violations.field", hasItem("note"));
    }

    @Test
    void the_holes_in_24_hours_are_shown() {
        Api county = Api.with(Tokens.of("duty-leader").regions("650100"));
        UUID team =
                county.created(
                        "/api/v1/teams",
                        Map.of("name", "空档组", "kind", "street-patrol", "regionCode", "650100"));
        county.created(SHIFTS, plan(team, hours(2), hours(10), List.of(staff("d-10"))));
        county.created(SHIFTS, plan(team, hours(10), hours(20), List.of()));

        county.get("/api/v1/duty-gaps")
                .statusCode(200)
                .body("kind", contains("nobody", "understaffed", "nobody"))
                .body("from", contains(now.toString(), hours(10).toString(), hours(20).toString()))
                .body("until[2]", equalTo(hours(24).toString()));
        county.get("/api/v1/duty-gaps?from=" + hours(2) + "&until=" + hours(10))
                .body("", equalTo(List.of()));
        county.get("/api/v1/duty-gaps?from=" + hours(2) + "&until=" + hours(2)).statusCode(400);
    }

    private Instant hours(int hours) {
        return now.plus(Duration.ofHours(hours));
    }

    private static Api person(String subject, String role) {
        return Api.with(Tokens.of(role).subject(subject).regions(Api.HUANGSHI));
    }

    private UUID team(String name) {
        return leader.created(
                "/api/v1/teams",
                Map.of("name", name, "kind", "street-patrol", "regionCode", Api.HUANGSHI));
    }

    private UUID shift(String name, Instant from, Instant until, List<Map<String, String>> crew) {
        return leader.created(SHIFTS, plan(team(name), from, until, crew));
    }

    private static Map<String, Object> plan(
            UUID team, Instant from, Instant until, List<Map<String, String>> crew) {
        Map<String, Object> plan = new HashMap<>();
        plan.put("teamId", team);
        plan.put("leader", "staff-9");
        plan.put("leaderName", "李某乙");
        plan.put("startsAt", from.toString());
        plan.put("endsAt", until.toString());
        if (crew != null) {
            plan.put("crew", crew);
        }
        return plan;
    }

    private static Map<String, String> staff(String subject) {
        return Map.of("staff", subject, "name", "赵某丁");
    }

    private ValidatableResponse get(UUID shift) {
        return leader.get(SHIFTS + "/" + shift).statusCode(200);
    }

    private static long told(UUID aggregate, String event) {
        return Sql.count(
                "select count(*) from outbox where aggregateid = ? and type = ?",
                aggregate,
                "org.nuandong.dispatch." + event + ".v1");
    }

    private static void await(UUID aggregate, String event, int times) {
        Awaitility.await(event)
                .untilAsserted(() -> assertThat(told(aggregate, event)).isEqualTo(times));
    }
}
