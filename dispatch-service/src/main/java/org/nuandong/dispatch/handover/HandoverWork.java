package org.nuandong.dispatch.handover;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.evidence.EvidenceBook;
import org.nuandong.dispatch.incident.Incident;
import org.nuandong.dispatch.incident.IncidentLog;
import org.nuandong.dispatch.incident.IncidentRepository;
import org.nuandong.dispatch.incident.StoryTeller;
import org.nuandong.dispatch.platform.StatedTime;

/** 交接办理: offer, accept, refuse, withdraw; the story of the incident tells each step. */
@ApplicationScoped
class HandoverWork {

    static final String ANSWER = "handover-answer";

    private static final String WITHIN = "handover.answer-within";
    private static final Set<String> MINORS = Set.of("0-6", "7-13", "14-15", "16-17");

    private final HandoverRepository handovers;
    private final OfferCheck check;
    private final HandoverSeal seal;
    private final WrittenForm form;
    private final HandoverEvents events;
    private final EvidenceBook evidence;
    private final IncidentRepository incidents;
    private final IncidentLog log;
    private final Deadlines deadlines;
    private final Presets presets;
    private final Caller caller;
    private final Clock clock;

    HandoverWork(
            HandoverRepository handovers,
            OfferCheck check,
            HandoverSeal seal,
            WrittenForm form,
            HandoverEvents events,
            EvidenceBook evidence,
            IncidentRepository incidents,
            IncidentLog log,
            Deadlines deadlines,
            Presets presets,
            Caller caller,
            Clock clock) {
        this.handovers = handovers;
        this.check = check;
        this.seal = seal;
        this.form = form;
        this.events = events;
        this.evidence = evidence;
        this.incidents = incidents;
        this.log = log;
        this.deadlines = deadlines;
        this.presets = presets;
        this.caller = caller;
        this.clock = clock;
    }

    Handover offer(HandoverRequests.Offer offer) {
        HandoverPlace place = place(offer);
        Instant now = clock.instant();
        Instant at = StatedTime.of(offer.offeredAt(), now, "offeredAt");
        requireFree(offer.persons());
        UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        Handover handover =
                new Handover(id, offer, place, persons(id, offer), caller.subject(), at);
        handover.sign(
                seal.party(id, "from", offer.from().person()),
                offer.signatureId(),
                signature(offer.signatureId(), place.region()),
                form.sha256(offer),
                at.plus(presets.duration(WITHIN, place.region(), now)));
        handovers.persistAndFlush(handover);
        evidence.bind(offer.signatureId(), "handover", id);
        if (!handover.isBackEntered()) {
            deadlines.set(
                    "handover", id, ANSWER, handover.answerBy(), place.region(), place.unitId());
        }
        events.offered(handover, at);
        story(handover, at, "handover-offered", party(handover.toAgency()));
        return handover;
    }

    Handover accept(UUID id, HandoverRequests.Acceptance body) {
        Handover handover = handovers.lockVisible(id);
        check.requireSide(handover.toAgency());
        Instant at = stated(handover, body.at());
        handover.accept(
                seal.party(id, "to", body.person()),
                body.signatureId(),
                signature(body.signatureId(), handover.region()),
                caller.subject(),
                at);
        evidence.bind(body.signatureId(), "handover", id);
        deadlines.done(id, ANSWER);
        events.accepted(handover, at);
        story(handover, at, "handover-accepted", party(handover.toAgency()));
        return handover;
    }

    Handover refuse(UUID id, HandoverRequests.Refusal body) {
        Handover handover = handovers.lockVisible(id);
        check.requireSide(handover.toAgency());
        Instant at = stated(handover, body.at());
        handover.refuse(body.reason(), body.note(), caller.subject(), at);
        deadlines.done(id, ANSWER);
        events.refused(handover, at);
        story(
                handover,
                at,
                "handover-refused",
                party(handover.toAgency()),
                StoryTeller.code("handover-refusal", body.reason()),
                party(handover.fromAgency()));
        return handover;
    }

    Handover withdraw(UUID id, HandoverRequests.Withdrawal body) {
        Handover handover = handovers.lockVisible(id);
        check.requireSide(handover.fromAgency());
        Instant at = stated(handover, body.at());
        handover.withdraw(caller.subject(), at);
        deadlines.cancel(id, "withdrawn", ANSWER);
        events.withdrawn(handover, at);
        story(handover, at, "handover-withdrawn", party(handover.toAgency()));
        return handover;
    }

    void story(Handover handover, Instant at, String step, Object... args) {
        if (handover.incidentId() != null) {
            log.story(incidents.findById(handover.incidentId()), at, step, args);
        }
    }

    static Object party(String agency) {
        return StoryTeller.code("handover-party", agency);
    }

    /** A case belongs where the caller works; the incident's place goes before. */
    private HandoverPlace place(HandoverRequests.Offer offer) {
        if (offer.incidentId() != null) {
            Incident incident = incidents.visible(offer.incidentId());
            return new HandoverPlace(
                    incident.region(),
                    incident.unitId(),
                    incident.isTest(),
                    incident.isBackEntered());
        }
        if (offer.caseId() == null) {
            throw HandoverProblem.HANDOVER_NEEDS_INCIDENT.at("incidentId");
        }
        Optional<RegionCode> own = caller.regions().stream().findFirst();
        RegionCode region = own.orElseThrow(CommonProblem.FORBIDDEN::because);
        UUID unit = caller.units().size() == 1 ? caller.units().iterator().next() : null;
        return new HandoverPlace(region, unit, false, false);
    }

    /** Nobody is offered twice at once. */
    private void requireFree(List<HandoverRequests.Person> persons) {
        persons.stream()
                .map(HandoverRequests.Person::subjectId)
                .sorted()
                .forEach(
                        subject -> {
                            handovers.lockPerson(subject);
                            if (handovers.stands(subject, HandoverState.OFFERED)) {
                                throw HandoverProblem.HANDOVER_OPEN_ALREADY.at("persons");
                            }
                        });
    }

    private List<HandoverPerson> persons(UUID id, HandoverRequests.Offer offer) {
        List<HandoverPerson> persons = new ArrayList<>();
        for (HandoverRequests.Person person : offer.persons()) {
            UUID subject = person.subjectId();
            persons.add(
                    new HandoverPerson(
                            subject,
                            persons.size(),
                            seal.field(id, subject, "name", person.name()),
                            seal.field(id, subject, "identity_number", person.identityNumber()),
                            seal.field(id, subject, "home_address", person.homeAddress()),
                            seal.field(id, subject, "features", person.features()),
                            person.sex(),
                            person.ageBand(),
                            person.conditionOrNone(),
                            person.suspicionsOrNone(),
                            person.foundAt(),
                            person.foundPlace(),
                            person.circumstances(),
                            person.belongingsOrNone(),
                            MINORS.contains(person.ageBand())));
        }
        return persons;
    }

    private String signature(UUID evidenceId, RegionCode region) {
        if (!"signature".equals(evidence.kind(evidenceId, region))) {
            throw HandoverProblem.NOT_A_SIGNATURE.at("signatureId");
        }
        return evidence.sha256(evidenceId, region);
    }

    private Instant stated(Handover handover, Instant at) {
        return StatedTime.after(handover.offeredAt(), at, clock.instant(), "at");
    }
}
