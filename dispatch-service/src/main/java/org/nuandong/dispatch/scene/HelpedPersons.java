package org.nuandong.dispatch.scene;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** 获助人员: the door by which a reward learns who was found and what became of each (R180). */
@ApplicationScoped
public class HelpedPersons {

    private final FoundPersonRepository persons;

    HelpedPersons(FoundPersonRepository persons) {
        this.persons = persons;
    }

    /** One person with an outcome; the id is random and theirs alone. */
    public record Helped(UUID subjectId, String outcome, Instant at) {}

    /** Everybody found at the incident whose outcome is recorded. */
    public List<Helped> of(UUID incidentId) {
        return persons.foundAt(incidentId).stream()
                .filter(person -> person.outcome() != null)
                .map(person -> new Helped(person.subjectId(), person.outcome(), person.outcomeAt()))
                .toList();
    }
}
