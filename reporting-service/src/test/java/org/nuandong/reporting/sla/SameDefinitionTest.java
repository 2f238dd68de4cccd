package org.nuandong.reporting.sla;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.reporting.Tables;

/** The duty room and the report judge alike: dispatch-service's own rule over every case. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class SameDefinitionTest {

    private static final Path DISPATCH =
            Path.of("..", "dispatch-service", "src", "main", "resources", "sql")
                    .resolve("arrival-figures.sql");

    private static final String NOW = "timestamptz '2026-12-29 12:00Z'";

    /** Every combination of what the rule looks at, in the words of both services. */
    private static final String CASES =
            """
            with every (by_patrol, arrived_at, on_time, breached_at, guided_at, deadline_at, test,
                    theirs, ours) as (
                select p, case when a then now() end, o, case when b then now() end,
                    case when g then now() end, d, false, s.theirs, s.ours
                from unnest('{t,f}'::bool[]) p, unnest('{t,f}'::bool[]) a,
                    unnest('{t,f}'::bool[]) o, unnest('{t,f}'::bool[]) b,
                    unnest('{t,f}'::bool[]) g,
                    unnest('{2026-12-29 11:59Z, 2026-12-29 12:00Z, 2026-12-29 12:01Z}'::timestamptz[]) d,
                    (values ('OPEN', 'waiting'), ('DISPATCHED', 'waiting'),
                        ('REMOTE_GUIDED', 'waiting'), ('ON_SCENE', 'on-scene'),
                        ('NOT_FOUND', 'not-found'), ('RESOLVED', 'resolved'),
                        ('CLOSED', 'closed'), ('CANCELLED', 'cancelled')) s (theirs, ours)),
            judged as (
                select e.*, (select %s from (select e.*, e.theirs as state) t) as they,
                    (select %s from (select e.*, e.ours as state) u) as we
                from every e)
            """;

    @Test
    void every_case_stands_in_the_same_column_in_both_services() throws IOException {
        String cases =
                CASES.formatted(
                        dispatchRule().replace(":now", NOW), ArrivalLevels.PLACE.replace("?", NOW));

        assertThat(Tables.number(cases + "select count(*) from judged")).isEqualTo(768);
        assertThat(Tables.number(cases + "select count(distinct they) from judged")).isEqualTo(8);
        assertThat(Tables.texts(cases + "select judged::text from judged where they <> we"))
                .isEmpty();
    }

    @Test
    void both_divide_by_those_who_came_and_those_who_never_did() throws IOException {
        String theirs =
                Files.readString(
                        Path.of("..", "dispatch-service", "src", "main", "java")
                                .resolve("org/nuandong/dispatch/arrival/ArrivalFiguresView.java"));

        assertThat(theirs).contains("ratio(onTime, onTime + late + overdue)");
    }

    private static String dispatchRule() throws IOException {
        Matcher rule =
                Pattern.compile("(case\\s+when t\\.test.*?)as place", Pattern.DOTALL)
                        .matcher(Files.readString(DISPATCH));
        assertThat(rule.find()).as("the rule in " + DISPATCH).isTrue();
        return rule.group(1);
    }
}
