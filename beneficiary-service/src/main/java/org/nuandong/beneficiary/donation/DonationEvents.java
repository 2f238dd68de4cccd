package org.nuandong.beneficiary.donation;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;

/** Tells gifts and their use: how many gave what, never who. */
@ApplicationScoped
class DonationEvents {

    private final EventOutbox outbox;

    DonationEvents(EventOutbox outbox) {
        this.outbox = outbox;
    }

    /** opened, closed. */
    void drive(String what, DonationDrive drive, Instant at) {
        outbox.record(
                Event.of(
                        "donation-drive." + what,
                        DonationDrive.TYPE,
                        drive.id(),
                        drive.region(),
                        drive.unitId(),
                        at,
                        new Drive(drive.openedOn().toString())));
    }

    /** received, allotted, given. */
    void donation(String what, Donation one, BigDecimal amount, Integer quantity, Instant at) {
        outbox.record(
                Event.of(
                        "donation." + what,
                        Donation.TYPE,
                        one.id(),
                        one.region(),
                        one.unitId(),
                        at,
                        new Given(
                                one.driveId(),
                                one.donorKind(),
                                one.givers(),
                                one.isCash() ? amount : null,
                                one.item(),
                                one.isCash() ? null : quantity)));
    }

    record Drive(String openedOn) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Given(
            UUID driveId,
            String donorKind,
            int givers,
            BigDecimal amountYuan,
            String item,
            Integer quantity) {}
}
