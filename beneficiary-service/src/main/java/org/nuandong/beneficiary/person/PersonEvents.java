package org.nuandong.beneficiary.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;
import org.nuandong.commons.region.RegionCode;

/** person.registered and person.changed: bands and codes, nothing that names anyone. */
@ApplicationScoped
class PersonEvents {

    private final EventOutbox outbox;
    private final OfficeClock clock;

    PersonEvents(EventOutbox outbox, OfficeClock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    void registered(Person person, List<String> categories) {
        outbox.record(registration(person, categories));
    }

    /** Not yet recorded: for whoever records many at once. */
    Event registration(Person person, List<String> categories) {
        return event("person.registered", person, categories, person.registeredAt());
    }

    void changed(Person person, List<String> categories) {
        outbox.record(event("person.changed", person, categories, person.changedAt()));
    }

    void moved(Person person, List<String> categories, RegionCode from) {
        Event event = event("person.changed", person, categories, person.changedAt());
        outbox.record(event.leaving(from));
    }

    /** With the categories that ended by it. */
    void deceased(Person person, List<String> ended) {
        outbox.record(event("person.deceased", person, ended, person.changedAt()));
    }

    void withdrawn(Person person, List<String> ended, String reason) {
        PersonWithdrawn data = new PersonWithdrawn(person.subjectId(), ended, reason);
        outbox.record(
                Event.of(
                        "person.withdrawn",
                        "person",
                        person.id(),
                        person.region(),
                        null,
                        person.changedAt(),
                        data));
    }

    private Event event(String name, Person person, List<String> categories, Instant at) {
        PersonTold data =
                new PersonTold(
                        person.subjectId(),
                        person.facts().sex(),
                        person.ageBand(clock.today()).code(),
                        categories,
                        person.backEntered() ? Boolean.TRUE : null);
        return Event.of(name, "person", person.id(), person.region(), null, at, data);
    }

    record PersonWithdrawn(UUID subjectId, List<String> categories, String reason) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PersonTold(
            UUID subjectId,
            String sex,
            String ageBand,
            List<String> categories,
            Boolean backEntered) {}
}
