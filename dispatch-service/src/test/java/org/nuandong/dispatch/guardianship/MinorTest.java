package org.nuandong.dispatch.guardianship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.deploy.testing.Tokens;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.Sql;
import org.nuandong.dispatch.TestClock;
import org.nuandong.dispatch.evidence.EvidenceFixture;

@QuarkusTest
@QuarkusTestResource(Backing.class)
class MinorTest {

    private static final String REGION = "622900";
    private static final UUID STATION = UUID.fromString("0192f0a0-0000-7000-8000-0000000b0e01");
    private static final String CASES = "/api/v1/care-cases/";

    @Inject TestClock clock;

    private final Api inside = of("carer-1", true, "station-clerk", "minor-guardian");
    private final Api outside = of("city-guardian", false, "minor-guardian", "duty-leader");
    private final Api leader = of("leader-1", true, "duty-leader");
    private final Api auditor = of("auditor-1", false, "auditor");

    private static Api of(String subject, boolean ofTheStation, String... roles) {
        Tokens token = Tokens.of(roles).subject(subject).regions(REGION);
        return Api.with(ofTheStation ? token.units(STATION) : token);
    }

    @AfterEach
    void time_goes_on() {
        clock.run();
    }

    private UUID guest(Map<String, Object> person) {
        Map<String, Object> body = new HashMap<>();
        body.put("unitId", STATION);
        body.put("regionCode", REGION);
        body.put("person", person);
        body.put("condition", "healthy");
        body.put("origin", "unknown");
        return inside.created("/api/v1/care-cases", body);
    }

    private UUID boy() {
        return guest(Map.of("sex", "male", "apparentAge", 12, "name", "小测某"));
    }

    private static Map<String, Object> temporary() {
        return Map.of(
                "kind", "temporary",
                "basis", "guardian-not-found",
                "assessment", "pending",
                "decidedBy", "某县民政局");
    }

