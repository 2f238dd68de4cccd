package org.nuandong.reporting.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuandong.commons.event.ReceivedEvent;
import org.nuandong.commons.event.UnusableEventException;
import org.nuandong.reporting.CareCase;
import org.nuandong.reporting.Told;
import org.nuandong.reporting.platform.DefinitionFiles;

class FoldingTest {

    private static final UUID UNIT = UUID.randomUUID();

    private final Folding folding =
            new Folding(FactRules.read(new DefinitionFiles(Optional.empty())));

    private static Told outcome() {
        return Told.of(
                        "dispatch",
                        "outcome.recorded",
                        UUID.randomUUID(),
                        3,
                        "2026-12-29T23:00:00+08:00")
                .at(UNIT, "420200")
                .with("subjectId", UUID.randomUUID().toString())
                .with("outcome", "refused-supplied")
                .with("protected", false);
    }

    private Folded fold(Told... events) {
        return folding.fold(List.of(events).stream().map(Told::received).toList());
    }

    @Test
    void each_line_of_goods_is_a_fact_of_its_own() {
        Folded folded =
                fold(
                        outcome()
                                .with(
                                        "goods",
                                        List.of(
                                                Map.of("item", "quilt", "quantity", 1),
                                                Map.of("item", "food", "quantity", 4))));

        assertThat(folded.facts())
                .filteredOn(f -> f.kind().equals("goods-given"))
                .extracting(
                        f -> f.dims().get("item").get(0), f -> f.quantity().intValue(), Fact::line)
                .containsExactly(tuple("quilt", 1, 0), tuple("food", 4, 1));
    }

    @Test
    void a_visit_is_one_with_its_money_by_source_and_an_activity_keeps_its_measures_apart() {
        Told visit =
                Told.of(
                                "beneficiary",
                                "visit.done",
                                UUID.randomUUID(),
                                2,
                                "2027-01-20T10:00:00+08:00")
                        .at(UNIT, "420200")
                        .with("kind", "condolence")
                        .with("holderKind", "household")
                        .with("must", true)
                        .with("kinds", List.of("money"))
                        .with("money", List.of(Map.of("source", "municipal", "amountYuan", 400)))
                        .with("goods", List.of());
        Told homeward =
                Told.of(
                                "beneficiary",
                                "activity.held",
                                UUID.randomUUID(),
                                2,
                                "2027-01-20T10:00:00+08:00")
                        .at(UNIT, "420200")
                        .with("kind", "homeward")
                        .with(
                                "counts",
                                List.of(
                                        Map.of("measure", "persons", "quantity", 12150),
                                        Map.of("measure", "items", "quantity", 243)));

        assertThat(fold(visit, homeward).facts())
                .extracting(Fact::kind, fact -> fact.quantity().intValue())
                .containsExactly(
                        tuple("visit-done", 1),
                        tuple("visit-money", 400),
                        tuple("activity-held", 1),
                        tuple("activity-reached", 12150),
                        tuple("activity-reached", 243));
    }

    @Test
    void a_service_in_the_house_gives_goods_and_costs_and_its_withdrawal_names_it() {
        Told meal =
                Told.of(
                                "dispatch",
                                "case.service-given",
                                UUID.randomUUID(),
                                2,
                                "2026-12-29T23:00:00+08:00")
                        .at(UNIT, "420200")
                        .with("subjectId", UUID.randomUUID().toString())
                        .with("kind", "living")
                        .with("item", "meal")
                        .with("goods", List.of(Map.of("item", "food", "quantity", 2)))
                        .with("costs", List.of(Map.of("payer", "station", "costYuan", 12.5)));

        Folded folded = fold(meal);

        assertThat(folded.facts())
                .extracting(Fact::kind, f -> f.quantity().doubleValue())
                .containsExactlyInAnyOrder(
                        tuple("service-given", 1.0),
                        tuple("goods-given", 2.0),
                        tuple("case-cost", 12.5));
        Told withdrawn =
                Told.of(
                                "dispatch",
                                "case.service-withdrawn",
                                meal.received().subject(),
                                3,
                                "2026-12-29T23:00:00+08:00")
                        .at(UNIT, "420200")
                        .with("corrects", meal.id().toString())
                        .with("subjectId", UUID.randomUUID().toString())
                        .with("kind", "living")
                        .with("item", "meal")
                        .with("reason", "twice");
        assertThat(fold(withdrawn).corrections())
                .extracting(Correction::corrected)
                .containsExactly(meal.id());
    }

