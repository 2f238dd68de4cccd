package org.nuandong.commons.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nuandong.commons.TestClock;
import org.nuandong.deploy.testing.Backing;

/** A cold night: many deadlines in one second. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class DeadlineLoadIT {

    private static final Instant DUE = Instant.parse("2026-12-01T02:00:01Z");
    private static final String NIGHT = "cold-night";

    @Inject DeadlineSweeper sweeper;
    @Inject TestClock clock;

    @AfterEach
    void run() {
        clock.run();
    }

    @Test
    void ten_thousand_in_one_second_are_all_acted_on_once() throws SQLException {
        clock.set(DUE.minusSeconds(1));
        try (Connection connection = Backing.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "insert into deadline (aggregate_type, aggregate_id, step, due_at, region_code)"
                            + " select '"
                            + NIGHT
                            + "', gen_random_uuid(), 'sound',"
                            + " timestamptz '2026-12-01T02:00:00Z' + n * interval '100 us', '420200'"
                            + " from generate_series(1, 10000) n");
            long start = System.nanoTime();
            clock.set(DUE);
            sweeper.sweep();
            while (open(statement) > 0) {
                sweeper.sweep();
            }
            System.out.printf("10,000 deadlines: %d ms%n", (System.nanoTime() - start) / 1_000_000);
            try (ResultSet row =
                    statement.executeQuery(
                            "select count(*) from deadline_effect e join deadline d"
                                    + " on d.aggregate_id = e.aggregate_id where d.aggregate_type = '"
                                    + NIGHT
                                    + "'")) {
                row.next();
                assertThat(row.getLong(1)).isEqualTo(10_000);
            }
        }
    }

    private static long open(Statement statement) throws SQLException {
        try (ResultSet row =
                statement.executeQuery(
                        "select count(*) from deadline where done_at is null"
                                + " and aggregate_type = '"
                                + NIGHT
                                + "'")) {
            row.next();
            return row.getLong(1);
        }
    }
}
