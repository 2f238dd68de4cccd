package org.nuandong.dispatch.supply;

import java.time.LocalDate;

/** 批次: pieces of one item that expire together; number and date may be unknown. */
record Lot(String no, LocalDate expiresOn) {

    static final Lot NONE = new Lot(null, null);

    /** Good on the day that is printed on it. */
    boolean isExpiredOn(LocalDate day) {
        return expiresOn != null && expiresOn.isBefore(day);
    }
}
