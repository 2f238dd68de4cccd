package org.nuandong.beneficiary.wandering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nuandong.beneficiary.person.PersonRecognition;
import org.nuandong.beneficiary.person.PersonRef;
import org.nuandong.beneficiary.recognition.CaseLinked;
import org.nuandong.beneficiary.recognition.CaseLinks;

/**
 * 登账 (R230): whose entry a stay or a refusal stands in. Who is one with whom can become known late
 * and turn out wrong: the facts move, and both entries are reckoned anew.
 */
@ApplicationScoped
class Ledger {

    private final WanderingRepository repository;
    private final CaseLinks links;
    private final PersonRecognition persons;
    private final Reckoning reckoning;

    Ledger(
            WanderingRepository repository,
            CaseLinks links,
            PersonRecognition persons,
            Reckoning reckoning) {
        this.repository = repository;
        this.links = links;
        this.persons = persons;
        this.reckoning = reckoning;
    }

    void linked(@Observes CaseLinked linked) {
        place(linked.caseSubjectId(), false);
    }

    /** All that is known of a subject, and of those that turned out to be this one. */
    void place(UUID subjectId, boolean warning) {
        repository.claim();
        repository.flush();
        Set<UUID> touched = new LinkedHashSet<>();
        move(subjectId, touched);
        repository.alias(subjectId).forEach(other -> move(other, touched));
        repository.flush();
        touched.forEach(entry -> reckoning.reckon(entry, warning));
    }

    /** A fact of this entry was taken back. */
    void again(UUID entryId) {
        repository.flush();
        if (entryId != null) {
            reckoning.reckon(entryId, false);
        }
    }

    private void move(UUID subjectId, Set<UUID> touched) {
        List<WanderingStay> stays = repository.staysOf(subjectId);
        List<WanderingRefusal> refusals = repository.refusalsOf(subjectId);
        if (stays.isEmpty() && refusals.isEmpty()) {
            return;
        }
        Instant at = stays.isEmpty() ? refusals.get(0).at() : stays.get(0).endedAt();
        String region = stays.isEmpty() ? refusals.get(0).regionCode() : stays.get(0).regionCode();
        UUID entry = entryOf(subjectId, region, at).id();
        for (WanderingStay stay : stays) {
            touch(touched, stay.entryId());
            stay.standIn(entry);
        }
        for (WanderingRefusal refusal : refusals) {
            touch(touched, refusal.entryId());
            refusal.standIn(entry);
        }
        touched.add(entry);
    }

    private static void touch(Set<UUID> touched, UUID entry) {
        if (entry != null) {
            touched.add(entry);
        }
    }

    private WanderingEntry entryOf(UUID subjectId, String region, Instant at) {
        UUID known = repository.knownAs(subjectId).orElse(subjectId);
        Optional<PersonRef> person =
                links.personOf(subjectId).or(() -> links.personOf(known)).flatMap(persons::find);
        return person.map(PersonRef::id)
                .map(repository::ofPerson)
                .orElseGet(() -> repository.ofSubject(known))
                .orElseGet(
                        () -> {
                            WanderingEntry fresh =
                                    new WanderingEntry(
                                            person.map(PersonRef::id).orElse(null),
                                            person.map(PersonRef::subjectId).orElse(known),
                                            region,
                                            at);
                            repository.persistAndFlush(fresh);
                            return fresh;
                        });
    }
}
