package org.nuandong.deploy.local;

import static org.nuandong.deploy.local.Api.body;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuandong.deploy.embedded.TokenDraft;

/** 黄石港街道's programme and its projects, each with places and money from city and street. */
final class ReliefDesk {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final int SEASON = 365;

    private final LocalSystem system;

    ReliefDesk(LocalSystem system) {
        this.system = system;
    }

    /** The day of the programme, by the service's own clock. */
    LocalDate today(DemonstrationLedger ledger) {
        String opened =
                officer()
                        .get("/api/v1/programmes/" + programme(ledger))
                        .expect(200)
                        .text("openedAt");
        return LocalDate.ofInstant(Instant.parse(opened), SHANGHAI);
    }

    private UUID programme(DemonstrationLedger ledger) {
        LocalDate started = LocalDate.ofInstant(ledger.startedAt(), SHANGHAI);
        UUID season =
                ledger.made(
                        "payment-season",
                        key ->
                                as("leader-01", "bureau-leader")
                                        .create(
                                                "/api/v1/seasons",
                                                key,
                                                body(
                                                        "regionCode",
                                                        BootstrapUnits.HUANGSHIGANG,
                                                        "name",
                                                        "寒冬送温暖示范季",
                                                        "startsOn",
                                                        started.toString(),
                                                        "endsOn",
                                                        started.plusDays(SEASON).toString(),
                                                        "source",
                                                        "示范方案"))
                                        .expect(201)
                                        .id("id"));
        return ledger.made(
                "payment-programme",
                key ->
                        officer()
                                .create(
                                        "/api/v1/programmes",
                                        key,
                                        body(
                                                "regionCode",
                                                BootstrapUnits.HUANGSHIGANG,
                                                "unitId",
                                                BootstrapUnits.HUANGSHIGANG_OFFICE,
                                                "seasonId",
                                                season,
                                                "block",
                                                "street",
                                                "name",
                                                "黄石港街道帮困计划"))
                                .expect(201)
                                .id("id"));
    }

    /** Written by one, approved by another, with places for all. */
    UUID project(DemonstrationLedger ledger, String which, boolean notice) {
        UUID programme = programme(ledger);
        LocalDate today = today(ledger);
        UUID project =
                ledger.made(
                        "payment-project-" + which,
                        key ->
                                officer()
                                        .create(
                                                "/api/v1/projects",
                                                key,
                                                draft(programme, today, notice))
                                        .expect(201)
                                        .id("id"));
        String path = "/api/v1/projects/" + project;
        ledger.done(
                "payment-approved-" + which,
                () -> {
                    when("draft", path, () -> officer().post(path + "/submissions", Map.of()));
                    when("submitted", path, () -> leader().post(path + "/approvals", Map.of()));
                    officer()
                            .create(
                                    path + "/quotas",
                                    "demonstration-payment-quota-" + which,
                                    body(
                                            "unitId",
                                            BootstrapUnits.HUANGSHIGANG_OFFICE,
                                            "quantity",
                                            20))
                            .expect(201);
                    money(project);
                });
        return project;
    }

    private static Map<String, Object> draft(UUID programme, LocalDate today, boolean notice) {
        return body(
                "programmeId",
                programme,
                "regionCode",
                BootstrapUnits.HUANGSHIGANG_STREET,
                "unitId",
                BootstrapUnits.HUANGSHIGANG_OFFICE,
                "kind",
                "living",
                "name",
                notice ? "春节慰问" : "临时救助",
                "payeeKind",
                "person",
                "categories",
                List.of("DIBAO"),
                "plannedHeads",
                20,
                "headUnit",
                "persons",
                "standards",
                List.of(Map.of("minYuan", 300, "maxYuan", 1100)),
                "sources",
                List.of(source("municipal", 4000), source("street-match", 2000)),
                "approvals",
                List.of(Map.of("fromYuan", 0, "approvers", 2)),
                "noticeRequired",
                notice,
                "samePayee",
                "warn",
                "startsOn",
                today.toString(),
                "endsOn",
                today.plusDays(90).toString(),
                "dueBefore",
                notice ? today.plusDays(30).toString() : null);
    }

    private static Map<String, Object> source(String source, int yuan) {
        return Map.of("source", source, "amountYuan", yuan);
    }

    /** The city's by the city's approver, the street's by the street's own. */
    private void money(UUID project) {
        for (Map<String, Object> one :
                List.of(source("municipal", 4000), source("street-match", 2000))) {
            String source = (String) one.get("source");
            UUID order =
                    officer()
                            .create(
                                    "/api/v1/fund-orders",
                                    "demonstration-" + source + "-" + project,
                                    body(
                                            "to",
                                            body(
                                                    "kind", "project",
                                                    "account", project,
                                                    "source", source),
                                            "amountYuan",
                                            one.get("amountYuan"),
                                            "reason",
                                            "下达示范资金"))
                            .expect(201)
                            .id("id");
            String path = "/api/v1/fund-orders/" + order;
            when("proposed", path, () -> leader().post(path + "/approvals", Map.of()));
        }
    }

    interface Step {
        Answer take();
    }

    /** A fact that was stated before the ledger was lost is not stated again. */
    void when(String state, String path, Step step) {
        if (officer().get(path).expect(200).text("state").equals(state)) {
            step.take().expect(200);
        }
    }

    private Api officer() {
        return as("officer-01", "programme-officer");
    }

    private Api leader() {
        return as("approver-01", "approver");
    }

    Api as(String subject, String... roles) {
        return system.api(
                Service.BENEFICIARY,
                TokenDraft.of(roles).subject(subject).regions(BootstrapUnits.HUANGSHI));
    }
}
