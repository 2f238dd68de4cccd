package org.nuandong.dispatch.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.nuandong.dispatch.care.CareFixture.CASES;
import static org.nuandong.dispatch.care.CareFixture.admission;
import static org.nuandong.dispatch.care.CareFixture.known;
import static org.nuandong.dispatch.care.CareFixture.ownDeparture;
import static org.nuandong.dispatch.care.CareFixture.unknownMan;
import static org.nuandong.dispatch.care.CareFixture.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.deploy.testing.SeenEvent;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.Sql;

@QuarkusTest
@QuarkusTestResource(Backing.class)
class IdentificationTest {

    private static final String CITY = "630100";
    private static final UUID THERE = UUID.fromString("0192f0a0-0000-7000-8000-0000000063aa");

    private final Api clerk = Api.in(CITY, "station-clerk");
    private final Api leader = Api.in(CITY, "duty-leader");
    private final Api far = Api.in("640100", "station-clerk");

    private static Map<String, Object> guest(Map<String, Object> person) {
        return with(
                admission(person, "intellectual-disability"),
                "regionCode",
                CITY,
                "origin",
                "unknown");
    }

    private static Map<String, Object> found(String how, Map<String, Object> person) {
        return Map.of("how", how, "person", person);
    }

    @Test
    void by_dna_he_is_known_and_the_table_of_the_month_follows() {
        UUID stay = clerk.created(CASES, guest(unknownMan(65)));

        clerk.create(path(stay), found("dna", known("测试甲", "620102195603150013")))
                .statusCode(201)
                .body("name", equalTo("测**"))
                .body("identityNumber", equalTo("620102********0013"))
                .body("undone", equalTo(false));

        clerk.get(CASES + "/" + stay)
                .body("identified", equalTo(true))
                .body("origin", equalTo("other-province"))
                .body("name", equalTo("测**"));
        clerk.create(path(stay), found("police", known("测试甲", "620102195603150013")))
                .statusCode(409)
                .body("code", equalTo("already-identified"));
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            SeenEvent told = probe.await("tracing.identified", stay);
            assertThat(told.data().path("how").asText()).isEqualTo("dna");
            assertThat(told.data().toString()).doesNotContain("测试甲").doesNotContain("0013");
            SeenEvent counted = probe.await("case.reclassified", stay);
            assertThat(counted.data().path("origin").asText()).isEqualTo("other-province");
        }
    }

    @Test
    void whoever_was_in_another_station_is_recognised_without_a_name_travelling() {
        Map<String, Object> there =
                with(guest(known("测试乙", "620102196011110039")), "regionCode", "640100");
        UUID before = far.created(CASES, with(there, "unitId", THERE, "condition", "healthy"));
        far.post(CASES + "/" + before + "/exits", ownDeparture()).statusCode(200);
        UUID now = clerk.created(CASES, guest(unknownMan(60)));
        clerk.get(CASES + "/" + now + "/earlier-stays").body("size()", equalTo(0));

        clerk.create(path(now), found("face", known("测试乙", "620102196011110039"))).statusCode(201);

        String person = far.get(CASES + "/" + before).extract().path("subjectId");
        clerk.get(path(now)).body("knownAs", contains(person));
        clerk.get(CASES + "/" + now).body("repeated", equalTo(true));
        clerk.get(CASES + "/" + now + "/earlier-stays")
                .statusCode(200)
                .body("regionCode", contains("640100"))
                .body("unitId", contains(THERE.toString()))
                .body("exitKind", contains("self-departed"))
                .body("[0].name", nullValue());
        assertThat(
                        Sql.count(
                                "select count(*) from audit_entry where object_id = ?"
                                        + " and purpose = 'tracing'",
                                now))
                .isEqualTo(2);
        clerk.get(CASES + "/" + before).statusCode(404);
    }

    @Test
    void a_wrong_link_is_undone_and_takes_nobody_along() {
        String number = "620102197212240053";
        UUID wrong = clerk.created(CASES, guest(unknownMan(50)));
        String subject = clerk.get(CASES + "/" + wrong).extract().path("subjectId");
        UUID link = clerk.created(path(wrong), found("own-statement", known("测试丙", number)));
        UUID right =
                far.created(
                        CASES,
                        with(guest(known("测试丙", number)), "regionCode", "640100", "unitId", THERE));
        String person = far.get(CASES + "/" + right).extract().path("subjectId");
        assertThat(person).isNotEqualTo(subject);
        clerk.get(path(wrong)).body("knownAs", contains(person));
        String undoing = path(wrong) + "/" + link + "/undoing";

        clerk.post(undoing, Map.of("reason", "wrong-person")).statusCode(403);
        leader.post(undoing, Map.of("reason", "tired")).statusCode(400);
        leader.post(undoing, Map.of("reason", "wrong-person", "note", "亲属到站后否认"))
                .statusCode(200)
                .body("undone", equalTo(true));

        leader.post(undoing, Map.of("reason", "wrong-person"))
                .statusCode(409)
                .body("code", equalTo("identification-undone"));
        clerk.get(CASES + "/" + wrong)
                .body("identified", equalTo(false))
                .body("name", nullValue())
                .body("origin", equalTo("unknown"))
                .body("repeated", equalTo(false))
                .body("subjectId", equalTo(subject));
        far.get(CASES + "/" + right).body("subjectId", equalTo(person));
        clerk.get(path(wrong))
                .body("undone", contains(true))
                .body("undoReason", hasItem("wrong-person"));
        clerk.get(CASES + "/" + wrong + "/earlier-stays").body("size()", equalTo(0));
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            assertThat(probe.await("tracing.unlinked", wrong).data().path("notKnownAs").asText())
                    .isEqualTo(person);
        }
    }

    @Test
    void two_open_stays_of_one_person_in_one_station_are_a_mistake() {
        String number = "620102198001010033";
        clerk.created(CASES, guest(known("测试丁", number)));
        UUID other = clerk.created(CASES, guest(unknownMan(45)));

        clerk.create(path(other), found("document", known("测试丁", number)))
                .statusCode(409)
                .body("code", equalTo("already-in-care"));
        clerk.create(path(other), found("document", Map.of("apparentAge", 45)))
                .statusCode(400)
                .body("code", equalTo("identity-missing"));
        clerk.create(path(other), found("dream", known("测试丁", number)))
                .statusCode(400)
                .body("violations.field", hasItem("how"));
        clerk.get(CASES + "/" + other).body("identified", equalTo(false));
    }

    @Test
    void a_past_stay_becomes_known_and_its_figures_stay() {
        UUID stay = clerk.created(CASES, with(guest(unknownMan(58)), "condition", "healthy"));
        clerk.post(CASES + "/" + stay + "/exits", ownDeparture()).statusCode(200);

        clerk.create(path(stay), found("relatives", known("测试戊", "630102196709090019")))
                .statusCode(201);

        clerk.get(CASES + "/" + stay)
                .body("identified", equalTo(true))
                .body("origin", equalTo("unknown"))
                .body("state", equalTo("exited"));
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            probe.await("tracing.identified", stay);
            assertThat(probe.about(stay).stream().map(SeenEvent::name))
                    .doesNotContain("case.reclassified");
        }
    }

    @Test
    void a_boy_turns_out_to_be_a_boy_and_is_shown_only_to_whom_has_the_role() {
        UUID stay = clerk.created(CASES, with(guest(unknownMan(19)), "condition", "healthy"));

        clerk.create(path(stay), found("police", known("小测己", "630102201405060017")))
                .statusCode(201)
                .body("name", nullValue());

        clerk.get(CASES + "/" + stay).body("minor", equalTo(true)).body("name", nullValue());
        clerk.post(CASES + "/" + stay + "/exits", ownDeparture())
                .statusCode(422)
                .body("code", equalTo("may-not-leave-alone"));
        Api.in(CITY, "station-clerk", "minor-guardian")
                .get(path(stay))
                .body("name", not(List.of()))
                .body("name", contains("小**"));
        far.create(path(stay), found("police", known("小测己", "630102201405060017"))).statusCode(404);
    }

    private static String path(UUID stay) {
        return CASES + "/" + stay + "/identifications";
    }
}
