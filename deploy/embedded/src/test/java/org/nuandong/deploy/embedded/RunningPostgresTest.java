package org.nuandong.deploy.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one running server gives its services. */
class RunningPostgresTest {

    @TempDir static Path home;

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() {
        postgres = EmbeddedPostgres.start(PostgresSettings.in(home));
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void commits_are_on_the_disk_before_they_are_answered() throws SQLException {
        Database database = postgres.database("dispatch", "dispatch", "secret");

        assertThat(ask(database, "show fsync")).isEqualTo("on");
        assertThat(ask(database, "show synchronous_commit")).isEqualTo("on");
        assertThat(ask(database, "show full_page_writes")).isEqualTo("on");
        assertThat(ask(database, "show data_checksums")).isEqualTo("on");
    }

    @Test
    void each_service_has_a_database_of_its_own_that_the_others_cannot_enter() throws SQLException {
        Database dispatch = postgres.database("dispatch", "dispatch", "one");
        Database reporting = postgres.database("reporting", "reporting", "two");

        assertThat(ask(dispatch, "select current_database()")).isEqualTo("dispatch");
        assertThat(ask(reporting, "select current_user")).isEqualTo("reporting");
        assertThatThrownBy(
                        () -> ask(new Database(reporting.jdbcUrl(), "dispatch", "one"), "select 1"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
        assertThatThrownBy(
                        () ->
                                ask(
                                        new Database(dispatch.jdbcUrl(), "dispatch", "wrong"),
                                        "select 1"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void chinese_text_is_searched_by_trigrams() throws SQLException {
        Database database = postgres.database("dispatch", "dispatch", "secret");
        run(database, "create extension pg_trgm");

        assertThat(ask(database, "select show_trgm('黄石港区') <> '{}'")).isEqualTo("t");
    }

    @Test
    void a_fresh_database_is_empty_whoever_is_still_connected() throws SQLException {
        Database before = postgres.database("dispatch", "dispatch", "x");
        run(before, "create table quilt as select 4 as n");
        try (Connection open = connect(before)) {
            Database after = postgres.freshDatabase("dispatch", "dispatch", "x");

            assertThat(ask(after, "select to_regclass('quilt')")).isNull();
            assertThat(open.isValid(1)).isFalse();
        }
    }

    private static Connection connect(Database database) throws SQLException {
        return DriverManager.getConnection(
                database.jdbcUrl(), database.user(), database.password());
    }

    private static void run(Database database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(Database database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
