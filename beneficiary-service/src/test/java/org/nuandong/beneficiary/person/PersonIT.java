package org.nuandong.beneficiary.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
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
class PersonIT {

    @Test
    void a_correction_keeps_the_number_that_it_leaves_out() {
        Map<String, Object> man = MadeUp.man();
        String id = Register.registeredPerson(man);
        Map<String, Object> correction = new HashMap<>(Map.of("name", "张某戊", "sex", "male"));
        Api.registrar()
                .header("If-Match", "\"0\"")
                .body(correction)
                .put("/api/v1/persons/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("name", equalTo("张某戊"))
                .body("birthYear", equalTo(1968));
        search("identityNumber", man.get("identityNumber")).body("items.id", contains(id));
        correction.put("sex", "female");
        Api.registrar()
                .header("If-Match", "\"1\"")
                .body(correction)
                .put("/api/v1/persons/" + id)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("sex"));
        try (EventProbe probe = EventProbe.on("nuandong.beneficiary.v1")) {
            assertThat(
                            probe.await("person.changed", UUID.fromString(id))
                                    .data()
                                    .path("sex")
                                    .asText())
                    .isEqualTo("male");
        }
    }

    @Test
    void a_corrected_number_is_found_and_the_old_one_is_not() {
        Map<String, Object> man = MadeUp.man();
        String id = Register.registeredPerson(man);
        Object old = man.get("identityNumber");
        Map<String, Object> correction = MadeUp.man();
        Api.registrar()
                .header("If-Match", "\"0\"")
                .body(correction)
                .put("/api/v1/persons/" + id)
                .then()
                .statusCode(200);
        search("identityNumber", correction.get("identityNumber")).body("items.id", contains(id));
        search("identityNumber", old).body("items", empty());
    }

    @Test
    void a_change_needs_its_version_and_the_number_of_another_is_409() {
        Map<String, Object> other = MadeUp.man();
        Register.registeredPerson(other);
        String path = "/api/v1/persons/" + Register.registeredPerson(MadeUp.man());
        Api.registrar().body(other).put(path).then().statusCode(428);
        Api.registrar().header("If-Match", "\"9\"").body(other).put(path).then().statusCode(412);
        Api.registrar()
                .header("If-Match", "\"0\"")
                .body(other)
                .put(path)
                .then()
                .statusCode(409)
                .body("code", equalTo("person-already-registered"))
                .body("violations.field", hasItem("identityNumber"));
    }

    @Test
    void a_person_is_found_by_either_number_within_the_callers_region() {
        Map<String, Object> man = MadeUp.man();
        String id = Register.registeredPerson(man);
        String number = (String) man.get("identityNumber");
        String telephone = (String) man.get("telephone");
        search("identityNumber", number.toLowerCase()).body("items.id", contains(id));
        search("telephone", "+86 " + telephone.substring(0, 3) + "-" + telephone.substring(3))
                .body("items.id", contains(id));
        Api.as("registrar", "410106")
                .body(Map.of("identityNumber", number))
                .post("/api/v1/person-searches")
                .then()
                .statusCode(200)
                .body("items", empty());
        Api.registrar()
                .body(Map.of("identityNumber", number, "telephone", telephone))
                .post("/api/v1/person-searches")
                .then()
                .statusCode(400)
                .body("code", equalTo("search-needs-one-number"));
    }

