package org.nuandong.dispatch.incident;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.RepeatedTest;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.dispatch.Sql;

/** Two clerks see the same duplicate, and each gives up his own incident for the other's. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class MutualDuplicatesTest {

    @RepeatedTest(8)
    void of_two_incidents_given_up_for_each_other_at_once_one_goes_on() throws Exception {
        UUID one = IncidentFixture.open();
        UUID other = IncidentFixture.open();

        List<Integer> answers = bothAtOnce(one, other);

        assertThat(answers).containsExactlyInAnyOrder(200, 409);
        assertThat(
                        Sql.count(
                                "select count(*) from incident where id in (?, ?)"
                                        + " and state = 'OPEN'",
                                one,
                                other))
                .isOne();
    }

    private static List<Integer> bothAtOnce(UUID one, UUID other) throws Exception {
        ExecutorService clerks = Executors.newFixedThreadPool(2);
        CountDownLatch go = new CountDownLatch(1);
        try {
            List<Future<Integer>> running = new ArrayList<>();
            for (List<UUID> pair : List.of(List.of(one, other), List.of(other, one))) {
                running.add(
                        clerks.submit(
                                () -> {
                                    go.await();
                                    return giveUp(pair.get(0), pair.get(1));
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

    private static int giveUp(UUID incident, UUID survivor) {
        return IncidentFixture.CLERK
                .post(
                        IncidentFixture.path(incident, "cancellations"),
                        Map.of("reason", "duplicate", "survivingIncidentId", survivor))
                .extract()
                .statusCode();
    }
}
