package org.nuandong.dispatch.lodging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuandong.commons.region.RegionCode;

/** 381号 Art. 8: who may sleep where, rule by rule. */
class RoomRulesTest {

    private static final UUID MOTHER = UUID.randomUUID();

    private static Room room(String sex, String ageGroup, String kind) {
        House house = new House(UUID.randomUUID(), new RegionCode("420200"), "某站", null);
        return new Room(house, new RoomPlan("101", sex, ageGroup, kind, 4, null));
    }

    private static Sleeper guest(String sex, String ageBand) {
        return guest(sex, ageBand, null, null);
    }

    private static Sleeper guest(String sex, String ageBand, UUID kin, String isolation) {
        boolean minor = ageBand.equals("0-6") || ageBand.equals("7-13");
        return new Sleeper(UUID.randomUUID(), sex, ageBand, minor, kin, isolation);
    }

    private static Sleeper mother() {
        return new Sleeper(MOTHER, "female", "19-59", false, null, null);
    }

    private static Optional<LodgingProblem> against(Room room, Sleeper guest, Sleeper... others) {
        return RoomRules.against(room, List.of(others), guest, false);
    }

    @ParameterizedTest
    @CsvSource({
        "male, male, ",
        "male, female, ROOM_OF_ANOTHER_SEX",
        "female, male, ROOM_OF_ANOTHER_SEX",
        "unknown, male, ROOM_OF_ANOTHER_SEX",
        "unknown, any, ",
        "female, any, ",
    })
    void rooms_are_separate_by_sex(String guest, String room, LodgingProblem rule) {
        assertThat(against(room(room, "adult", "ordinary"), guest(guest, "19-59")))
                .isEqualTo(Optional.ofNullable(rule));
    }

    @Test
    void strangers_of_two_sexes_do_not_share_a_family_room() {
        Room family = room("any", "any", "ordinary");

        assertThat(against(family, guest("male", "19-59"), guest("female", "19-59")))
                .contains(LodgingProblem.ROOM_OF_ANOTHER_SEX);
        assertThat(against(family, guest("unknown", "19-59"), guest("unknown", "19-59")))
                .contains(LodgingProblem.ROOM_OF_ANOTHER_SEX);
        assertThat(against(family, guest("male", "19-59", MOTHER, null), mother())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "7-13, adult, MINOR_WITH_ADULTS",
        "7-13, minor, ",
        "7-13, any, ",
        "19-59, minor, MINOR_WITH_ADULTS",
        "80+, adult, ",
    })
    void minors_have_rooms_of_their_own(String ageBand, String room, LodgingProblem rule) {
        assertThat(against(room("male", room, "ordinary"), guest("male", ageBand)))
                .isEqualTo(Optional.ofNullable(rule));
    }

    @Test
    void a_minor_sleeps_beside_no_adult_but_kin_wherever_it_is() {
        Room any = room("female", "any", "ordinary");

        assertThat(against(any, guest("female", "7-13"), mother()))
                .contains(LodgingProblem.MINOR_WITH_ADULTS);
        assertThat(against(any, guest("female", "7-13", MOTHER, null), mother())).isEmpty();
        assertThat(against(any, guest("female", "19-59"), guest("female", "7-13")))
                .contains(LodgingProblem.MINOR_WITH_ADULTS);
        assertThat(against(any, guest("female", "7-13", MOTHER, null), guest("female", "19-59")))
                .contains(LodgingProblem.MINOR_WITH_ADULTS);
    }

    @Test
    void a_girl_sleeps_with_her_mother_in_a_room_for_adults_and_a_small_boy_too() {
        Room women = room("female", "adult", "ordinary");

        assertThat(against(women, guest("female", "7-13", MOTHER, null), mother())).isEmpty();
        assertThat(against(women, guest("male", "0-6", MOTHER, null), mother())).isEmpty();
        assertThat(against(women, guest("male", "7-13", MOTHER, null), mother()))
                .contains(LodgingProblem.ROOM_OF_ANOTHER_SEX);
        assertThat(against(women, guest("male", "0-6"), mother()))
                .contains(LodgingProblem.ROOM_OF_ANOTHER_SEX);
    }

    @Test
    void nobody_is_isolated_without_an_order_nor_ordered_into_an_open_room() {
        Sleeper ill = guest("male", "19-59", null, "infectious");
        Room isolation = room("male", "adult", "isolation");

        assertThat(against(isolation, guest("male", "19-59")))
                .contains(LodgingProblem.ISOLATION_ONLY_BY_ORDER);
        assertThat(against(room("male", "adult", "ordinary"), ill))
                .contains(LodgingProblem.ORDER_NEEDS_ISOLATION_ROOM);
        assertThat(against(isolation, ill, guest("male", "19-59", null, "infectious"))).isEmpty();
        assertThat(against(isolation, ill, guest("male", "19-59", null, "agitated")))
                .contains(LodgingProblem.ISOLATED_FOR_ANOTHER_REASON);
    }

    @Test
    void overflow_counts_only_while_it_is_open_and_a_closed_room_never() {
        Sleeper man = guest("male", "19-59");
        Room overflow = room("male", "adult", "overflow");
        House house = new House(UUID.randomUUID(), new RegionCode("420200"), "某站", null);
        Room closed = new Room(house, new RoomPlan("1", "male", "any", "ordinary", 1, "repair"));

        assertThat(against(overflow, man)).contains(LodgingProblem.OVERFLOW_NOT_OPEN);
        assertThat(RoomRules.against(overflow, List.of(), man, true)).isEmpty();
        assertThat(against(closed, man)).contains(LodgingProblem.ROOM_CLOSED);
    }
}
