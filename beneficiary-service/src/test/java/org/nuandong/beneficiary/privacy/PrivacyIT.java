package org.nuandong.beneficiary.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.nuandong.beneficiary.Register.rows;
import static org.nuandong.beneficiary.recognition.StationNews.hear;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nuandong.beneficiary.Api;
import org.nuandong.beneficiary.MadeUp;
import org.nuandong.beneficiary.Register;
import org.nuandong.beneficiary.recognition.StationNews;
import org.nuandong.commons.event.IdentityTopic;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.Tokens;

/** What a person may ask about the own file, and what is left when it is gone. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class PrivacyIT {

    private static final UUID STREET_OFFICE =
            UUID.fromString("0192f0a0-0000-7000-8000-0000000077aa");

    @Inject Erasure erasure;
    @Inject Retention retention;

    private static RequestSpecification as(String role, String subject) {
        return io.restassured.RestAssured.given()
                .auth()
                .oauth2(Tokens.of(role).subject(subject).regions(Api.CITY).sign())
                .header("Accept-Language", "en")
                .contentType("application/json");
    }

    private static RequestSpecification second() {
        return as("approver", "the-second");
    }

    private static String alone(Map<String, Object> person) {
        Map<String, Object> household = MadeUp.household(MadeUp.member("head", person));
        household.put("categories", List.of());
        return Register.registered(household).getString("members[0].person.id");
    }

    private static ValidatableResponse asks(String person, String kind) {
        return Api.keyed(as("registrar", "the-first"))
                .body(Map.of("kind", kind, "askedBy", "self", "identityChecked", true))
                .post("/api/v1/persons/" + person + "/privacy-requests")
                .then();
    }

    private static ValidatableResponse decided(String request, Object body) {
        return second().body(body)
                .post("/api/v1/privacy-requests/" + request + "/decisions")
                .then();
    }

    @Test
    void who_has_seen_my_file_is_told_by_role_unit_purpose_and_fields_and_by_no_name() {
        String person = alone(MadeUp.woman());
        RequestSpecification worker =
                io.restassured.RestAssured.given()
                        .auth()
                        .oauth2(
                                Tokens.of("field-worker")
                                        .subject("worker-of-the-street")
                                        .regions(Api.CITY)
                                        .units(STREET_OFFICE)
                                        .sign())
                        .contentType("application/json");
        worker.body(Map.of("fields", List.of("telephone"), "purpose", "visit"))
                .post("/api/v1/persons/" + person + "/readings")
                .then()
                .statusCode(200);
        Api.as("bureau-leader", Api.CITY).get("/api/v1/persons/" + person).then().statusCode(200);
        String request = asks(person, "access").statusCode(201).extract().path("id");

        String page =
                Api.registrar()
                        .get("/api/v1/persons/" + person + "/file-readings")
                        .then()
                        .statusCode(200)
                        .body("items.purpose", contains("view", "visit"))
                        .body("items[1].roles", contains("field-worker"))
                        .body("items[1].units", contains(STREET_OFFICE.toString()))
                        .body("items[1].fields", contains("telephone"))
                        .body("items[0].roles", contains("bureau-leader"))
                        .extract()
                        .asString();
        assertThat(page).doesNotContain("worker-of-the-street").doesNotContain("李");
        decided(request, Map.of("granted", true)).statusCode(200).body("state", equalTo("granted"));
        Api.as("field-worker", Api.CITY)
                .get("/api/v1/persons/" + person + "/file-readings")
                .then()
                .statusCode(403);
        Api.as("registrar", "410106")
                .get("/api/v1/persons/" + person + "/file-readings")
                .then()
                .statusCode(404);
    }

    @Test
    void a_sensitive_group_is_other_everywhere_and_read_by_role_and_purpose_alone() {
        String now = Api.registrar().get("/api/v1/changes").path("nextCursor");
        Map<String, Object> member = MadeUp.member("head", MadeUp.woman(), "STABILITY_FOCUS");
        var household = Register.registered(MadeUp.household(member));
        String person = household.getString("members[0].person.id");
        for (RequestSpecification reader :
                List.of(Api.registrar(), Api.as("programme-officer", Api.CITY))) {
            reader.get("/api/v1/persons/" + person)
                    .then()
                    .body("categories.category", contains("OTHER"))
                    .body("categories[0].validFrom", nullValue());
        }
        Api.registrar()
                .get("/api/v1/persons?category=STABILITY_FOCUS&region=420202")
                .then()
                .statusCode(400)
                .body("code", equalTo("category-needs-purpose"));
        isFoundAndReadByRoleAndPurpose(person, household.getString("id"));
        Api.registrar()
                .get("/api/v1/persons/" + person + "/file-readings")
                .then()
                .body("items[0].about", equalTo("household"))
                .body("items[0].purpose", equalTo("visit"))
                .body("items[1].fields", contains("sensitiveCategories"))
                .body("items[1].purpose", equalTo("verification"))
                .body("items[2].fields", contains("sensitiveCategories"));
        await().untilAsserted(
                        () ->
                                assertThat(toldOf(person, now))
                                        .contains("category.enrolled", "person.registered"));
        assertThat(
                        Api.registrar()
                                .queryParam("since", now)
                                .get("/api/v1/changes?limit=200")
                                .asString())
                .contains("\"OTHER\"")
                .doesNotContain("STABILITY_FOCUS");
    }

    private static void isFoundAndReadByRoleAndPurpose(String person, String householdId) {
        Map<String, Object> wanted =
                Map.of("category", "STABILITY_FOCUS", "purpose", "verification");
        Api.as("programme-officer", Api.CITY)
                .body(wanted)
                .post("/api/v1/person-searches")
                .then()
                .statusCode(400)
                .body("code", equalTo("unknown-code"));
        Api.registrar()
                .body(wanted)
                .post("/api/v1/person-searches")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(person));
        Map<String, Object> reading =
                Map.of("fields", List.of("categories"), "purpose", "verification");
        Api.as("field-worker", Api.CITY)
                .body(reading)
                .post("/api/v1/persons/" + person + "/readings")
                .then()
                .statusCode(403);
        Api.registrar()
                .body(reading)
                .post("/api/v1/persons/" + person + "/readings")
                .then()
                .statusCode(200)
                .body("categories.category", contains("STABILITY_FOCUS"));
        Api.registrar()
                .body(Map.of("purpose", "visit"))
                .post("/api/v1/households/" + householdId + "/category-readings")
                .then()
                .statusCode(200)
                .body("categories.category", contains("DIBAO"));
    }

    private static List<String> toldOf(String person, String since) {
        return Api.registrar()
                .queryParam("since", since)
                .get("/api/v1/changes?limit=200")
                .path("items.findAll { it.aggregateId == '" + person + "' }.name");
    }

    @Test
    void consent_is_given_for_one_purpose_for_a_time_and_taken_back_at_any_time() {
        String woman = alone(MadeUp.woman());
        String girl = alone(MadeUp.girl());
        String consents = "/api/v1/persons/" + woman + "/consents";
        Map<String, Object> photo = Map.of("purpose", "publicity-photo", "givenBy", "self");

        Api.registrar()
                .get(consents)
                .then()
                .statusCode(200)
                .body("find { it.purpose == 'relief' }.allowed", equalTo(true))
                .body("find { it.purpose == 'relief' }.basis", containsString("PIPL 13"))
                .body("find { it.purpose == 'publicity-photo' }.allowed", equalTo(false));
        Api.posting()
                .body(Map.of("purpose", "relief", "givenBy", "self"))
                .post(consents)
                .then()
                .statusCode(409)
                .body("code", equalTo("no-consent-needed"));
        Api.posting()
                .body(photo)
                .post("/api/v1/persons/" + girl + "/consents")
                .then()
                .statusCode(409)
                .body("code", equalTo("guardian-consents"));
        Api.posting()
                .body(Map.of("purpose", "fun", "givenBy", "self"))
                .post(consents)
                .then()
                .statusCode(400);
        String consent =
                Api.posting()
                        .body(photo)
                        .post(consents)
                        .then()
                        .statusCode(201)
                        .body("find { it.purpose == 'publicity-photo' }.allowed", equalTo(true))
                        .body("find { it.purpose == 'publicity-photo' }.expiresAt", notNullValue())
                        .extract()
                        .path("find { it.purpose == 'publicity-photo' }.consentId");

        Api.registrar().post(consents + "/" + consent + "/withdrawals").then().statusCode(200);
        Api.registrar().post(consents + "/" + consent + "/withdrawals").then().statusCode(404);
        Api.registrar()
                .get(consents)
                .then()
                .body("find { it.purpose == 'publicity-photo' }.allowed", equalTo(false));
    }

    @Test
    void an_erased_person_is_nowhere_any_more_and_a_restore_brings_nobody_back() {
        LocalDate born = LocalDate.of(1949, 6, 7);
        Map<String, Object> man = MadeUp.person("诸葛测试", "male", born);
        String person = alone(man);
        UUID id = UUID.fromString(person);
        String number = (String) man.get("identityNumber");
        StationNews station = StationNews.ofSomebody();
        hear(station.identified(number, "male", "60-79"));
        Api.posting()
                .body(Map.of("flag", "missing"))
                .post("/api/v1/persons/" + person + "/flags")
                .then()
                .statusCode(201);
        Register.change(
                "insert into guardian (id, region_code, ward_id, ground, kind, name_sealed, relation,"
                        + " valid_from, named_at, version) values (gen_random_uuid(), '420202', '"
                        + person
                        + "', 'incapacitated', 'outside', 'x', 'sibling', '2026-01-01', now(), 0)");
        String subject = rows("select subject_id::text from person where id = ?", id).get(0);
        String request = asks(person, "erasure").statusCode(201).extract().path("id");

        decided(request, Map.of("granted", false))
                .statusCode(400)
                .body("code", equalTo("refusal-missing"));
        as("approver", "the-first")
                .body(Map.of("granted", true))
                .post("/api/v1/privacy-requests/" + request + "/decisions")
                .then()
                .statusCode(409)
                .body("code", equalTo("own-decision"));
        decided(request, Map.of("granted", true)).statusCode(200);

        nothing_leads_to(id, subject, station.caseId);
        Api.registrar()
                .body(Map.of("identityNumber", number))
                .post("/api/v1/person-searches")
                .then()
                .body("items.size()", equalTo(0));
        decided(request, Map.of("granted", true)).statusCode(409);

        Register.change("update person set name = '诸葛测试' where id = '" + person + "'");
        Register.change("delete from person_erasure where person_id = '" + person + "'");
        erasure.replay();

        assertThat(rows("select name from person where id = ?", id)).containsExactly((String) null);
        assertThat(rows("select reason from person_erasure where person_id = ?", id))
                .containsExactly("restored");
        Api.registrar()
                .get("/api/v1/persons/" + person)
                .then()
                .statusCode(200)
                .body("name", nullValue());
    }

    private static void nothing_leads_to(UUID id, String subject, UUID caseId) {
        assertThat(rows("select row_to_json(p)::text from person p where id = ?", id).get(0))
                .doesNotContain("诸葛")
                .doesNotContain(subject)
                .contains("1949-01-01", "\"sex\":\"male\"");
        assertThat(rows("select id::text from identity_document where person_id = ?", id))
                .isEmpty();
        assertThat(rows("select kind from guardian where ward_id = ?", id)).isEmpty();
        assertThat(rows("select value from person_exchange_index where person_id = ?", id))
                .isEmpty();
        assertThat(rows("select person_id::text from case_link where case_id = ?", caseId))
                .containsExactly((String) null);
        assertThat(
                        rows(
                                "select payload::text from outbox where aggregateid = ?"
                                        + " order by position desc limit 1",
                                IdentityTopic.key(id)))
                .containsExactly((String) null);
        assertThat(
                        rows(
                                "select payload ->> 'subjectId' from outbox where aggregateid = ?"
                                        + " and type like '%person.erased%'",
                                id))
                .containsExactly(subject);
    }

    @Test
    void a_file_that_nobody_has_needed_for_ten_years_is_erased_and_one_of_a_helped_family_is_not() {
        String quiet = alone(MadeUp.man());
        String helped = Register.registeredPerson(MadeUp.man());
        String ids = "('" + quiet + "', '" + helped + "')";
        Register.change(
                "update person set changed_at = now() - interval '11 years' where id in " + ids);

        retention.goOn();

        assertThat(rows("select name from person where id = ?", UUID.fromString(quiet)))
                .containsExactly((String) null);
        assertThat(rows("select name from person where id = ?", UUID.fromString(helped)))
                .containsExactly("张某甲");
        assertThat(
                        rows(
                                "select reason from person_erasure where person_id = ?",
                                UUID.fromString(quiet)))
                .containsExactly("retention");
    }

    @Test
    void whoever_is_helped_still_is_kept_and_asks_in_vain() {
        String person = Register.registeredPerson(MadeUp.man());
        String request = asks(person, "erasure").statusCode(201).extract().path("id");

        decided(request, Map.of("granted", true))
                .statusCode(409)
                .body("code", equalTo("still-helped"));
        decided(request, Map.of("granted", false, "refusal", "kept-by-law"))
                .statusCode(200)
                .body("state", equalTo("refused"));
        Api.registrar()
                .get("/api/v1/persons/" + person + "/privacy-requests")
                .then()
                .body("refusal", hasItem("kept-by-law"));
        Api.posting()
                .body(Map.of("kind", "erasure", "askedBy", "self", "identityChecked", false))
                .post("/api/v1/persons/" + person + "/privacy-requests")
                .then()
                .statusCode(400)
                .body("code", equalTo("identity-not-checked"));
        asks(person, "correction").statusCode(201).body("dueAt", notNullValue());
        Api.registrar()
                .get("/api/v1/work-items?step=privacy-answer&limit=200")
                .then()
                .body("items.step", hasItems("privacy-answer"))
                .body("items.aggregateId", not(hasItem(request)));
    }
}
