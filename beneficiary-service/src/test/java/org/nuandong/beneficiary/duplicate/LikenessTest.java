package org.nuandong.beneficiary.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuandong.beneficiary.duplicate.BirthLikeness.Birth;
import org.nuandong.beneficiary.duplicate.Traits.Ties;
import org.nuandong.beneficiary.duplicate.Traits.Trace;

class LikenessTest {

    private static final Weights WEIGHTS =
            Weights.of(
                    "name.same:12 name.variant:12 name.sound:10 name.near:2 name.differ:-10 birth.differ:-8 birth.same:14 birth.slip:9"
                            + " sex.same:1 sex.differ:-10 number.same:40 number.near:14"
                            + " number.differ:-24 telephone.same:9 telephone.differ:-1"
                            + " place.village:8 place.township:6 place.county:2 place.differ:-2"
                            + " household.same:4 household.kin:9 household.together:-8 rarity.common:-1 rarity.rare:2",
                    19,
                    23,
                    26,
                    new Weights.Limits(500, 13, 18));

    private static final Trace NUMBER = new Trace(1, 2, 3);

    @ParameterizedTest
    @CsvSource({
        // name, born, telephone, region, band
        "張某甲, 1950-03-04, t1, 420222104, CERTAIN",
        "章某佳, 1950-03-04, t2, 420222104, CERTAIN",
        "张某甲, 1950-03-14, t1, 420222104, CERTAIN",
        "张某甲, 1950-03-04, t2, 310112001, LIKELY",
        "张某甲, 1961-07-08, t2, 420222104, ",
        "李某乙, 1950-03-04, t1, 420222104, POSSIBLE",
        "李某乙, 1950-03-04, t2, 420222104, ",
    })
    void what_speaks_for_one_person_adds_up(
            String name, LocalDate born, String telephone, String region, Band band) {
        Traits one = traits("张某甲", LocalDate.of(1950, 3, 4), "t1", "420222104", null);
        Traits other = traits(name, born, telephone, region, null);
        Likeness likeness = Likeness.of(one, other, Ties.NONE, WEIGHTS);
        assertThat(likeness.band()).isEqualTo(band);
        assertThat(Likeness.of(other, one, Ties.NONE, WEIGHTS)).isEqualTo(likeness);
        assertThat(likeness.fields().stream().mapToInt(Likeness.Field::points).sum())
                .isEqualTo(likeness.score());
    }

    @ParameterizedTest
    @CsvSource({
        "7, 8, 9, same",
        "7, 8, 1, house",
        "7, 2, 1, street",
        "7, 0, 0, street",
        "3, 4, 1, differ"
    })
    void addresses_are_compared_from_the_flat_to_the_village(
            long street, long house, long whole, String verdict) {
        Traits one = living(UUID.randomUUID(), new Traits.Home(7, 8, 9), null);
        Traits.Home lives = new Traits.Home(street, house, whole);
        Traits other = living(UUID.randomUUID(), lives, null);
        assertThat(verdict(one, other, "address")).isEqualTo(verdict);
        Traits together = living(one.household(), lives, null);
        assertThat(verdict(one, together, "address")).isEqualTo("unknown");
        Traits nowhere = living(UUID.randomUUID(), null, null);
        assertThat(verdict(one, nowhere, "address")).isEqualTo("unknown");
    }

    @ParameterizedTest
    @CsvSource({
        "13, 20, common",
        "14, 17, usual",
        "18, 25, rare",
        "18, 13, common",
        ", 18, unknown"
    })
    void the_commoner_of_two_names_says_how_much_it_weighs(
            Integer one, Integer other, String verdict) {
        assertThat(
                        verdict(
                                living(UUID.randomUUID(), null, one),
                                living(UUID.randomUUID(), null, other),
                                "rarity"))
                .isEqualTo(verdict);
    }

    private static Traits living(UUID household, Traits.Home address, Integer rarity) {
        return new Traits(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "张某甲",
                "female",
                new Birth(LocalDate.of(1950, 3, 4), false),
                "420222104",
                null,
                null,
                household,
                address,
                rarity);
    }

    private static String verdict(Traits one, Traits other, String of) {
        return Likeness.of(one, other, Ties.NONE, WEIGHTS).fields().stream()
                .filter(field -> field.field().equals(of))
                .findFirst()
                .orElseThrow()
                .verdict();
    }

    @Test
    void two_valid_numbers_are_two_people_and_one_wrong_part_may_be_one() {
        LocalDate born = LocalDate.of(1950, 3, 4);
        Traits one = traits("张某甲", born, null, "420222104", NUMBER);
        Traits other = traits("张某甲", born, null, "420222104", new Trace(7, 8, 9));
        Traits near = traits("张某甲", born, null, "420222104", new Trace(7, 8, 3));
        assertThat(Likeness.of(one, other, Ties.NONE, WEIGHTS).band()).isNull();
        assertThat(Likeness.of(one, near, Ties.NONE, WEIGHTS).band()).isEqualTo(Band.CERTAIN);
    }

    @Test
    void twins_are_two_people_and_a_record_twice_in_one_household_is_one() {
        LocalDate born = LocalDate.of(2015, 3, 4);
        Traits one = traits("张大双", born, null, "420222104", null);
        Traits twin = traits("张小双", born, null, "420222104", null);
        assertThat(Likeness.of(one, twin, Ties.TOGETHER, WEIGHTS).band()).isNull();
        Traits again = traits("张大雙", born, null, "420222104", null);
        assertThat(Likeness.of(one, again, Ties.TOGETHER, WEIGHTS).band()).isEqualTo(Band.CERTAIN);
    }

    @Test
    void each_field_says_what_it_counts() {
        LocalDate born = LocalDate.of(1950, 3, 4);
        Likeness likeness =
                Likeness.of(
                        traits("张某甲", born, "t1", "420222104001", null),
                        traits("章某佳", born, null, "420222104001", NUMBER),
                        Ties.KIN,
                        WEIGHTS);
        assertThat(likeness.fields())
                .containsExactly(
                        new Likeness.Field("name", "sound", 10),
                        new Likeness.Field("rarity", "unknown", 0),
                        new Likeness.Field("birth", "same", 14),
                        new Likeness.Field("sex", "same", 1),
                        new Likeness.Field("number", "unknown", 0),
                        new Likeness.Field("telephone", "unknown", 0),
                        new Likeness.Field("place", "village", 8),
                        new Likeness.Field("address", "unknown", 0),
                        new Likeness.Field("household", "kin", 9));
    }

    private static Traits traits(
            String name, LocalDate born, String telephone, String region, Trace number) {
        return new Traits(
                UUID.randomUUID(),
                UUID.randomUUID(),
                name,
                "female",
                new Birth(born, false),
                region,
                telephone,
                number,
                null,
                null,
                null);
    }
}
