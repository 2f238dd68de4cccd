package org.nuandong.beneficiary.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.nuandong.beneficiary.category.CategoryRegister;
import org.nuandong.beneficiary.platform.FreeText;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.beneficiary.region.Regions;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;

/** 调查表与轮次: written, opened over an area, closed when nobody is missing or it is said why. */
@ApplicationScoped
class Rounds {

    static final String END = "survey-round-end";
    private static final String MISSING = "'due', 'not-home'";
    private static final int WHOLE = 0;

    private final SurveyRepository repository;
    private final SurveyLists lists;
    private final SurveyEvents events;
    private final Regions regions;
    private final CategoryRegister categories;
    private final Deadlines deadlines;
    private final Dictionaries dictionaries;
    private final Presets presets;
    private final Caller caller;
    private final OfficeClock clock;

    Rounds(
            SurveyRepository repository,
            SurveyLists lists,
            SurveyEvents events,
            Regions regions,
            CategoryRegister categories,
            Deadlines deadlines,
            Dictionaries dictionaries,
            Presets presets,
            Caller caller,
            OfficeClock clock) {
        this.repository = repository;
        this.lists = lists;
        this.events = events;
        this.regions = regions;
        this.categories = categories;
        this.deadlines = deadlines;
        this.dictionaries = dictionaries;
        this.presets = presets;
        this.caller = caller;
        this.clock = clock;
    }

    Questionnaire write(SurveyRequests.QuestionnaireNew said) {
        RegionCode region = regions.known(said.regionCode(), "regionCode");
        caller.requireRegion(region);
        Questionnaire one =
                new Questionnaire(
                        UuidVersion7Strategy.INSTANCE.generateUuid(null),
                        region,
                        said.code(),
                        repository.nextEdition(region, said.code()));
        check(said.state().questions(), "state.questions");
        one.become(said.state(), caller.subject(), clock.now());
        repository.add(one);
        events.questionnaire(one);
        return one;
    }

    void change(Questionnaire one, SurveyRequests.QuestionnaireState state) {
        caller.requireRegion(one.region());
        check(state.questions(), "questions");
        one.become(state, caller.subject(), clock.now());
        repository.flush();
        events.questionnaire(one);
    }

    SurveyRound open(SurveyRequests.Round said) {
        RegionCode region = regions.known(said.regionCode(), "regionCode");
        caller.requireRegion(region);
        for (int i = 0; i < said.areas().size(); i++) {
            String field = "areas[" + i + "]";
            if (!region.covers(regions.known(said.areas().get(i), field))) {
                throw SurveyProblem.AREA_OUTSIDE_ROUND.at(field);
            }
        }
        if (said.untilOn().isBefore(said.fromOn())) {
            throw SurveyProblem.ANSWER_OUT_OF_RANGE.at("untilOn");
        }
        Questionnaire asked =
                repository
                        .questionnaire(said.questionnaireId())
                        .filter(one -> one.region().covers(region))
                        .orElseThrow(
                                () -> SurveyProblem.QUESTIONNAIRE_UNKNOWN.at("questionnaireId"));
        Instant now = clock.now();
        asked.freeze(now);
        SurveyRound round =
                new SurveyRound(
                        UuidVersion7Strategy.INSTANCE.generateUuid(null),
                        region,
                        said,
                        presets.duration("survey.again-after", region, now),
                        now);
        round.openedBy(caller.subject());
        FreeText.checked(said.name(), "name");
        repository.add(round);
        int households = lists.layDown(round, now);
        deadlines.set(
                SurveyRound.TYPE,
                round.id(),
                END,
                clock.startOf(round.untilOn().plusDays(1)),
                region,
                null);
        events.opened(round, asked, households);
        return round;
    }

    /** 补入: who came to the register since. */
    int add(SurveyRound round) {
        round.requireOpen();
        Instant now = clock.now();
        int households = lists.layDown(round, now);
        if (households > 0) {
            events.added(round, households, now);
        }
        return households;
    }

    /** 分派: the caller's own regions only. */
    int assign(SurveyRound round, SurveyRequests.Assignment said) {
        return lists.give(round.id(), said, clock.now());
    }

    /** 不落一人: refused while somebody is missing and nobody says why. */
    void close(SurveyRound round, String reason) {
        add(round);
        long waiting = repository.openConflicts(round.id());
        if (waiting > 0) {
            throw SurveyProblem.CONFLICTS_OPEN.because(waiting);
        }
        int missing = lists.count(round.id(), MISSING);
        if (missing > 0 && (reason == null || reason.isBlank())) {
            throw SurveyProblem.HOUSEHOLDS_MISSING.at("reason", missing);
        }
        round.close(missing, FreeText.checked(reason, "reason"), clock.now());
        deadlines.done(round.id(), END);
        repository.flush();
        events.closed(round, sum(round));
    }

    private SurveyView.Coverage sum(SurveyRound round) {
        return lists.coverage(round.id(), null, WHOLE).stream()
                .findFirst()
                .orElseGet(() -> new SurveyView.Coverage("", 0, 0, 0, 0, 0, 0, 0, 0));
    }

    private void check(List<Question> questions, String path) {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            String field = path + "[" + i + "].";
            if (!codes.add(question.code())) {
                throw SurveyProblem.QUESTION_TWICE.at(field + "code");
            }
            boolean options = question.options() != null && !question.options().isEmpty();
            if (question.isChoice() != options) {
                throw SurveyProblem.OPTIONS_MISSING.at(field + "options");
            }
            if (options) {
                checkOptions(question.options(), field);
            }
            if (question.categories() != null) {
                question.categories()
                        .forEach(code -> categories.filter(code, field + "categories"));
            }
        }
    }

    private void checkOptions(List<Question.Option> options, String path) {
        Set<String> codes = new HashSet<>();
        for (int j = 0; j < options.size(); j++) {
            String field = path + "options[" + j + "].";
            if (!codes.add(options.get(j).code())) {
                throw SurveyProblem.QUESTION_TWICE.at(field + "code");
            }
            dictionaries.require("need", options.get(j).need(), field + "need");
            dictionaries.require("measure-kind", options.get(j).measure(), field + "measure");
        }
    }

    /** 到期未结束: a round that is past its last day stays work, and tells who is missing. */
    @Singleton
    static class End implements DeadlineHandler {

        private final SurveyRepository repository;
        private final SurveyLists lists;
        private final SurveyEvents events;
        private final Deadlines deadlines;

        End(
                SurveyRepository repository,
                SurveyLists lists,
                SurveyEvents events,
                Deadlines deadlines) {
            this.repository = repository;
            this.lists = lists;
            this.events = events;
            this.deadlines = deadlines;
        }

        @Override
        public String step() {
            return END;
        }

        @Override
        public void due(Deadline deadline, Instant now) {
            SurveyRound round = repository.lockedRound(deadline.aggregateId());
            if (round != null && round.miss()) {
                deadlines.missed(deadline);
                repository.flush();
                events.overdue(round, lists.count(round.id(), MISSING), now);
            }
        }
    }
}
