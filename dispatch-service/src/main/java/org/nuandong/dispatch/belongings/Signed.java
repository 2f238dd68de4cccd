package org.nuandong.dispatch.belongings;

import java.util.UUID;

/** 签字: evidence of kind signature, or the reason why there is none; exactly one of both. */
record Signed(UUID signature, String unsigned) {

    boolean isSigned() {
        return signature != null;
    }
}
