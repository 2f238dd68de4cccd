package org.nuandong.dispatch.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.dispatch.Sql;
import org.nuandong.dispatch.incident.IncidentFixture;

/** Over HTTP, as in the duty room: 32 clerks, 32 incidents in different places, one team. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class ManyClerksTest {

    private static final int CLERKS = 32;

    @Test
    void of_32_clerks_who_send_one_team_at_once_one_succeeds_and_31_learn_which_incident_has_it()
            throws Exception {
        UUID team = TeamFixture.onDuty("众抢组");
        List<UUID> incidents = new ArrayList<>();
        for (int i = 0; i < CLERKS; i++) {
            incidents.add(
                    IncidentFixture.open(
                            IncidentFixture.tipWith(
                                    "point",
                                    Map.of("longitude", 115.0 + i / 50.0, "latitude", 30.2034))));
        }

        List<Answer> answers = sendAllAtOnce(team, incidents);

        List<Answer> won = answers.stream().filter(a -> a.status() == 200).toList();
        List<Answer> lost = answers.stream().filter(a -> a.status() == 409).toList();
        assertThat(won).hasSize(1);
        assertThat(lost).hasSize(CLERKS - 1);
        assertThat(lost)
                .allSatisfy(
                        answer -> {
                            assertThat(answer.code()).isEqualTo("team-busy");
                            assertThat(answer.detail()).contains(won.get(0).incidentNo());
                        });
        assertThat(Sql.count("select count(*) from team_hold where team_id = ?", team))
                .isEqualTo(1);
        assertThat(Sql.count("select count(*) from incident_dispatch where team_id = ?", team))
                .isEqualTo(1);
        IncidentFixture.CLERK
                .get("/api/v1/teams/" + team)
                .body("incidentNo", equalTo(won.get(0).incidentNo()));
    }

    private static List<Answer> sendAllAtOnce(UUID team, List<UUID> incidents) throws Exception {
        ExecutorService clerks = Executors.newFixedThreadPool(CLERKS);
        CountDownLatch go = new CountDownLatch(1);
        try {
            List<Future<Answer>> running = new ArrayList<>();
            for (UUID incident : incidents) {
                running.add(
                        clerks.submit(
                                () -> {
                                    go.await();
                                    return send(team, incident);
                                }));
            }
            go.countDown();
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> one : running) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            clerks.shutdownNow();
        }
    }

    private static Answer send(UUID team, UUID incident) {
        var body =
                IncidentFixture.CLERK
                        .post(IncidentFixture.path(incident, "dispatches"), Map.of("teamId", team))
                        .extract();
        return new Answer(
                body.statusCode(), body.path("incidentNo"), body.path("code"), body.path("detail"));
    }

    private record Answer(int status, String incidentNo, String code, String detail) {}
}
