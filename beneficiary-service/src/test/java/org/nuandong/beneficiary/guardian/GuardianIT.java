package org.nuandong.beneficiary.guardian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nuandong.beneficiary.Api;
import org.nuandong.beneficiary.MadeUp;
import org.nuandong.beneficiary.Register;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.deploy.testing.SeenEvent;

@QuarkusTest
@QuarkusTestResource(Backing.class)
class GuardianIT {

    private static final String PATH = "/api/v1/guardians";
    private static final String BUREAU = "0193a5c0-0000-7000-8000-000420202001";

    /** Journey: docs/journeys/guardian.md. */
    @Test
    void when_the_grandmother_dies_the_girl_has_nobody_until_the_bureau_stands_for_her() {
        Map<String, Object> old = MadeUp.person("赵某戊", "female", LocalDate.of(1948, 3, 4));
        JsonPath family =
                Register.registered(
                        MadeUp.household(
                                MadeUp.member("head", old),
                                MadeUp.member("grandchild", MadeUp.girl(), "LEFT_BEHIND_CHILD")));
        String grandmother = family.getString("members[0].person.id");
        String girl = family.getString("members[1].person.id");
        String id = named(person(girl, grandmother)).statusCode(201).extract().path("id");
        named(person(girl, grandmother)).statusCode(409).body("code", equalTo("guardian-already"));
        Api.registrar()
                .body(Map.of("diedOn", "2026-11-20"))
                .post("/api/v1/persons/" + grandmother + "/deaths")
                .then()
                .statusCode(200);
        Api.registrar()
                .get(PATH + "/" + id)
                .then()
                .body("endReason", equalTo("guardian-gone"))
                .body("validTo", equalTo("2026-11-20"));
        Map<String, Object> bureau = guardian(girl, "unit", "civil-affairs");
        bureau.put("unitId", BUREAU);
        named(bureau).statusCode(201);
        Api.registrar()
                .queryParam("wardId", girl)
                .get(PATH)
                .then()
                .body("kind", contains("unit", "person"));
        try (EventProbe probe = EventProbe.on("nuandong.beneficiary.v1")) {
            SeenEvent told = probe.await("guardian.ended", UUID.fromString(id));
            assertThat(told.data().path("withoutGuardian").asBoolean()).isTrue();
            assertThat(told.data().path("subjectId").asText())
                    .isEqualTo(family.getString("members[1].person.subjectId"));
            assertThat(told.data().toString()).doesNotContain(grandmother);
        }
    }

    @Test
    void somebody_outside_stands_sealed_and_is_read_for_a_purpose() {
        String man = Register.registeredPerson(MadeUp.man());
        Map<String, Object> outside = guardian(man, "outside", "sibling");
        outside.put("ground", "incapacitated");
        outside.put("name", "李某乙");
        outside.put("telephone", "13800000001");
        String id =
                named(outside).statusCode(201).body("name", equalTo("****")).extract().path("id");
        Api.registrar()
                .body(Map.of("purpose", "contact"))
                .post(PATH + "/" + id + "/readings")
                .then()
                .statusCode(200)
                .body("name", equalTo("李某乙"))
                .body("telephone", equalTo("13800000001"));
        assertThat(
                        Register.rows(
                                "select purpose from audit_entry where object_id = ? and kind = 'read'",
                                UUID.fromString(id)))
                .containsExactly("contact");
        Map<String, Object> end = Map.of("validTo", "2026-11-20", "reason", "capable");
        ended(id, end).statusCode(200);
        ended(id, end).statusCode(409);
        Api.as("registrar", "410106").get(PATH + "/" + id).then().statusCode(404);
    }

    @Test
    void an_adult_ward_a_minor_guardian_and_oneself_are_refused() {
        String man = Register.registeredPerson(MadeUp.man());
        String woman = Register.registeredPerson(MadeUp.woman());
        String girl = Register.registeredPerson(MadeUp.girl());
        named(person(man, woman)).statusCode(400).body("code", equalTo("ward-is-of-age"));
        Map<String, Object> child = person(man, girl);
        child.put("ground", "incapacitated");
        named(child).statusCode(400).body("code", equalTo("guardian-is-a-minor"));
        named(person(girl, girl)).statusCode(400).body("code", equalTo("guardian-of-oneself"));
        Map<String, Object> both = person(girl, man);
        both.put("unitId", BUREAU);
        named(both).statusCode(400).body("violations.field", hasItem("kind"));
    }

    private static Map<String, Object> person(String ward, String guardian) {
        Map<String, Object> named = guardian(ward, "person", "grandparent");
        named.put("personId", guardian);
        return named;
    }

    private static Map<String, Object> guardian(String ward, String kind, String relation) {
        Map<String, Object> guardian = new HashMap<>();
        guardian.put("wardId", ward);
        guardian.put("ground", "minor");
        guardian.put("kind", kind);
        guardian.put("relation", relation);
        guardian.put("validFrom", "2026-01-01");
        return guardian;
    }

    private static ValidatableResponse named(Map<String, Object> guardian) {
        return Api.posting().body(guardian).post(PATH).then();
    }

    private static ValidatableResponse ended(String id, Map<String, Object> end) {
        return Api.registrar().body(end).post(PATH + "/" + id + "/ends").then();
    }
}
