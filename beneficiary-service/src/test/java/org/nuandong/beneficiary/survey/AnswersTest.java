package org.nuandong.beneficiary.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuandong.commons.problem.ProblemException;
import org.nuandong.commons.problem.Refusal;

/** Each answer against its question (R021 四摸清). */
class AnswersTest {

    private static final Question BEDDING =
            question(
                    "bedding",
                    "choice",
                    true,
                    List.of(
                            new Question.Option("enough", "够用", "Yes", null, null),
                            new Question.Option("lacking", "不够", "No", "heating", "goods")),
                    null);
    private static final Question STOVES =
            question(
                    "stoves",
                    "choices",
                    false,
                    List.of(
                            new Question.Option("coal", "煤炉", "Coal", null, null),
                            new Question.Option("wood", "柴灶", "Wood", "heating", "goods")),
                    null);
    private static final Question ALONE =
            question("calls-a-day", "number", true, null, List.of("LIVING_ALONE"));
    private static final Question SINCE = question("since", "date", false, null, null);
    private static final Question WORDS = question("words", "text", false, null, null);
    private static final List<Question> ALL = List.of(BEDDING, STOVES, ALONE, SINCE, WORDS);

    private static Question question(
            String code,
            String kind,
            boolean required,
            List<Question.Option> options,
            List<String> categories) {
        boolean number = "number".equals(kind);
        return new Question(
                code,
                kind,
                code,
                code,
                required,
                options,
                number ? BigDecimal.ZERO : null,
                number ? BigDecimal.TEN : null,
                categories);
    }

    @Test
    void what_is_said_is_kept_in_one_form_whatever_its_order() {
        Map<String, Object> one =
                Answers.checked(
                        ALL,
                        Map.of("bedding", "enough", "stoves", List.of("wood", "coal", "wood")),
                        Set.of());
        Map<String, Object> other =
                Answers.checked(
                        ALL,
                        Map.of("stoves", List.of("coal", "wood"), "bedding", "enough"),
                        Set.of());
        assertThat(one).isEqualTo(other).containsEntry("stoves", List.of("coal", "wood"));
        assertThat(
                        Answers.checked(
                                ALL,
                                Map.of("bedding", "enough", "calls-a-day", new BigDecimal("2.0")),
                                Set.of()))
                .containsEntry("calls-a-day", "2");
    }

    @Test
    void a_question_for_some_must_be_answered_by_them_only() {
        Map<String, Object> said = Map.of("bedding", "enough");
        assertThat(Answers.checked(ALL, said, Set.of("DIBAO"))).hasSize(1);
        refused(said, Set.of("LIVING_ALONE"), SurveyProblem.ANSWER_MISSING, "answers.calls-a-day");
        refused(Map.of(), Set.of(), SurveyProblem.ANSWER_MISSING, "answers.bedding");
    }

    @ParameterizedTest
    @CsvSource({
        "bedding,soft,NO_SUCH_OPTION",
        "stoves,coal,ANSWER_OF_ANOTHER_KIND",
        "calls-a-day,many,ANSWER_OF_ANOTHER_KIND",
        "since,2026-02-30,ANSWER_OF_ANOTHER_KIND",
        "words,' ',ANSWER_OF_ANOTHER_KIND"
    })
    void an_answer_that_does_not_fit_is_refused_at_its_question(
            String code, String answer, SurveyProblem problem) {
        refused(
                code.equals("bedding")
                        ? Map.of(code, answer)
                        : Map.of("bedding", "enough", code, answer),
                Set.of(),
                problem,
                "answers." + code);
    }

    @Test
    void numbers_have_bounds_words_name_nobody_and_nothing_else_is_said() {
        refused(
                Map.of("bedding", "enough", "calls-a-day", 11),
                Set.of(),
                SurveyProblem.ANSWER_OUT_OF_RANGE,
                "answers.calls-a-day");
        assertThatThrownBy(
                        () ->
                                Answers.checked(
                                        ALL,
                                        Map.of("bedding", "enough", "words", "电话13800000001"),
                                        Set.of()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.field()).isEqualTo("answers.words"));
        refused(
                Map.of("bedding", "enough", "colour", "red"),
                Set.of(),
                SurveyProblem.NO_SUCH_QUESTION,
                "answers");
    }

    @Test
    void an_answer_that_tells_of_a_need_proposes_a_measure_once() {
        assertThat(
                        Answers.proposals(
                                ALL,
                                Map.of("bedding", "lacking", "stoves", List.of("coal", "wood"))))
                .containsExactly(
                        new Answers.Proposal("bedding", "heating", "goods"),
                        new Answers.Proposal("stoves", "heating", "goods"));
        assertThat(Answers.proposals(ALL, Map.of("bedding", "enough"))).isEmpty();
    }

    private static void refused(
            Map<String, Object> said, Set<String> held, Refusal problem, String field) {
        assertThatThrownBy(() -> Answers.checked(ALL, said, held))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> {
                            assertThat(refused.refusal()).isEqualTo(problem);
                            assertThat(refused.field()).isEqualTo(field);
                        });
    }
}
