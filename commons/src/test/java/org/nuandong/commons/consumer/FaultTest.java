package org.nuandong.commons.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.transaction.RollbackException;
import java.io.IOException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuandong.commons.event.EventStorageException;
import org.nuandong.commons.event.UnusableEventException;

/** Which faults heal by waiting. */
class FaultTest {

    @ParameterizedTest
    @CsvSource({
        "08006, connection lost",
        "57P01, server shuts down",
        "57P03, server starts",
        "55000, database not accepting connections",
        "40001, serialization",
        "40P01, deadlock",
        "53100, disk full",
        "55P03, lock not available",
        "57014, statement time-out",
        "42P01, table of the next version"
    })
    void a_fault_of_the_database_heals(String state, String name) {
        assertThat(Fault.isTransient(storage(new SQLException(name, state)))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"22P02, not a number", "22021, zero byte", "23505, twice", "23514, a check"})
    void a_fault_of_the_data_does_not(String state, String name) {
        assertThat(Fault.isTransient(storage(new SQLException(name, state)))).isFalse();
    }

    @Test
    void an_acquisition_time_out_without_state_heals() {
        assertThat(Fault.isTransient(storage(new SQLException("Acquisition timeout")))).isTrue();
    }

    @Test
    void a_refused_row_of_a_batch_is_found_behind_the_batch() {
        BatchUpdateException batch = new BatchUpdateException("batch", null, 0, new int[0], null);
        batch.setNextException(new SQLException("a check", "23514"));
        assertThat(Fault.isTransient(storage(batch))).isFalse();
    }

    @Test
    void a_rolled_back_transaction_heals_unless_the_event_is_at_fault() {
        assertThat(
                        Fault.isTransient(
                                new QuarkusTransactionException(new RollbackException("time-out"))))
                .isTrue();
        RuntimeException unusable =
                new QuarkusTransactionException(new UnusableEventException("a rule"));
        assertThat(Fault.isTransient(unusable)).isFalse();
        assertThat(Fault.reason(unusable)).isEqualTo("a rule");
    }

    @Test
    void a_bug_does_not_heal_and_its_message_is_not_told() {
        RuntimeException bug = new IllegalArgumentException("420281198001011234");
        assertThat(Fault.isTransient(bug)).isFalse();
        assertThat(Fault.reason(bug)).doesNotContain("4202").contains("IllegalArgumentException");
    }

    @Test
    void what_the_database_says_of_a_value_is_not_told() {
        assertThat(
                        Fault.reason(
                                storage(
                                        new SQLException(
                                                "Key (number)=(420281198001011234)", "23505"))))
                .isEqualTo("the database refuses it with SQLSTATE 23505");
    }

    @Test
    void a_broken_connection_to_elsewhere_heals() {
        assertThat(Fault.isTransient(new IllegalStateException(new IOException("reset")))).isTrue();
    }

    private static RuntimeException storage(SQLException cause) {
        return new EventStorageException("refused", cause);
    }
}
