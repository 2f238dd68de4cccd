package org.nuandong.beneficiary.address;

import java.util.UUID;

/** 住址密封: what a household's sealed address is bound to. */
public final class AddressSeal {

    private AddressSeal() {}

    public static String place(UUID household) {
        return "household:address:" + household;
    }
}
