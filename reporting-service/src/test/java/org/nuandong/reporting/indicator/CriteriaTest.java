package org.nuandong.reporting.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CriteriaTest {

    private static Criteria criteria(String yaml) throws JsonProcessingException {
        return new YAMLMapper().readValue(yaml, Criteria.class);
    }

    @Test
    void all_conditions_hold_together() throws JsonProcessingException {
        Criteria boys = criteria("{sex: [male], age-band: [0-6, 7-13]}");

        assertThat(boys.matches(Map.of("sex", List.of("male"), "age-band", List.of("7-13"))))
                .isTrue();
        assertThat(boys.matches(Map.of("sex", List.of("female"), "age-band", List.of("7-13"))))
                .isFalse();
        assertThat(boys.matches(Map.of("sex", List.of("male")))).isFalse();
    }

    @Test
    void one_of_several_codes_is_enough() throws JsonProcessingException {
        Criteria victims = criteria("{special: [domestic-violence]}");

        assertThat(victims.matches(Map.of("special", List.of("domestic-violence", "left-behind"))))
                .isTrue();
    }

    @Test
    void absent_means_never_told_or_told_as_nothing() throws JsonProcessingException {
        Criteria here = criteria("{exit-kind: absent}");

        assertThat(here.matches(Map.of())).isTrue();
        assertThat(here.matches(Map.of("exit-kind", List.of()))).isTrue();
        assertThat(here.matches(Map.of("exit-kind", List.of("voucher")))).isFalse();
    }

    @Test
    void a_preset_decides_what_counts() throws JsonProcessingException {
        Criteria elsewhere =
                criteria("{origin: {preset: some.key}}").resolved(key -> "[\"a\", \"b\"]");

        assertThat(elsewhere.matches(Map.of("origin", List.of("b")))).isTrue();
        assertThat(elsewhere.matches(Map.of("origin", List.of("c")))).isFalse();
    }

    @Test
    void anything_else_is_no_condition() {
        assertThatThrownBy(() -> criteria("{sex: male}"))
                .hasMessageContaining("a list of codes, the word absent, or {preset: key}");
        assertThatThrownBy(() -> criteria("{sex: []}")).hasMessageContaining("a condition is");
    }
}
