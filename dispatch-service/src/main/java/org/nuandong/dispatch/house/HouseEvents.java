package org.nuandong.dispatch.house;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;

/** Tells rounds, samples, counts and checks of a house, never a word of free text. */
@ApplicationScoped
class HouseEvents {

    private final EventOutbox outbox;

    HouseEvents(EventOutbox outbox) {
        this.outbox = outbox;
    }

    void area(String name, HouseArea area, Instant at, Instant dueAt, String agent) {
        outbox.record(
                Event.of(
                        name,
                        HouseArea.TYPE,
                        area.id(),
                        area.region(),
                        area.unitId(),
                        at,
                        new Area(area.kind(), dueAt, agent)));
    }

    void sample(String name, FoodSample sample, Instant at) {
        outbox.record(
                Event.of(
                        name,
                        FoodSample.TYPE,
                        sample.id(),
                        sample.region(),
                        sample.unitId(),
                        at,
                        new Sample(sample.meal(), sample.isColdChain(), sample.keepUntil())));
    }

    /** The aggregate is the house itself. */
    void counted(HouseRequests.NewDay day, Instant now) {
        outbox.record(
                Event.of(
                        "house.staffed",
                        "house",
                        day.unitId(),
                        day.regionCode(),
                        day.unitId(),
                        now,
                        new Day(day.on(), day.counts())));
    }

    void checked(HouseCheck check) {
        outbox.record(
                Event.of(
                        "house.checked",
                        HouseCheck.TYPE,
                        check.id(),
                        check.region(),
                        check.unitId(),
                        check.at(),
                        new Check(check.kind(), check.result(), check.inspectionId())));
    }

    void happened(HouseIncident incident, int cases) {
        outbox.record(
                Event.of(
                        "house.incident-raised",
                        HouseIncident.TYPE,
                        incident.id(),
                        incident.region(),
                        incident.unitId(),
                        incident.at(),
                        new Happened(
                                incident.kind(),
                                incident.hurt(),
                                cases,
                                incident.matterId(),
                                incident.isBackEntered() ? Boolean.TRUE : null)));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Area(String kind, Instant dueAt, String agent) {}

    record Sample(String meal, boolean coldChain, Instant keepUntil) {}

    record Day(LocalDate on, List<HouseRequests.Count> counts) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Check(String kind, String result, UUID inspectionId) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Happened(String kind, int hurt, int guests, UUID matterId, Boolean backEntered) {}
}
