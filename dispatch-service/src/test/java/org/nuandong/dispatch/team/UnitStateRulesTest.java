package org.nuandong.dispatch.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.nuandong.commons.region.RegionCode;

class UnitStateRulesTest {

    @ParameterizedTest
    @EnumSource(UnitState.class)
    void called_on_scene_and_patrolling_are_facts_and_never_typed_in(UnitState state) {
        assertThat(state.next())
                .doesNotContain(UnitState.CALLED, UnitState.ON_SCENE, UnitState.PATROLLING);
    }

    @ParameterizedTest
    @CsvSource({
        "FREE, TRANSPORTING, false",
        "CALLED, UNDER_WAY, true",
        "CALLED, FREE, false",
        "ON_SCENE, TRANSPORTING, true",
        "TRANSPORTING, AT_HOSPITAL, true",
        "TRANSPORTING, FREE, false",
        "AT_STATION, FREE, true",
        "RESTING, UNDER_WAY, false",
        "OUT_OF_SERVICE, FREE, true"
    })
    void states_follow_one_another_as_on_the_street(UnitState from, UnitState to, boolean may) {
        assertThat(from.next().contains(to)).isEqualTo(may);
    }

    @ParameterizedTest
    @EnumSource(UnitState.class)
    void every_state_can_be_left_and_is_found_by_its_code(UnitState state) {
        assertThat(state.next()).isNotEmpty();
        assertThat(UnitState.of(state.code())).isEqualTo(state);
    }

    @Test
    void who_carries_people_rests_or_is_on_an_incident_is_not_sent() {
        assertThat(Arrays.stream(UnitState.values()).filter(UnitState::isSendable))
                .containsExactly(
                        UnitState.FREE,
                        UnitState.PATROLLING,
                        UnitState.AT_STATION,
                        UnitState.AT_HOSPITAL);
    }

    @Test
    void a_place_is_answered_for_by_every_region_that_holds_it_and_by_no_neighbour() {
        assertThat(AnsweringRegions.above(new RegionCode("420202")))
                .contains("000000", "420000", "420200", "420202", "420200000", "420202000000")
                .doesNotContain("420203", "310000")
                .allMatch(code -> new RegionCode(code).covers(new RegionCode("420202")));
    }
}