    @Test
    void a_number_in_clear_needs_a_role_and_a_purpose_and_stands_in_the_audit_book() {
        Map<String, Object> man = MadeUp.man();
        String id = Register.registeredPerson(man);
        String path = "/api/v1/persons/" + id + "/readings";
        Map<String, Object> reading =
                Map.of(
                        "fields",
                        List.of("identityNumber", "telephone", "birthOn"),
                        "purpose",
                        "verification");
        Api.as("viewer", Api.CITY).body(reading).post(path).then().statusCode(403);
        Api.as("registrar", "410106").body(reading).post(path).then().statusCode(404);
        Api.registrar()
                .body(Map.of("fields", List.of("identityNumber"), "purpose", "curiosity"))
                .post(path)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("purpose"));
        Api.registrar()
                .body(Map.of("fields", List.of("soul"), "purpose", "verification"))
                .post(path)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("fields[0]"));
        Api.registrar()
                .body(reading)
                .post(path)
                .then()
                .statusCode(200)
                .body("clear", equalTo(true))
                .body("identityNumber", equalTo(man.get("identityNumber")))
                .body("telephone", equalTo(man.get("telephone")))
                .body("birthOn", equalTo("1968-02-29"))
                .body("name", nullValue());
        assertThat(
                        Register.rows(
                                "select array_to_string(fields, ' ') || ': ' || purpose"
                                        + " from audit_entry where object_id = ?"
                                        + " and 'identityNumber' = any(fields)",
                                UUID.fromString(id)))
                .containsExactly("identityNumber telephone birthOn: verification");
    }

    @Test
    void a_minor_stays_masked_but_for_the_guardians_role() {
        Map<String, Object> girl = MadeUp.girl();
        String id = Register.registeredPerson(girl);
        String path = "/api/v1/persons/" + id + "/readings";
        Map<String, Object> reading =
                Map.of(
                        "fields",
                        List.of("name", "identityNumber", "birthOn"),
                        "purpose",
                        "verification");
        Api.registrar()
                .body(reading)
                .post(path)
                .then()
                .statusCode(200)
                .body("clear", equalTo(false))
                .body("name", equalTo("张**"))
                .body("birthOn", nullValue());
        Api.asBoth("registrar", "minor-guardian", Api.CITY)
                .body(reading)
                .post(path)
                .then()
                .body("clear", equalTo(true))
                .body("name", equalTo("张某丙"))
                .body("identityNumber", equalTo(girl.get("identityNumber")));
        Api.as("minor-guardian", Api.CITY)
                .get("/api/v1/persons/" + id)
                .then()
                .body("name", equalTo("张某丙"))
                .body("birthYear", equalTo(2015));
        assertThat(
                        Register.rows(
                                "select actor from audit_entry where object_id = ?"
                                        + " and 'identityNumber' = any(fields)",
                                UUID.fromString(id)))
                .hasSize(1);
    }

    @Test
    void a_person_comes_into_a_category_and_leaves_it_each_as_one_event() {
        String id = Register.registeredPerson(MadeUp.man());
        String path = "/api/v1/persons/" + id;
        Map<String, String> entry = Map.of("category", "DIBAO", "validFrom", "2026-02-01");
        Api.posting()
                .body(entry)
                .post(path + "/categories")
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("categories.category", contains("DIBAO"));
        Api.posting()
                .body(entry)
                .post(path + "/categories")
                .then()
                .statusCode(409)
                .body("code", equalTo("category-already-enrolled"));
        Map<String, String> end =
                Map.of("category", "DIBAO", "validTo", "2026-01-31", "reason", "lifted");
        Api.posting()
                .body(end)
                .post(path + "/category-ends")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("validTo"));
        Api.posting()
                .body(Map.of("category", "DIBAO", "validTo", "2026-03-31", "reason", "lifted"))
                .post(path + "/category-ends")
                .then()
                .statusCode(201)
                .body("categories", empty());
        try (EventProbe probe = EventProbe.on("nuandong.beneficiary.v1")) {
            UUID person = UUID.fromString(id);
            assertThat(probe.await("category.ended", person).data().path("validTo").asText())
                    .isEqualTo("2026-03-31");
            assertThat(probe.about(person))
                    .extracting(e -> e.name() + " " + e.sequence())
                    .containsExactly(
                            "person.registered 1", "category.enrolled 2", "category.ended 3");
        }
    }

    @Test
    void the_whole_country_is_never_listed_by_accident() {
        Register.registeredPerson(MadeUp.man());
        Api.as("registrar", "000000")
                .get("/api/v1/persons")
                .then()
                .statusCode(400)
                .body("code", equalTo("filter-missing"));
        Api.as("registrar", "410106").get("/api/v1/persons").then().body("items", empty());
        Api.as("registrar", "410106")
                .get("/api/v1/persons?q=张某甲")
                .then()
                .statusCode(400)
                .body("code", equalTo("unknown-parameter"));
    }

    @Test
    void whoever_saw_a_name_stands_in_the_audit_book() {
        String id = Register.registeredPerson(MadeUp.man());
        Api.registrar().get("/api/v1/persons/" + id).then().statusCode(200);
        Api.registrar().get("/api/v1/persons?limit=1").then().body("items.id", contains(id));
        assertThat(
                        Register.rows(
                                "select purpose from audit_entry where object_id = ?"
                                        + " and kind = 'read' order by purpose",
                                UUID.fromString(id)))
                .containsExactly("list", "view");
    }

    private static io.restassured.response.ValidatableResponse search(String by, Object number) {
        return Api.registrar()
                .body(Map.of(by, number))
                .post("/api/v1/person-searches")
                .then()
                .statusCode(200);
    }
}
