package org.nuandong.beneficiary.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import org.nuandong.beneficiary.person.IdentityNumberKept;
import org.nuandong.beneficiary.person.PersonRecognition;
import org.nuandong.beneficiary.person.PersonRef;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.personal.ExchangeIndex;

/** Keeps everybody's exchange indexes: at entry, at each change of the number, under each key. */
@ApplicationScoped
class PersonIndexes {

    private final PersonRecognition persons;
    private final IndexRows rows;
    private final CaseLinks links;
    private final Completion completion;
    private final Flags flags;
    private final OfficeClock clock;

    PersonIndexes(
            PersonRecognition persons,
            IndexRows rows,
            CaseLinks links,
            Completion completion,
            Flags flags,
            OfficeClock clock) {
        this.persons = persons;
        this.rows = rows;
        this.links = links;
        this.completion = completion;
        this.flags = flags;
        this.clock = clock;
    }

    void kept(@Observes IdentityNumberKept kept) {
        if (persons.indexesOf(kept.personId()).isEmpty()) {
            rows.forget(kept.personId());
            persons.find(kept.personId()).ifPresent(person -> flags.tell(person, clock.now()));
        } else {
            index(kept.personId());
            completion.done(kept.personId());
        }
    }

    void index(UUID personId) {
        List<ExchangeIndex> indexes = persons.indexesOf(personId);
        if (indexes.isEmpty()) {
            return;
        }
        rows.claim(indexes);
        PersonRef person = persons.find(personId).orElseThrow();
        List<UUID> others =
                rows.personsOf(indexes).stream().filter(id -> !id.equals(personId)).toList();
        rows.keep(personId, indexes);
        // Whoever else bears the number was entered from station care, without it.
        others.forEach(other -> links.takeOver(other, person, clock.now()));
        flags.tell(person, clock.now());
    }
}
