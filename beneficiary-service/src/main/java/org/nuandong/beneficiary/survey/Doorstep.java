package org.nuandong.beneficiary.survey;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.nuandong.beneficiary.category.CategoryRegister;
import org.nuandong.beneficiary.concern.ConcernsHeard;
import org.nuandong.beneficiary.household.HouseholdFiles;
import org.nuandong.beneficiary.household.HouseholdRequest;
import org.nuandong.beneficiary.measure.Needs;
import org.nuandong.beneficiary.platform.FreeText;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.problem.ProblemException;
import org.nuandong.commons.security.Caller;

/** 入户登记: what a worker writes at a door is taken, is known already, or disagrees and is kept. */
@ApplicationScoped
class Doorstep {

    private static final String NEEDS = "needs";
    private static final String CONCERNS = "concerns";

    private final SurveyRepository repository;
    private final SurveyEvents events;
    private final SaidAtDoor words;
    private final HouseholdFiles households;
    private final CategoryRegister categories;
    private final Needs needs;
    private final ConcernsHeard concerns;
    private final Dictionaries dictionaries;
    private final Caller caller;
    private final OfficeClock clock;

    Doorstep(
            SurveyRepository repository,
            SurveyEvents events,
            SaidAtDoor words,
            HouseholdFiles households,
            CategoryRegister categories,
            Needs needs,
            ConcernsHeard concerns,
            Dictionaries dictionaries,
            Caller caller,
            OfficeClock clock) {
        this.repository = repository;
        this.events = events;
        this.words = words;
        this.households = households;
        this.categories = categories;
        this.needs = needs;
        this.concerns = concerns;
        this.dictionaries = dictionaries;
        this.caller = caller;
        this.clock = clock;
    }

    /** recorded, unchanged or conflict; {@code sent} is the conflict's. */
    record Taken(String outcome, SurveyTask task, SurveyVisit sent) {}

    Taken visit(UUID taskId, SurveyRequests.Visit said, UUID key) {
        SurveyRound round = repository.sharedRound(repository.roundOf(taskId));
        SurveyTask task = repository.visibleForChange(taskId);
        SurveyVisit known = key == null ? null : repository.visitByKey(key).orElse(null);
        if (known != null) {
            return new Taken(known.isConflict() ? "conflict" : "unchanged", task, known);
        }
        SurveyRequests.Visit checked = checked(round, task, said);
        SurveyVisit held = repository.visit(task.visitId());
        if (held != null && words.same(held, checked)) {
            return new Taken("unchanged", task, held);
        }
        SurveyVisit waiting = sentBefore(task, checked);
        if (waiting != null) {
            return new Taken("conflict", task, waiting);
        }
        SurveyVisit visit = new SurveyVisit(newId(), task, checked, caller.subject(), clock.now());
        visit.keep(words.seal(visit.id(), checked), key);
        String conflict = conflict(round, task, checked);
        if (conflict != null) {
            visit.disagrees(conflict, task.visitId());
            repository.add(visit);
            events.conflict("raised", task, visit, clock.now());
            return new Taken("conflict", task, visit);
        }
        repository.add(visit);
        take(round, task, visit, checked);
        return new Taken("recorded", task, visit);
    }

    /** 新发现: entered by the register's own door, and to be seen like all others. */
    SurveyTask found(UUID roundId, HouseholdRequest household, UUID key) {
        SurveyTask known = key == null ? null : repository.byKey(key).orElse(null);
        if (known != null) {
            return known;
        }
        repository.round(roundId);
        SurveyRound round = repository.sharedRound(roundId);
        round.requireOpen();
        HouseholdFiles.Home home = registered(household);
        if (!round.covers(home.region())) {
            throw SurveyProblem.HOUSEHOLD_OUTSIDE_AREA.at("household.regionCode");
        }
        SurveyTask task =
                new SurveyTask(newId(), roundId, home.region(), home.id(), key, clock.now());
        task.givenTo(caller.subject(), clock.now());
        repository.add(task);
        return task;
    }

    void decide(SurveyVisit sent, SurveyRequests.Decision said) {
        SurveyTask task = repository.visibleForChange(sent.taskId());
        repository.getEntityManager().refresh(sent);
        boolean take = "take".equals(said.decision());
        sent.decide(take, FreeText.checked(said.reason(), "reason"), caller.subject(), clock.now());
        if (take) {
            SurveyRound round = repository.sharedRound(task.roundId());
            take(round, task, sent, words.open(sent));
        }
        repository.flush();
        events.conflict("decided", task, sent, clock.now());
    }

    private void take(
            SurveyRound round, SurveyTask task, SurveyVisit visit, SurveyRequests.Visit said) {
        Instant now = clock.now();
        boolean again = task.isAnswered();
        SurveyVisit before = repository.visit(task.visitId());
        if (before != null) {
            before.replaced();
        }
        task.take(visit, said.point(), clock.today().plusDays(round.againAfter().toDays()), now);
        repository.flush();
        needs.hear(task.householdId(), said.needsOrNone(), Needs.SURVEY, task.id(), NEEDS);
        concerns.hear(
                new ConcernsHeard.Place(task.region(), task.householdId(), Needs.SURVEY, task.id()),
                said.concernsOrNone(),
                CONCERNS);
        events.seen(task, again, said.needsOrNone().size());
    }

    /** Sent again while it waits for a decision: it waits once. */
    private SurveyVisit sentBefore(SurveyTask task, SurveyRequests.Visit said) {
        return repository.visits(task.id()).stream()
                .filter(SurveyVisit::isConflict)
                .filter(one -> words.same(one, said))
                .findFirst()
                .orElse(null);
    }

    /** Somebody else wrote first, the household is not what was seen, or the round is over. */
    private String conflict(SurveyRound round, SurveyTask task, SurveyRequests.Visit said) {
        if (!round.isOpen()) {
            return "round-closed";
        }
        if (task.isAnswered() && task.version() != said.seenVersion()) {
            return "task-changed";
        }
        HouseholdFiles.Home home =
                households.homes(Set.of(task.householdId())).get(task.householdId());
        return home == null || home.version() != said.seenHouseholdVersion()
                ? "household-changed"
                : null;
    }

    private SurveyRequests.Visit checked(
            SurveyRound round, SurveyTask task, SurveyRequests.Visit said) {
        dictionaries.require("survey-result", said.result(), "result");
        clock.refuseFuture(said.visitedAt(), "visitedAt");
        FreeText.checked(said.note(), "note");
        SurveyPoint point = said.point() == null ? null : said.point().rounded("point");
        if (!SurveyTask.VISITED.equals(said.result())) {
            if (said.answers() != null && !said.answers().isEmpty()) {
                throw SurveyProblem.ANSWERS_WITHOUT_VISIT.at("answers");
            }
            return said.with(null, point);
        }
        Questionnaire asked =
                repository
                        .questionnaire(round.questionnaireId())
                        .orElseThrow(CommonProblem.NOT_FOUND::because);
        SortedMap<String, Object> answers =
                Answers.checked(asked.questions(), said.answers(), held(task.householdId()));
        return said.with(answers, point);
    }

    private Set<String> held(UUID household) {
        Set<String> codes = new HashSet<>(categories.codes(household));
        households.people(household).forEach(one -> codes.addAll(categories.codes(one)));
        return codes;
    }

    private HouseholdFiles.Home registered(HouseholdRequest household) {
        try {
            return households.register(household);
        } catch (ProblemException refused) {
            throw refused.field() == null
                    ? refused
                    : refused.refusal().at("household." + refused.field(), refused.args());
        }
    }

    private static UUID newId() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
