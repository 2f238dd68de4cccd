package org.nuandong.beneficiary.person;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.nuandong.beneficiary.Api;
import org.nuandong.beneficiary.MadeUp;
import org.nuandong.deploy.testing.Backing;

@QuarkusTest
@QuarkusTestResource(Backing.class)
class SamePersonIT {

    /** Half of the clerks name the couple the other way round: nobody waits for ever. */
    @Test
    void sixteen_clerks_who_enter_one_couple_at_once_make_one_couple() throws Exception {
        Map<String, Object> man = MadeUp.man();
        Map<String, Object> woman = MadeUp.woman();
        List<Callable<Integer>> clerks = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            Map<String, Object> household =
                    i % 2 == 0
                            ? MadeUp.household(
                                    MadeUp.member("head", man), MadeUp.member("spouse", woman))
                            : MadeUp.household(
                                    MadeUp.member("head", woman), MadeUp.member("spouse", man));
            clerks.add(() -> Api.posting().body(household).post("/api/v1/households").statusCode());
        }
        ExecutorService pool = Executors.newFixedThreadPool(16);
        try {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : pool.invokeAll(clerks)) {
                answers.add(answer.get());
            }
            assertThat(answers).containsOnly(201, 409);
            assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
        } finally {
            pool.shutdown();
        }
    }
}
