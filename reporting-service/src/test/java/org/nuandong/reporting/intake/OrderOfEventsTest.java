package org.nuandong.reporting.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.reporting.CareCase;
import org.nuandong.reporting.ColdNight;
import org.nuandong.reporting.Post;
import org.nuandong.reporting.Rescue;
import org.nuandong.reporting.Tables;
import org.nuandong.reporting.Told;
import org.nuandong.reporting.fact.TallyCheck;

/** Whatever the order, the batches and the repetitions: the tables end the same. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class OrderOfEventsTest {

    private static final UUID STATION = UUID.randomUUID();
    private static final UUID PERSON = UUID.randomUUID();
    private static final List<Told> EVENTS = events();

    @Inject TallyCheck tallies;

    private static List<Told> events() {
        List<Told> events = new ArrayList<>();
        events.addAll(
                new CareCase(STATION, "420200")
                        .admitted("2026-12-03T09:10:00+08:00")
                        .hospitalised("2026-12-04T09:10:00+08:00")
                        .reclassified("2026-12-05T09:00:00+08:00", "critical-illness", "unknown")
                        .service("2026-12-06T09:00:00+08:00", "living", "2026-12")
                        .service("2026-12-07T09:00:00+08:00", "medical", "2026-12")
                        .exited("2026-12-09T09:00:00+08:00", "collected-by-relatives")
                        .events());
        events.addAll(
                new Rescue(STATION, "420200")
                        .called(
                                "2026-12-29T22:00:00+08:00",
                                "platform-110",
                                "2026-12-29T22:30:00+08:00")
                        .dispatched("2026-12-29T22:01:00+08:00")
                        .markedFar("2026-12-29T22:02:00+08:00", "2026-12-29T23:00:00+08:00")
                        .arrived("2026-12-29T22:45:00+08:00", true)
                        .found("2026-12-29T22:46:00+08:00", PERSON)
                        .outcome("2026-12-29T22:50:00+08:00", PERSON, "refused-supplied", 2)
                        .closed("2026-12-29T23:30:00+08:00")
                        .events());
        Told corrected = events.get(events.size() - 2);
        events.add(
                Told.of(
                                "dispatch",
                                "outcome.recorded",
                                corrected.subject(),
                                8,
                                "2026-12-30T08:00:00+08:00")
                        .at(STATION, "420200")
                        .with("corrects", corrected.id().toString())
                        .with("subjectId", PERSON.toString())
                        .with("outcome", "taken-home")
                        .with("goods", List.of()));
        events.addAll(0, new ColdNight(STATION, "420200").events());
        return events;
    }

    private static List<String> countedInOrder() {
        Tables.empty();
        Post.hand(EVENTS);
        return Tables.counted();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 7, 42, 2021, 20261129, 99, 420200, 110})
    void shuffled_repeated_and_cut_anyhow(long seed) {
        List<String> inOrder = countedInOrder();
        Random random = new Random(seed);
        List<Told> told = new ArrayList<>(EVENTS);
        told.addAll(EVENTS.subList(0, EVENTS.size() / 2));
        Collections.shuffle(told, random);

        Tables.empty();
        for (int from = 0; from < told.size(); ) {
            int to = Math.min(told.size(), from + 1 + random.nextInt(4));
            Post.hand(told.subList(from, to));
            from = to;
        }

        assertThat(Tables.counted()).isEqualTo(inOrder);
        assertThat(tallies.differences()).isZero();
    }

    @Test
    void an_exit_before_its_admission() {
        List<String> inOrder = countedInOrder();
        List<Told> backwards = new ArrayList<>(EVENTS);
        Collections.reverse(backwards);

        Tables.empty();
        backwards.forEach(Post::hand);

        assertThat(Tables.counted()).isEqualTo(inOrder);
    }

    @Test
    void a_correction_takes_back_in_the_period_of_what_it_corrects() {
        countedInOrder();

        assertThat(
                        Tables.texts(
                                "select day || ' ' || (dims -> 'outcome' ->> 0) || ' ' || quantity"
                                        + " from fact where kind = 'outcome-recorded'"
                                        + " order by day, quantity"))
                .containsExactly(
                        "2026-12-29 refused-supplied -1.00",
                        "2026-12-29 refused-supplied 1.00",
                        "2026-12-30 taken-home 1.00");
        assertThat(
                        Tables.number(
                                "select sum(quantity)::int from tally"
                                        + " where kind = 'goods-given'"))
                .isZero();
    }

    @Test
    void two_corrections_of_one_event_take_it_back_once() {
        countedInOrder();
        Told first = EVENTS.get(EVENTS.size() - 1);
        Post.hand(
                Told.of(
                                "dispatch",
                                "outcome.recorded",
                                first.subject(),
                                9,
                                "2026-12-30T09:00:00+08:00")
                        .at(STATION, "420200")
                        .with("corrects", first.data().get("corrects"))
                        .with("outcome", "taken-home")
                        .with("goods", List.of()));

        assertThat(Tables.number("select count(*) from fact where reversing"))
                .isPositive()
                .isEqualTo(
                        Tables.number(
                                "select count(*) from fact where not reversing and event_id = '"
                                        + first.data().get("corrects")
                                        + "'"));
        assertThat(tallies.differences()).isZero();
    }

    @Test
    void a_wrong_tally_is_found_and_made_again() {
        countedInOrder();
        Tables.change("update tally set quantity = quantity + 1 where kind = 'tip-received'");
        assertThat(tallies.differences()).isEqualTo(2);

        assertThat(tallies.recompute()).isEqualTo(2);

        assertThat(tallies.differences()).isZero();
    }

    @Test
    void a_wrong_tally_of_a_month_is_found_and_made_again() {
        countedInOrder();
        List<String> right = Tables.texts("select m::text from tally_month m order by 1");
        Tables.change("update tally_month set facts = 7 where kind = 'tip-received'");

        assertThat(tallies.recompute()).isEqualTo(2);

        assertThat(tallies.differences()).isZero();
        assertThat(Tables.texts("select m::text from tally_month m order by 1")).isEqualTo(right);
    }

    @Test
    void what_belongs_to_no_unit_is_tallied_in_one_row_as_well() {
        Tables.empty();
        for (int hour = 1; hour <= 3; hour++) {
            Post.hand(
                    Told.of(
                                    "dispatch",
                                    "tip.received",
                                    UUID.randomUUID(),
                                    1,
                                    "2026-12-29T0" + hour + ":00:00+08:00")
                            .at(null, "420200")
                            .with("source", "hotline"));
        }

        assertThat(Tables.texts("select facts from tally")).containsExactly("3");
        assertThat(Tables.texts("select facts from tally_month")).containsExactly("3");
        assertThat(tallies.differences()).isZero();
    }
}
