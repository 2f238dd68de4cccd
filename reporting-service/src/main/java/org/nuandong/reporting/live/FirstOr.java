package org.nuandong.reporting.live;

import java.util.function.Predicate;

/** Lets the first item pass whatever it is: an empty board is news for who has just connected. */
final class FirstOr<T> implements Predicate<T> {

    private final Predicate<T> others;
    private boolean begun;

    FirstOr(Predicate<T> others) {
        this.others = others;
    }

    @Override
    public boolean test(T item) {
        boolean first = !begun;
        begun = true;
        return first || others.test(item);
    }
}
