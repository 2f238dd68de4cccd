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

    /** One life of one cluster, for each start costs seconds. */
    @Test
    void data_survive_a_restart_a_kill_and_a_server_left_behind() throws SQLException {
        try (EmbeddedPostgres first = EmbeddedPostgres.start(PostgresSettings.in(home))) {
            run(first.database("dispatch", "dispatch", "old"), "create table quilt (pieces int)");
        }
        EmbeddedPostgres killed = EmbeddedPostgres.start(PostgresSettings.in(home));
        run(killed.database("dispatch", "dispatch", "new"), "insert into quilt values (4)");
        killed.kill();

        EmbeddedPostgres stray = EmbeddedPostgres.start(PostgresSettings.in(home));
        Database left = stray.database("dispatch", "dispatch", "new");
        assertThat(ask(left, "select pieces from quilt")).isEqualTo("4");
        run(left, "update quilt set pieces = 3");
        try (EmbeddedPostgres last =
                EmbeddedPostgres.start(PostgresSettings.in(home).withoutDurability())) {
            assertThat(stray.isAlive()).isFalse();
            Database database = last.database("dispatch", "dispatch", "new");
            assertThat(ask(database, "select pieces from quilt")).isEqualTo("3");
            // Durability is what tests alone may give up.
            assertThat(ask(database, "show fsync")).isEqualTo("off");
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