    /** docs/journeys/minors.md, call by call. */
    @Test
    void a_minor_is_read_from_outside_only_with_leave_and_every_reading_is_shown() {
        UUID boy = boy();
        String file = CASES + boy + "/minor-file";
        String asking = CASES + boy + "/reading-approvals";

        leader.get(file).statusCode(403);
        outside.get(file).statusCode(403).body("code", equalTo("minor-reading-not-approved"));
        outside.post(CASES + boy + "/identity-readings", Map.of("purpose", "tracing"))
                .statusCode(403)
                .body("code", equalTo("minor-reading-not-approved"));
        UUID approval = outside.created(asking, Map.of("purpose", "tracing"));
        String decisions = asking + "/" + approval + "/decisions";
        outside.post(decisions, Map.of("granted", true))
                .statusCode(422)
                .body("code", equalTo("approved-by-the-reader"));
        leader.post(decisions, Map.of("granted", true))
                .statusCode(200)
                .body("state", equalTo("granted"));
        outside.get(file + "?purpose=tracing")
                .statusCode(200)
                .body("name", equalTo("小测某"))
                .body("under14", equalTo(true))
                .body("education", contains("compulsory-schooling"))
                .body("gaps", hasItem("no-guardianship"));
        leader.post(decisions, Map.of("granted", false)).statusCode(409);

        clock.advance(Duration.ofDays(7).plusMinutes(1));
        outside.get(file).statusCode(403);
        auditor.get(CASES + boy + "/readings")
                .statusCode(200)
                .body("actor", contains("city-guardian"))
                .body("purpose", contains("tracing"))
                .body("[0].fields", hasItem("name"));
        inside.get(CASES + boy + "/readings").statusCode(403);
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            assertThat(probe.await("reading-approval.decided", approval).data().toString())
                    .contains("granted")
                    .doesNotContain("city-guardian", "小测某");
        }
    }

    @Test
    void civil_affairs_stands_in_and_long_term_guardianship_follows_a_temporary_one() {
        UUID boy = boy();
        String guardianships = CASES + boy + "/guardianships";
        inside.create(
                        CASES + boy + "/guardians",
                        Map.of(
                                "relation", "parent",
                                "capacity", "harmful",
                                "identityChecked", true,
                                "dutiesTaught", true,
                                "name", "测试监护人",
                                "telephone", "13800000002"))
                .statusCode(201);
        UUID first = inside.created(guardianships, temporary());
        inside.create(guardianships, temporary())
                .statusCode(409)
                .body("code", equalTo("guardianship-open"));
        inside.post(guardianships + "/" + first + "/court-requests", Map.of("court", "某县人民法院"))
                .statusCode(200)
                .body("court", equalTo("某县人民法院"));
        Map<String, Object> longTerm = new HashMap<>(temporary());
        longTerm.put("kind", "long-term");
        inside.create(guardianships, longTerm)
                .statusCode(400)
                .body("violations.field", contains("basis"));
        longTerm.put("basis", "court-order");
        longTerm.put("assessment", "not-fit-to-return");
        inside.created(guardianships, longTerm);

        inside.get(CASES + boy + "/minor-file")
                .body("guardianships.kind", contains("temporary", "long-term"))
                .body("guardianships[0].ending", equalTo("long-term-follows"))
                .body("guardians[0].telephone", equalTo("13800000002"))
                .body("gaps", not(hasItem("no-guardianship")));
        assertThat(
                        Sql.count(
                                "select count(*) from guardian where case_id = ? and position("
                                        + "convert_to('测试监护人', 'UTF8') in name) > 0",
                                boy))
                .isZero();
    }

    @Test
    void a_temporary_guardianship_that_nobody_reviews_wakes_the_bureau() {
        // In the past: days to come would open every station's duties, one by one.
        clock.set(clock.instant().minus(Duration.ofDays(91)));
        UUID boy = boy();
        UUID guardianship = inside.created(CASES + boy + "/guardianships", temporary());

        clock.advance(Duration.ofDays(90).plusMinutes(1));

        Awaitility.await()
                .until(
                        () ->
                                Sql.count(
                                                "select count(*) from alarm where about_id = ? and"
                                                        + " step = 'guardianship-review'",
                                                guardianship)
                                        == 1);
        inside.post(
                        CASES + boy + "/guardianships/" + guardianship + "/endings",
                        Map.of("ending", "returned-to-guardian"))
                .statusCode(200);
    }

    /** C5: not only the name. Whatever tells of a child asks for the role, and is written down. */
    @Test
    void a_child_s_things_stays_and_health_are_read_by_the_same_rule() {
        UUID boy = boy();
        Api clerk = of("clerk-1", true, "station-clerk");
        clerk.create(
                        CASES + boy + "/belongings",
                        Map.of(
                                "items",
                                List.of(Map.of("kind", "luggage", "what", "绣着小名的书包")),
                                "keptWhere",
                                "2号柜",
                                "unsigned",
                                "not-able"))
                .statusCode(201)
                .body("items[0].kind", equalTo("luggage"))
                .body("items[0].what", nullValue());
        String things = CASES + boy + "/belongings";
        clerk.get(things).body("receipts[0].items[0].what", nullValue());
        clerk.get(things + "?purpose=care").statusCode(403);
        inside.get(things + "?purpose=care")
                .statusCode(200)
                .body("receipts[0].items[0].what", equalTo("绣着小名的书包"));
        clerk.get(CASES + boy + "/earlier-stays").statusCode(403);
        inside.get(CASES + boy + "/earlier-stays").statusCode(200);
        outside.post(CASES + boy + "/health-readings", Map.of("purpose", "care")).statusCode(403);
        inside.post(CASES + boy + "/health-readings", Map.of("purpose", "care")).statusCode(200);

        auditor.get(CASES + boy + "/readings")
                .body("actor", everyItem(equalTo("carer-1")))
                .body("fields.flatten()", hasItems("belongings.what", "temperatures"));
        UUID man = guest(Map.of("sex", "male", "apparentAge", 41));
        clerk.create(
                        CASES + man + "/belongings",
                        Map.of(
                                "items",
                                List.of(Map.of("kind", "luggage", "what", "工具箱")),
                                "keptWhere",
                                "4号柜",
                                "unsigned",
                                "paper"))
                .body("items[0].what", equalTo("工具箱"));
    }

    @Test
    void what_a_guardian_was_taught_and_offered_stands_in_the_child_s_file() {
        UUID boy = boy();
        inside.get(CASES + boy + "/minor-file").body("gaps", hasItem("guardian-not-taught"));
        for (String kind : List.of("guardian-taught", "policy-explained")) {
            inside.post(
                            CASES + boy + "/prevention/measures",
                            Map.of("kind", kind, "toWhom", "guardian", "result", "agreed"))
                    .statusCode(200);
        }

        inside.get(CASES + boy + "/minor-file")
                .body("offers.kind", contains("guardian-taught", "policy-explained"))
                .body("offers[0].toWhom", equalTo("guardian"))
                .body("gaps", not(hasItem("guardian-not-taught")));
    }

    @Test
    void a_child_s_photograph_is_opened_from_outside_only_with_leave() {
        Map<String, Object> body = new HashMap<>();
        body.put("unitId", STATION);
        body.put("regionCode", Api.HUANGSHI);
        body.put("person", Map.of("sex", "female", "apparentAge", 8));
        body.put("condition", "healthy");
        body.put("origin", "unknown");
        UUID girl = Api.as("station-clerk").created("/api/v1/care-cases", body);
        byte[] photo = EvidenceFixture.photo(2_000);
        UUID picture =
                EvidenceFixture.stored(
                        photo,
                        EvidenceFixture.about("photo", "image/jpeg", photo, "care-case", girl));
        String content = "/api/v1/evidence/" + picture + "/content?purpose=rescue";
        Tokens carer = Tokens.of("duty-leader", "minor-guardian").regions(Api.HUANGSHI);

        Api.with(carer)
                .get(content)
                .statusCode(403)
                .body("code", equalTo("minor-reading-not-approved"));
        Api.with(carer.units(STATION)).get(content).statusCode(200);
    }

    @Test
    void who_is_of_age_needs_no_guardian() {
        UUID man = guest(Map.of("sex", "male", "apparentAge", 40));

        inside.create(CASES + man + "/guardianships", temporary())
                .statusCode(422)
                .body("code", equalTo("not-a-minor"));
        inside.get(CASES + man + "/minor-file").statusCode(422);
        auditor.get(CASES + man + "/readings").body("", empty());
    }
}
