package org.nuandong.dispatch.care;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.nuandong.dispatch.platform.StatedTime;

/** 离站: how somebody leaves, and what the papers of that kind hold. */
record Departure(
        ExitKind kind,
        Instant at,
        boolean crossProvince,
        boolean statementSigned,
        Collector collector,
        List<String> escorts,
        boolean giverSigned,
        boolean receiverSigned,
        String destination,
        BigDecimal cashYuan,
        boolean receiptSigned,
        boolean dischargeCertificate,
        String reason,
        boolean backEntered,
        String by) {

    /** With its time checked: not in the future, not before the last step of the stay. */
    Departure at(Instant previous, Instant now) {
        return new Departure(
                kind,
                StatedTime.after(previous, at, now, "exitedAt"),
                crossProvince,
                statementSigned,
                collector,
                escorts,
                giverSigned,
                receiverSigned,
                destination,
                cashYuan,
                receiptSigned,
                dischargeCertificate,
                reason,
                backEntered,
                by);
    }

    /** Who fetches the person; the name is sealed where it is kept. */
    record Collector(String name, String relation, boolean identityChecked) {

        @Override
        public String toString() {
            return "a collector, " + relation;
        }
    }
}
