package org.nuandong.reporting.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.ContractRules;
import org.nuandong.reporting.Post;
import org.nuandong.reporting.Rescue;
import org.nuandong.reporting.Tables;
import org.nuandong.reporting.TestClock;
import org.nuandong.reporting.Told;

/** What a duty officer's monitor reads at /q/metrics. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class OperationalFiguresTest {

    private static final String CALLED = "2027-01-12T22:00:00+08:00";
    private static final String DUE = "2027-01-12T22:30:00+08:00";
    private static final String COUNTY = "632722";

    /** A form of this test alone. */
    private static final String OWED = "figures-test-weekly";

    /** No ticker counts before it is this late in real time. */
    private static final Instant FAR = Instant.parse("2100-01-01T00:00:00Z");

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    @Inject TestClock clock;
    @Inject FigureBook book;
    @Inject FigureMeters meters;

    @AfterEach
    void time_goes_on() {
        Tables.change("update operational_count set counted_at = '1970-01-01Z'");
        clock.run();
    }

    private List<String> shown() {
        return RestAssured.get(metrics)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .filter(
                        line ->
                                line.contains("6327")
                                        || line.contains("source=")
                                        || line.contains(OWED))
                .toList();
    }

    /** Counts afresh; the ticker's own count would do as well. */
    private void counted() {
        Tables.change("update operational_count set counted_at = '1970-01-01Z'");
        book.countIfDue(FAR);
        meters.show();
    }

    @Test
    void what_is_open_overdue_and_unanswered_stands_by_city() {
        clock.set(Instant.parse("2027-01-12T14:40:00Z"));
        Post.hand(new Rescue(null, COUNTY).called(CALLED, "hotline", DUE).breached(DUE).events());
        Post.hand(
                new Rescue(null, "632701")
                        .called(CALLED, "hotline", DUE)
                        .dispatched(CALLED)
                        .arrived("2027-01-12T22:20:00+08:00", true)
                        .events());
        Post.hand(
                new Rescue(null, "632701")
                        .called(CALLED, "hotline", DUE).events().stream()
                                .map(Told::asTest)
                                .toList());
        Post.hand(
                Told.of("dispatch", "duty.obligation-set", UUID.randomUUID(), 1, CALLED)
                        .at(null, COUNTY)
                        .with("dueAt", "2027-01-13T00:00:00+08:00")
                        .with("periodFrom", "2027-01-12T00:00:00+08:00")
                        .with("done", 0)
                        .with("periodUntil", "2027-01-13T00:00:00+08:00")
                        .with("owed", 1));

        Post.hand(
                Told.of("dispatch", "team.changed", UUID.randomUUID(), 1, CALLED)
                        .at(null, COUNTY)
                        .with("state", "free"));

        counted();
        assertThat(shown())
                .contains(
                        "nuandong_teams{city=\"632700\",state=\"free\"} 1.0",
                        "nuandong_incidents_open{city=\"632700\",state=\"open\"} 1.0",
                        "nuandong_incidents_open{city=\"632700\",state=\"on-scene\"} 1.0",
                        "nuandong_incidents_overdue{city=\"632700\"} 1.0",
                        "nuandong_breaches_unanswered{city=\"632700\"} 1.0",
                        "nuandong_arrivals_last_day{city=\"632700\",place=\"on-time\"} 1.0",
                        "nuandong_arrivals_last_day{city=\"632700\",place=\"overdue\"} 1.0",
                        "nuandong_patrols_today{city=\"632700\",place=\"open\"} 1.0");

        clock.set(Instant.parse("2027-01-13T15:00:00Z"));
        counted();
        assertThat(shown())
                .noneMatch(line -> line.contains("nuandong_arrivals_last_day"))
                .noneMatch(line -> line.contains("nuandong_patrols_today"));
    }

    private static void owed(String dueAt, String handedInAt) {
        Tables.change(
                "insert into report_obligation (form, period, unit_id, region_code, due_at,"
                        + " handed_in_at) values ('%s', '2027-W01', gen_random_uuid(), '632601', '%s', %s)"
                                .formatted(
                                        OWED,
                                        dueAt,
                                        handedInAt == null ? "null" : "'" + handedInAt + "'"));
    }

    @Test
    void a_table_is_overdue_from_its_due_time_until_it_is_handed_in() {
        Tables.change("delete from report_obligation where form = '" + OWED + "'");
        String overdue = "nuandong_reports_overdue{form=\"" + OWED + "\"} ";
        owed("2027-01-12T18:00:00Z", null);
        owed("2027-01-12T18:00:01Z", null);
        owed("2027-01-11T18:00:00Z", "2027-01-12T06:00:00Z");
        owed("2026-12-12T18:00:00Z", null);

        clock.set(Instant.parse("2027-01-12T17:59:59Z"));
        counted();
        assertThat(shown()).contains(overdue + "1.0");
        clock.set(Instant.parse("2027-01-12T18:00:00Z"));
        counted();
        assertThat(shown()).as("31 days are enough for the oldest").contains(overdue + "1.0");
        clock.set(Instant.parse("2027-01-12T18:00:01Z"));
        counted();
        assertThat(shown()).contains(overdue + "2.0");

        Tables.change(
                "update report_obligation set handed_in_at = due_at where form = '" + OWED + "'");
        counted();
        assertThat(shown()).noneMatch(line -> line.startsWith(overdue));
    }

    @Test
    void every_metric_is_promised_and_every_promise_is_shown() {
        clock.set(Instant.parse("2027-01-12T18:00:00Z"));
        Post.hand(new Rescue(null, "632601").called(CALLED, "hotline", DUE).breached(DUE).events());
        Post.hand(
                Told.of("dispatch", "duty.obligation-set", UUID.randomUUID(), 1, CALLED)
                        .at(null, "632601")
                        .with("dueAt", "2027-01-13T01:00:00+08:00")
                        .with("kind", "daily")
                        .with("periodFrom", CALLED)
                        .with("periodUntil", "2027-01-13T00:00:00+08:00")
                        .with("done", 0)
                        .with("owed", 1));
        Post.hand(
                Told.of("dispatch", "team.changed", UUID.randomUUID(), 1, CALLED)
                        .at(null, "632601")
                        .with("state", "free"));
        owed("2027-01-12T17:00:00Z", null);
        counted();
        RestAssured.get("/api/v1/forms");

        ContractRules.metricsAreThePromisedOnes("reporting-service", metrics);
    }

    @Test
    void a_source_that_was_never_heard_is_not_live() {
        Tables.change("delete from source_heartbeat where service = 'beneficiary'");

        counted();

        assertThat(shown()).contains("nuandong_source_live{source=\"beneficiary\"} 0.0");
    }

    @Test
    void one_replica_counts_in_ten_seconds() {
        assertThat(book.countIfDue(FAR)).isTrue();
        assertThat(book.countIfDue(FAR.plusSeconds(9))).isFalse();
        assertThat(book.countIfDue(FAR.plusSeconds(10))).isTrue();
    }
}
