package org.nuandong.dispatch.scene;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuandong.commons.personal.PersonalData;
import org.nuandong.dispatch.evidence.EvidenceBook;
import org.nuandong.dispatch.followup.LastSeenRequest;
import org.nuandong.dispatch.incident.Dispatches;
import org.nuandong.dispatch.incident.Incident;
import org.nuandong.dispatch.incident.IncidentEnded;
import org.nuandong.dispatch.incident.IncidentEnding;
import org.nuandong.dispatch.incident.IncidentLog;
import org.nuandong.dispatch.incident.IncidentRepository;
import org.nuandong.dispatch.incident.StoryTeller;
import org.nuandong.dispatch.platform.StatedTime;

/** What happens between the arrival and the end of the work. */
@ApplicationScoped
class Scene {

    private final IncidentRepository incidents;
    private final Dispatches dispatches;
    private final FoundPersonRepository persons;
    private final ProtectionRule protection;
    private final SceneEvents events;
    private final IncidentLog log;
    private final IncidentEnding ending;
    private final Refusals refusals;
    private final OwedFollowUps followUps;
    private final EvidenceBook evidence;
    private final PersonalData personal;
    private final Clock clock;

    Scene(
            IncidentRepository incidents,
            Dispatches dispatches,
            FoundPersonRepository persons,
            ProtectionRule protection,
            SceneEvents events,
            IncidentLog log,
            IncidentEnding ending,
            Refusals refusals,
            OwedFollowUps followUps,
            EvidenceBook evidence,
            PersonalData personal,
            Clock clock) {
        this.incidents = incidents;
        this.dispatches = dispatches;
        this.persons = persons;
        this.protection = protection;
        this.events = events;
        this.log = log;
        this.ending = ending;
        this.refusals = refusals;
        this.followUps = followUps;
        this.evidence = evidence;
        this.personal = personal;
        this.clock = clock;
    }

    /** Also before the report of the arrival has come in: facts keep no order on bad lines. */
    FoundPerson find(UUID incidentId, PersonRequest request, String ageBand) {
        Incident incident = incidents.locked(incidentId);
        dispatches.requireOwnPeople(incident);
        incident.requireSent();
        Instant at = stated(incident, request.foundAt(), "foundAt");
        List<String> conditions = request.conditionsOrNone();
        FoundPerson person = new FoundPerson(incidentId, request, ageBand, at);
        person.keep(
                SealedCondition.of(conditions, request.features(), person.subjectId(), personal),
                protection.protects(ageBand, conditions, incident.region(), at),
                protection.treatsFirst(conditions, incident.region(), at));
        persons.persist(person);
        events.found(incident, person, conditions);
        log.story(
                incident,
                at,
                "person-found",
                StoryTeller.code("sex", person.sex()),
                StoryTeller.code("age-band", ageBand));
        return person;
    }

    /** Found is the sum of outcomes; the team is free again. */
    Incident resolve(UUID incidentId, Instant stated) {
        Incident incident = onScene(incidentId);
        Instant at = stated(incident, stated, "resolvedAt");
        List<FoundPerson> found = persons.foundAt(incidentId);
        if (found.isEmpty()) {
            throw SceneProblem.NOBODY_FOUND.because();
        }
        long missing = found.stream().filter(person -> person.outcome() == null).count();
        if (missing > 0) {
            throw SceneProblem.OUTCOME_MISSING.because(missing);
        }
        refusals.requireRecords(incident, found);
        Map<String, Long> outcomes =
                found.stream()
                        .collect(
                                Collectors.groupingBy(
                                        FoundPerson::outcome, TreeMap::new, Collectors.counting()));
        incident.resolve(at);
        events.resolved(incident, outcomes, found.size(), at);
        log.story(incident, at, "resolved", found.size());
        ending.ended(incident, IncidentEnded.RESOLVED, at);
        return incident;
    }

    /** Only when really nobody was there, and the search left a trace: a point or a photo. */
    Incident notFound(UUID incidentId, SceneResource.NotFoundRequest report) {
        Incident incident = onScene(incidentId);
        Instant at = stated(incident, report.occurredAt(), "occurredAt");
        if (!persons.foundAt(incidentId).isEmpty()) {
            throw SceneProblem.OUTCOME_MISSING.because(persons.foundAt(incidentId).size());
        }
        if (report.point() == null
                && !evidence.kindsAbout("incident", incidentId).contains("photo")) {
            throw SceneProblem.SEARCH_NEEDS_TRACE.at("point");
        }
        Instant seenAt =
                report.lastSeenAt() == null
                        ? null
                        : StatedTime.of(report.lastSeenAt(), at, "lastSeenAt");
        incident.notFound(seenAt, report.point(), at);
        events.notFound(incident, seenAt, at);
        if (seenAt == null) {
            log.story(incident, at, "not-found", report.note());
        } else {
            log.story(incident, at, "not-found-last-seen", report.note(), seenAt);
        }
        ending.ended(incident, IncidentEnded.NOT_FOUND, at);
        followUps.plan(
                incident,
                OwedFollowUps.NOT_FOUND,
                null,
                seenAt == null ? null : new LastSeenRequest(seenAt, null, incident.point()),
                at);
        return incident;
    }

    List<PersonView> persons(UUID incidentId) {
        incidents.visible(incidentId);
        Map<UUID, List<GoodsHanded>> goods =
                persons.goodsAt(incidentId).stream()
                        .collect(Collectors.groupingBy(GoodsHanded::subjectId));
        return persons.foundAt(incidentId).stream()
                .map(
                        person ->
                                PersonView.of(
                                        person, goods.getOrDefault(person.subjectId(), List.of())))
                .toList();
    }

    private Incident onScene(UUID incidentId) {
        Incident incident = incidents.locked(incidentId);
        dispatches.requireOwnPeople(incident);
        incident.requireOnScene();
        return incident;
    }

    private Instant stated(Incident incident, Instant stated, String field) {
        return StatedTime.after(incident.dispatchedAt(), stated, clock.instant(), field);
    }
}
