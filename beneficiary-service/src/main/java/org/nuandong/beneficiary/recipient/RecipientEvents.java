package org.nuandong.beneficiary.recipient;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;

/** recipient.registered, changed and closed: codes and a number of people. */
@ApplicationScoped
class RecipientEvents {

    private final EventOutbox outbox;

    RecipientEvents(EventOutbox outbox) {
        this.outbox = outbox;
    }

    /** {@code what}: registered, changed, closed. */
    void told(String what, Recipient one, List<String> categories) {
        outbox.record(
                Event.of(
                        "recipient." + what,
                        "recipient",
                        one.id(),
                        one.region(),
                        null,
                        one.changedAt(),
                        new RecipientTold(categories, one.residents())));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RecipientTold(List<String> categories, Integer residents) {}
}
