package org.nuandong.reporting.room;

import java.time.LocalDate;

/**
 * What was counted before today, and other things that seldom change. It is read again now and
 * then, the more seldom the longer it takes.
 *
 * @param scope the names of the reader's places
 * @param season first day of the winter
 * @param first first day that is counted: the winter's or the trend's
 * @param today the day that is not part of it
 * @param until machine time until which it is taken as it is
 */
record PastDays(
        RoomView.Scope scope,
        LocalDate season,
        LocalDate first,
        LocalDate today,
        Counts counts,
        long until) {

    /** A reading that takes a second is made every 20 seconds at most. */
    static final int PATIENCE = 20;

    boolean holds(LocalDate day, long now) {
        return today.equals(day) && now - until < 0;
    }
}
