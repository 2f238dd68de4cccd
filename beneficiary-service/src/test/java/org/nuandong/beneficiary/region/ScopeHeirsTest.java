package org.nuandong.beneficiary.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nuandong.commons.region.RegionCode;

class ScopeHeirsTest {

    private final ScopeHeirs.Known known =
            new ScopeHeirs.Known(
                    Map.of(
                            "420202005", List.of("420202006"),
                            "420202007", List.of("420202008", "420203009"),
                            "422327", List.of("420222")),
                    Set.of("420202005", "420202007"));

    @Test
    void a_scope_of_a_withdrawn_code_covers_all_its_heirs() {
        assertThat(from("420202005")).containsExactly("420202006");
        assertThat(from("420202007")).containsExactly("420202008", "420203009");
    }

    @Test
    void the_one_heir_covers_what_went_up_in_it_and_of_a_division_none_does() {
        assertThat(from("420202006")).containsExactly("420202005");
        assertThat(from("420202008")).isEmpty();
    }

    @Test
    void a_code_that_went_up_before_this_register_was_kept_is_reached_by_its_own_token_alone() {
        assertThat(from("420222")).isEmpty();
        assertThat(from("422327")).containsExactly("420222");
    }

    @Test
    void what_lies_below_the_scope_anyhow_is_not_named_again() {
        assertThat(from("420202")).isEmpty();
        assertThat(from("420203")).isEmpty();
        assertThat(from("420202006001")).isEmpty();
    }

    private List<String> from(String code) {
        return known.from(new RegionCode(code)).stream().map(RegionCode::code).toList();
    }
}
