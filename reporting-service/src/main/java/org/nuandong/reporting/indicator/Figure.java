package org.nuandong.reporting.indicator;

import java.math.BigDecimal;

/** A number, and how much of it was entered afterwards (补录). */
public record Figure(BigDecimal value, BigDecimal backEntered) {

    public static final Figure ZERO = new Figure(BigDecimal.ZERO, BigDecimal.ZERO);

    public Figure plus(Figure other) {
        return new Figure(value.add(other.value), backEntered.add(other.backEntered));
    }
}
