package org.nuandong.beneficiary.survey;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nuandong.beneficiary.Api;
import org.nuandong.beneficiary.Register;
import org.nuandong.deploy.testing.Tokens;

/** 村: so many households of one person, and who surveys them. */
record SurveyVillage(String township, String code) {

    /** Made-up people without numbers. */
    private static final String SETTLE =
            """
            with n as (select i, md5('%1$s' || 'p' || i)::uuid as person,
                    md5('%1$s' || 'h' || i)::uuid as household from generate_series(1, %2$d) i),
                p as (insert into person (id, subject_id, region_code, name, sex, born_on,
                    born_estimated, back_entered, registered_at, changed_at, version)
                    select person, gen_random_uuid(), '%1$s', '张某' || i, 'male', '1950-01-01', true,
                    false, '2026-01-01', '2026-01-01', 0 from n),
                h as (insert into household (id, region_code, causes, back_entered, registered_at,
                    changed_at, version) select household, '%1$s', '{}', false, '2026-01-01',
                    '2026-01-01', 0 from n)
            insert into household_member (id, household_id, person_id, relation, joined_at)
                select gen_random_uuid(), household, person, 'head', '2026-01-01' from n
            """;

    static SurveyVillage of(String township, String code, int households) {
        SurveyVillage village = new SurveyVillage(township, code);
        village.post("/api/v1/regions", Map.of("code", code, "name", "示范村", "parentCode", township))
                .statusCode(201);
        Register.change(SETTLE.formatted(code, households));
        return village;
    }

    private static RequestSpecification as(String role, String subject, String region) {
        return given().auth()
                .oauth2(Tokens.of(role).subject(subject).regions(region).sign())
                .header("Accept-Language", "en")
                .contentType(ContentType.JSON);
    }

    private RequestSpecification registrar() {
        return as("registrar", "registrar-1", township);
    }

    String questionnaire() {
        Map<String, Object> bedding = new HashMap<>();
        bedding.put("code", "bedding");
        bedding.put("kind", "choice");
        bedding.put("labelZh", "御寒被褥是否够用");
        bedding.put("labelEn", "Enough bedding");
        bedding.put("required", true);
        bedding.put("options", List.of(option("enough"), needing(option("lacking"))));
        Map<String, Object> state = new HashMap<>();
        state.put("titleZh", "冬季摸底表");
        state.put("titleEn", "Winter survey");
        state.put("questions", List.of(bedding, bedding));
        Map<String, Object> wanted =
                Map.of("regionCode", township, "code", "winter", "state", state);
        post("/api/v1/questionnaires", wanted)
                .statusCode(400)
                .body("violations.field", hasItem("state.questions[1].code"));
        state.put("questions", List.of(bedding));
        return post("/api/v1/questionnaires", wanted)
                .statusCode(201)
                .body("edition", equalTo(1))
                .extract()
                .path("id");
    }

    private static Map<String, Object> option(String code) {
        return new HashMap<>(Map.of("code", code, "labelZh", code, "labelEn", code));
    }

    private static Map<String, Object> needing(Map<String, Object> option) {
        option.put("need", "heating");
        option.put("measure", "goods");
        return option;
    }

    String round(String questionnaire) {
        String id =
                post("/api/v1/survey-rounds", round(questionnaire, code))
                        .statusCode(201)
                        .extract()
                        .path("id");
        registrar()
                .header("If-Match", "\"1\"")
                .body(
                        Map.of(
                                "titleZh",
                                "改",
                                "titleEn",
                                "changed",
                                "questions",
                                List.of(
                                        Map.of(
                                                "code",
                                                "words",
                                                "kind",
                                                "text",
                                                "labelZh",
                                                "话",
                                                "labelEn",
                                                "Words",
                                                "required",
                                                false))))
                .put("/api/v1/questionnaires/" + questionnaire)
                .then()
                .statusCode(409)
                .body("code", equalTo("questionnaire-frozen"));
        return id;
    }

    Map<String, Object> round(String questionnaire, String area) {
        return round(questionnaire, area, "2999-01-01");
    }

    Map<String, Object> round(String questionnaire, String area, String until) {
        return Map.of(
                "regionCode",
                township,
                "name",
                "冬季排查",
                "questionnaireId",
                questionnaire,
                "fromOn",
                "2026-11-01",
                "untilOn",
                until,
                "areas",
                List.of(area));
    }

    void refusesAsForeigner(String round, String questionnaire) {
        post("/api/v1/survey-rounds", round(questionnaire, "410106001"))
                .statusCode(400)
                .body("violations.field", hasItem("areas[0]"));
        RequestSpecification foreigner = Api.as("registrar", "410106");
        foreigner.get("/api/v1/survey-rounds/" + round).then().statusCode(404);
        Api.as("registrar", "410106")
                .get("/api/v1/survey-tasks?roundId=" + round)
                .then()
                .body("items", hasSize(0));
        Api.keyed(Api.as("registrar", "410106"))
                .body(round(questionnaire, code))
                .post("/api/v1/survey-rounds")
                .then()
                .statusCode(403);
    }

    List<Map<String, Object>> tasks(String round, String filter) {
        return tasks("registrar-1", round, filter);
    }

    List<Map<String, Object>> tasks(String subject, String round, String filter) {
        return SurveyIT.items(
                as("registrar", subject, township)
                        .get("/api/v1/survey-tasks?roundId=" + round + filter)
                        .then()
                        .statusCode(200));
    }

    ValidatableResponse assign(String round, String worker, List<Map<String, Object>> tasks) {
        return post(
                        "/api/v1/survey-rounds/" + round + "/assignments",
                        Map.of(
                                "worker",
                                worker,
                                "taskIds",
                                tasks.stream().map(task -> task.get("id")).toList()))
                .statusCode(200);
    }

    ValidatableResponse visit(String worker, Map<String, Object> task, Map<String, Object> visit) {
        return Api.keyed(as("field-worker", worker, code))
                .body(visit)
                .post("/api/v1/survey-tasks/" + task.get("id") + "/visits")
                .then();
    }

    ValidatableResponse sync(String worker, String round, List<Map<String, Object>> items) {
        return as("field-worker", worker, code)
                .body(Map.of("items", items))
                .post("/api/v1/survey-rounds/" + round + "/synchronisations")
                .then()
                .statusCode(200);
    }

    ValidatableResponse coverage(String round) {
        return get("/api/v1/survey-rounds/" + round + "/coverage");
    }

    ValidatableResponse close(String round, String reason) {
        return post(
                "/api/v1/survey-rounds/" + round + "/closings",
                reason == null ? Map.of() : Map.of("reason", reason));
    }

    ValidatableResponse get(String path) {
        return registrar().get(path).then().statusCode(200);
    }

    ValidatableResponse post(String path, Map<String, Object> body) {
        return Api.keyed(registrar()).body(body).post(path).then();
    }
}
