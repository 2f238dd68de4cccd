package org.nuandong.dispatch.incident;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.nuandong.dispatch.incident.IncidentFixture.CLERK;
import static org.nuandong.dispatch.incident.IncidentFixture.LEADER;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.team.TeamFixture;

/** Which vehicles a team is sent in. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class SentVehiclesTest {

    private static UUID vehicleOf(UUID team, String plate) {
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
                        team));
    }

    @Test
    void a_team_goes_in_its_own_vehicles_and_in_nobody_else_s() {
        UUID team = TeamFixture.onDuty("驾车组");
        UUID car = vehicleOf(team, "鄂B救701");
        vehicleOf(team, "鄂B救702");
        UUID foreign = vehicleOf(TeamFixture.onDuty("邻组"), "鄂B救703");
        String path = IncidentFixture.path(IncidentFixture.open(), "dispatches");

        for (UUID wrong : List.of(foreign, UUID.randomUUID())) {
            CLERK.post(path, Map.of("teamId", team, "vehicleIds", List.of(car, wrong)))
                    .statusCode(409)
                    .body("code", equalTo("vehicle-not-of-the-team"));
        }
        CLERK.post(path, Map.of("teamId", team, "vehicleIds", List.of(car))).statusCode(200);

        CLERK.get(path).body("[0].vehicleIds", contains(car.toString()));
    }
}
