package org.nuandong.commons.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Every refusal speaks both languages. */
class ProblemTextsTest {

    private enum Untold implements Refusal {
        NEVER_WRITTEN_DOWN;

        @Override
        public int status() {
            return 409;
        }
    }

    @Test
    void every_common_refusal_has_both_texts() {
        assertThat(ProblemTexts.missing(CommonProblem.class)).isEmpty();
    }

    @Test
    void a_refusal_without_texts_is_found() {
        assertThat(ProblemTexts.missing(Untold.class))
                .containsExactlyInAnyOrder(
                        "Untold zh:never-written-down.title",
                        "Untold zh:never-written-down.detail",
                        "Untold en:never-written-down.title",
                        "Untold en:never-written-down.detail");
    }

    @Test
    void the_state_is_named_in_the_detail() {
        assertThat(ProblemTexts.detail("step-out-of-order", Language.EN, "closed"))
                .isEqualTo("This step cannot be taken now. Present state: closed.");
    }
}
