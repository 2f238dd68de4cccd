package org.nuandong.dispatch.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.nuandong.dispatch.care.CareFixture.CASES;
import static org.nuandong.dispatch.care.CareFixture.admission;
import static org.nuandong.dispatch.care.CareFixture.known;
import static org.nuandong.dispatch.care.CareFixture.onPaper;
import static org.nuandong.dispatch.care.CareFixture.unknownMan;
import static org.nuandong.dispatch.care.CareFixture.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.deploy.testing.SeenEvent;
import org.nuandong.deploy.testing.Tokens;
import org.nuandong.dispatch.Api;

@QuarkusTest
@QuarkusTestResource(Backing.class)
class AdmissionTest {

    private final Api clerk = Api.as("station-clerk");

    @Test
    void a_known_guest_is_received_and_shown_masked() {
        UUID stay = clerk.created(CASES, admission(known("张某甲", "310112195012120015")));

        clerk.get(CASES + "/" + stay)
                .statusCode(200)
                .header("ETag", not(nullValue()))
                .body("state", equalTo("in-care"))
                .body("name", equalTo("张**"))
                .body("identityNumber", equalTo("310112********0015"))
                .body("sex", equalTo("male"))
                .body("ageBand", equalTo("60-79"))
                .body("identified", equalTo(true))
                .body("caseNo", containsString("420200-"));
    }

    @Test
    void an_unknown_guest_needs_no_name_and_no_paper() {
        UUID stay = clerk.created(CASES, admission(unknownMan(65), "intellectual-disability"));

        clerk.get(CASES + "/" + stay)
                .body("name", nullValue())
                .body("identityNumber", nullValue())
                .body("identified", equalTo(false))
                .body("ageBand", equalTo("60-79"));
    }

