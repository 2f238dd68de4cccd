package org.nuandong.dispatch.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuandong.dispatch.incident.IncidentFixture.CLERK;
import static org.nuandong.dispatch.reward.RewardFixture.TREASURER;
import static org.nuandong.dispatch.reward.RewardFixture.step;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.Sql;
import org.nuandong.dispatch.reward.RewardFixture.Helped;

@QuarkusTest
@QuarkusTestResource(Backing.class)
class RewardAtOnceTest {

    private static final int CLERKS = 16;

    @Test
    void of_16_clerks_who_verify_one_reward_at_once_one_does() throws Exception {
        UUID reward = RewardFixture.pending();

        List<Integer> answers =
                allAtOnce(
                        i ->
                                status(
                                        RewardFixture.person("clerk-" + i, "hotline-clerk"),
                                        step(reward, "verifications"),
                                        Map.of()));

        assertOne(answers);
        assertThat(events("reward.verified", reward)).isOne();
    }

    @Test
    void of_16_who_approve_one_reward_at_once_one_does() throws Exception {
        UUID reward = RewardFixture.verified();

        List<Integer> answers =
                allAtOnce(
                        i ->
                                status(
                                        RewardFixture.person("approver-" + i, "approver"),
                                        step(reward, "approvals"),
                                        Map.of()));

        assertOne(answers);
        assertThat(events("reward.approved", reward)).isOne();
    }

    @Test
    void of_16_who_pay_one_reward_at_once_one_does() throws Exception {
        UUID reward = RewardFixture.approved();

        List<Integer> answers =
                allAtOnce(
                        i -> status(TREASURER, step(reward, "payments"), RewardFixture.payment()));

        assertOne(answers);
        assertThat(Sql.count("select count(*) from reward_line where reward_id = ?", reward))
                .isOne();
    }

    @Test
    void of_16_incidents_of_one_person_verified_at_once_one_earns_a_reward() throws Exception {
        Helped first = RewardFixture.helped(RewardFixture.COURIER, "courier");
        List<UUID> rewards = new ArrayList<>(List.of(RewardFixture.rewardOf(first)));
        for (int i = 1; i < CLERKS; i++) {
            Helped again = RewardFixture.helped("1380000001" + i % 10, "courier");
            UUID reward = RewardFixture.rewardOf(again);
            CLERK.post(
                            step(reward, "person-links"),
                            Map.of("subjectId", again.person(), "sameAs", first.person()))
                    .statusCode(200);
            rewards.add(reward);
        }

        List<Integer> answers =
                allAtOnce(
                        i ->
                                status(
                                        RewardFixture.person("clerk-" + i, "hotline-clerk"),
                                        step(rewards.get(i), "verifications"),
                                        Map.of()));

        assertOne(answers);
    }

    private static void assertOne(List<Integer> answers) {
        assertThat(answers).hasSize(CLERKS);
        assertThat(Collections.frequency(answers, 200)).isOne();
        assertThat(Collections.frequency(answers, 409)).isEqualTo(CLERKS - 1);
    }

    private static int status(Api who, String path, Object body) {
        return who.post(path, body).extract().statusCode();
    }

    private static long events(String name, UUID reward) {
        return Sql.count(
                "select count(*) from outbox where aggregateid = ? and type like '%' || ? || '%'",
                reward, name);
    }

    private static List<Integer> allAtOnce(IntFunction<Integer> call) throws Exception {
        ExecutorService clerks = Executors.newFixedThreadPool(CLERKS);
        CountDownLatch go = new CountDownLatch(1);
        try {
            List<Future<Integer>> running = new ArrayList<>();
            for (int i = 0; i < CLERKS; i++) {
                int one = i;
                running.add(
                        clerks.submit(
                                () -> {
                                    go.await();
                                    return call.apply(one);
                                }));
            }
            go.countDown();
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : running) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            clerks.shutdownNow();
        }
    }
}
