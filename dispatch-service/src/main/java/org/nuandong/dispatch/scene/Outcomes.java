package org.nuandong.dispatch.scene;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.dispatch.followup.PlannedFollowUp;
import org.nuandong.dispatch.incident.Dispatches;
import org.nuandong.dispatch.incident.Incident;
import org.nuandong.dispatch.incident.IncidentLog;
import org.nuandong.dispatch.incident.IncidentRepository;
import org.nuandong.dispatch.incident.StoryTeller;
import org.nuandong.dispatch.matter.SeriousMatterDraft;
import org.nuandong.dispatch.matter.SeriousMatters;
import org.nuandong.dispatch.platform.ActingRole;
import org.nuandong.dispatch.platform.StatedTime;

/** 处置结果: recorded once for each person, corrected by another that names it (E2). */
@ApplicationScoped
class Outcomes {

    private final IncidentRepository incidents;
    private final Dispatches dispatches;
    private final FoundPersonRepository persons;
    private final GoodsGiving goods;
    private final Grounds grounds;
    private final OwedFollowUps followUps;
    private final SeriousMatters matters;
    private final OutcomeEvents events;
    private final IncidentLog log;
    private final ActingRole role;
    private final Clock clock;

    Outcomes(
            IncidentRepository incidents,
            Dispatches dispatches,
            FoundPersonRepository persons,
            GoodsGiving goods,
            Grounds grounds,
            OwedFollowUps followUps,
            SeriousMatters matters,
            OutcomeEvents events,
            IncidentLog log,
            ActingRole role,
            Clock clock) {
        this.incidents = incidents;
        this.dispatches = dispatches;
        this.persons = persons;
        this.goods = goods;
        this.grounds = grounds;
        this.followUps = followUps;
        this.matters = matters;
        this.events = events;
        this.log = log;
        this.role = role;
        this.clock = clock;
    }

    /** Under the incident's lock: of two clerks one is first, the other sees what stands. */
    OutcomeView record(UUID incidentId, OutcomeRequest request) {
        Incident incident = incidents.locked(incidentId);
        dispatches.requireOwnPeople(incident);
        incident.requireSent();
        FoundPerson person = persons.of(incidentId, request.subjectId());
        person.requireNoOutcome();
        Instant at = stated(incident, request.occurredAt());
        RecordedOutcome outcome = made(person, request, at);
        List<GoodsHanded> given = end(incident, person, outcome, request);
        PlannedFollowUp planned = outcome.isRefusal() ? plan(incident, outcome) : null;
        outcome.toldBy(events.recorded(incident, person, outcome, given, planned));
        log.story(
                incident,
                at,
                person.isProtected() ? "outcome-protected" : "outcome",
                StoryTeller.code("scene-outcome", person.outcome()));
        raiseDeath(incident, person, request, at);
        return view(incident, person, outcome, given, planned);
    }

    /** However long ago: the facts count, the mistake stays in the record. */
    OutcomeView correct(UUID incidentId, CorrectionRequest request) {
        Incident incident = incidents.locked(incidentId);
        dispatches.requireOwnPeople(incident);
        OutcomeRequest right = request.outcome();
        FoundPerson person = persons.of(incidentId, right.subjectId());
        if (person.outcome() == null) {
            throw CommonProblem.NOT_FOUND.at("corrects");
        }
        if (!request.corrects().equals(person.outcomeId())) {
            throw SceneProblem.OUTCOME_CORRECTED_ALREADY.because();
        }
        RecordedOutcome before = persons.outcome(person.outcomeId());
        Instant at =
                right.occurredAt() == null ? before.at() : stated(incident, right.occurredAt());
        RecordedOutcome outcome = made(person, right, at);
        outcome.correct(before.id(), request.why());
        end(incident, person, outcome, right);
        PlannedFollowUp planned = replan(incident, before, outcome);
        List<GoodsHanded> told =
                persons.goods(person.subjectId()).stream()
                        .filter(GoodsHanded::isToldWithOutcome)
                        .toList();
        outcome.toldBy(events.corrected(incident, person, before, outcome, told, planned));
        log.story(
                incident,
                clock.instant(),
                "outcome-corrected",
                StoryTeller.code("scene-outcome", before.outcome()),
                StoryTeller.code("scene-outcome", outcome.outcome()),
                StoryTeller.code("outcome-correction-reason", request.why()));
        raiseDeath(incident, person, right, at);
        return view(incident, person, outcome, told, planned);
    }

    /** What stands of a person: every outcome, the one that holds now last. */
    List<RecordedOutcome> history(UUID incidentId, UUID subjectId) {
        incidents.visible(incidentId);
        return persons.outcomes(persons.of(incidentId, subjectId).subjectId());
    }

    private RecordedOutcome made(FoundPerson person, OutcomeRequest request, Instant at) {
        boolean supplied =
                !request.goodsOrNone().isEmpty() || !persons.goods(person.subjectId()).isEmpty();
        OutcomeRules.check(person, request, supplied);
        RecordedOutcome outcome =
                new RecordedOutcome(person, request, at, clock.instant()).by(role.current());
        outcome.seal(
                grounds.seal(request.protection(), outcome.id()),
                grounds.sealNote(request.note(), outcome.id()));
        return outcome;
    }

    private List<GoodsHanded> end(
            Incident incident,
            FoundPerson person,
            RecordedOutcome outcome,
            OutcomeRequest request) {
        persons.add(outcome);
        person.end(outcome);
        persons.flush();
        return goods.hand(
                incident,
                person,
                new GoodsGiving.Gift(
                        request.goodsOrNone(), request.from(), outcome.id(), outcome.at()));
    }

    private PlannedFollowUp replan(
            Incident incident, RecordedOutcome before, RecordedOutcome outcome) {
        if (outcome.isRefusal()) {
            return plan(incident, outcome);
        }
        if (before.isRefusal()) {
            followUps.dropRefusal(incident, outcome.subjectId());
        }
        return null;
    }

    /** R233: 持续跟踪. */
    private PlannedFollowUp plan(Incident incident, RecordedOutcome outcome) {
        return followUps.plan(
                incident, OwedFollowUps.REFUSAL, outcome.subjectId(), null, outcome.at());
    }

    /** R301: a death goes up at once; that of a test call is a rehearsal. */
    private void raiseDeath(
            Incident incident, FoundPerson person, OutcomeRequest request, Instant at) {
        if (OutcomeRules.isDeath(request)) {
            matters.raise(
                    new SeriousMatterDraft(
                                    "death",
                                    incident.id(),
                                    "incident",
                                    incident.region(),
                                    incident.unitId(),
                                    Outcome.DECEASED,
                                    at)
                            .of(person.subjectId())
                            .asTest(incident.isTest())
                            .asBackEntered(incident.isBackEntered()));
        }
    }

    private OutcomeView view(
            Incident incident,
            FoundPerson person,
            RecordedOutcome outcome,
            List<GoodsHanded> given,
            PlannedFollowUp planned) {
        persons.flush();
        return new OutcomeView(
                outcome.id(),
                PersonView.of(person, persons.goods(person.subjectId())),
                incident.state().code(),
                GoodsAnswer.of(given),
                planned);
    }

    private Instant stated(Incident incident, Instant stated) {
        return StatedTime.after(incident.dispatchedAt(), stated, clock.instant(), "occurredAt");
    }
}
