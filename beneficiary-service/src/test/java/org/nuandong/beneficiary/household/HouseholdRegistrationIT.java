package org.nuandong.beneficiary.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nuandong.beneficiary.Api;
import org.nuandong.beneficiary.MadeUp;
import org.nuandong.beneficiary.Register;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;

@QuarkusTest
@QuarkusTestResource(Backing.class)
class HouseholdRegistrationIT {

    @Test
    void a_family_is_registered_at_once_and_answered_masked() {
        Api.posting()
                .body(MadeUp.family())
                .post("/api/v1/households")
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .header("Location", notNullValue())
                .body("regionCode", equalTo(Api.STREET))
                .body("address", equalTo("****"))
                .body("categories.category", contains("DIBAO"))
                .body("categories[0].listVersion", equalTo("2026.1"))
                .body("members.relation", contains("head", "spouse", "child"))
                .body("members[0].person.name", equalTo("张某甲"))
                .body(
                        "members[0].person.identityNumber",
                        matchesPattern("\\d{6}\\*{8}\\d{3}[\\dX]"))
                .body("members[0].person.telephone", matchesPattern("138\\*{4}\\d{4}"))
                .body("members[0].person.birthYear", equalTo(1968))
                .body("members[0].person.ageBand", equalTo("19-59"))
                .body("members[0].person.categories.category", contains("OTHER"))
                .body("members[2].person.minor", equalTo(true))
                .body("members[2].person.name", equalTo("张**"))
                .body("members[2].person.birthYear", nullValue());
    }

    @Test
    void it_is_read_back_as_it_was_answered() {
        JsonPath answer = Register.registered(MadeUp.family());
        Map<String, Object> read =
                Api.registrar()
                        .get("/api/v1/households/" + answer.getString("id"))
                        .then()
                        .statusCode(200)
                        .header("ETag", "\"0\"")
                        .extract()
                        .jsonPath()
                        .getMap("");
        assertThat(read).isEqualTo(answer.getMap(""));
    }

    @Test
    void the_others_learn_codes_and_bands_only() {
        JsonPath answer = Register.registered(MadeUp.family());
        UUID household = UUID.fromString(answer.getString("id"));
        UUID man = UUID.fromString(answer.getString("members[0].person.id"));
        try (EventProbe probe = EventProbe.on("nuandong.beneficiary.v1")) {
            var event = probe.await("household.registered", household);
            JsonNode data = event.data();
            assertThat(event.regionCode()).isEqualTo(Api.STREET);
            assertThat(data.path("categories").get(0).asText()).isEqualTo("DIBAO");
            assertThat(data.path("membersByBand").path("19-59").asInt()).isEqualTo(2);
            assertThat(data.path("membersByBand").path("7-13").asInt()).isEqualTo(1);
            JsonNode person = probe.await("person.registered", man).data();
            String subject = answer.getString("members[0].person.subjectId");
            assertThat(person.path("subjectId").asText()).isEqualTo(subject);
            assertThat(person.path("subjectId").asText()).isNotEqualTo(man.toString());
            assertThat(probe.await("category.enrolled", man).data().path("category").asText())
                    .isEqualTo("CHRONIC_EXPENSE");
            assertThat(probe.about(man)).extracting(e -> e.sequence()).containsExactly(1L, 2L);
        }
    }

