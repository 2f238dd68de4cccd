package org.nuandong.dispatch.tip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nuandong.commons.event.EventId;
import org.nuandong.commons.personal.PersonalData;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.dispatch.Sql;

/** What stands in one batch: the same twice, a bad row, many at once. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class IntakeBatchTest {

    private static final String CITY = "420200";

    @Inject IntakeBatch batch;
    @Inject IntakeJobs jobs;
    @Inject PersonalData personal;
    @Inject Clock clock;

    private IntakeJob call(String ref, String content) {
        return job(
                TipKey.ofPlatform("platform-110", CITY, ref, content, personal), "街心公园", "420200");
    }

    private IntakeJob job(TipKey key, String address, String region) {
        Instant now = clock.instant();
        UUID id = EventId.at(now);
        return jobs.of(
                new NewTip(
                        id,
                        EventId.at(now),
                        key,
                        new RegionCode(region),
                        null,
                        now,
                        null,
                        now,
                        NewTip.UNKNOWN_KIND,
                        List.of(),
                        new NewTip.Place(address, null, null),
                        SealedReporter.seal(Reporter.UNKNOWN, id, personal),
                        null,
                        List.of(),
                        "batch-test",
                        null,
                        false),
                Duration.ofMinutes(1));
    }

    private static String ref() {
        return UUID.randomUUID().toString();
    }

    @Test
    void the_same_reference_twice_in_one_batch_is_one_tip() {
        String ref = ref();
        IntakeJob first = call(ref, "a");
        IntakeJob again = call(ref, "a");
        IntakeJob other = call(ref, "b");

        batch.take(List.of(first, again, other));

        assertThat(first.receipt().join().standing()).isEqualTo(Receipt.Standing.FIRST);
        assertThat(again.receipt().join().standing()).isEqualTo(Receipt.Standing.SAME_AGAIN);
        assertThat(other.receipt().join().standing()).isEqualTo(Receipt.Standing.OTHER_CONTENT);
        assertThat(again.receipt().join().tipId()).isEqualTo(first.receipt().join().tipId());
        assertThat(again.receipt().join().incidentNo())
                .isEqualTo(first.receipt().join().incidentNo());
        assertThat(Sql.count("select count(*) from tip where source_ref = ?", ref)).isOne();
    }

    @Test
    void a_bad_row_spoils_only_itself() {
        IntakeJob good = call(ref(), "a");
        IntakeJob bad =
                job(
                        TipKey.ofPlatform("platform-110", CITY, ref(), "a", personal),
                        "\u0000",
                        "420200");
        IntakeJob alsoGood = call(ref(), "a");

        batch.take(List.of(good, bad, alsoGood));

        assertThat(good.receipt().join().standing()).isEqualTo(Receipt.Standing.FIRST);
        assertThat(alsoGood.receipt().join().standing()).isEqualTo(Receipt.Standing.FIRST);
        assertThatThrownBy(() -> bad.receipt().join()).isInstanceOf(CompletionException.class);
    }

    @Test
    void a_batch_written_again_after_an_unknown_commit_finds_itself() {
        IntakeJob withoutReference = call(null, "a");
        batch.take(List.of(withoutReference));
        String number = withoutReference.receipt().join().incidentNo();
        IntakeJob again = jobs.of(withoutReference.tip(), Duration.ofMinutes(1));

        batch.take(List.of(again));

        assertThat(again.receipt().join().incidentNo()).isEqualTo(number);
    }

    @Test
    void numbers_run_on_per_region_within_a_batch() {
        List<IntakeJob> many =
                IntStream.range(0, 20)
                        .mapToObj(
                                i ->
                                        job(
                                                TipKey.ofPlatform(
                                                        "platform-110", CITY, ref(), "a", personal),
                                                "街心公园",
                                                i % 2 == 0 ? "420207" : "420208"))
                        .toList();

        batch.take(many);

        assertThat(many)
                .extracting(job -> job.receipt().join().incidentNo())
                .doesNotHaveDuplicates();
        assertThat(many.get(18).receipt().join().incidentNo()).endsWith("-420207-000010");
        assertThat(many.get(19).receipt().join().incidentNo()).endsWith("-420208-000010");
    }

    @Test
    void every_tip_has_its_two_events_in_sequence() {
        List<IntakeJob> many = IntStream.range(0, 50).mapToObj(i -> call(ref(), "a")).toList();

        batch.take(many);

        for (IntakeJob job : many) {
            UUID incident = job.receipt().join().incidentId();
            assertThat(
                            Sql.text(
                                    "select payload ->> 'incidentNo' from outbox"
                                            + " where aggregateid = ? and sequence = 1",
                                    incident))
                    .isEqualTo(job.receipt().join().incidentNo());
        }
    }
}
