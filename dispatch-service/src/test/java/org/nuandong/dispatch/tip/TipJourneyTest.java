package org.nuandong.dispatch.tip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.Sql;
import org.nuandong.dispatch.tip.TipFixture.Told;

/** docs/journeys/tip.md, call by call. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class TipJourneyTest {

    private static final String CITY = "533400";
    private static final Api CLERK = Api.in(CITY, "hotline-clerk");
    private static final Api LEADER = Api.in(CITY, "duty-leader");
    private static final Api TEAM = Api.in(CITY, "team-member");

    private static Told tell(Map<String, Object> tip) {
        var answer = CLERK.create(TipFixture.TIPS, tip).statusCode(201).extract();
        return new Told(
                UUID.fromString(answer.path("tipId")), UUID.fromString(answer.path("incidentId")));
    }

    private static Map<String, Object> tip(String address, String telephone) {
        Map<String, Object> tip = new HashMap<>();
        tip.put("region", "533401");
        tip.put("address", address);
        tip.put("reporter", Map.of("telephone", telephone, "kind", "driver"));
        return tip;
    }

    @Test
    void a_clerk_s_night_from_the_ringing_telephone_to_the_answered_reporter() {
        LEADER.create(
                        "/api/v1/gazetteer",
                        Map.of(
                                "kind", "landmark",
                                "name", "独克宗古城月光广场",
                                "region", "533401",
                                "point", Map.of("longitude", 99.7065, "latitude", 27.8120)))
                .statusCode(201);
        CLERK.post(TipFixture.TIPS + "/caller-lookups", Map.of("telephone", "13700000061"))
                .body("", empty());

        Told first = tell(tip("独克宗古城月光广场的转经筒旁", "13700000061"));
        CLERK.get(TipFixture.TIPS + "/" + first.tip())
                .body("placeFrom", equalTo("gazetteer"))
                .body("point.latitude", equalTo(27.812f));
        CLERK.create(
                        first.path("supplements"),
                        Map.of(
                                "address",
                                "月光广场北侧台阶",
                                "point",
                                Map.of("longitude", 99.7068, "latitude", 27.8131)))
                .statusCode(201);
        CLERK.get(first.incidentPath("")).body("point.latitude", equalTo(27.8131f));

        Told second = tell(tip("独克宗古城月光广场北侧", "13700000062"));
        CLERK.get(second.path("likely-duplicates")).body("tipId", hasItem(first.tip().toString()));
        CLERK.post(
                        second.path("links"),
                        Map.of("incidentId", first.incident(), "reason", "same-person"))
                .statusCode(200);
        TEAM.get(first.incidentPath("/tips"))
                .body("", hasSize(2))
                .body("[0].supplements", hasSize(1))
                .body("[0].reporter.telephone", nullValue());

        for (Told told : List.of(first, second)) {
            CLERK.create(told.path("answers"), Map.of("means", "call", "outcome", "reached"))
                    .statusCode(201);
        }
        CLERK.get(TipFixture.TIPS + "?answered=false").body("items", empty());
        LEADER.get(first.incidentPath("/timeline"))
                .body("step", hasItems("opened", "supplemented", "place-corrected", "tip-linked"));
    }

    @Test
    void the_night_and_the_warning_in_force_give_priority_and_stand_in_the_event() {
        Map<String, Object> byDay = tip("香格里拉大道", "13700000063");
        byDay.put("receivedAt", "2026-01-05T14:00:00+08:00");
        Map<String, Object> byNight = tip("香格里拉大道", "13700000064");
        byNight.put("receivedAt", "2026-01-05T23:00:00+08:00");

        CLERK.get(tell(byDay).incidentPath("")).body("priority", equalTo("normal"));
        Told night = tell(byNight);
        CLERK.get(night.incidentPath("")).body("priority", equalTo("high"));

        UUID message = warning("533422", "red");
        Map<String, Object> inTheCold = tip("德钦县城广场", "13700000065");
        inTheCold.put("region", "533422");
        inTheCold.put("receivedAt", "2026-01-05T14:00:00+08:00");
        Told cold = tell(inTheCold);
        Sql.update("delete from warning where message_id = ?", message);
        CLERK.get(cold.incidentPath("")).body("priority", equalTo("high"));
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            assertThat(
                            probe.await("incident.opened", night.incident())
                                    .data()
                                    .path("night")
                                    .asBoolean())
                    .isTrue();
            assertThat(
                            probe.await("incident.opened", cold.incident())
                                    .data()
                                    .path("warningLevel")
                                    .asText())
                    .isEqualTo("red");
        }
    }

    private static UUID warning(String region, String level) {
        UUID message = UUID.randomUUID();
        Sql.update(
                "insert into weather_message (id, received_at, client, region_code, media_type,"
                        + " digest, raw, outcome, warnings) values (?, now(), 'test', ?,"
                        + " 'application/json', '', '', 'taken', '[]')",
                message,
                region);
        Sql.update(
                "insert into warning (id, message_id, sender, identifier, part, sent, status,"
                        + " message_type, kind, level, effective_at, expires_at, filled,"
                        + " area_names, region_code, region_codes, state, received_at, version)"
                        + " values (gen_random_uuid(), ?, 'test', ?, 1, now(), 'Actual', 'Alert',"
                        + " 'cold-wave', ?, now() - interval '1 hour', now() + interval '1 hour',"
                        + " '{}', '{}', ?, array[?], 'current', now(), 0)",
                message,
                message.toString(),
                level,
                region,
                region);
        return message;
    }
}
