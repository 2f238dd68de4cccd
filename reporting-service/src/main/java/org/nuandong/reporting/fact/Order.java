package org.nuandong.reporting.fact;

import java.util.Comparator;

/** Place of an event among those of its aggregate; the epoch (a restore) goes before the count. */
record Order(int epoch, long sequence) implements Comparable<Order> {

    @Override
    public int compareTo(Order other) {
        return Comparator.comparingInt(Order::epoch)
                .thenComparingLong(Order::sequence)
                .compare(this, other);
    }
}
