package org.nuandong.beneficiary.wandering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stays and refusals add up to, in whatever order they are told. */
class HistoryTest {

    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");
    private static final Classes RULES =
            Classes.of(
                    "minor:P15D, dementia:P10D,refused:P7D,mental-disorder:P30D,"
                            + "disability:P30D,repeated:P30D,elder:P60D,other:P90D",
                    2);

    private static WanderingStay stay(int day, String band, String condition, String home) {
        WanderingStay stay =
                new WanderingStay(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        "420200",
                        NOW.plus(Duration.ofDays(day)),
                        "escorted-return");
        stay.become(
                new WanderingStay.Summary(
                        NOW.plus(Duration.ofDays(day - 2)),
                        "escorted-return",
                        "male",
                        band,
                        condition,
                        false,
                        List.of("lost"),
                        List.of(),
                        List.of(),
                        home));
        return stay;
    }

    private static WanderingRefusal refusal(int day) {
        return new WanderingRefusal(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "420202",
                "male",
                "19-59",
                NOW.plus(Duration.ofDays(day)));
    }

    @Test
    void the_latest_stay_speaks_and_an_unknown_home_does_not_wipe_out_a_known_one() {
        WanderingStay first = stay(0, "16-17", "healthy", "411024");
        WanderingStay second = stay(9, "18", "mental-disorder", null);
        History history = History.of(List.of(second, first), List.of());

        assertThat(history).isEqualTo(History.of(List.of(first, second), List.of()));
        assertThat(history.times()).isEqualTo(2);
        assertThat(history.ageBand()).isEqualTo("18");
        assertThat(history.condition()).isEqualTo("mental-disorder");
        assertThat(history.homeRegion()).isEqualTo("411024");
        assertThat(history.firstAt()).isEqualTo(NOW.minus(Duration.ofDays(2)));
        assertThat(history.lastAt()).isEqualTo(second.endedAt());
        assertThat(history.causes()).containsExactly("lost");
    }

    @Test
    void a_refusal_alone_is_an_entry_and_a_later_one_says_where_the_person_is() {
        History alone = History.of(List.of(), List.of(refusal(1)));
        assertThat(RULES.of(alone, false)).containsExactly("refused");
        assertThat(RULES.of(List.of("refused"))).isEqualTo(Duration.ofDays(7));

        History both = History.of(List.of(stay(0, "19-59", "healthy", null)), List.of(refusal(3)));
        assertThat(both.regionCode()).isEqualTo("420202");
        assertThat(both.refusals()).isOne();
        assertThat(RULES.of(both, false)).containsExactly("other");
    }

    @Test
    void an_end_of_which_nothing_else_is_known_yet_is_in_no_class_of_its_own() {
        WanderingStay bare =
                new WanderingStay(UUID.randomUUID(), UUID.randomUUID(), "420200", NOW, "voucher");
        History history = History.of(List.of(bare), List.of());

        assertThat(RULES.of(history, false)).containsExactly("other");
        assertThat(history.reckoned()).isZero();
        assertThat(history.times()).isOne();
    }

    @ParameterizedTest
    @CsvSource({
        "7-13, healthy, false, 1, minor, P15D",
        "60-79, healthy, true, 1, dementia|elder, P10D",
        "19-59, physical-disability, false, 1, disability, P30D",
        "19-59, mental-disorder, false, 2, mental-disorder|repeated, P30D",
        "80+, healthy, false, 1, elder, P60D",
        "19-59, healthy, false, 1, other, P90D",
        "16-17, intellectual-disability, true, 2, minor|dementia|disability|repeated, P15D"
    })
    void the_class_that_stands_first_decides_by_when(
            String band,
            String condition,
            boolean demented,
            int times,
            String classes,
            Duration within) {
        List<WanderingStay> stays =
                times == 1
                        ? List.of(stay(0, band, condition, null))
                        : List.of(stay(0, band, condition, null), stay(5, band, condition, null));
        List<String> found = RULES.of(History.of(stays, List.of()), demented);
        assertThat(found).containsExactly(classes.split("\\|"));
        assertThat(RULES.of(found)).isEqualTo(within);
    }
}
