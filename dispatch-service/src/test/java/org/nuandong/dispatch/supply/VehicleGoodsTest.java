package org.nuandong.dispatch.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.nuandong.dispatch.incident.IncidentFixture.CLERK;
import static org.nuandong.dispatch.incident.IncidentFixture.LEADER;
import static org.nuandong.dispatch.incident.IncidentFixture.TEAM;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.Sql;
import org.nuandong.dispatch.incident.IncidentFixture;
import org.nuandong.dispatch.incident.IncidentFixture.Rescue;
import org.nuandong.dispatch.team.TeamFixture;

/** The kit of a vehicle is its stock: there is one book of what it carries. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class VehicleGoodsTest {

    private static Map<String, Object> of(String item, int quantity) {
        return Map.of("item", item, "quantity", quantity);
    }

    private static UUID vehicle(UUID team, String plate) {
        return LEADER.created(
                "/api/v1/vehicles",
                Map.of(
                        "plate",
                        plate,
                        "kind",
                        "rescue-car",
                        "regionCode",
                        Api.HUANGSHI,
                        "teamId",
                        team,
                        "kit",
                        List.of(of("cotton-coat", 2), of("quilt", 4))));
    }

    private static long onHand(UUID vehicle, String item) {
        return Sql.count(
                "select coalesce(sum(i.on_hand), 0) from stock_item i"
                        + " join stock_account a on a.id = i.account_id"
                        + " where a.holder_id = ? and i.item = ?",
                vehicle,
                item);
    }

    @Test
    void what_is_given_away_is_gone_from_the_kit_and_missing_by_the_standard() {
        UUID team = TeamFixture.onDuty("物资组");
        UUID car = vehicle(team, "鄂B救801");
        Rescue rescue = new Rescue(IncidentFixture.open(), team);
        CLERK.post(rescue.path("dispatches"), Map.of("teamId", team)).statusCode(200);
        rescue.arrive().statusCode(200);
        UUID man = rescue.find(Map.of("sex", "male", "ageBand", "19-59", "known", false));

        TEAM.create(
                        rescue.path("goods"),
                        Map.of("subjectId", man, "goods", List.of(of("cotton-coat", 1))))
                .statusCode(201);

        LEADER.get("/api/v1/vehicles/" + car)
                .body("kit.find { it.item == 'cotton-coat' }.quantity", equalTo(1))
                .body("missing.find { it.item == 'cotton-coat' }.quantity", equalTo(1));
        LEADER.get("/api/v1/vehicles?teamId=" + team)
                .body("items[0].kit.item", contains("cotton-coat", "quilt"));
        assertThat(Sql.count("select count(*) from stock_shortfall where cause_id = ?", man))
                .isZero();
    }

    @Test
    void a_kit_check_is_a_count_and_what_is_not_named_is_not_there() {
        UUID car = vehicle(TeamFixture.onDuty("清点组"), "鄂B救802");

        TEAM.post(
                        "/api/v1/vehicles/" + car + "/kit-checks",
                        Map.of("kit", List.of(of("cotton-coat", 3))))
                .statusCode(200)
                .body("kit.item", contains("cotton-coat"))
                .body("missing.item", hasItem("quilt"));

        assertThat(onHand(car, "cotton-coat")).isEqualTo(3);
        assertThat(onHand(car, "quilt")).isZero();
        assertThat(
                        Sql.count(
                                "select count(*) from stock_movement m"
                                        + " join stock_item i on i.id = m.item_id"
                                        + " join stock_account a on a.id = i.account_id"
                                        + " where a.holder_id = ? and m.reason = 'kit-check'",
                                car))
                .isEqualTo(4);
    }

    @Test
    void a_team_gives_nothing_out_of_another_city_s_vehicle() {
        UUID foreign =
                Api.in("310112", "duty-leader")
                        .created(
                                "/api/v1/vehicles",
                                Map.of(
                                        "plate", "沪A救803",
                                        "kind", "rescue-car",
                                        "regionCode", "310112",
                                        "kit", List.of(of("quilt", 4))));
        Rescue rescue = IncidentFixture.onScene();
        UUID man = rescue.find(Map.of("sex", "male", "ageBand", "19-59", "known", false));

        TEAM.create(
                        rescue.path("goods"),
                        Map.of(
                                "subjectId",
                                man,
                                "goods",
                                List.of(of("quilt", 1)),
                                "from",
                                Map.of("kind", "vehicle", "id", foreign)))
                .statusCode(404);

        assertThat(onHand(foreign, "quilt")).isEqualTo(4);
    }
}
