package org.nuandong.beneficiary.person;

import java.util.HexFormat;

/** The blind index of a number of one kind, in hex: equal where the number is. */
record KnownIndex(String kind, String hex) {

    static KnownIndex of(String kind, byte[] index) {
        return new KnownIndex(kind, HexFormat.of().formatHex(index));
    }
}
