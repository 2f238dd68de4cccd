package org.nuandong.beneficiary.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuandong.commons.problem.ProblemException;

class FreeTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "电话13800000001",
                "电话 138-0000-0001",
                "证件410527196802290013。",
                "证件 11010519491231002x",
                "证件４１０５２７１９６８０２２９００１３",
                "旧证110105491231002",
            })
    void a_personal_number_is_found_however_it_is_written(String text) {
        assertThatThrownBy(() -> FreeText.checked(text, "reason"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.field()).isEqualTo("reason"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026年1月1日停电", "共12户35人", "订单号20261121000000000000001"})
    void other_figures_pass(String text) {
        assertThat(FreeText.checked(" " + text + " ", "reason")).isEqualTo(text);
    }

    @Test
    void no_text_is_no_fault() {
        assertThat(FreeText.checked(null, "reason")).isNull();
    }
}
