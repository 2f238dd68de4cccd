package org.nuandong.beneficiary.privacy;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.beneficiary.person.PersonRef;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;

/** What people decided about their data, in codes. */
@ApplicationScoped
class PrivacyEvents {

    private final EventOutbox outbox;

    PrivacyEvents(EventOutbox outbox) {
        this.outbox = outbox;
    }

    void consented(PersonRef person, String purpose, Instant until, Instant at) {
        record("consent.given", person, at, new Consented(person.subjectId(), purpose, until));
    }

    void withdrawn(PersonRef person, String purpose, Instant at) {
        record("consent.withdrawn", person, at, new Consented(person.subjectId(), purpose, null));
    }

    void asked(PersonRef person, PrivacyRequest request, Instant at) {
        record("privacy.requested", person, at, new Asked(request.id(), request.kind(), null));
    }

    void decided(PersonRef person, PrivacyRequest request, Instant at) {
        record(
                "privacy.decided",
                person,
                at,
                new Asked(request.id(), request.kind(), request.state()));
    }

    /** The last word about a subject; the row behind it has another id from now on. */
    void erased(PersonRef person, Instant at) {
        record("person.erased", person, at, new Erased(person.subjectId()));
    }

    private void record(String name, PersonRef person, Instant at, Object data) {
        outbox.record(Event.of(name, "person", person.id(), person.region(), null, at, data));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Consented(UUID subjectId, String purpose, Instant expiresAt) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Asked(UUID requestId, String kind, String state) {}

    record Erased(UUID subjectId) {}
}
