package org.nuandong.dispatch.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.nuandong.dispatch.tracing.TracingFixture.CASES;
import static org.nuandong.dispatch.tracing.TracingFixture.CLERK;
import static org.nuandong.dispatch.tracing.TracingFixture.LEADER;
import static org.nuandong.dispatch.tracing.TracingFixture.features;
import static org.nuandong.dispatch.tracing.TracingFixture.guest;
import static org.nuandong.dispatch.tracing.TracingFixture.missing;
import static org.nuandong.dispatch.tracing.TracingFixture.path;
import static org.nuandong.dispatch.tracing.TracingFixture.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.deploy.testing.Tokens;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.Sql;

@QuarkusTest
@QuarkusTestResource(Backing.class)
class CandidateTest {

    private static final String MISSING = "/api/v1/missing-persons";

    private static UUID described(int age, Map<String, Object> features) {
        UUID stay = CLERK.created(CASES, guest(age, "intellectual-disability"));
        CLERK.post(path(stay, "features"), features).statusCode(200);
        return stay;
    }

    @Test
    void who_is_missed_is_found_among_the_guests_and_two_people_say_so() {
        UUID lost =
                CLERK.created(
                        MISSING,
                        missing(
                                with(
                                        features(66, 66, 170, "gan"),
                                        "seenAt",
                                        "2026-01-05T08:00:00Z")));
        UUID other = CLERK.created(MISSING, missing(features(30, 30, 182, "cantonese")));
        UUID stay = described(66, features(62, 70, 168, "gan"));

        io.restassured.path.json.JsonPath found =
                CLERK.post(path(stay, "candidate-searches"), Map.of())
                        .statusCode(200)
                        .body("otherId", hasItem(lost.toString()))
                        .body("otherId", not(hasItem(other.toString())))
                        .extract()
                        .jsonPath();
        String its = "find { it.otherId == '" + lost + "' }";
        assertThat(found.getFloat(its + ".score")).isGreaterThan(0.85f);
        assertThat(found.getString(its + ".comparison.find { it.field == 'accent' }.verdict"))
                .isEqualTo("agree");
        assertThat(found.getInt(its + ".comparison.find { it.field == 'age' }.weight"))
                .isEqualTo(20);
        String candidate = "/api/v1/tracing-candidates/" + found.getString(its + ".id");
        Map<String, Object> yes = Map.of("note", "照片一致");

        CLERK.post(candidate + "/acceptances", yes)
                .statusCode(200)
                .body("state", equalTo("seconded"));
        CLERK.post(candidate + "/acceptances", yes)
                .statusCode(409)
                .body("code", equalTo("second-person-needed"));
        LEADER.post(candidate + "/acceptances", yes)
                .statusCode(200)
                .body("state", equalTo("accepted"))
                .body("decidedBy", equalTo("leader-1"));
        CLERK.post(candidate + "/rejections", Map.of("reason", "relatives-deny"))
                .statusCode(409)
                .body("code", equalTo("candidate-decided"));
        CLERK.get(CASES + "/" + stay).body("identified", equalTo(false));
        CLERK.create(
                        CASES + "/" + stay + "/identifications",
                        Map.of(
                                "how",
                                "relatives",
                                "person",
                                Map.of("name", "测试某", "apparentAge", 66)))
                .statusCode(201);

        CLERK.get(MISSING + "/" + lost)
                .body("state", equalTo("closed"))
                .body("outcome", equalTo("found-here"))
                .body("foundCaseId", equalTo(stay.toString()));
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            assertThat(probe.await("tracing.matched", stay).data().path("otherId").asText())
                    .isEqualTo(lost.toString());
            probe.await("missing-person.closed", lost);
        }
    }

    @Test
    void a_past_guest_of_another_city_is_proposed_without_a_name_and_never_again_once_rejected() {
        Api far = Api.in("650100", "station-clerk");
        UUID past =
                far.created(
                        CASES,
                        with(
                                guest(71, "healthy"),
                                "regionCode",
                                "650100",
                                "unitId",
                                UUID.randomUUID()));
        far.post(path(past, "features"), with(features(70, 72, 158, "min"), "placeCode", "650102"))
                .statusCode(200);
        far.post(
                        CASES + "/" + past + "/exits",
                        Map.of("kind", "self-departed", "statementSigned", true))
                .statusCode(200);
        UUID stay = described(72, features(71, 73, 158, "min"));

        io.restassured.path.json.JsonPath found =
                CLERK.post(path(stay, "candidate-searches"), Map.of()).extract().jsonPath();
        String its = "find { it.otherId == '" + past + "' }";
        assertThat(found.getString(its + ".otherRegionCode")).isEqualTo("650100");
        assertThat(found.getBoolean(its + ".otherOpen")).isFalse();
        assertThat(found.getMap(its)).doesNotContainKeys("name", "marksWords");
        String candidate = "/api/v1/tracing-candidates/" + found.getString(its + ".id");
        Api.in("310112", "station-clerk")
                .post(candidate + "/rejections", Map.of("reason", "looks-differ"))
                .statusCode(404);
        CLERK.post(candidate + "/rejections", Map.of("reason", "elsewhere-then"))
                .statusCode(200)
                .body("state", equalTo("rejected"));

        CLERK.post(path(stay, "candidate-searches"), Map.of())
                .body(its + ".state", equalTo("rejected"));
        far.post(path(past, "candidate-searches"), Map.of())
                .body("findAll { it.state == 'proposed' }.caseId", not(hasItem(stay.toString())));
    }

    @Test
    void whoever_is_missed_under_the_same_number_is_recognised_at_the_door() {
        String number = "640202195909090016";
        UUID missed =
                CLERK.created(
                        MISSING,
                        with(missing(features(66, 66, 170, "jin")), "identityNumber", number));
        UUID stay =
                CLERK.created(
                        CASES,
                        with(
                                guest(66, "healthy"),
                                "person",
                                Map.of("name", "测试辛", "identityNumber", number)));

        io.restassured.path.json.JsonPath found =
                CLERK.get(path(stay, "candidates")).statusCode(200).extract().jsonPath();
        assertThat(found.getString("[0].otherId")).isEqualTo(missed.toString());
        assertThat(found.getFloat("[0].score")).isEqualTo(1.0f);
        assertThat(
                        Sql.count(
                                "select count(*) from alarm where about_id = ? and step = 'tracing-missed-here'",
                                stay))
                .isEqualTo(1);
        String candidate = "/api/v1/tracing-candidates/" + found.getString("[0].id");
        CLERK.post(candidate + "/acceptances", Map.of()).statusCode(200);
        CLERK.get(MISSING + "/" + missed).body("state", equalTo("open"));
        LEADER.post(candidate + "/acceptances", Map.of()).statusCode(200);
        CLERK.get(MISSING + "/" + missed)
                .body("state", equalTo("closed"))
                .body("foundCaseId", equalTo(stay.toString()));
    }

    @Test
    void sex_age_and_time_rule_somebody_out() {
        UUID stay = described(35, features(34, 36, 175, "jin"));
        UUID woman =
                CLERK.created(
                        MISSING, missing(with(features(35, 35, 175, "jin"), "sex", "female")));
        UUID old = CLERK.created(MISSING, missing(features(60, 60, 175, "jin")));
        UUID later = CLERK.created(MISSING, missing(features(35, 35, 175, "jin")));

        CLERK.post(path(stay, "candidate-searches"), Map.of())
                .body("otherId", not(hasItem(woman.toString())))
                .body("otherId", not(hasItem(old.toString())))
                .body("otherId", hasItem(later.toString()));
        CLERK.post(MISSING + "/" + later + "/candidate-searches", Map.of())
                .body("caseId", hasItem(stay.toString()))
                .body("score", hasItem(greaterThan(0.8f)));
    }

    @Test
    void who_is_missed_is_read_for_a_purpose_and_closed_once() {
        UUID child =
                CLERK.created(
                        MISSING,
                        with(
                                missing(features(9, 9, 130, "hunan")),
                                "source",
                                "police",
                                "name",
                                "小测某",
                                "reference",
                                "G-1"));
        CLERK.get(MISSING + "/" + child)
                .body("minor", equalTo(true))
                .body("name", nullValue())
                .body("features.ageFrom", equalTo(9));
        Map<String, Object> purpose = Map.of("purpose", "police");
        CLERK.post(MISSING + "/" + child + "/readings", purpose).statusCode(403);
        Api.with(Tokens.of("minor-guardian").regions(TracingFixture.CITY))
                .post(MISSING + "/" + child + "/readings", purpose)
                .statusCode(200)
                .body("name", equalTo("小测某"));
        CLERK.get(MISSING + "?state=open&region=640200")
                .body("items.id", hasItem(child.toString()));
        Api.in("310112", "station-clerk").get(MISSING + "/" + child).statusCode(404);
        CLERK.create(MISSING, with(missing(features(9, 9, 130, "hunan")), "regionCode", "310112"))
                .statusCode(403);
        Map<String, Object> ageless = features(9, 9, 130, "hunan");
        ageless.remove("ageFrom");
        ageless.remove("ageTo");
        CLERK.create(MISSING, missing(ageless))
                .statusCode(400)
                .body("code", equalTo("missing-person-without-age"));
        CLERK.create(MISSING, missing(features(30, 20, 130, "hunan")))
                .statusCode(400)
                .body("code", equalTo("range-upside-down"));
        CLERK.post(MISSING + "/" + child + "/closures", Map.of("outcome", "came-home"))
                .statusCode(200);
        CLERK.post(MISSING + "/" + child + "/closures", Map.of("outcome", "came-home"))
                .statusCode(409)
                .body("code", equalTo("missing-person-closed"));
    }
}
