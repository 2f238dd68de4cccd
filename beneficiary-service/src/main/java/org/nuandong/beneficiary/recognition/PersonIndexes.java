package org.nuandong.beneficiary.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
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
        if (!kept.entered().isEmpty()) {
            entered(persons.indexesOf(kept.entered()));
            return;
        }
        Map<UUID, List<ExchangeIndex>> indexes = persons.indexesOf(kept.personIds());
        index(indexes);
        completion.done(indexes.keySet());
        List<UUID> without =
                kept.personIds().stream().filter(id -> !indexes.containsKey(id)).toList();
        if (!without.isEmpty()) {
            rows.forget(without);
            flags.tell(without, clock.now());
        }
    }

    void index(Collection<UUID> people) {
        index(persons.indexesOf(people));
    }

    private void index(Map<UUID, List<ExchangeIndex>> indexes) {
        if (!indexes.isEmpty()) {
            Map<UUID, List<UUID>> others = others(indexes);
            rows.keep(indexes);
            takeOver(others);
            flags.tell(indexes.keySet(), clock.now());
        }
    }

    /** Of those who were not in the register: nothing is kept, flagged or waited for of them. */
    private void entered(Map<UUID, List<ExchangeIndex>> indexes) {
        if (!indexes.isEmpty()) {
            Map<UUID, List<UUID>> others = others(indexes);
            rows.add(indexes);
            takeOver(others);
            flags.tell(others.keySet(), clock.now());
        }
    }

    /** Whoever else bears the number was entered from station care, without it. */
    private Map<UUID, List<UUID>> others(Map<UUID, List<ExchangeIndex>> indexes) {
        List<ExchangeIndex> all = indexes.values().stream().flatMap(List::stream).toList();
        rows.claim(all);
        Map<ExchangeIndex, List<UUID>> bearers = rows.bearers(all);
        Map<UUID, List<UUID>> others = new LinkedHashMap<>();
        indexes.forEach(
                (id, own) -> {
                    List<UUID> same =
                            own.stream()
                                    .flatMap(one -> bearers.getOrDefault(one, List.of()).stream())
                                    .distinct()
                                    .filter(other -> !other.equals(id))
                                    .sorted(Comparator.comparing(UUID::toString))
                                    .toList();
                    if (!same.isEmpty()) {
                        others.put(id, same);
                    }
                });
        return others;
    }

    private void takeOver(Map<UUID, List<UUID>> others) {
        if (!others.isEmpty()) {
            Map<UUID, PersonRef> people = persons.find(others.keySet());
            others.forEach(
                    (id, same) ->
                            same.forEach(
                                    other -> links.takeOver(other, people.get(id), clock.now())));
        }
    }
}
