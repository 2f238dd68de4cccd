package org.nuandong.beneficiary.survey;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nuandong.beneficiary.platform.FreeText;

/** 答案核对: each answer against its question; what must be answered is, and nothing else is said. */
final class Answers {

    private static final int LONGEST = 500;
    private static final String FIELD = "answers";

    private Answers() {}

    /** In the order of their codes; {@code held}: categories of the household and its members. */
    static SortedMap<String, Object> checked(
            List<Question> questions, Map<String, Object> said, Set<String> held) {
        Map<String, Object> answers = said == null ? Map.of() : said;
        Set<String> known = new HashSet<>();
        SortedMap<String, Object> checked = new TreeMap<>();
        for (Question question : questions) {
            known.add(question.code());
            Object answer = answers.get(question.code());
            if (answer != null) {
                checked.put(question.code(), checked(question, answer));
            } else if (question.required() && question.asked(held)) {
                throw SurveyProblem.ANSWER_MISSING.at(field(question));
            }
        }
        if (!known.containsAll(answers.keySet())) {
            throw SurveyProblem.NO_SUCH_QUESTION.at(FIELD);
        }
        return checked;
    }

    /** 建议措施: what the answers call for, each once. */
    static List<Proposal> proposals(List<Question> questions, Map<String, Object> answers) {
        Set<Proposal> proposed = new LinkedHashSet<>();
        for (Question question : questions) {
            Object answer = answers.get(question.code());
            List<?> chosen =
                    answer instanceof List<?> several
                            ? several
                            : answer == null ? List.of() : List.of(answer);
            chosen.stream()
                    .flatMap(one -> question.option(one).stream())
                    .filter(Question.Option::tellsOfNeed)
                    .map(one -> new Proposal(question.code(), one.need(), one.measure()))
                    .forEach(proposed::add);
        }
        return List.copyOf(proposed);
    }

    /** A measure that an answer calls for. */
    record Proposal(String question, String need, String kind) {}

    private static Object checked(Question question, Object answer) {
        return switch (question.kind()) {
            case "choice" -> chosen(question, answer);
            case "choices" -> chosenSeveral(question, answer);
            case "number" -> number(question, answer);
            case "date" -> date(question, answer);
            default -> text(question, answer);
        };
    }

    private static Object chosen(Question question, Object answer) {
        return question.option(answer)
                .map(Question.Option::code)
                .orElseThrow(() -> SurveyProblem.NO_SUCH_OPTION.at(field(question)));
    }

    private static Object chosenSeveral(Question question, Object answer) {
        if (!(answer instanceof List<?> several)) {
            throw SurveyProblem.ANSWER_OF_ANOTHER_KIND.at(field(question), question.kind());
        }
        List<Object> codes = new ArrayList<>();
        several.forEach(one -> codes.add(chosen(question, one)));
        return codes.stream().distinct().sorted().toList();
    }

    private static Object number(Question question, Object answer) {
        if (!(answer instanceof Number said)) {
            throw SurveyProblem.ANSWER_OF_ANOTHER_KIND.at(field(question), question.kind());
        }
        BigDecimal number = new BigDecimal(said.toString()).stripTrailingZeros();
        if (question.least() != null && number.compareTo(question.least()) < 0
                || question.most() != null && number.compareTo(question.most()) > 0) {
            throw SurveyProblem.ANSWER_OUT_OF_RANGE.at(field(question));
        }
        return number.toPlainString();
    }

    private static Object date(Question question, Object answer) {
        try {
            return LocalDate.parse(text(question, answer)).toString();
        } catch (DateTimeException e) {
            throw SurveyProblem.ANSWER_OF_ANOTHER_KIND.at(field(question), question.kind());
        }
    }

    private static String text(Question question, Object answer) {
        if (!(answer instanceof String said) || said.isBlank() || said.length() > LONGEST) {
            throw SurveyProblem.ANSWER_OF_ANOTHER_KIND.at(field(question), question.kind());
        }
        return FreeText.checked(said, field(question));
    }

    private static String field(Question question) {
        return FIELD + "." + question.code();
    }
}
