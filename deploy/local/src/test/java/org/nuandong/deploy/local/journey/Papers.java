package org.nuandong.deploy.local.journey;

import static org.nuandong.deploy.local.Api.body;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** 预案、交接单、签批: what people of a station have in writing. */
final class Papers {

    private Papers() {}

    static Map<String, Object> sign(String rung) {
        return body("rung", rung, "words", "已阅，请即办");
    }

    static Map<String, Object> offer(Incident incident, UUID subject, Instant now) {
        return body(
                "incidentId",
                incident.id(),
                "reason",
                "medical",
                "from",
                body("agency", "civil-affairs", "organisation", "救助小组", "person", "李某乙"),
                "to",
                body("agency", "hospital", "organisation", "县定点医院"),
                "persons",
                List.of(
                        body(
                                "subjectId",
                                subject,
                                "sex",
                                "male",
                                "ageBand",
                                "60-79",
                                "condition",
                                List.of("hypothermia"),
                                "foundPlace",
                                "人民广场长椅",
                                "belongings",
                                List.of(body("what", "蓝色背包", "number", 1)))),
                "signatureId",
                incident.signature(now));
    }

    /** R132, R242. */
    static Map<String, Object> threeTeams(Station station) {
        return body(
                "name",
                "恶劣天气主动救助方案",
                "kind",
                "extreme-weather",
                "regionCode",
                station.region(),
                "unitId",
                station.unit(),
                "trigger",
                body("kind", "duty-level", "value", "ALL_WEATHER"),
                "steps",
                List.of(
                        step("通知公安、城管、卫健联合行动", "hotline-clerk", "PT15M"),
                        step("第一流动救助小组由站领导带队上街", "team-member", "PT30M"),
                        step("向局领导报告部署情况", "duty-leader", "PT1H")));
    }

    private static Map<String, Object> step(String title, String owner, String dueAfter) {
        return body("title", title, "ownerRole", owner, "dueAfter", dueAfter);
    }
}
