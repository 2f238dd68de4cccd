package org.nuandong.dispatch.written;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.ContractRules;
import org.nuandong.dispatch.incident.IncidentFixture;

/** Runs last by the name of its room: it judges the events that the other tests made. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class ContractIT {

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    @Test
    void every_recorded_event_fits_its_schema() throws SQLException {
        IncidentFixture.onScene();
        ContractRules.everyRecordedEventFitsItsSchema();
    }

    @Test
    void every_schema_is_sound_and_its_examples_fit() {
        ContractRules.everySchemaIsSoundAndItsExamplesFit("dispatch");
    }

    @Test
    void the_api_is_the_committed_one() {
        ContractRules.openApiIsTheCommittedOne("dispatch-service");
    }

    @Test
    void the_metrics_are_the_promised_ones() {
        RestAssured.get("/api/v1/me");
        ContractRules.metricsAreThePromisedOnes("dispatch-service", metrics);
    }
}
