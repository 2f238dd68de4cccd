package org.nuandong.commons.deadline;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;

/** Steps of the tests: each writes what it did into a table, in the sweeper's transaction. */
class CountingSteps {

    static final String SOUND = "sound";
    static final String FAILING = "failing";
    static final String LASTING = "lasting";

    @Produces
    @Singleton
    DeadlineHandler sound(AgroalDataSource dataSource) {
        return new Recording(SOUND, dataSource);
    }

    /** Its work is still to be done when its time has come. */
    @Produces
    @Singleton
    DeadlineHandler lasting(AgroalDataSource dataSource, Deadlines deadlines) {
        return new Recording(LASTING, dataSource) {
            @Override
            public void due(Deadline deadline, Instant now) {
                super.due(deadline, now);
                deadlines.missed(deadline);
            }
        };
    }

    /** Fails until somebody puts its aggregate into table deadline_mended. */
    @Produces
    @Singleton
    DeadlineHandler failing(AgroalDataSource dataSource) {
        return new Recording(FAILING, dataSource) {
            @Override
            public void due(Deadline deadline, Instant now) {
                super.due(deadline, now);
                if (!isMended(deadline)) {
                    throw new IllegalStateException("this step is broken");
                }
            }
        };
    }

    static class Recording implements DeadlineHandler {

        private final String step;
        private final AgroalDataSource dataSource;

        Recording(String step, AgroalDataSource dataSource) {
            this.step = step;
            this.dataSource = dataSource;
        }

        @Override
        public String step() {
            return step;
        }

        @Override
        public void due(Deadline deadline, Instant now) {
            run("insert into deadline_effect (aggregate_id) values (?)", deadline);
        }

        boolean isMended(Deadline deadline) {
            return run(
                            "update deadline_mended set aggregate_id = aggregate_id"
                                    + " where aggregate_id = ?",
                            deadline)
                    > 0;
        }

        private int run(String sql, Deadline deadline) {
            try (Connection connection = dataSource.getConnection();
                    PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setObject(1, deadline.aggregateId());
                return statement.executeUpdate();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
