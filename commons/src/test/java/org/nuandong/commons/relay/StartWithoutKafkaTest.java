package org.nuandong.commons.relay;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.nuandong.commons.event.Happenings.quiltsCounted;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nuandong.commons.event.Database;
import org.nuandong.commons.event.EventOutbox;
import org.nuandong.deploy.testing.Backing;

/** A service starts and works while there is no Kafka at all. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
@QuarkusTestResource(value = StartWithoutKafkaTest.NoKafka.class, restrictToAnnotatedClass = true)
class StartWithoutKafkaTest {

    /** A port where nobody listens. */
    public static class NoKafka implements QuarkusTestResourceLifecycleManager {

        @Override
        public Map<String, String> start() {
            return Map.of("kafka.bootstrap.servers", "127.0.0.1:1");
        }

        @Override
        public int order() {
            return 1_000;
        }

        @Override
        public void stop() {
            // Nothing was started.
        }
    }

    @Inject EventOutbox outbox;

    @TestHTTPResource(value = "/", management = true)
    String management;

    @Test
    void it_is_ready_records_events_and_numbers_changes() {
        UUID store = UUID.randomUUID();
        given().get(management + "health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"));
        given().get(management + "health/live").then().statusCode(200);

        QuarkusTransaction.requiringNew().run(() -> outbox.record(quiltsCounted(store, 1)));

        await().untilAsserted(
                        () ->
                                assertThat(
                                                Database.number(
                                                        "select count(*) from change where"
                                                                + " aggregate_id = ?",
                                                        store))
                                        .isEqualTo(1));
        assertThat(
                        Database.number(
                                "select count(*) from outbox where aggregateid = ? and"
                                        + " published_at is null",
                                store))
                .isEqualTo(1);
    }
}
