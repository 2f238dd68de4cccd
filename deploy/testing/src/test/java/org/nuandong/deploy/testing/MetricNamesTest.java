package org.nuandong.deploy.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MetricNamesTest {

    private static final String SHOWN =
            """
            # HELP nuandong_outbox_unpublished events that wait
            # TYPE nuandong_outbox_unpublished gauge
            nuandong_outbox_unpublished 0.0
            nuandong_deadline_lateness_seconds_bucket{step="arrival-breach",le="+Inf"} 3
            http_server_requests_seconds_count{uri="/a \\"b\\" {c}",status="200"} 3.0
            """;

    private static final MetricNames PROMISED =
            MetricNames.promised(
                    """
                    # a comment

                    nuandong_outbox_unpublished
                    nuandong_deadline_lateness_seconds_bucket{le,step}
                    nuandong_platform_calls_over_total{platform} ?
                    """);

    @Test
    void a_service_that_shows_what_it_promised_has_no_difference() {
        assertThat(MetricNames.differences(PROMISED, MetricNames.shown(SHOWN))).isEmpty();
    }

    @Test
    void a_renamed_metric_is_missed_and_a_new_one_of_ours_must_be_promised() {
        MetricNames shown =
                MetricNames.shown(SHOWN.replace("outbox_unpublished", "outbox_waiting"));

        assertThat(MetricNames.differences(PROMISED, shown))
                .containsExactly(
                        "not shown: nuandong_outbox_unpublished",
                        "not promised: nuandong_outbox_waiting");
    }

    @Test
    void a_label_more_or_less_is_a_difference() {
        MetricNames shown = MetricNames.shown(SHOWN.replace("step=", "kind="));

        assertThat(MetricNames.differences(PROMISED, shown))
                .containsExactly(
                        "labels of nuandong_deadline_lateness_seconds_bucket are [kind, le]");
    }

    @Test
    void a_query_is_held_against_names_and_labels() {
        assertThat(PromQl.metrics("histogram_quantile(0.99, sum by (le) (rate(a_bucket[5m]))) > 1"))
                .containsExactly("a_bucket");
        assertThat(PromQl.metrics("sum by (x) (a{p=\"q or r\"}) / on (x) b unless c offset 5m"))
                .containsExactly("a", "b", "c");
        assertThat(
                        PromQl.faults(
                                "sum by (le, step) (nuandong_deadline_lateness_seconds_bucket)",
                                PROMISED))
                .isEmpty();
        assertThat(PromQl.faults("nuandong_outbox_unpublised > 0", PROMISED))
                .containsExactly("no service shows nuandong_outbox_unpublised");
        assertThat(PromQl.faults("nuandong_outbox_unpublished{city=\"x\"}", PROMISED))
                .containsExactly("no label city of nuandong_outbox_unpublished");
        assertThat(PromQl.faults("max by (city) (nuandong_outbox_unpublished)", PROMISED))
                .containsExactly("no label city of any of [nuandong_outbox_unpublished]");
    }
}
