package org.nuandong.dispatch.care;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.dispatch.platform.StatedTime;

/** 离站: how somebody leaves, and what the papers of that kind hold. */
record Departure(
        ExitKind kind,
        Instant at,
        Destination destination,
        Papers papers,
        Collector collector,
        Voucher voucher,
        Escort escort,
        String guardianship,
        String reasonCode,
        String reason,
        Entry entry) {

    /** With its time checked: not in the future, not before the last step of the stay. */
    Departure at(Instant previous, Instant now) {
        return new Departure(
                kind,
                StatedTime.after(previous, at, now, "exitedAt"),
                destination,
                papers,
                collector,
                voucher,
                escort,
                guardianship,
                reasonCode,
                reason,
                entry);
    }

    boolean backEntered() {
        return entry.backEntered();
    }

    String place() {
        return destination.place();
    }

    boolean crossProvince() {
        return destination.crossProvince();
    }

    /** Where to, in words; may be null. */
    record Destination(String place, boolean crossProvince) {}

    /**
     * What was told, signed and handed out. {@code told}: the station has explained what leaving
     * means before it took the statement (381号细则 Art. 16).
     */
    record Papers(
            boolean told,
            boolean statementSigned,
            boolean noticeGiven,
            boolean dischargeCertificate) {}

    /** Who fetches the person; the name is sealed where it is kept. */
    record Collector(
            String name,
            String relation,
            boolean identityChecked,
            UUID documentId,
            String documentFileNo,
            boolean calledBack) {

        static final String HOME_UNIT = "home-unit";

        /** A copy of the document is kept: as evidence, or in the paper file. */
        boolean documentKept() {
            return documentId != null || documentFileNo != null && !documentFileNo.isBlank();
        }

        @Override
        public String toString() {
            return "a collector, " + relation;
        }
    }

    /** 乘车凭证: direct or by way of a station, with food for the way, and little cash. */
    record Voucher(
            boolean direct,
            String transferStation,
            boolean foodGiven,
            BigDecimal cashYuan,
            boolean receiptSigned) {}

    /** 护送: the staff who go along, and who signed at the end of the way. */
    record Escort(List<String> staff, boolean giverSigned, boolean receiverSigned) {}

    /** Who records it: a duty leader may consent to what a clerk may not. */
    record Entry(boolean backEntered, boolean byDutyLeader, String by) {}
}
