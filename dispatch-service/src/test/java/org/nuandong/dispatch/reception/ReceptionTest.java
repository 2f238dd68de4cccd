package org.nuandong.dispatch.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.nuandong.dispatch.reception.DoorFixture.REQUESTS;
import static org.nuandong.dispatch.reception.DoorFixture.allFour;
import static org.nuandong.dispatch.reception.DoorFixture.arrived;
import static org.nuandong.dispatch.reception.DoorFixture.inside;
import static org.nuandong.dispatch.reception.DoorFixture.man;
import static org.nuandong.dispatch.reception.DoorFixture.number;
import static org.nuandong.dispatch.reception.DoorFixture.step;
import static org.nuandong.dispatch.reception.DoorFixture.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.deploy.testing.SeenEvent;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.Sql;
import org.nuandong.dispatch.TestClock;
import org.nuandong.dispatch.evidence.EvidenceFixture;

@QuarkusTest
@QuarkusTestResource(Backing.class)
class ReceptionTest {

    @Inject TestClock clock;

    private final Api clerk = Api.as("station-clerk");
    private final UUID station = UUID.randomUUID();

    @AfterEach
    void run() {
        clock.run();
    }

    private static List<String> told(UUID request) {
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            probe.await("help-request.received", request);
            return probe.about(request).stream().map(SeenEvent::name).toList();
        }
    }

    /** docs/journeys/reception.md, call by call. */
    @Test
    void a_worker_without_means_is_registered_checked_screened_and_admitted() {
        UUID request =
                clerk.created(
                        REQUESTS,
                        arrived(
                                station,
                                Map.of("name", "测试甲", "identityNumber", number("19710304"))));

        looksAndChecks(request);
        screens(request);
        takesAPicture(request);
        String stay = admits(request);

        clerk.get("/api/v1/care-cases/" + stay)
                .body("identified", equalTo(true))
                .body("origin", equalTo("other-province"))
                .body("ageBand", equalTo("19-59"));
        assertThat(
                        Sql.count(
                                "select count(*) from evidence_binding where about_type ="
                                        + " 'care-case' and about_id = ?::uuid",
                                stay))
                .isEqualTo(1);
        clerk.create(step(request, "admissions"), Map.of()).statusCode(409);
        assertThat(
                        clerk.get("/api/v1/care-cases/" + stay + "/papers/help-registration")
                                .extract()
                                .asString())
                .contains("测试甲", "自行求助", "交出违禁物品后通过：管制刀具", "符合救助条件")
                .contains("务工不着");
        clerk.get("/api/v1/care-cases/" + stay + "/prevention")
                .body("causes", equalTo(List.of("no-work")));
        assertThat(told(request))
                .containsExactly(
                        "help-request.received",
                        "help-request.looked-at",
                        "help-request.security-checked",
                        "case.screened",
                        "help-request.pictured",
                        "help-request.admitted");
    }

    private void looksAndChecks(UUID request) {
        clerk.post(step(request, "admissions"), Map.of()).statusCode(400); // no key
        clerk.create(step(request, "admissions"), Map.of()).statusCode(409);
        clerk.post(step(request, "first-looks"), Map.of("dangerSigns", List.of(), "outcome", "in"))
                .body("state", equalTo("inside"));
        clerk.create(step(request, "admissions"), Map.of())
                .statusCode(422)
                .body("code", equalTo("security-check-needed"));
        clerk.post(step(request, "security-checks"), Map.of("result", "goods-handed-over"))
                .statusCode(422)
                .body("code", equalTo("goods-not-named"));
        clerk.post(
                        step(request, "security-checks"),
                        Map.of("result", "goods-handed-over", "dangerousGoods", List.of("blade")))
                .statusCode(200);
    }

    private void screens(UUID request) {
        clerk.create(step(request, "admissions"), Map.of())
                .statusCode(422)
                .body("code", equalTo("not-screened"));
        clerk.post(step(request, "screenings"), Map.of("destitute", true))
                .statusCode(400)
                .body("code", equalTo("screening-incomplete"));
        clerk.post(step(request, "screenings"), allFour())
                .statusCode(200)
                .body("screening", equalTo("eligible"));
    }

    private void takesAPicture(UUID request) {
        byte[] photo = EvidenceFixture.photo(2_000);
        UUID picture =
                EvidenceFixture.stored(
                        photo,
                        EvidenceFixture.about(
                                "photo", "image/jpeg", photo, "help-request", request));
        clerk.post(step(request, "pictures"), Map.of("evidenceId", picture, "kind", "fingerprint"))
                .statusCode(400)
                .body("code", equalTo("not-that-evidence"));
        clerk.post(step(request, "pictures"), Map.of("evidenceId", picture, "kind", "photo"))
                .statusCode(200)
                .body("pictures[0].kind", equalTo("photo"));
    }

    private String admits(UUID request) {
        return clerk.create(
                        step(request, "admissions"),
                        Map.of("origin", "other-province", "causes", List.of("no-work")))
                .statusCode(201)
                .header("Location", containsString("/api/v1/care-cases/"))
                .body("state", equalTo("admitted"))
                .extract()
                .path("caseId");
    }

    @Test
    void a_minor_is_never_refused_and_one_who_is_gone_is_looked_for_at_once() {
        UUID boy = inside(clerk, arrived(station, man(12)));
        clerk.post(step(boy, "screenings"), with(allFour(), "nobodyToRelyOn", false))
                .body("screening", equalTo("help-first"));

        clerk.post(step(boy, "refusals"), Map.of("reasons", List.of("has-someone-to-rely-on")))
                .statusCode(422)
                .body("code", equalTo("protected-never-refused"));
        clerk.post(step(boy, "withdrawals"), Map.of("reason", "changed-mind"))
                .statusCode(422)
                .body("code", equalTo("protected-not-let-go"));
        clerk.post(step(boy, "withdrawals"), Map.of("reason", "left-unannounced"))
                .statusCode(200)
                .body("state", equalTo("withdrawn"));
        assertThat(
                        Sql.count(
                                "select count(*) from serious_matter where about_id = ? and kind ="
                                        + " 'protected-person-missing'",
                                boy))
                .isEqualTo(1);
        clerk.post(step(boy, "identity-readings"), Map.of("purpose", "tracing")).statusCode(403);
    }

    @Test
    void an_old_man_who_cannot_say_is_helped_first_without_a_name_or_a_check() {
        UUID request =
                clerk.created(
                        REQUESTS,
                        with(
                                arrived(station, man(82)),
                                "cannotSay",
                                true,
                                "informed",
                                false,
                                "notInformedReason",
                                "cannot-understand",
                                "consent",
                                "unable"));
        clerk.post(step(request, "first-looks"), Map.of("dangerSigns", List.of(), "outcome", "in"))
                .statusCode(200);
        clerk.post(step(request, "screenings"), Map.of())
                .statusCode(200)
                .body("screening", equalTo("help-first"))
                .body("unmet", equalTo(List.of("not-found-out")));
        clerk.post(step(request, "refusals"), Map.of("reasons", List.of("refuses-data")))
                .statusCode(422)
                .body("code", equalTo("help-first-ask-later"));

        clerk.create(step(request, "admissions"), Map.of()).statusCode(201);
    }

    @Test
    void whoever_declines_is_not_taken_in_and_who_refuses_the_check_is_told_why() {
        UUID declines = inside(clerk, with(arrived(station, man(40)), "consent", "refused"));
        clerk.post(step(declines, "screenings"), allFour());
        clerk.create(step(declines, "admissions"), Map.of())
                .statusCode(422)
                .body("code", equalTo("consent-refused"));
        clerk.post(step(declines, "withdrawals"), Map.of("reason", "changed-mind")).statusCode(200);

        UUID unchecked = inside(clerk, arrived(station, man(41)));
        clerk.post(step(unchecked, "security-checks"), Map.of("result", "refused"));
        clerk.post(step(unchecked, "screenings"), allFour());
        clerk.create(step(unchecked, "admissions"), Map.of())
                .statusCode(422)
                .body("code", equalTo("security-check-refused"));
        clerk.post(
                        step(unchecked, "refusals"),
                        Map.of("reasons", List.of("security-check-refused")))
                .statusCode(200);
        clerk.create(REQUESTS, with(arrived(station, man(40)), "informed", false))
                .statusCode(400)
                .body("code", equalTo("not-told-why"));
    }

    @Test
    void who_waits_two_hours_at_the_door_wakes_the_duty_leader() {
        UUID waiting = clerk.created(REQUESTS, arrived(station, man(33)));
        UUID decided = inside(clerk, arrived(station, man(34)));
        clerk.post(step(decided, "screenings"), allFour());
        clerk.create(step(decided, "admissions"), Map.of()).statusCode(201);

        clock.advance(Duration.ofMinutes(121));

        Awaitility.await("nobody decided")
                .untilAsserted(
                        () ->
                                clerk.get(REQUESTS + "/" + waiting)
                                        .body("undecidedAt", not(nullValue())));
        clerk.get(REQUESTS + "?undecided=true&unitId=" + station)
                .body("items.id", equalTo(List.of(waiting.toString())));
        assertThat(
                        Sql.count(
                                "select count(*) from alarm where about_id = ? and step ="
                                        + " 'help-request-undecided'",
                                waiting))
                .isEqualTo(1);
        clerk.get(REQUESTS + "/" + decided).body("undecidedAt", nullValue());
    }

    @Test
    void coming_again_within_a_month_is_marked_but_never_of_the_protected() {
        String number = number("19680229");
        Map<String, Object> body =
                arrived(station, Map.of("name", "测试丙", "identityNumber", number));
        UUID first = inside(clerk, body);
        clerk.post(step(first, "screenings"), allFour());
        String stay = clerk.create(step(first, "admissions"), Map.of()).extract().path("caseId");
        clerk.get(REQUESTS + "/" + first).body("reentry", equalTo(false));
        clerk.post(
                        "/api/v1/care-cases/" + stay + "/exits",
                        Map.of("kind", "self-departed", "statementSigned", true))
                .statusCode(200);

        UUID again = clerk.created(REQUESTS, body);
        clerk.get(REQUESTS + "/" + again)
                .body("reentry", equalTo(true))
                .body(
                        "identityNumber",
                        equalTo(number.substring(0, 6) + "********" + number.substring(14)));
        UUID ill = clerk.created(REQUESTS, with(body, "condition", "mental-disorder"));
        clerk.get(REQUESTS + "/" + ill).body("reentry", equalTo(false));
    }

    @Test
    void another_city_sees_nobody_and_paper_is_a_leaders() {
        UUID request = clerk.created(REQUESTS, arrived(station, man(35)));
        Api foreign = Api.in("310112", "station-clerk");
        Map<String, Object> paper =
                with(
                        arrived(station, man(36)),
                        "arrivedAt",
                        "2016-08-03T10:00:00+08:00",
                        "backEntry",
                        Map.of("reason", "停电期间纸质登记"));

        foreign.get(REQUESTS + "/" + request).statusCode(404);
        foreign.get(REQUESTS + "?limit=200").body("items.size()", equalTo(0));
        foreign.create(REQUESTS, arrived(station, man(35))).statusCode(403);
        foreign.post(step(request, "returns"), Map.of()).statusCode(404);
        clerk.create(REQUESTS, paper).statusCode(403);
        UUID entered = Api.as("duty-leader").created(REQUESTS, paper);
        clerk.get(REQUESTS + "/" + entered)
                .body("backEntered", equalTo(true))
                .body("decideBy", nullValue());
    }
}
