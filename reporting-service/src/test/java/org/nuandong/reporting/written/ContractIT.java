package org.nuandong.reporting.written;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.ContractRules;

/** What reporting promises to others; the last by name, for it judges what the others recorded. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class ContractIT {

    @Test
    void every_recorded_event_fits_its_schema() throws SQLException {
        ContractRules.everyRecordedEventFitsItsSchema();
    }

    @Test
    void every_schema_is_sound_and_its_examples_fit() {
        ContractRules.everySchemaIsSoundAndItsExamplesFit("reporting");
    }

    @Test
    void the_openapi_document_is_the_committed_one() {
        ContractRules.openApiIsTheCommittedOne("reporting-service");
    }
}
