package org.nuandong.beneficiary.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.beneficiary.person.PersonRecognition;
import org.nuandong.beneficiary.person.PersonRef;
import org.nuandong.commons.event.ReceivedEvent;
import org.nuandong.commons.personal.ExchangeIndex;

/** Makes and undoes links; each one of them stays written. */
@ApplicationScoped
public class CaseLinks {

    static final String UNIDENTIFIED = "unidentified";

    private static final String ANEW = "identified-anew";

    private final CaseLinkRepository links;
    private final IndexRows rows;
    private final PersonRecognition persons;
    private final RecognitionEvents events;
    private final Completion completion;
    private final Event<CaseLinked> linked;

    CaseLinks(
            CaseLinkRepository links,
            IndexRows rows,
            PersonRecognition persons,
            RecognitionEvents events,
            Completion completion,
            Event<CaseLinked> linked) {
        this.links = links;
        this.rows = rows;
        this.persons = persons;
        this.events = events;
        this.completion = completion;
        this.linked = linked;
    }

    /** The person behind a stay's subject id, when the register knows one. */
    public Optional<UUID> personOf(UUID caseSubjectId) {
        return links.bySubject(caseSubjectId).map(CaseLink::personId);
    }

    /** A stay that became known is the person who bears its index, or somebody new. */
    void identified(CaseLink link, Newcomer of, Instant at) {
        rows.claim(of.indexes());
        Optional<UUID> known = rows.personsOf(of.indexes()).stream().findFirst();
        if (known.isPresent() && known.get().equals(link.personId())) {
            return;
        }
        unlink(link, ANEW, at);
        if (known.filter(link::isRefused).isPresent()) {
            return;
        }
        PersonRef person = known.flatMap(persons::find).orElseGet(() -> enter(of, link, at));
        link(link, person, known.isEmpty(), at);
    }

    private PersonRef enter(Newcomer of, CaseLink link, Instant at) {
        PersonRef person = persons.enterUnnamed(of.sex(), of.ageBand(), link.region(), at);
        rows.keep(Map.of(person.id(), of.indexes()));
        completion.ask(person, at);
        return person;
    }

    private void link(CaseLink link, PersonRef person, boolean entered, Instant at) {
        link.linkTo(person.id(), at);
        links.add(new CaseLinkStep(link.caseId(), person.id(), true, null, at));
        events.linked(person, link, entered, at);
        linked.fire(new CaseLinked(link.caseSubjectId(), person.id()));
    }

    /** Nothing when it is nobody's. */
    void unlink(CaseLink link, String reason, Instant at) {
        UUID before = link.personId();
        if (before == null) {
            return;
        }
        link.unlink(at);
        told(link, before, reason, at);
    }

    /** By hand: not the same person; the same match is not made again. */
    void refuse(CaseLink link, String reason, Instant at) {
        UUID before = link.personId();
        link.refuse(at);
        told(link, before, reason, at);
    }

    private void told(CaseLink link, UUID before, String reason, Instant at) {
        links.add(new CaseLinkStep(link.caseId(), before, false, reason, at));
        persons.find(before).ifPresent(person -> events.unlinked(person, link, reason, at));
        linked.fire(new CaseLinked(link.caseSubjectId(), null));
    }

    /** 删除: the stays are nobody's. */
    void erase(PersonRef person, Instant at) {
        for (CaseLink link : links.of(person.id())) {
            link.unlink(at);
            links.add(new CaseLinkStep(link.caseId(), person.id(), false, "erased", at));
            events.unlinked(person, link, "erased", at);
            linked.fire(new CaseLinked(link.caseSubjectId(), null));
        }
    }

    /** Somebody who was entered without a name is registered by name: the stays go along. */
    void takeOver(UUID from, PersonRef to, Instant at) {
        for (CaseLink link : links.of(from)) {
            unlink(link, "entered-anew", at);
            link(link, to, false, at);
        }
        rows.forget(List.of(from));
        completion.done(List.of(from));
    }

    /** What an event says of somebody at a station. */
    record Newcomer(String sex, String ageBand, List<ExchangeIndex> indexes) {}

    CaseLink of(ReceivedEvent event, UUID caseId, UUID caseSubjectId) {
        return links.locked(event.subject())
                .orElseGet(
                        () -> {
                            CaseLink fresh = new CaseLink(event, caseId, caseSubjectId);
                            links.persistAndFlush(fresh);
                            return fresh;
                        });
    }

    Optional<CaseLink> find(UUID caseKey) {
        return links.locked(caseKey);
    }
}
