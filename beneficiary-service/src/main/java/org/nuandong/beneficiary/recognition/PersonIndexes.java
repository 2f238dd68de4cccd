package org.nuandong.beneficiary.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuandong.beneficiary.person.IdentityNumbersKept;
import org.nuandong.beneficiary.person.PersonRecognition;
import org.nuandong.beneficiary.person.PersonRef;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.personal.ExchangeIndex;

/**
 * Keeps everybody's exchange indexes: at entry, at each change of the number, under each key; many
 * by a few statements.
 */
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

    void kept(@Observes IdentityNumbersKept kept) {
        Map<UUID, List<ExchangeIndex>> indexes = persons.indexesOf(kept.personIds());
        index(indexes);
        completion.done(indexes.keySet());
        List<UUID> without =
                kept.personIds().stream().filter(id -> !indexes.containsKey(id)).toList();
        if (!without.isEmpty()) {
            rows.forget(without);
            flags.tell(persons.find(without).values(), clock.now());
        }
    }

    void index(Collection<UUID> people) {
        index(persons.indexesOf(people));
    }

    private void index(Map<UUID, List<ExchangeIndex>> indexes) {
        if (indexes.isEmpty()) {
            return;
        }
        List<ExchangeIndex> all = indexes.values().stream().flatMap(List::stream).toList();
        rows.claim(all);
        Map<UUID, PersonRef> people = persons.find(indexes.keySet());
        Map<ExchangeIndex, List<UUID>> bearers = rows.bearers(all);
        rows.keep(indexes);
        // Whoever else bears the number was entered from station care, without it.
        indexes.forEach(
                (id, own) ->
                        own.stream()
                                .flatMap(one -> bearers.getOrDefault(one, List.of()).stream())
                                .distinct()
                                .filter(other -> !other.equals(id))
                                .sorted(Comparator.comparing(UUID::toString))
                                .forEach(
                                        other ->
                                                links.takeOver(
                                                        other, people.get(id), clock.now())));
        flags.tell(people.values(), clock.now());
    }
}
