package org.nuandong.beneficiary.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"E88776655", "e 8877-6655", "Ｅ８８７７６６５５", " E88776655 "})
    void a_paper_has_one_number_however_it_is_typed(String typed) {
        assertThat(PlainNumber.of(new DocumentEntry("passport", typed), "number").number())
                .isEqualTo("E88776655");
    }

    @Test
    void its_text_and_that_of_requests_hold_no_number() {
        DocumentEntry entry = new DocumentEntry("passport", "E88776655");
        assertThat(PlainNumber.of(entry, "documents[0].number").toString() + entry)
                .doesNotContain("88776655");
    }
}
