package org.nuandong.beneficiary.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuandong.beneficiary.checklist.ChecklistItem;
import org.nuandong.beneficiary.checklist.FindingRule;
import org.nuandong.commons.problem.ProblemException;

/** Which answers find what, before anything is stored. */
class AnsweredTest {

    private static final ChecklistItem FLUE =
            item("stove-flue", "yes-no", rule(List.of("no"), null, "red", true, "PT2H"));
    private static final ChecklistItem WARMTH =
            item(
                    "room-temperature",
                    "number",
                    rule(null, "5", "red", true, null),
                    rule(null, "12", "yellow", false, null));
    private static final ChecklistItem REMARK = item("remark", "text");

    @ParameterizedTest
    @CsvSource({
        "no, -3, red, red",
        "no, 4.9, red, red",
        "yes, 5, , yellow",
        "yes, 11.9, , yellow",
        "yes, 12, ,",
        "not-applicable, not-applicable, ,"
    })
    void the_first_rule_that_fits_finds_it(
            String flue, String degrees, String flueFinds, String warmthFinds) {
        List<Answered.FoundFault> found =
                Answered.of(
                                List.of(FLUE, WARMTH),
                                List.of(
                                        said("stove-flue", flue),
                                        said("room-temperature", degrees)))
                        .found();
        assertThat(severity(found, "stove-flue")).isEqualTo(flueFinds);
        assertThat(severity(found, "room-temperature")).isEqualTo(warmthFinds);
    }

    @Test
    void a_danger_brings_its_own_time_and_its_words() {
        List<Answered.FoundFault> found =
                Answered.of(
                                List.of(FLUE),
                                List.of(new InspectionRequests.Answer("stove-flue", "no", "直排室内")))
                        .found();
        assertThat(found).hasSize(1);
        assertThat(found.get(0).danger()).isTrue();
        assertThat(found.get(0).dueWithin()).isEqualTo("PT2H");
        assertThat(found.get(0).words()).isEqualTo("直排室内");
    }

    @Test
    void what_was_not_asked_or_asked_once_or_in_another_kind_is_refused_where_it_stands() {
        List<ChecklistItem> list = List.of(FLUE, WARMTH, REMARK);
        refused(list, "ITEM_UNKNOWN", said("stove", "yes"));
        refused(list, "ITEM_ANSWERED_TWICE", said("remark", "x"), said("remark", "y"));
        refused(list, "ANSWER_NOT_OF_ITS_KIND", said("stove-flue", "maybe"));
        refused(list, "ANSWER_NOT_OF_ITS_KIND", said("room-temperature", "warm"));
        refused(list, "ANSWER_MISSING", said("stove-flue", "yes"), said("remark", "x"));
    }

    @Test
    void a_question_that_may_stay_open_is_not_missed() {
        ChecklistItem free =
                new ChecklistItem("note", "living", "备注", "Note", "text", null, true, null);
        assertThat(Answered.of(List.of(free), List.of()).found()).isEmpty();
    }

    private static void refused(
            List<ChecklistItem> list, String code, InspectionRequests.Answer... answers) {
        assertThatThrownBy(() -> Answered.of(list, List.of(answers)))
                .isInstanceOf(ProblemException.class)
                .extracting(refusal -> ((ProblemException) refusal).refusal().toString())
                .isEqualTo(code);
    }

    private static String severity(List<Answered.FoundFault> found, String item) {
        return found.stream()
                .filter(one -> one.item().equals(item))
                .map(Answered.FoundFault::severity)
                .findFirst()
                .orElse(null);
    }

    private static InspectionRequests.Answer said(String item, String value) {
        return new InspectionRequests.Answer(item, value, null);
    }

    private static ChecklistItem item(String code, String kind, FindingRule... rules) {
        return new ChecklistItem(
                code, "safety", "检查" + code, code, kind, null, null, List.of(rules));
    }

    private static FindingRule rule(
            List<String> on, String below, String severity, boolean danger, String within) {
        BigDecimal bound = below == null ? null : new BigDecimal(below);
        return new FindingRule(on, bound, null, severity, danger, within, null);
    }
}
