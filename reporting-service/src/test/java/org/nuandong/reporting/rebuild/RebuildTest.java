package org.nuandong.reporting.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.Tokens;
import org.nuandong.reporting.Api;
import org.nuandong.reporting.CareCase;
import org.nuandong.reporting.Post;
import org.nuandong.reporting.Rescue;
import org.nuandong.reporting.Tables;
import org.nuandong.reporting.Told;

/** docs/journeys/rebuild.md: a figure is doubted, and made again from the log. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class RebuildTest {

    private static final String PATH = "/api/v1/figures/rebuilds";
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final List<String> COUNTED =
            List.of(
                    "fact",
                    "correction",
                    "thing",
                    "spell",
                    "spell_attribute",
                    "tally",
                    "tally_month");

    private final String operator = Tokens.of("operator").subject("operator-one").sign();
    private final UUID station = UUID.randomUUID();

    @BeforeEach
    void a_log_with_a_case_and_a_corrected_rescue() {
        Tables.empty();
        List<Told> told = new ArrayList<>();
        told.addAll(
                new CareCase(station, "420200")
                        .admitted("2026-12-03T09:10:00+08:00")
                        .hospitalised("2026-12-04T09:10:00+08:00")
                        .service("2026-12-06T09:00:00+08:00", "living", "2026-12")
                        .exited("2026-12-09T09:00:00+08:00", "collected-by-relatives")
                        .events());
        told.addAll(rescue().events());
        Told corrected = told.get(told.size() - 2);
        told.add(
                Told.of(
                                "dispatch",
                                "outcome.corrected",
                                corrected.subject(),
                                8,
                                "2026-12-30T08:00:00+08:00")
                        .at(station, "420200")
                        .with("corrects", corrected.id().toString())
                        .with("subjectId", UUID.randomUUID().toString())
                        .with("outcome", "taken-home")
                        .with("goods", List.of()));
        Post.hand(told);
    }

    private Rescue rescue() {
        UUID person = UUID.randomUUID();
        return new Rescue(station, "420200")
                .called("2026-12-29T22:00:00+08:00", "platform-110", "2026-12-29T22:30:00+08:00")
                .dispatched("2026-12-29T22:01:00+08:00")
                .arrived("2026-12-29T22:25:00+08:00", true)
                .found("2026-12-29T22:46:00+08:00", person)
                .outcome("2026-12-29T22:50:00+08:00", person, "refused-supplied", 2)
                .closed("2026-12-29T23:30:00+08:00");
    }

    private Response ask(String mode) {
        return Api.as(operator)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("mode", mode))
                .post(PATH);
    }

    private String asked(String mode) {
        return ask(mode).then().statusCode(202).extract().path("id");
    }

    private JsonPath look(String id) {
        return Api.as(operator).get(PATH + "/" + id).then().statusCode(200).extract().jsonPath();
    }

    private JsonPath ended(String id) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(look(id).getString("phase"))
                                        .isIn("done", "cancelled", "failed"));
        return look(id);
    }

    private static long apart(JsonPath rebuild) {
        return COUNTED.stream()
                .mapToLong(
                        table ->
                                rebuild.getLong(
                                                "tables.find { it.table == '%s' }.onlyOld"
                                                        .formatted(table))
                                        + rebuild.getLong(
                                                "tables.find { it.table == '%s' }.onlyNew"
                                                        .formatted(table)))
                .sum();
    }

    /** Of all but the partitions, which come with the days. */
    private static List<String> namesInPublic() {
        return Tables.texts(
                """
                select name from (select coalesce(i.indexdef, '') || pg_get_constraintdef(k.oid) || k.conname
                    as name
                from pg_constraint k left join pg_indexes i
                    on i.schemaname = 'public' and i.indexname = k.conname
                where k.connamespace = 'public'::regnamespace
                union all select indexdef from pg_indexes where schemaname = 'public'
                union all select relname || obj_description(oid, 'pg_class') from pg_class
                where relnamespace = 'public'::regnamespace) n
                where name !~ '_p?20[0-9]{2}' order by 1
                """);
    }

    private static Hold hold(String sql) {
        return new Hold(sql);
    }

    /** Keeps a lock in an open transaction. */
    private static final class Hold implements AutoCloseable {
        private final Connection connection;

        Hold(String sql) {
            try {
                connection = Backing.connect();
                connection.setAutoCommit(false);
                try (Statement statement = connection.createStatement()) {
                    statement.execute(sql);
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {
            try {
                connection.rollback();
                connection.close();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void the_log_read_again_ends_in_the_same_rows_and_the_same_names() {
        List<String> live = Tables.counted();
        List<String> names = namesInPublic();

        JsonPath rebuild = ended(asked("swap"));

        assertThat(rebuild.getString("phase")).isEqualTo("done");
        assertThat(rebuild.getLong("eventsRead"))
                .isEqualTo(Tables.number("select count(*) from event"));
        assertThat(apart(rebuild)).isZero();
        assertThat(Tables.counted()).isEqualTo(live);
        assertThat(namesInPublic()).isEqualTo(names);
    }

    @Test
    void new_tables_take_what_comes_after_them_and_twice_is_once() {
        ended(asked("swap"));
        Rescue later = rescue();

        Post.hand(later.events());
        Post.hand(later.events());

        assertThat(Tables.number("select sum(facts) from tally where kind = 'incident-opened'"))
                .isEqualTo(2);
        assertThat(apart(ended(asked("compare")))).isZero();
    }

    @Test
    void a_planted_error_is_listed_by_a_comparison_and_gone_after_a_swap() {
        List<String> right = Tables.counted();
        Tables.change("update tally set quantity = 7 where kind = 'incident-opened'");
        Tables.change("delete from fact where kind = 'incident-closed'");

        JsonPath compared = ended(asked("compare"));

        assertThat(compared.getString("swappedAt")).isNull();
        assertThat(apart(compared)).isEqualTo(3);
        assertThat(
                        compared.getList(
                                "listed.findAll { it.table == 'tally' }"
                                        + ".collect { it.side + ' ' + it.row.quantity }"))
                .containsExactlyInAnyOrder("old 7", "new 1");
        assertThat(
                        compared.getList(
                                "listed.findAll { it.table == 'fact' }"
                                        + ".collect { it.side + ' ' + it.row.kind }"))
                .containsExactly("new incident-closed");
        assertThat(Tables.number("select quantity::int from tally where kind = 'incident-opened'"))
                .isEqualTo(7);

        JsonPath swapped = ended(asked("swap"));

        assertThat(apart(swapped)).isEqualTo(3);
        assertThat(Tables.counted()).isEqualTo(right);
    }

    @Test
    void what_comes_while_it_runs_is_in() {
        String id;
        try (Hold reader = hold("select count(*) from fact")) {
            id = asked("swap");
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(look(id).getString("phase")).isEqualTo("catching-up"));
            // The intake waits at most for the two seconds of one trial.
            Post.hand(rescue().events());
            assertThat(Tables.number("select sum(facts) from tally where kind = 'incident-opened'"))
                    .isEqualTo(2);
        }
        List<String> live = Tables.counted();

        JsonPath rebuild = ended(id);

        assertThat(rebuild.getLong("caughtUp")).isPositive();
        assertThat(apart(rebuild)).isZero();
        assertThat(Tables.counted()).isEqualTo(live);
    }

    @Test
    void killed_midway_it_leaves_the_running_tables_alone_and_begins_again() {
        List<String> live = Tables.counted();
        String id;
        try (Hold intake = hold("lock table event in row exclusive mode")) {
            id = asked("swap");
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () ->
                                    assertThat(
                                                    Tables.number(
                                                            "select count(*) from pg_tables"
                                                                    + " where schemaname = 'rebuild'"))
                                            .isPositive());
            assertThat(look(id).getString("phase")).isEqualTo("reading");
            Tables.texts(
                    "select pg_terminate_backend(pid) from pg_stat_activity"
                            + " where application_name = '"
                            + OwnConnections.NAME
                            + "'");
            assertThat(Tables.counted()).isEqualTo(live);
        }

        JsonPath rebuild = ended(id);

        assertThat(rebuild.getString("phase")).isEqualTo("done");
        assertThat(rebuild.getInt("attempts")).isEqualTo(2);
        assertThat(Tables.counted()).isEqualTo(live);
    }

    @Test
    void one_at_a_time_and_cancelled_before_the_swap() {
        List<String> live = Tables.counted();
        String id;
        try (Hold intake = hold("lock table event in row exclusive mode")) {
            id = asked("swap");
            ask("compare").then().statusCode(409).body("type", endsWith("rebuild-runs"));
            Api.as(operator).post(PATH + "/" + id + "/cancellations").then().statusCode(200);
        }

        assertThat(ended(id).getString("phase")).isEqualTo("cancelled");
        assertThat(Tables.counted()).isEqualTo(live);
        Api.as(operator)
                .post(PATH + "/" + id + "/cancellations")
                .then()
                .statusCode(409)
                .body("type", endsWith("rebuild-past-cancelling"));
        Api.as(operator).get(PATH).then().statusCode(200).body("items.id", hasItem(id));
    }

    @Test
    void an_event_that_todays_rules_refuse_is_left_out_and_counted() {
        Tables.change(
                """
                insert into event (id, recorded_at, type, service, name, subject, occurred_at,
                    sequence, epoch, test, data, topic, "partition", "offset")
                values (gen_random_uuid(), '2026-12-29T10:00:00Z', 'x', 'dispatch',
                    'case.admitted', gen_random_uuid(), '2026-12-29T10:00:00Z', 1, 1, false,
                    '{"subjectId": "nobody"}', 'nuandong.dispatch.v1', 0, 0)
                """);

        JsonPath rebuild = ended(asked("compare"));

        assertThat(rebuild.getLong("unusable")).isEqualTo(1);
        assertThat(apart(rebuild)).isZero();
    }

    @Test
    void old_tables_are_kept_until_the_operator_is_sure() {
        ended(asked("swap"));
        assertThat(Tables.number("select count(*) from replaced.fact")).isPositive();

        Api.as(operator).post(PATH + "/old-table-drops").then().statusCode(204);

        Api.as(operator)
                .post(PATH + "/old-table-drops")
                .then()
                .statusCode(409)
                .body("type", endsWith("no-old-tables"));
    }

    @Test
    void only_the_operator_asks_and_only_for_what_there_is() {
        ask("erase").then().statusCode(400).body("violations.field", hasItem("mode"));
        Api.as(Api.officer("420200"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("mode", "swap"))
                .post(PATH)
                .then()
                .statusCode(403);
        Api.as(operator).get(PATH + "/" + UUID.randomUUID()).then().statusCode(404);
    }
}
