package org.nuandong.beneficiary.heating;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;
import org.nuandong.commons.region.RegionCode;

/** heating.… and heating-point.…: kinds and quantities. */
@ApplicationScoped
class HeatingEvents {

    private final EventOutbox outbox;

    HeatingEvents(EventOutbox outbox) {
        this.outbox = outbox;
    }

    void recorded(HeatingRecord one) {
        tell(
                "heating.recorded",
                HeatingRecord.TYPE,
                one.id(),
                one.region(),
                null,
                one.changedAt(),
                new Recorded(
                        one.householdId(),
                        one.kind(),
                        one.fuel(),
                        one.need(),
                        one.reserve(),
                        one.subsidyProjectId() != null));
    }

    void supplied(HeatingRecord one, BigDecimal quantity, boolean greenChannel) {
        tell(
                "heating.supplied",
                HeatingRecord.TYPE,
                one.id(),
                one.region(),
                null,
                one.changedAt(),
                new Supplied(one.householdId(), one.fuel(), quantity, greenChannel));
    }

    /** received, overdue, solved. */
    void complaint(String step, HeatingComplaint one, Instant at) {
        tell(
                "heating.complaint-" + step,
                HeatingComplaint.TYPE,
                one.id(),
                one.region(),
                one.unitId(),
                at,
                new Complained(one.kind(), one.dueAt(), one.late()));
    }

    void contracted(FuelContract one, Instant at) {
        tell(
                "heating.contracted",
                FuelContract.TYPE,
                one.id(),
                one.region(),
                null,
                at,
                new Contracted(one.fuel(), one.quantity(), one.greenChannel()));
    }

    /** opened, closed, moved, low. */
    void point(String step, HeatingPoint one, BigDecimal quantity, Instant at) {
        tell(
                "heating-point." + step,
                HeatingPoint.TYPE,
                one.id(),
                one.region(),
                null,
                at,
                new Stocked(one.fuel(), quantity, one.stock(), one.isOpen()));
    }

    void alert(String step, HeatingAlert one, Instant at) {
        tell(
                "heating-alert." + step,
                HeatingAlert.TYPE,
                one.id(),
                one.region(),
                null,
                at,
                new Alerted(one.cause(), one.points(), one.atRisk()));
    }

    private void tell(
            String name,
            String type,
            UUID id,
            RegionCode region,
            UUID unit,
            Instant at,
            Object data) {
        outbox.record(Event.of(name, type, id, region, unit, at, data));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Recorded(
            UUID householdId,
            String kind,
            String fuel,
            BigDecimal need,
            BigDecimal reserve,
            boolean subsidised) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Supplied(UUID householdId, String fuel, BigDecimal quantity, boolean greenChannel) {}

    record Complained(String kind, Instant dueAt, boolean late) {}

    record Contracted(String fuel, BigDecimal quantity, boolean greenChannel) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Stocked(String fuel, BigDecimal quantity, BigDecimal stock, boolean open) {}

    record Alerted(String cause, int points, long householdsAtRisk) {}
}