    @Test
    void an_arrival_judged_anew_stands_in_the_place_of_the_first_word() {
        UUID first = UUID.randomUUID();
        Told anew =
                Told.of(
                                "dispatch",
                                "arrival.judged-anew",
                                UUID.randomUUID(),
                                4,
                                "2026-12-29T23:00:00+08:00")
                        .at(UNIT, "420200")
                        .with("corrects", first.toString())
                        .with("onTime", false);

        Folded folded = fold(anew);

        assertThat(folded.facts())
                .extracting(Fact::kind, f -> f.dims().get("on-time").get(0))
                .containsExactly(tuple("incident-arrived", "false"));
        assertThat(folded.corrections()).extracting(Correction::corrected).containsExactly(first);
    }

    @Test
    void a_test_call_counts_nowhere() {
        assertThat(fold(outcome().asTest()).isEmpty()).isTrue();
    }

    @Test
    void an_unknown_type_comes_to_nothing() {
        Told unknown =
                Told.of(
                        "dispatch",
                        "drone.launched",
                        UUID.randomUUID(),
                        1,
                        "2026-12-29T23:00:00+08:00");

        assertThat(fold(unknown).isEmpty()).isTrue();
    }

    @Test
    void an_unknown_field_changes_nothing() {
        Told plain = outcome();

        assertThat(fold(plain.with("moodOfTheDay", Map.of("a", 1)))).isEqualTo(fold(plain));
    }

    @Test
    void a_missing_quantity_is_refused_by_its_path() {
        Told broken = outcome().with("goods", List.of(Map.of("item", "quilt")));

        assertThatThrownBy(() -> fold(broken))
                .isInstanceOf(UnusableEventException.class)
                .hasMessage("outcome.recorded: each.quantity is not a number");
    }

    @Test
    void a_refusal_never_repeats_the_value() {
        Told broken = outcome().with("subjectId", "411222199001011234");

        assertThatThrownBy(() -> fold(broken))
                .isInstanceOf(UnusableEventException.class)
                .hasMessage("outcome.recorded: subjectId is not a UUID");
    }

    @Test
    void parts_come_to_the_same_as_the_whole() {
        List<ReceivedEvent> events =
                new CareCase(UNIT, "410106")
                                .admitted("2016-08-03T09:10:00+08:00")
                                .reclassified("2016-08-04T09:10:00+08:00", "healthy", "unknown")
                                .exited("2016-08-05T09:10:00+08:00", "voucher")
                                .events()
                                .stream()
                                .map(Told::received)
                                .toList();

        Folded whole = folding.fold(events);
        List<SpellAttribute> parts = new ArrayList<>();
        events.forEach(e -> parts.addAll(folding.fold(List.of(e)).attributes()));

        assertThat(whole.attributes()).isEqualTo(parts).hasSize(14);
        assertThat(whole.openings()).hasSize(1);
        assertThat(whole.closings()).hasSize(1);
    }

    @ParameterizedTest(name = "{0} is {1} in China")
    @CsvSource({
        "2026-12-31T23:59:59.999999+08:00, 2026-12-31",
        "2027-01-01T00:00:00+08:00, 2027-01-01",
        "2026-12-31T15:59:59.999Z, 2026-12-31",
        "2026-12-31T16:00:00Z, 2027-01-01",
        "2028-02-29T12:00:00+08:00, 2028-02-29"
    })
    void the_business_time_decides_the_day(String at, LocalDate day) {
        Told tip =
                Told.of("dispatch", "tip.received", UUID.randomUUID(), 1, at)
                        .with("source", "hotline");

        assertThat(fold(tip).facts()).extracting(Fact::day).containsExactly(day);
    }

    @Test
    void a_service_is_chosen_for_the_month_it_names() {
        CareCase late =
                new CareCase(UNIT, "410106")
                        .service("2016-09-02T09:00:00+08:00", "medical", "2016-08");

        assertThat(fold(late.events().toArray(Told[]::new)).attributes())
                .extracting(SpellAttribute::period, SpellAttribute::value)
                .containsExactly(tuple("2016-08", List.of("medical")));
    }

    @Test
    void a_total_taken_back_counts_against_itself_and_what_is_not_told_is_no_nought() {
        Told recorded =
                Told.of(
                                "beneficiary",
                                "declared-total.recorded",
                                UUID.randomUUID(),
                                1,
                                "2020-01-06T10:00:00+08:00")
                        .at(UNIT, "420200")
                        .with("amountYuan", 73_228_300)
                        .with("projects", 122);
        Told withdrawn =
                Told.of(
                                "beneficiary",
                                "declared-total.withdrawn",
                                recorded.subject(),
                                2,
                                "2020-01-07T10:00:00+08:00")
                        .at(UNIT, "420200")
                        .with("amountYuan", 73_228_300)
                        .with("projects", 122);

        assertThat(fold(recorded, withdrawn).facts())
                .extracting(Fact::kind, f -> f.quantity().intValue())
                .containsExactlyInAnyOrder(
                        tuple("declared-money", 73_228_300),
                        tuple("declared-projects", 122),
                        tuple("declared-money", -73_228_300),
                        tuple("declared-projects", -122));
    }
}
