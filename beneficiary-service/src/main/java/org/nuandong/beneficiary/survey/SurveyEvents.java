package org.nuandong.beneficiary.survey;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nuandong.beneficiary.organisation.ResponsibleUnits;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;
import org.nuandong.commons.region.RegionCode;

/** What a survey tells: counts and codes, never an answer. */
@ApplicationScoped
class SurveyEvents {

    private final EventOutbox outbox;
    private final ResponsibleUnits units;

    SurveyEvents(EventOutbox outbox, ResponsibleUnits units) {
        this.outbox = outbox;
        this.units = units;
    }

    void questionnaire(Questionnaire one) {
        outbox.record(
                Event.of(
                        "questionnaire.changed",
                        Questionnaire.TYPE,
                        one.id(),
                        one.region(),
                        null,
                        one.changedAt(),
                        new Asked(one.code(), one.edition(), one.questions().size())));
    }

    void opened(SurveyRound round, Questionnaire asked, int households) {
        round(
                "survey.opened",
                round,
                round.openedAt(),
                new Opened(
                        asked.code(),
                        asked.edition(),
                        round.areas().stream().map(area -> area.code()).toList(),
                        round.fromOn(),
                        round.untilOn(),
                        households));
    }

    void added(SurveyRound round, int households, Instant at) {
        round("survey.households-added", round, at, new Added(households));
    }

    void closed(SurveyRound round, SurveyView.Coverage sum) {
        round(
                "survey.closed",
                round,
                round.closedAt(),
                new Closed(
                        sum.households(),
                        sum.visited(),
                        sum.movedAway(),
                        sum.refused(),
                        sum.newlyFound(),
                        sum.missing()));
    }

    void overdue(SurveyRound round, int missing, Instant at) {
        round("survey.overdue", round, at, new Overdue(round.untilOn(), missing));
    }

    /** survey.not-home, or survey.household-visited with what came of it. */
    void seen(SurveyTask task, boolean again, int needs) {
        boolean empty = SurveyTask.NOT_HOME.equals(task.state());
        task(
                empty ? "survey.not-home" : "survey.household-visited",
                task,
                new Seen(
                        task.roundId(),
                        task.householdId(),
                        task.state(),
                        task.tries(),
                        again,
                        task.newlyFound(),
                        needs));
    }

    void conflict(String what, SurveyTask task, SurveyVisit sent, Instant at) {
        outbox.record(
                Event.of(
                        "survey.conflict-" + what,
                        SurveyTask.TYPE,
                        task.id(),
                        task.region(),
                        null,
                        at,
                        new Disagreed(
                                task.roundId(), sent.id(), sent.conflict(), sent.standing())));
    }

    private void task(String name, SurveyTask task, Object data) {
        outbox.record(
                Event.of(
                        name,
                        SurveyTask.TYPE,
                        task.id(),
                        task.region(),
                        unitOf(task.region()),
                        task.changedAt(),
                        data));
    }

    private void round(String name, SurveyRound round, Instant at, Object data) {
        outbox.record(
                Event.of(
                        name,
                        SurveyRound.TYPE,
                        round.id(),
                        round.region(),
                        unitOf(round.region()),
                        at,
                        data));
    }

    /** Whose figures it belongs to: the street office, above it the bureau. */
    private UUID unitOf(RegionCode region) {
        return units.find("street-office", region)
                .or(() -> units.find("bureau", region))
                .orElse(null);
    }

    record Asked(String code, int edition, int questions) {}

    record Opened(
            String questionnaire,
            int edition,
            List<String> areas,
            LocalDate fromOn,
            LocalDate untilOn,
            int households) {}

    record Added(int households) {}

    record Closed(
            int households, int visited, int movedAway, int refused, int newlyFound, int missing) {}

    record Overdue(LocalDate untilOn, int missing) {}

    record Seen(
            UUID roundId,
            UUID householdId,
            String result,
            int tries,
            boolean again,
            boolean newlyFound,
            int needs) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Disagreed(UUID roundId, UUID conflictId, String conflict, String standing) {}
}
