package org.nuandong.dispatch.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.Tokens;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.Sql;
import org.nuandong.dispatch.team.TeamFixture;

/** One station hands an incident to another: number and clock stay, both see it until answered. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class TransferTest {

    private final UUID giver = UUID.randomUUID();
    private final UUID taker = UUID.randomUUID();
    private final Api from = leaderOf(giver);
    private final Api to = leaderOf(taker);
    private UUID incident;

    private static Api leaderOf(UUID unit) {
        return Api.with(
                Tokens.of("duty-leader", "hotline-clerk").regions(Api.HUANGSHI).units(unit));
    }

    @BeforeEach
    void two_stations_and_an_incident_of_the_first() {
        for (UUID unit : new UUID[] {giver, taker}) {
            Sql.update(
                    "insert into reference_unit (unit_id, name, kind, region_code, epoch, sequence)"
                            + " values (?, ?, 'station', '420200', 0, 0)",
                    unit,
                    unit == giver ? "西塞救助站" : "铁山救助站");
        }
        Sql.update("update reference_version set version = version + 1");
        Map<String, Object> tip = new HashMap<>(IncidentFixture.tip());
        tip.put("unitId", giver);
        org.awaitility.Awaitility.await().untilAsserted(() -> incident = opened(from, tip));
    }

    private static UUID opened(Api clerk, Map<String, Object> tip) {
        return UUID.fromString(
                clerk.create("/api/v1/tips", tip).statusCode(201).extract().path("incidentId"));
    }

    private String offered() {
        // The tree of units is looked at once a second.
        java.util.concurrent.atomic.AtomicReference<String> id =
                new java.util.concurrent.atomic.AtomicReference<>();
        org.awaitility.Awaitility.await()
                .untilAsserted(
                        () ->
                                id.set(
                                        from.create(
                                                        transfers(),
                                                        Map.of(
                                                                "toUnitId",
                                                                taker,
                                                                "reason",
                                                                "nearer-station"))
                                                .statusCode(201)
                                                .body("state", equalTo("offered"))
                                                .extract()
                                                .path("id")));
        return id.get();
    }

    private String transfers() {
        return "/api/v1/incidents/" + incident + "/transfers";
    }

    @Test
    void the_other_station_sees_it_only_once_asked_and_has_it_once_it_accepts() {
        String one = "/api/v1/incidents/" + incident;
        String number = from.get(one).statusCode(200).extract().path("incidentNo");
        String deadline = from.get(one).extract().path("arrival.deadlineAt");
        String received = from.get(one).extract().path("arrival.receivedAt");
        to.get(one).statusCode(404);
        String request =
                from.created(one + "/agency-requests", Map.of("agency", "police", "kind", "police"))
                        .toString();

        String transfer = offered();
        to.get(one).statusCode(200).body("offeredUnitId", equalTo(taker.toString()));
        to.get("/api/v1/incidents?sort=deadlineAt&limit=200&from=" + received)
                .body("items.id", hasItem(incident.toString()));
        from.get(one).statusCode(200);
        to.post(one + "/cancellations", Map.of("reason", "false-alarm")).statusCode(404);
        from.post(transfers() + "/" + transfer + "/acceptances", Map.of()).statusCode(403);

        to.post(transfers() + "/" + transfer + "/acceptances", Map.of())
                .statusCode(200)
                .body("state", equalTo("accepted"));

        to.get(one)
                .body("unitId", equalTo(taker.toString()))
                .body("incidentNo", equalTo(number))
                .body("arrival.deadlineAt", equalTo(deadline));
        from.get(one).statusCode(404);
        from.get("/api/v1/agency-requests/" + request).statusCode(404);
        to.post("/api/v1/agency-requests/" + request + "/reports", Map.of("state", "acknowledged"))
                .statusCode(200);
        assertThat(
                        Sql.count(
                                "select count(*) from deadline where aggregate_id = ?"
                                        + " and unit_id = ? and done_at is null",
                                incident,
                                taker))
                .isEqualTo(2);
        assertThat(
                        Sql.count(
                                "select count(*) from outbox where aggregateid = ?"
                                        + " and type like '%.incident.transferred.v1'",
                                incident))
                .isOne();
        to.post(transfers() + "/" + transfer + "/refusals", Map.of("reason", "太远"))
                .statusCode(409)
                .body("code", equalTo("transfer-answered"));
    }

    @Test
    void a_refusal_leaves_it_where_it_is_with_its_reason() {
        String transfer = offered();
        from.create(transfers(), Map.of("toUnitId", taker, "reason", "no-capacity"))
                .statusCode(409)
                .body("code", equalTo("transfer-open"));

        to.post(transfers() + "/" + transfer + "/refusals", Map.of("reason", "两组均在途"))
                .statusCode(200)
                .body("answerReason", equalTo("两组均在途"));

        to.get("/api/v1/incidents/" + incident).statusCode(404);
        from.get("/api/v1/incidents/" + incident)
                .body("unitId", equalTo(giver.toString()))
                .body("offeredUnitId", equalTo(null));
    }

    @Test
    void a_team_that_is_sent_meanwhile_takes_the_offer_back() {
        String transfer = offered();
        UUID team = TeamFixture.onDuty("自派" + UUID.randomUUID().toString().substring(0, 8));

        from.post("/api/v1/incidents/" + incident + "/dispatches", Map.of("teamId", team))
                .statusCode(200)
                .body("offeredUnitId", equalTo(null));

        from.get(transfers()).body("state", hasItem("withdrawn"));
        to.post(transfers() + "/" + transfer + "/acceptances", Map.of()).statusCode(404);
        to.get("/api/v1/incidents?limit=200").body("items.id", not(hasItem(incident.toString())));
    }

    @Test
    void no_station_hands_over_to_itself_or_to_nobody() {
        from.create(transfers(), Map.of("toUnitId", giver, "reason", "nearer-station"))
                .statusCode(409)
                .body("code", equalTo("not-another-station"));
        from.create(transfers(), Map.of("toUnitId", UUID.randomUUID(), "reason", "nearer-station"))
                .statusCode(409);
    }
}
