package org.nuandong.beneficiary.household;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;
import org.nuandong.commons.region.RegionCode;

/** The events of a household: codes and how many are in which age band. */
@ApplicationScoped
class HouseholdEvents {

    private final EventOutbox outbox;

    HouseholdEvents(EventOutbox outbox) {
        this.outbox = outbox;
    }

    void registered(Household household, List<String> categories, Map<String, Long> bands) {
        outbox.record(registration(household, categories, bands));
    }

    /** Not yet recorded: for whoever records many at once. */
    static Event registration(
            Household household, List<String> categories, Map<String, Long> bands) {
        return event(
                "household.registered",
                household,
                household.registeredAt(),
                state(household, categories, bands, null));
    }

    void changed(Household household, List<String> categories, Map<String, Long> bands) {
        record("household.changed", household, state(household, categories, bands, null));
    }

    void split(Household household, List<String> categories, Map<String, Long> bands, UUID newOne) {
        record("household.split", household, state(household, categories, bands, newOne));
    }

    /** Readers of the place it left see it as gone. */
    void moved(
            Household household,
            List<String> categories,
            Map<String, Long> bands,
            RegionCode from) {
        Object data = state(household, categories, bands, null);
        outbox.record(
                event("household.moved", household, household.changedAt(), data).leaving(from));
    }

    /** With what it was when it ended. */
    void closed(Household household, List<String> categories, Map<String, Long> bands) {
        record("household.closed", household, state(household, categories, bands, null));
    }

    void withdrawn(Household household, List<String> categories, Map<String, Long> bands) {
        record("household.withdrawn", household, state(household, categories, bands, null));
    }

    private void record(String name, Household household, Object data) {
        record(name, household, household.changedAt(), data);
    }

    private void record(String name, Household household, Instant at, Object data) {
        outbox.record(event(name, household, at, data));
    }

    private static Event event(String name, Household household, Instant at, Object data) {
        return Event.of(name, "household", household.id(), household.region(), null, at, data);
    }

    private static HouseholdTold state(
            Household household, List<String> categories, Map<String, Long> bands, UUID newOne) {
        Plight plight = household.plight();
        return new HouseholdTold(
                categories,
                plight.causes(),
                plight.degree(),
                plight.needs(),
                bands,
                household.stateReason(),
                household.splitFrom(),
                newOne,
                household.mergedInto(),
                household.backEntered() ? Boolean.TRUE : null);
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record HouseholdTold(
            List<String> categories,
            List<String> causes,
            String degree,
            List<String> needs,
            Map<String, Long> membersByBand,
            String reason,
            UUID splitFrom,
            UUID newHouseholdId,
            UUID mergedInto,
            Boolean backEntered) {}
}
