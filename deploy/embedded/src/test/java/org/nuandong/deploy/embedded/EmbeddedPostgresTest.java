package org.nuandong.deploy.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    @TempDir Path home;

    @Test
    void commits_are_on_the_disk_before_they_are_answered() throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(PostgresSettings.in(home))) {
            Database database = postgres.database("dispatch", "dispatch", "secret");

            assertThat(ask(database, "show fsync")).isEqualTo("on");
            assertThat(ask(database, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(database, "show full_page_writes")).isEqualTo("on");
            assertThat(ask(database, "show data_checksums")).isEqualTo("on");
        }
    }

    @Test
    void durability_can_be_given_up_for_tests() throws SQLException {
        try (EmbeddedPostgres postgres =
                EmbeddedPostgres.start(PostgresSettings.in(home).withoutDurability())) {
            Database database = postgres.database("dispatch", "dispatch", "secret");

            assertThat(ask(database, "show fsync")).isEqualTo("off");
        }
    }

    @Test
    void each_service_has_a_database_of_its_own_that_the_others_cannot_enter() throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(PostgresSettings.in(home))) {
            Database dispatch = postgres.database("dispatch", "dispatch", "one");
            Database reporting = postgres.database("reporting", "reporting", "two");

            assertThat(ask(dispatch, "select current_database()")).isEqualTo("dispatch");
            assertThat(ask(reporting, "select current_user")).isEqualTo("reporting");
            assertThatThrownBy(
                            () ->
                                    ask(
                                            new Database(reporting.jdbcUrl(), "dispatch", "one"),
                                            "select 1"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(
                            () ->
                                    ask(
                                            new Database(dispatch.jdbcUrl(), "dispatch", "wrong"),
                                            "select 1"))
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void chinese_text_is_searched_by_trigrams() throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(PostgresSettings.in(home))) {
            Database database = postgres.database("dispatch", "dispatch", "secret");
            run(database, "create extension pg_trgm");

            assertThat(ask(database, "select show_trgm('黄石港区') <> '{}'")).isEqualTo("t");
        }
    }

    @Test
    void data_survive_a_restart_and_a_new_password_counts() throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(PostgresSettings.in(home))) {
            Database database = postgres.database("dispatch", "dispatch", "old");
            run(database, "create table quilt as select 4 as pieces");
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(PostgresSettings.in(home))) {
            Database database = postgres.database("dispatch", "dispatch", "new");

            assertThat(ask(database, "select pieces from quilt")).isEqualTo("4");
        }
    }

    @Test
    void what_was_committed_survives_a_killed_server() throws SQLException {
        EmbeddedPostgres killed = EmbeddedPostgres.start(PostgresSettings.in(home));
        run(killed.database("dispatch", "dispatch", "x"), "create table quilt as select 4 as n");
        killed.kill();

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(PostgresSettings.in(home))) {
            assertThat(ask(postgres.database("dispatch", "dispatch", "x"), "select n from quilt"))
                    .isEqualTo("4");
        }
    }

    @Test
    void a_server_left_behind_on_the_same_data_is_stopped_and_replaced() throws SQLException {
        EmbeddedPostgres stray = EmbeddedPostgres.start(PostgresSettings.in(home));
        run(stray.database("dispatch", "dispatch", "x"), "create table quilt as select 4 as n");

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(PostgresSettings.in(home))) {
            assertThat(stray.isAlive()).isFalse();
            assertThat(ask(postgres.database("dispatch", "dispatch", "x"), "select n from quilt"))
                    .isEqualTo("4");
        }
    }

    @Test
    void a_stray_is_ended_on_request_and_only_once() {
        EmbeddedPostgres stray = EmbeddedPostgres.start(PostgresSettings.in(home));

        assertThat(EmbeddedPostgres.stopStray(PostgresSettings.in(home))).isTrue();
        assertThat(stray.isAlive()).isFalse();
        assertThat(EmbeddedPostgres.stopStray(PostgresSettings.in(home))).isFalse();
    }

    @Test
    void a_lock_file_that_names_a_process_of_someone_else_harms_nobody() throws IOException {
        EmbeddedPostgres.start(PostgresSettings.in(home)).close();
        long ourselves = ProcessHandle.current().pid();
        Files.writeString(home.resolve("data/postmaster.pid"), ourselves + "\n");

        assertThat(EmbeddedPostgres.stopStray(PostgresSettings.in(home))).isFalse();
    }

    @Test
    void an_initialisation_that_was_broken_off_is_made_anew() throws Exception {
        Files.createDirectories(home.resolve("data.new/base"));
        Files.writeString(home.resolve("data.new/PG_VERSION"), "17");
        Files.writeString(home.resolve("password.new"), "half");

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(PostgresSettings.in(home))) {
            assertThat(ask(postgres.database("d", "d", "x"), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void an_occupied_port_is_refused_in_one_sentence() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            PostgresSettings settings = PostgresSettings.in(home).onPort(other.getLocalPort());

            assertThatThrownBy(() -> EmbeddedPostgres.start(settings))
                    .isInstanceOf(CannotStartException.class)
                    .hasMessageContaining("端口 " + other.getLocalPort())
                    .hasMessageContaining("port " + other.getLocalPort());
        }
    }

    @Test
    void a_fresh_database_is_empty_whoever_is_still_connected() throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(PostgresSettings.in(home))) {
            Database before = postgres.database("dispatch", "dispatch", "x");
            run(before, "create table quilt as select 4 as n");
            try (Connection open = connect(before)) {
                Database after = postgres.freshDatabase("dispatch", "dispatch", "x");

                assertThat(ask(after, "select to_regclass('quilt')")).isNull();
                assertThat(open.isValid(1)).isFalse();
            }
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
