package org.nuandong.beneficiary.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;

/** unit.changed: the full state of a unit, for the copies of the others. */
@ApplicationScoped
class UnitEvents {

    private static final String REFERENCE = "nuandong.reference.v1";

    private final EventOutbox outbox;

    UnitEvents(EventOutbox outbox) {
        this.outbox = outbox;
    }

    void changed(Unit unit) {
        UnitState state = unit.state();
        UnitChanged data =
                new UnitChanged(
                        unit.id(),
                        state.name(),
                        state.nameEn(),
                        state.kind(),
                        state.regionCode(),
                        state.parentId(),
                        state.validFrom(),
                        state.validTo(),
                        state.linesOrNone().isEmpty() ? null : state.linesOrNone());
        Event event =
                Event.of(
                        "unit.changed",
                        "unit",
                        unit.id(),
                        unit.region(),
                        unit.id(),
                        unit.changedAt(),
                        data);
        outbox.record(event.on(REFERENCE));
    }

    /** On the reference topic: every service has its winter from here. */
    void seasonChanged(SeasonWindow season) {
        SeasonView view = season.view();
        SeasonChanged data =
                new SeasonChanged(
                        view.id(),
                        view.regionCode(),
                        view.name(),
                        view.startsOn(),
                        view.endsOn(),
                        view.source());
        outbox.record(
                Event.of(
                                "season.changed",
                                "season",
                                season.id(),
                                season.region(),
                                null,
                                season.changedAt(),
                                data)
                        .on(REFERENCE));
    }

    /** Never who: the subject and the name stay here. */
    void officerChanged(Officer officer) {
        outbox.record(
                Event.of(
                        "officer.changed",
                        "officer",
                        officer.id(),
                        officer.region(),
                        officer.unitId(),
                        officer.changedAt(),
                        new OfficerChanged(officer.isActive())));
    }

    record OfficerChanged(boolean active) {}

    record SeasonChanged(
            UUID seasonId,
            String regionCode,
            String name,
            LocalDate startsOn,
            LocalDate endsOn,
            String source) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record UnitChanged(
            UUID unitId,
            String name,
            String nameEn,
            String kind,
            String regionCode,
            UUID parentId,
            LocalDate validFrom,
            LocalDate validTo,
            List<UnitLine> lines) {}
}
