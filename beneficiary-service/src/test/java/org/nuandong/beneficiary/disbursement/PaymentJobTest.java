package org.nuandong.beneficiary.disbursement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuandong.commons.problem.ProblemException;
import org.nuandong.commons.region.RegionCode;

/** The way of a job: taken up again after a kill, never twice, not for ever. */
class PaymentJobTest {

    private static final Instant NOW = Instant.parse("2025-01-06T01:00:00Z");

    private PaymentJob job;

    @BeforeEach
    void ask() {
        PaymentList list =
                new PaymentList(
                        UUID.randomUUID(),
                        new PaymentList.NewList(
                                new RegionCode("330411103"),
                                null,
                                UUID.randomUUID(),
                                null,
                                "person",
                                "示范",
                                "municipal",
                                "bank",
                                null,
                                null,
                                false),
                        NOW,
                        "clerk-01");
        job = new PaymentJob(UUID.randomUUID(), PaymentJob.CHECK, list, 112_800, "");
        job.asked(NOW, "clerk-01", Set.of("programme-officer"));
    }

    @Test
    void what_was_killed_is_taken_up_again_and_given_up_at_the_fourth_time() {
        assertThat(job.begin(NOW)).isTrue();
        assertThat(job.begin(NOW)).isTrue();
        assertThat(job.begin(NOW)).isTrue();
        assertThat(job.view().state()).isEqualTo("running");
        assertThat(job.begin(NOW)).isFalse();
        assertThat(job.view().state()).isEqualTo("failed");
        assertThat(job.view().endedAt()).isEqualTo(NOW);
        assertThat(job.begin(NOW)).isFalse();
    }

    @Test
    void what_is_done_is_not_done_again_and_shows_all_its_lines() {
        job.begin(NOW);
        job.finish(new PaymentSteps.Result(112_800, null), NOW);
        assertThat(job.begin(NOW)).isFalse();
        assertThat(job.view().done()).isEqualTo(112_800);
        assertThat(job.view().added()).isEqualTo(112_800);
    }

    @Test
    void what_was_refused_says_why_and_of_which_field() {
        job.begin(NOW);
        job.refuse(
                new ProblemException(DisbursementProblem.CONTROL_TOTALS_DIFFER, "bySource"), NOW);
        assertThat(job.view().problem().code()).isEqualTo("control-totals-differ");
        assertThat(job.view().problem().field()).isEqualTo("bySource");
        assertThat(job.view().problem().detail()).isNotBlank();
        assertThat(job.view().state()).isEqualTo("refused");
        assertThat(job.begin(NOW)).isFalse();
    }
}
