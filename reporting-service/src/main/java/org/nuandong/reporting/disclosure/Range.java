package org.nuandong.reporting.disclosure;

import java.math.BigDecimal;

/** 可知范围: what a reader knows of a figure: at least so much and at most so much. */
public record Range(BigDecimal low, BigDecimal high) {

    static final BigDecimal MUCH = new BigDecimal("1e15");
    static final Range ANYTHING = new Range(BigDecimal.ZERO, MUCH);

    static Range exactly(BigDecimal value) {
        return new Range(value, value);
    }

    static Range small(int least) {
        return new Range(BigDecimal.ONE, BigDecimal.valueOf(least - 1L));
    }

    /** Withheld, and not marked as small: the reader knows that it is not. */
    static Range notSmall(int least) {
        return new Range(BigDecimal.valueOf(least), MUCH);
    }

    static Range atLeast(BigDecimal said, int least) {
        return new Range(said.max(BigDecimal.valueOf(least)), MUCH);
    }

    /** It has moved from there, up or down as it really did, by less than the least count. */
    static Range near(BigDecimal before, BigDecimal value, int least) {
        BigDecimal far = BigDecimal.valueOf(least - 1L);
        return value.compareTo(before) > 0
                ? new Range(before.add(BigDecimal.ONE), before.add(far))
                : new Range(before.subtract(far), before.subtract(BigDecimal.ONE));
    }

    /** As it stood there: a number, or one of the texts of {@link PublicFigures#text}. */
    public static Range shown(BigDecimal value, String text, int least) {
        if (value != null) {
            return exactly(value);
        }
        if (text.startsWith(PublicFigures.FEWER)) {
            return small(least);
        }
        return text.startsWith(PublicFigures.NO_FEWER)
                ? atLeast(new BigDecimal(text.substring(PublicFigures.NO_FEWER.length())), least)
                : notSmall(least);
    }

    boolean isExact() {
        return low.compareTo(high) == 0;
    }
}
