package org.nuandong.beneficiary.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
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
                        state.validTo());
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

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record UnitChanged(
            UUID unitId,
            String name,
            String nameEn,
            String kind,
            String regionCode,
            UUID parentId,
            LocalDate validFrom,
            LocalDate validTo) {}
}