    @Test
    void the_event_says_what_counts_and_not_who_it_is() {
        UUID stay = clerk.created(CASES, admission(known("测试二号", "410527196802290013")));

        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            SeenEvent admitted = probe.await("case.admitted", stay);
            assertThat(admitted.data().path("ageBand").asText()).isEqualTo("19-59");
            assertThat(admitted.data().path("repeat").asBoolean()).isFalse();
            assertThat(admitted.data().has("backEntered")).isFalse();
            assertThat(admitted.data().toString())
                    .doesNotContain("测试二号")
                    .doesNotContain("410527196802290013");
        }
    }

    @Test
    void whoever_comes_out_of_a_test_call_is_a_test_and_was_never_here() {
        String call =
                Api.as("platform-110")
                        .post(
                                "/api/v1/platforms/110/calls",
                                Map.of("JQ_TYWYSBM", UUID.randomUUID(), "OL_ISTEST", "1"))
                        .statusCode(201)
                        .extract()
                        .path("incidentId");
        Map<String, Object> real = admission(known("测试四号", "440524196507130080"));
        Map<String, Object> body = with(real, "incidentId", call);

        UUID stay = clerk.created(CASES, body);

        clerk.get(CASES + "/" + stay).body("test", equalTo(true));
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            assertThat(probe.await("case.admitted", stay).headers()).containsEntry("test", "true");
        }
        UUID other = clerk.created(CASES, real);
        String tested = clerk.get(CASES + "/" + stay).extract().path("subjectId");
        clerk.get(CASES + "/" + other).body("subjectId", not(equalTo(tested)));
        clerk.get(CASES + "/" + other).body("test", equalTo(false));
    }

    @Test
    void who_comes_again_keeps_the_subject_id_and_is_marked_as_repeated() {
        Map<String, Object> body = admission(known("测试三号", "520111194903070021"));
        UUID first = clerk.created(CASES, body);
        clerk.create(CASES, body).statusCode(409).body("code", equalTo("already-in-care"));
        clerk.post(CASES + "/" + first + "/exits", CareFixture.ownDeparture()).statusCode(200);

        UUID second = clerk.created(CASES, body);

        String subject = clerk.get(CASES + "/" + first).extract().path("subjectId");
        clerk.get(CASES + "/" + second)
                .body("subjectId", equalTo(subject))
                .body("repeated", equalTo(true));
        clerk.get(CASES + "/" + first).body("repeated", equalTo(false));
    }

    @ParameterizedTest
    @CsvSource({
        "identityNumber, 310112195012120016, identity-number-invalid, person.identityNumber",
        "sex, martian, unknown-code, person.sex",
        "name, 请打13812345678, personal-number-in-text, person.name",
    })
    void a_wrong_word_about_the_person_is_refused_at_its_field(
            String field, String value, String code, String at) {
        clerk.create(CASES, admission(with(Map.of("apparentAge", 40), field, value)))
                .statusCode(400)
                .body("code", equalTo(code))
                .body("violations.field", hasItem(at))
                .body("detail", not(containsString(value)));
    }

    @Test
    void what_contradicts_the_identity_number_is_refused() {
        Map<String, Object> person = with(known("张某甲", "310112195012120015"), "sex", "female");

        clerk.create(CASES, admission(person))
                .statusCode(400)
                .body("code", equalTo("identity-contradicts"))
                .body("violations.field", hasItem("person.sex"));
    }

    @Test
    void somebody_of_no_age_at_all_is_looked_at_again() {
        clerk.create(CASES, admission(Map.of("sex", "male")))
                .statusCode(400)
                .body("code", equalTo("age-unknown"));
    }

    @Test
    void a_minor_is_shown_only_to_whom_has_the_role_for_it() {
        UUID boy = clerk.created(CASES, admission(known("小某甲", "140221201204010046")));
        Api guardian =
                Api.with(
                        Tokens.of("station-clerk", "minor-guardian")
                                .regions(Api.HUANGSHI)
                                .units(CareFixture.STATION));

        clerk.get(CASES + "/" + boy)
                .body("minor", equalTo(true))
                .body("name", nullValue())
                .body("identityNumber", nullValue());
        clerk.post(CASES + "/" + boy + "/identity-readings", Map.of("purpose", "tracing"))
                .statusCode(403);
        guardian.get(CASES + "/" + boy).body("name", equalTo("小**"));
        guardian.post(CASES + "/" + boy + "/identity-readings", Map.of("purpose", "tracing"))
                .statusCode(200)
                .body("identityNumber", equalTo("140221201204010046"));
    }

    @Test
    void a_reading_in_clear_needs_a_purpose_and_stands_in_the_audit() throws SQLException {
        UUID stay = clerk.created(CASES, admission(known("测试四号", "440524188001010014")));
        String path = CASES + "/" + stay + "/identity-readings";

        clerk.post(path, Map.of("purpose", "curiosity")).statusCode(400);
        assertThat(readings(stay)).isZero();
        clerk.post(path, Map.of("purpose", "return"))
                .statusCode(200)
                .body("name", equalTo("测试四号"))
                .body("birthDate", equalTo("1880-01-01"));
        assertThat(readings(stay)).isEqualTo(1);
    }

    @Test
    void only_a_duty_leader_enters_what_stood_on_paper() {
        Map<String, Object> body =
                onPaper(with(admission(unknownMan(50)), "admittedAt", "2016-08-03T10:00:00+08:00"));

        clerk.create(CASES, body).statusCode(403);
        UUID stay = Api.as("duty-leader").created(CASES, body);
        clerk.get(CASES + "/" + stay)
                .body("backEntered", equalTo(true))
                .body("admittedAt", equalTo("2016-08-03T02:00:00Z"));
    }

    @Test
    void the_same_key_receives_nobody_twice() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = admission(unknownMan(33));

        String first = withKey(key, body).extract().path("id");
        withKey(key, body).header("Idempotent-Replayed", "true").body("id", equalTo(first));
    }

    private io.restassured.response.ValidatableResponse withKey(String key, Object body) {
        return clerk.request().header("Idempotency-Key", key).body(body).post(CASES).then();
    }

    @Test
    void a_station_sees_its_own_guests_and_another_city_none() {
        UUID stay = clerk.created(CASES, admission(unknownMan(44)));
        Api otherStation =
                Api.with(Tokens.of("station-clerk").regions(Api.HUANGSHI).units(UUID.randomUUID()));
        Api otherCity = Api.in("310112", "station-clerk");

        for (Api foreign : List.of(otherStation, otherCity)) {
            foreign.get(CASES + "/" + stay).statusCode(404);
            foreign.get(CASES + "?limit=200").body("items.size()", equalTo(0));
            foreign.create(CASES, admission(unknownMan(44))).statusCode(403);
            foreign.post(CASES + "/" + stay + "/exits", CareFixture.ownDeparture()).statusCode(404);
        }
        otherCity.get(CASES + "?regionCode=420200").statusCode(403);
    }

    @Test
    void the_list_is_cut_into_pages_that_miss_nobody() {
        UUID first = clerk.created(CASES, admission(unknownMan(21)));
        UUID second = clerk.created(CASES, admission(unknownMan(22)));

        io.restassured.path.json.JsonPath page =
                clerk.get(CASES + "?limit=1&state=in-care").statusCode(200).extract().jsonPath();
        assertThat(page.getString("items[0].id")).isEqualTo(second.toString());
        clerk.request()
                .queryParam("limit", 1)
                .queryParam("state", "in-care")
                .queryParam("cursor", page.getString("nextCursor"))
                .get(CASES)
                .then()
                .statusCode(200)
                .body("items[0].id", equalTo(first.toString()));
    }

    private static int readings(UUID stay) throws SQLException {
        try (Connection connection = Backing.connect();
                PreparedStatement count =
                        connection.prepareStatement(
                                "select count(*) from audit_entry where object_id = ?"
                                        + " and purpose is not null")) {
            count.setObject(1, stay);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
