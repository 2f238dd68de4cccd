package org.nuandong.dispatch.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nuandong.commons.problem.ProblemException;

class PaperFactsTest {

    private static PaperFacts statement() {
        return new PaperFacts(PaperForm.OWN_DEPARTURE_STATEMENT)
                .put("admittedAt", "2026年11月19日 21时40分")
                .put("sex", "男")
                .put("age", "58岁");
    }

    @Test
    void the_cells_that_are_missing_are_named() {
        assertThatThrownBy(() -> statement().requireWhole())
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> {
                            assertThat(refused.refusal())
                                    .isEqualTo(PaperProblem.PAPER_DATA_MISSING);
                            assertThat(refused.args()).containsExactly("离站原因 (departureReason)");
                        });
    }

    @Test
    void the_clerk_writes_what_the_data_does_not_hold() {
        PaperFacts facts = statement();

        facts.write(Map.of("departureReason", " 已与家人联系 "));

        facts.requireWhole();
        assertThat(facts.cells()).containsEntry("departureReason", "已与家人联系");
    }

    @Test
    void what_stands_in_the_record_is_not_written_over() {
        assertThatThrownBy(() -> statement().write(Map.of("age", "16岁")))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.field()).isEqualTo("particulars.age"));
        assertThatThrownBy(() -> statement().write(Map.of("contact", "0714-0000000")))
                .hasMessage("field-not-on-this-form");
    }

    @Test
    void data_that_the_form_does_not_ask_for_is_left_out() {
        PaperFacts notice = new PaperFacts(PaperForm.TRACING_NOTICE);

        notice.put("identityNumber", "410527196802290013").put("name", "测试一号");

        assertThat(notice.cells().toString()).doesNotContain("410527", "测试一号");
    }

    @Test
    void the_hash_follows_every_cell_and_nothing_else() {
        Map<String, String> head = PaperContent.blankHead(PaperForm.REFUSAL_NOTICE, "某站");
        head.put("paperNo", "420200-BY-2026-00001");
        PaperContent first = new PaperContent(head, Map.of("name", "甲", "reason", "乙"));
        Map<String, String> otherOrder = new HashMap<>();
        otherOrder.put("reason", "乙");
        otherOrder.put("name", "甲");

        assertThat(new PaperContent(head, otherOrder).sha256())
                .isEqualTo(first.sha256())
                .matches("[0-9a-f]{64}");
        otherOrder.put("reason", "丙");
        assertThat(new PaperContent(head, otherOrder).sha256()).isNotEqualTo(first.sha256());
    }

    @Test
    void a_draft_has_no_hash() {
        assertThat(
                        new PaperContent(
                                        PaperContent.blankHead(PaperForm.REFUSAL_NOTICE, "某站"),
                                        Map.of("name", "甲"))
                                .sha256())
                .isEmpty();
    }
}
