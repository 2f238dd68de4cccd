package org.nuandong.reporting.indicator;

import java.math.BigDecimal;

/** A number, and how much of it was entered afterwards (补录). */
public record Figure(BigDecimal value, BigDecimal backEntered) {

    public static final Figure ZERO = new Figure(BigDecimal.ZERO, BigDecimal.ZERO);

    /** One way to write a number, or equal figures would have unequal hashes. */
    public static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    public Figure plus(Figure other) {
        return new Figure(value.add(other.value), backEntered.add(other.backEntered));
    }
}
