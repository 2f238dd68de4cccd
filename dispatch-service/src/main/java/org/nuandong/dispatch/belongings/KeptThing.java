package org.nuandong.dispatch.belongings;

import java.math.BigDecimal;
import java.time.Instant;

/** 物品去向: what was handed in, and where it went: back (to whom, signed or why not), or left. */
public record KeptThing(
        String what,
        int number,
        BigDecimal amountYuan,
        String state,
        Instant endedAt,
        String givenTo,
        boolean signed,
        String unsigned,
        String leftReason) {

    static KeptThing of(Belonging thing) {
        return new KeptThing(
                thing.what(),
                thing.number(),
                thing.amountYuan(),
                thing.state(),
                thing.endedAt(),
                thing.givenTo(),
                thing.signature() != null,
                thing.unsigned(),
                thing.leftReason());
    }

    public boolean isReturned() {
        return Belonging.RETURNED.equals(state);
    }
}
