package org.nuandong.deploy.local;

import static org.nuandong.deploy.local.Api.body;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuandong.deploy.embedded.TokenDraft;

/** 入冬摸底: 黄石港街道 asks at each door whether there is bedding enough. */
final class StreetSurvey {

    private static final int SURVEYED = 8;
    private static final int LACKING = 2;
    private static final int DAYS = 60;

    private final LocalSystem system;

    StreetSurvey(LocalSystem system) {
        this.system = system;
    }

    /** With its questionnaire. */
    UUID round(DemonstrationLedger ledger, LocalDate today) {
        UUID questionnaire =
                ledger.made(
                        "survey-questionnaire",
                        key ->
                                registrar()
                                        .create(
                                                "/api/v1/questionnaires",
                                                key,
                                                body(
                                                        "regionCode",
                                                        BootstrapUnits.HUANGSHIGANG_STREET,
                                                        "code",
                                                        "winter-bedding",
                                                        "state",
                                                        bedding()))
                                        .expect(201)
                                        .id("id"));
        return ledger.made(
                "survey-round",
                key ->
                        registrar()
                                .create(
                                        "/api/v1/survey-rounds",
                                        key,
                                        body(
                                                "regionCode",
                                                BootstrapUnits.HUANGSHIGANG_STREET,
                                                "name",
                                                "入冬摸底排查",
                                                "questionnaireId",
                                                questionnaire,
                                                "fromOn",
                                                today.toString(),
                                                "untilOn",
                                                today.plusDays(DAYS).toString(),
                                                "areas",
                                                List.of(BootstrapUnits.HUANGSHIGANG_STREET)))
                                .expect(201)
                                .id("id"));
    }

    private static Map<String, Object> bedding() {
        return body(
                "titleZh",
                "御寒情况摸底表",
                "titleEn",
                "Ready for the cold?",
                "questions",
                List.of(
                        body(
                                "code",
                                "bedding",
                                "kind",
                                "choice",
                                "labelZh",
                                "御寒被褥是否够用",
                                "labelEn",
                                "Enough bedding?",
                                "required",
                                true,
                                "options",
                                List.of(
                                        option("enough", "够用", null),
                                        option("lacking", "不够", "heating")))));
    }

    private static Map<String, Object> option(String code, String chinese, String need) {
        return body(
                "code",
                code,
                "labelZh",
                chinese,
                "labelEn",
                code,
                "need",
                need,
                "measure",
                need == null ? null : "goods");
    }

    /** Each of the street's households has its line in the round. */
    List<JsonNode> homes(UUID round) {
        List<JsonNode> homes = new ArrayList<>();
        registrar()
                .get("/api/v1/survey-tasks?limit=100&roundId=" + round)
                .expect(200)
                .body()
                .path("items")
                .forEach(homes::add);
        return homes;
    }

    static String home(List<JsonNode> homes, int number) {
        return homes.get(number).path("householdId").asText();
    }

    /** Most have bedding enough, two lack it, one is not at home; the rest are still to come. */
    void walk(UUID round, List<JsonNode> homes, Instant at) {
        List<Map<String, Object>> seen = new ArrayList<>();
        for (int i = 0; i <= SURVEYED; i++) {
            boolean away = i == SURVEYED;
            JsonNode task = homes.get(i);
            seen.add(
                    body(
                            "key",
                            UUID.nameUUIDFromBytes(("survey-" + task.path("id")).getBytes()),
                            "taskId",
                            task.path("id").asText(),
                            "visit",
                            body(
                                    "result",
                                    away ? "not-home" : "visited",
                                    "visitedAt",
                                    at.toString(),
                                    "seenVersion",
                                    task.path("version"),
                                    "seenHouseholdVersion",
                                    task.path("householdVersion"),
                                    "answers",
                                    away
                                            ? null
                                            : Map.of("bedding", i < LACKING ? "lacking" : "enough"),
                                    "needs",
                                    i < LACKING
                                            ? List.of(
                                                    body(
                                                            "need", "heating", "kind", "goods",
                                                            "words", "缺棉被一床"))
                                            : null)));
        }
        as("worker-01", "field-worker")
                .post("/api/v1/survey-rounds/" + round + "/synchronisations", body("items", seen))
                .expect(200);
    }

    private Api registrar() {
        return as("registrar-01", "registrar");
    }

    private Api as(String subject, String... roles) {
        return system.api(
                Service.BENEFICIARY,
                TokenDraft.of(roles).subject(subject).regions(BootstrapUnits.HUANGSHI));
    }
}
