package org.nuandong.beneficiary.category;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;

/**
 * category.enrolled and category.ended of a person; a household's categories go out with its own
 * events.
 */
@ApplicationScoped
class CategoryEvents {

    private final EventOutbox outbox;

    CategoryEvents(EventOutbox outbox) {
        this.outbox = outbox;
    }

    void enrolled(CategoryHolder person, Category category, LocalDate from, Instant at) {
        outbox.record(enrolment(person, category, from, at));
    }

    /** Not yet recorded: for whoever records many at once. */
    Event enrolment(CategoryHolder person, Category category, LocalDate from, Instant at) {
        return event(
                "category.enrolled",
                person,
                at,
                new Enrolled(
                        person.subjectId(),
                        category.code(),
                        category.listVersion(),
                        from,
                        mark(person)));
    }

    void ended(CategoryHolder person, CategoryEnrollment enrollment, CategoryEnd end, Instant at) {
        outbox.record(
                event(
                        "category.ended",
                        person,
                        at,
                        new Ended(
                                person.subjectId(),
                                enrollment.categoryCode(),
                                enrollment.listVersion(),
                                end.validTo(),
                                end.reason(),
                                mark(person))));
    }

    private static Event event(String name, CategoryHolder person, Instant at, Object data) {
        return Event.of(name, "person", person.id(), person.region(), null, at, data);
    }

    private static Boolean mark(CategoryHolder person) {
        return person.backEntered() ? Boolean.TRUE : null;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Enrolled(
            UUID subjectId,
            String category,
            String codeListVersion,
            LocalDate validFrom,
            Boolean backEntered) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Ended(
            UUID subjectId,
            String category,
            String codeListVersion,
            LocalDate validTo,
            String reason,
            Boolean backEntered) {}
}