    @Test
    void a_retry_with_the_same_key_is_answered_by_the_first_household() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> family = MadeUp.family();
        String first = posted(key, family).statusCode(201).extract().path("id");
        posted(key, family)
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .body("id", equalTo(first));
        posted(key, MadeUp.family()).statusCode(422);
        Api.registrar()
                .body(MadeUp.family())
                .post("/api/v1/households")
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-missing"));
    }

    @Test
    void somebody_without_papers_is_entered_by_the_apparent_age() {
        Map<String, Object> person = Map.of("name", "无名氏", "sex", "male", "apparentAge", 70);
        JsonPath answer = Register.registered(MadeUp.household(MadeUp.member("head", person)));
        assertThat(answer.getString("members[0].person.ageBand")).isEqualTo("60-79");
        assertThat(answer.getBoolean("members[0].person.birthEstimated")).isTrue();
        assertThat(answer.getString("members[0].person.identityNumber")).isNull();
    }

    @Test
    void other_papers_are_kept_and_shown_masked() {
        Map<String, Object> person = MadeUp.man();
        person.remove("identityNumber");
        person.put("birthOn", "1980-01-01");
        person.put("documents", List.of(Map.of("type", "passport", "number", "e 8877-6655")));
        JsonPath answer = Register.registered(MadeUp.household(MadeUp.member("head", person)));
        assertThat(answer.getString("members[0].person.documents[0].number"))
                .isEqualTo("*****6655");
    }

    @Test
    void an_old_number_a_small_x_and_full_width_digits_are_one_number() {
        Map<String, Object> old = MadeUp.person("张某甲", "male", java.time.LocalDate.of(1949, 1, 2));
        String number = (String) old.get("identityNumber");
        String fifteen = number.substring(0, 6) + number.substring(8, 17);
        Register.registeredPerson(old);
        Map<String, Object> again = MadeUp.man();
        again.put("identityNumber", fifteen);
        Api.posting()
                .body(MadeUp.household(MadeUp.member("head", again)))
                .post("/api/v1/households")
                .then()
                .statusCode(409)
                .body("code", equalTo("person-already-registered"));
    }

    @Test
    void a_number_that_is_registered_names_its_owner_only_to_those_who_may_see_them() {
        Map<String, Object> man = MadeUp.man();
        String id = Register.registeredPerson(man);
        Api.posting()
                .body(MadeUp.household(MadeUp.member("head", man)))
                .post("/api/v1/households")
                .then()
                .statusCode(409)
                .body("code", equalTo("person-already-registered"))
                .body("violations[0].field", equalTo("members[0].person.identityNumber"))
                .body("detail", endsWith(id));
        Map<String, Object> elsewhere = MadeUp.household(MadeUp.member("head", man));
        elsewhere.put("regionCode", Api.FOREIGN_STREET);
        Api.keyed(Api.as("registrar", "410106"))
                .body(elsewhere)
                .post("/api/v1/households")
                .then()
                .statusCode(409)
                .body("code", equalTo("person-registered-elsewhere"))
                .body("detail", not(org.hamcrest.Matchers.containsString(id)));
    }

    @Test
    void a_refused_household_leaves_nothing_behind() {
        Map<String, Object> first = MadeUp.man();
        Map<String, Object> second = MadeUp.woman();
        Register.registeredPerson(second);
        long before = count("person");
        Api.posting()
                .body(
                        MadeUp.household(
                                MadeUp.member("head", first), MadeUp.member("spouse", second)))
                .post("/api/v1/households")
                .then()
                .statusCode(409);
        assertThat(count("person")).isEqualTo(before);
        Register.registeredPerson(first);
    }

    @Test
    void a_known_person_without_a_household_cannot_be_in_two() {
        String id = Register.registeredPerson(MadeUp.man());
        Map<String, Object> known = Map.of("relation", "head", "personId", id);
        Api.posting()
                .body(MadeUp.household(known))
                .post("/api/v1/households")
                .then()
                .statusCode(409)
                .body("code", equalTo("member-of-another-household"));
    }

    @Test
    void what_stood_on_paper_is_entered_by_the_duty_leader_with_its_own_time() {
        Map<String, Object> family = MadeUp.family();
        family.put("occurredAt", "2026-08-03T10:00:00+08:00");
        family.put("backEntry", Map.of("reason", "停电期间的纸质登记"));
        Api.posting()
                .body(family)
                .post("/api/v1/households")
                .then()
                .statusCode(403)
                .body("code", equalTo("back-entry-by-duty-leader"));
        JsonPath answer =
                Api.keyed(Api.as("duty-leader", Api.CITY))
                        .body(family)
                        .post("/api/v1/households")
                        .then()
                        .statusCode(201)
                        .body("registeredAt", equalTo("2026-08-03T02:00:00Z"))
                        .body("backEntered", equalTo(true))
                        .extract()
                        .jsonPath();
        try (EventProbe probe = EventProbe.on("nuandong.beneficiary.v1")) {
            JsonNode data =
                    probe.await("household.registered", UUID.fromString(answer.getString("id")))
                            .data();
            assertThat(data.path("backEntered").asBoolean()).isTrue();
            assertThat(data.path("occurredAt").asText()).startsWith("2026-08-03T02:00:00");
        }
    }

    private static io.restassured.response.ValidatableResponse posted(
            String key, Map<String, Object> household) {
        return Api.registrar()
                .header("Idempotency-Key", key)
                .body(household)
                .post("/api/v1/households")
                .then();
    }

    private static long count(String table) {
        return Long.parseLong(Register.rows("select count(*) from " + table).get(0));
    }
}
