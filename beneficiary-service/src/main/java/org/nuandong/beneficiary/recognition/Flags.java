package org.nuandong.beneficiary.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.nuandong.beneficiary.category.CategoriesChanged;
import org.nuandong.beneficiary.person.PersonRecognition;
import org.nuandong.beneficiary.person.PersonRef;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.personal.ExchangeIndex;
import org.nuandong.commons.security.Caller;

/**
 * 标记 (R230): who is to be known at every station's door, by a category, by hand or by the ledger of
 * wandering. Several sources may say the same; only the first and the last of them are news.
 */
@ApplicationScoped
public class Flags {

    public static final String LEDGER = "ledger";
    public static final String REPEATED = "repeated-wandering";

    static final String HAND = "hand";

    private static final String CATEGORY = "category";

    private final FlagRepository flags;
    private final PersonRecognition persons;
    private final IndexRows indexes;
    private final RecognitionEvents events;
    private final Caller caller;
    private final OfficeClock clock;

    Flags(
            FlagRepository flags,
            PersonRecognition persons,
            IndexRows indexes,
            RecognitionEvents events,
            Caller caller,
            OfficeClock clock) {
        this.flags = flags;
        this.persons = persons;
        this.indexes = indexes;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    /** Answers false when this source has said so already. */
    public boolean set(PersonRef person, String flag, String source) {
        List<PersonFlag> open = flags.open(person.id());
        if (open.stream().anyMatch(one -> one.is(flag, source))) {
            return false;
        }
        PersonFlag fresh = new PersonFlag(person.id(), flag, source, clock.now(), caller.subject());
        flags.persistAndFlush(fresh);
        if (open.stream().noneMatch(one -> one.flag().equals(flag))) {
            events.flagged(person, fresh);
        }
        tell(person, fresh.since());
        return true;
    }

    /** Answers false when this source does not say so. */
    public boolean end(PersonRef person, String flag, String source, String reason) {
        List<PersonFlag> open = flags.open(person.id());
        PersonFlag ending =
                open.stream().filter(one -> one.is(flag, source)).findFirst().orElse(null);
        if (ending == null) {
            return false;
        }
        ending.end(reason, clock.now(), caller.subject());
        flags.flush();
        if (open.stream().filter(one -> one.flag().equals(flag)).count() == 1) {
            events.unflagged(person, ending);
        }
        tell(person, ending.endedAt());
        return true;
    }

    /** Only a few categories make anybody known, and only those who are in one are locked. */
    void categories(@Observes CategoriesChanged told) {
        List<UUID> people = told.people();
        if (!people.isEmpty()) {
            flags.byCategories(people).forEach(id -> byCategories(persons.lock(id)));
        }
    }

    void byCategories(PersonRef person) {
        List<String> wanted = flags.byCategories(person.id());
        List<String> said =
                flags.open(person.id()).stream()
                        .filter(one -> one.source().equals(CATEGORY))
                        .map(PersonFlag::flag)
                        .toList();
        wanted.stream()
                .filter(flag -> !said.contains(flag))
                .forEach(flag -> set(person, flag, CATEGORY));
        said.stream()
                .filter(flag -> !wanted.contains(flag))
                .forEach(flag -> end(person, flag, CATEGORY, "category-ended"));
    }

    /** 删除: every flag is gone, and the identity topic is told. */
    void erase(PersonRef person, Instant at) {
        flags.delete("personId", person.id());
        tell(person, at);
    }

    /** Most of many have never been known for anything, and nothing is told of them. */
    void tell(Collection<UUID> people, Instant at) {
        Set<UUID> known = people.isEmpty() ? Set.of() : flags.known(people);
        if (!known.isEmpty()) {
            persons.find(known).values().forEach(one -> tell(one, at));
        }
    }

    /** The whole state on the identity topic: a tombstone when nothing is left to be known. */
    void tell(PersonRef person, Instant at) {
        List<String> borne = borne(person.id());
        List<ExchangeIndex> known = indexes.of(person.id());
        boolean nothing = borne.isEmpty() || known.isEmpty();
        String state = nothing ? "" : borne + " " + known;
        if (flags.isNews(person.id(), state)) {
            events.state(
                    person, nothing ? null : new RecognitionEvents.FlagState(borne, known), at);
        }
    }

    /** What a person is known as now, from whatever source. */
    public List<String> borne(UUID personId) {
        return flags.open(personId).stream().map(PersonFlag::flag).distinct().toList();
    }

    List<PersonFlag> all(UUID personId) {
        return flags.all(personId);
    }
}
