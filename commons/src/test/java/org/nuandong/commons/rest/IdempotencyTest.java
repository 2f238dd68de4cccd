package org.nuandong.commons.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuandong.commons.TestClock;
import org.nuandong.commons.security.Role;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.Tokens;

/** A creating request that is sent again takes effect once. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class IdempotencyTest {

    private static final int THREADS = 64;

    @Inject TestClock clock;
    @Inject IdempotencySweep sweep;

    @AfterEach
    void real_time_again() {
        clock.run();
    }

    @Test
    void the_first_answer_is_given_again_with_its_headers() throws Exception {
        String telephone = someTelephone();
        String key = UUID.randomUUID().toString();
        Response first = post(key, order(telephone));
        Response again = post(key, order(telephone));

        first.then().statusCode(201).header("Idempotent-Replayed", nullValue());
        again.then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .header("Location", first.header("Location"))
                .header("ETag", "\"0\"");
        assertThat(again.body().asString()).isEqualTo(first.body().asString());
        assertThat(Orders.countOf(telephone)).isEqualTo(1);
    }

    @Test
    void sixty_four_threads_with_one_key_make_one_order() throws Exception {
        String telephone = someTelephone();
        String key = UUID.randomUUID().toString();
        CyclicBarrier start = new CyclicBarrier(THREADS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<Response>> answers = new ArrayList<>();
        Callable<Response> call =
                () -> {
                    start.await();
                    return post(key, order(telephone));
                };
        for (int i = 0; i < THREADS; i++) {
            answers.add(threads.submit(call));
        }
        List<String> bodies = new ArrayList<>();
        for (Future<Response> answer : answers) {
            assertThat(answer.get().statusCode()).isIn(201, 409);
            if (answer.get().statusCode() == 201) {
                bodies.add(answer.get().body().asString());
            } else {
                answer.get().then().body("code", equalTo("idempotency-in-flight"));
            }
        }
        threads.shutdown();

        assertThat(bodies).isNotEmpty().containsOnly(bodies.get(0));
        assertThat(Orders.countOf(telephone)).isEqualTo(1);
    }

    @Test
    void the_same_key_for_another_order_is_422() throws Exception {
        String key = UUID.randomUUID().toString();
        String other = someTelephone();
        post(key, order(someTelephone())).then().statusCode(201);
        post(key, order(other))
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
        assertThat(Orders.countOf(other)).isZero();
    }

    @Test
    void a_refused_order_keeps_nothing_and_its_key_may_be_used_again() throws Exception {
        String key = UUID.randomUUID().toString();
        post(key, order("fail-after-effect"))
                .then()
                .statusCode(409)
                .body("code", equalTo("no-quilts-left"));
        assertThat(Orders.countOf("fail-after-effect")).isZero();
        post(key, order(someTelephone()))
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", nullValue());
    }

    @Test
    void the_key_of_another_caller_is_another_key() {
        String key = UUID.randomUUID().toString();
        String telephone = someTelephone();
        post(key, order(telephone)).then().statusCode(201);
        Orders.clerk()
                .auth()
                .oauth2(Tokens.of(Role.HOTLINE_CLERK).subject("another-clerk").sign())
                .header("Idempotency-Key", key)
                .body(order(telephone))
                .post(Orders.PATH)
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", nullValue());
    }

    @Test
    void an_order_without_a_key_is_400_naming_the_header() {
        Orders.clerk()
                .body(order(someTelephone()))
                .post(Orders.PATH)
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-missing"))
                .body("violations[0].field", equalTo("Idempotency-Key"))
                .body("violations[0].in", equalTo("header"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "with space", "umlaut-\u00e4"})
    void a_key_that_is_not_plain_visible_text_is_400(String key) {
        post(key, order(someTelephone()))
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-invalid"));
    }

    @Test
    void a_key_has_at_most_255_characters() {
        post("k".repeat(254) + "x", order(someTelephone())).then().statusCode(201);
        post("k".repeat(256), order(someTelephone())).then().statusCode(400);
    }

    @Test
    void the_kept_answer_cannot_be_read_in_the_database() throws Exception {
        String telephone = someTelephone();
        String key = UUID.randomUUID().toString();
        post(key, order(telephone)).then().statusCode(201);
        try (Connection connection = Backing.connect();
                PreparedStatement statement =
                        connection.prepareStatement(
                                "select k::text, encode(answer, 'escape') from idempotency_key k"
                                        + " where key = ?")) {
            statement.setString(1, key);
            try (ResultSet row = statement.executeQuery()) {
                assertThat(row.next()).isTrue();
                assertThat(row.getString(1) + row.getString(2)).doesNotContain(telephone);
            }
        }
    }

    @Test
    void a_kept_answer_is_forgotten_after_seven_days_and_not_before() {
        String key = UUID.randomUUID().toString();
        String body = order(someTelephone());
        post(key, body).then().statusCode(201);

        clock.advance(Duration.ofDays(7).minusMinutes(1));
        sweep.sweep();
        post(key, body).then().header("Idempotent-Replayed", "true");

        clock.advance(Duration.ofMinutes(2));
        assertThat(sweep.sweep()).isPositive();
        post(key, body).then().statusCode(201).header("Idempotent-Replayed", nullValue());
    }

    private static Response post(String key, String body) {
        return Orders.clerk().header("Idempotency-Key", key).body(body).post(Orders.PATH);
    }

    private static String order(String telephone) {
        return "{\"telephone\":\"%s\",\"amountYuan\":12.30,\"occurredAt\":\"2016-08-01T10:00:00+08:00\"}"
                .formatted(telephone);
    }

    private static String someTelephone() {
        return "138" + UUID.randomUUID();
    }
}
