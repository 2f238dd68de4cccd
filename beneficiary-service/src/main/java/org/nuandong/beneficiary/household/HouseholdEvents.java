package org.nuandong.beneficiary.household;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;
import org.nuandong.commons.region.RegionCode;

/** household.registered and household.changed: codes and how many are in which age band. */
@ApplicationScoped
class HouseholdEvents {

    private final EventOutbox outbox;

    HouseholdEvents(EventOutbox outbox) {
        this.outbox = outbox;
    }

    void registered(Household household, List<String> categories, Map<String, Long> bands) {
        Instant at = household.registeredAt();
        outbox.record(event("household.registered", household, categories, bands, at));
    }

    void changed(Household household, List<String> categories, Map<String, Long> bands) {
        Instant at = household.changedAt();
        outbox.record(event("household.changed", household, categories, bands, at));
    }

    void moved(
            Household household,
            List<String> categories,
            Map<String, Long> bands,
            RegionCode from) {
        Instant at = household.changedAt();
        outbox.record(event("household.changed", household, categories, bands, at).leaving(from));
    }

    private static Event event(
            String name,
            Household household,
            List<String> categories,
            Map<String, Long> bands,
            Instant at) {
        HouseholdState data =
                new HouseholdState(
                        categories,
                        household.causes(),
                        bands,
                        household.backEntered() ? Boolean.TRUE : null);
        return Event.of(name, "household", household.id(), household.region(), null, at, data);
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record HouseholdState(
            List<String> categories,
            List<String> causes,
            Map<String, Long> membersByBand,
            Boolean backEntered) {}
}
