package org.nuandong.deploy.local;

import static org.nuandong.deploy.local.Api.body;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuandong.deploy.embedded.TokenDraft;

/** 黄石港街道 from door to door: surveyed, inspected, visited before the festival, paired. */
final class FieldWorkChapter implements DemonstrationWinter.Chapter {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final int VISITED = 5;
    private static final int PAIRED = 3;
    private static final int DAYS = 60;

    private final LocalSystem system;
    private final StreetSurvey survey;

    FieldWorkChapter(LocalSystem system) {
        this.system = system;
        survey = new StreetSurvey(system);
    }

    @Override
    public String chinese() {
        return "入户摸底、检查整改、走访慰问、结对帮扶";
    }

    @Override
    public String english() {
        return "a street surveyed, inspected, visited and paired";
    }

    @Override
    public void enter(DemonstrationLedger ledger) {
        Instant now = ledger.startedAt();
        LocalDate today = LocalDate.ofInstant(now, SHANGHAI);
        UUID round = survey.round(ledger, today);
        List<JsonNode> homes = survey.homes(round);
        ledger.done("survey-visits", () -> survey.walk(round, homes, now));
        ledger.done("inspection-home", () -> inspect(StreetSurvey.home(homes, 0), now));
        UUID plan = visitPlan(ledger, today);
        ledger.done("visit-results", () -> visit(plan, today));
        UUID phase = pairingPhase(ledger, today);
        for (int i = 0; i < PAIRED; i++) {
            pair(ledger, phase, StreetSurvey.home(homes, i), i, today);
        }
    }

    /** The firewood lies too near the stove; it is put right later. */
    private void inspect(String home, Instant at) {
        JsonNode list = null;
        for (JsonNode one :
                as("worker-01", "field-worker")
                        .get(
                                "/api/v1/checklists?subjectKind=household&region="
                                        + BootstrapUnits.HUANGSHIGANG_STREET)
                        .expect(200)
                        .body()) {
            list = one.path("code").asText().equals("home-winter") ? one : list;
        }
        List<Map<String, Object>> answers = new ArrayList<>();
        for (JsonNode item : list.path("items")) {
            String code = item.path("code").asText();
            answers.add(
                    body(
                            "item",
                            code,
                            "value",
                            code.equals("firewood-apart") ? "no" : "not-applicable"));
        }
        as("worker-01", "field-worker")
                .create(
                        "/api/v1/inspections",
                        "demonstration-inspection-" + home,
                        body(
                                "checklistId",
                                list.path("id").asText(),
                                "subjectKind",
                                "household",
                                "subjectId",
                                home,
                                "inspectedAt",
                                at.toString(),
                                "answers",
                                answers))
                .expect(201);
    }

    private UUID visitPlan(DemonstrationLedger ledger, LocalDate today) {
        return ledger.made(
                "visit-plan",
                key ->
                        officer()
                                .create(
                                        "/api/v1/visit-plans",
                                        key,
                                        body(
                                                "kind",
                                                "condolence",
                                                "occasion",
                                                "spring-festival",
                                                "title",
                                                "节前走访慰问",
                                                "regionCode",
                                                BootstrapUnits.HUANGSHIGANG_STREET,
                                                "level",
                                                "city",
                                                "startsOn",
                                                today.toString(),
                                                "endsOn",
                                                today.plusDays(DAYS).toString(),
                                                "dueBefore",
                                                today.plusDays(DAYS + 1L).toString(),
                                                "categories",
                                                List.of("DIBAO"),
                                                "groups",
                                                List.of(
                                                        body(
                                                                "number",
                                                                1,
                                                                "leaderPost",
                                                                "街道分管领导",
                                                                "members",
                                                                4)),
                                                "sameHousehold",
                                                "warn"))
                                .expect(201)
                                .id("id"));
    }

    private void visit(UUID plan, LocalDate today) {
        officer().post("/api/v1/visit-plans/" + plan + "/draws", Map.of()).expect(200);
        JsonNode visits =
                officer()
                        .get("/api/v1/visits?limit=100&planId=" + plan)
                        .expect(200)
                        .body()
                        .path("items");
        int done = 0;
        for (JsonNode visit : visits) {
            done += visit.path("state").asText().equals("done") ? 1 : 0;
        }
        for (JsonNode visit : visits) {
            if (done < VISITED && visit.path("state").asText().equals("planned")) {
                bringMoney(visit.path("id").asText(), today);
                done++;
            }
        }
    }

    private void bringMoney(String visit, LocalDate today) {
        officer()
                .post(
                        "/api/v1/visits/" + visit + "/results",
                        body(
                                "visitedOn",
                                today.toString(),
                                "kinds",
                                List.of("money"),
                                "amountYuan",
                                new BigDecimal("400.00"),
                                "source",
                                "municipal"))
                .expect(200);
    }

    private UUID pairingPhase(DemonstrationLedger ledger, LocalDate today) {
        return ledger.made(
                "pairing-phase",
                key ->
                        officer()
                                .create(
                                        "/api/v1/pairing-phases",
                                        key,
                                        body(
                                                "regionCode",
                                                BootstrapUnits.HUANGSHIGANG_STREET,
                                                "name",
                                                "街道干部结对帮扶",
                                                "startsOn",
                                                today.toString(),
                                                "endsOn",
                                                today.plusYears(1).toString()))
                                .expect(201)
                                .id("id"));
    }

    /** The first of them has brought something already. */
    private void pair(
            DemonstrationLedger ledger, UUID phase, String home, int number, LocalDate today) {
        UUID pairing =
                ledger.made(
                        "pairing-" + number,
                        key ->
                                UUID.fromString(
                                        officer()
                                                .create(
                                                        "/api/v1/pairings",
                                                        key,
                                                        body(
                                                                "phaseId",
                                                                phase,
                                                                "householdId",
                                                                home,
                                                                "helper",
                                                                body(
                                                                        "kind",
                                                                        "officer",
                                                                        "reference",
                                                                        "gb-" + number,
                                                                        "unitId",
                                                                        BootstrapUnits
                                                                                .HUANGSHIGANG_OFFICE),
                                                                "startedOn",
                                                                today.toString()))
                                                .expect(201)
                                                .body()
                                                .at("/pairing/id")
                                                .asText()));
        if (number == 0) {
            ledger.done("pairing-deed", () -> bring(pairing, today));
        }
    }

    private void bring(UUID pairing, LocalDate today) {
        officer()
                .create(
                        "/api/v1/pairings/" + pairing + "/deeds",
                        "demonstration-deed-" + pairing,
                        body(
                                "kind",
                                "visit",
                                "doneOn",
                                today.toString(),
                                "amountYuan",
                                new BigDecimal("200.00")))
                .expect(201);
    }

    private Api officer() {
        return as("officer-01", "programme-officer", "registrar");
    }

    private Api as(String subject, String... roles) {
        return system.api(
                Service.BENEFICIARY,
                TokenDraft.of(roles).subject(subject).regions(BootstrapUnits.HUANGSHI));
    }
}
