package org.nuandong.dispatch.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

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
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.deploy.testing.SeenEvent;
import org.nuandong.dispatch.Api;

@QuarkusTest
@QuarkusTestResource(Backing.class)
class ShiftTest {

    private static final String SHIFTS = "/api/v1/shifts";

    private final Api leader = Api.as("duty-leader");

    @Test
    void a_team_is_on_duty_from_the_start_of_its_shift_to_its_end() {
        UUID team = team("夜班组");
        UUID shift = leader.created(SHIFTS, shift(team));
        assertState(team, "off-duty");

        leader.post(SHIFTS + "/" + shift + "/starts", Map.of())
                .statusCode(200)
                .body("state", equalTo("running"));
        assertState(team, "free");
        leader.get(SHIFTS + "?state=running&teamId=" + team)
                .body("items.id", equalTo(List.of(shift.toString())))
                .body("items[0].leaderName", equalTo("李某乙"));

        leader.post(SHIFTS + "/" + shift + "/ends", Map.of())
                .statusCode(200)
                .body("state", equalTo("ended"));
        assertState(team, "off-duty");
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            probe.await("shift.ended", shift);
            assertThat(probe.about(shift).stream().map(SeenEvent::name))
                    .containsExactly("shift.planned", "shift.started", "shift.ended");
        }
    }

    @Test
    void a_shift_starts_and_ends_once_and_in_order() {
        UUID shift = leader.created(SHIFTS, shift(team("有序组")));
        String path = SHIFTS + "/" + shift;

        refused(path + "/ends", "planned");
        leader.post(path + "/starts", Map.of()).statusCode(200);
        refused(path + "/starts", "running");
        leader.post(path + "/ends", Map.of()).statusCode(200);
        refused(path + "/ends", "ended");
    }

    @Test
    void of_two_shifts_of_one_team_that_start_at_once_one_runs() throws Exception {
        UUID team = team("交班组");
        List<UUID> shifts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            shifts.add(leader.created(SHIFTS, shift(team)));
        }

        assertThat(startAllAtOnce(shifts)).containsOnlyOnce(200).containsOnly(200, 409).hasSize(8);
    }

    @Test
    void a_shift_that_ends_before_it_starts_is_refused_at_its_end() {
        leader.create(
                        SHIFTS,
                        Map.of(
                                "teamId", team("倒序组"),
                                "leader", "staff-9",
                                "startsAt", "2026-01-02T08:00:00+08:00",
                                "endsAt", "2026-01-02T07:59:59+08:00"))
                .statusCode(400)
                .body("code", equalTo("shift-ends-before-it-starts"))
                .body("violations.field", hasItem("endsAt"));
    }

    @Test
    void nobody_plans_for_a_team_of_another_city() {
        UUID team = team("本地组");

        Api.in("310112", "duty-leader").create(SHIFTS, shift(team)).statusCode(404);
    }

    private void refused(String path, String state) {
        leader.post(path, Map.of())
                .statusCode(409)
                .body("code", equalTo("step-out-of-order"))
                .body("detail", containsString(state));
    }

    private List<Integer> startAllAtOnce(List<UUID> shifts) throws Exception {
        ExecutorService leaders = Executors.newFixedThreadPool(shifts.size());
        CountDownLatch go = new CountDownLatch(1);
        try {
            List<Future<Integer>> running = new ArrayList<>();
            for (UUID shift : shifts) {
                running.add(
                        leaders.submit(
                                () -> {
                                    go.await();
                                    return leader.post(SHIFTS + "/" + shift + "/starts", Map.of())
                                            .extract()
                                            .statusCode();
                                }));
            }
            go.countDown();
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> one : running) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            leaders.shutdownNow();
        }
    }

    private void assertState(UUID team, String state) {
        leader.get("/api/v1/teams/" + team).body("state", equalTo(state));
    }

    private UUID team(String name) {
        return leader.created(
                "/api/v1/teams",
                Map.of("name", name, "kind", "street-patrol", "regionCode", Api.HUANGSHI));
    }

    private static Map<String, Object> shift(UUID team) {
        return Map.of(
                "teamId", team,
                "leader", "staff-9",
                "leaderName", "李某乙",
                "startsAt", "2026-01-01T20:00:00+08:00",
                "endsAt", "2026-01-02T08:00:00+08:00",
                "crew", List.of(Map.of("staff", "staff-10", "name", "赵某丁")));
    }
}
